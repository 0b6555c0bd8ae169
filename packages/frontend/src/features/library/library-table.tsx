import type { LibraryEntry } from "@curriculum/contract/library-operations.ts";
import { Link } from "@tanstack/react-router";
import { VerdictMark } from "./verdict-mark.tsx";

/** Documents in rows; the title leads to the document. */
export function LibraryTable({ documents }: { documents: readonly LibraryEntry[] }) {
  return (
    <div className="overflow-x-auto rounded-lg border border-(--line) bg-(--card)">
      <table className="w-full text-left text-sm">
        <caption className="sr-only">Documents of the library, newest first</caption>
        <thead className="border-b border-(--line) text-(--soft)">
          <tr>
            {["Title", "Type", "Year", "Credibility", "Verdict"].map((name) => (
              <th key={name} scope="col" className="px-4 py-2 font-medium">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {documents.map((document) => (
            <tr key={document.id} className="border-b border-(--line) align-top last:border-0">
              <th scope="row" className="px-4 py-2 font-normal">
                <Link
                  to="/library/$documentId"
                  params={{ documentId: document.id }}
                  className="font-medium text-(--accent) hover:underline"
                >
                  {document.title}
                </Link>
                <span className="block text-(--soft)">
                  {[document.authors, document.fileName].filter(Boolean).join(" · ")}
                </span>
              </th>
              <td className="px-4 py-2 whitespace-nowrap">{document.type}</td>
              <td className="px-4 py-2 tabular-nums">{document.year ?? "–"}</td>
              <td className="px-4 py-2 tabular-nums">{document.credibility}</td>
              <td className="px-4 py-2">
                <VerdictMark document={document} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
