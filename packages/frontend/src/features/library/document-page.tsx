import { getSession } from "@curriculum/contract/operations.ts";
import { getLibraryDocument } from "@curriculum/contract/library-operations.ts";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { call } from "../../api-client.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { AdmissionCard } from "./admission-card.tsx";
import { DependentsCard } from "./dependents-card.tsx";
import { RecordForm } from "./record-form.tsx";
import { VerdictForm } from "./verdict-form.tsx";

/** One document: what it is, how its score and verdict come about, what rests on it, and what may be changed. */
export function DocumentPage() {
  const { documentId } = useParams({ from: "/library/$documentId" });
  const session = useQuery({ queryKey: ["session"], queryFn: () => call(getSession) });
  const found = useQuery({
    queryKey: ["library", "document", documentId],
    queryFn: () => call(getLibraryDocument, { params: { documentId } }),
  });
  const document = found.data;
  return (
    <div className="space-y-6">
      <Link to="/library" className="text-sm text-(--accent) hover:underline">
        ← Library
      </Link>
      {found.isPending && <p className="text-(--soft)">Loading…</p>}
      {found.error && <ProblemNotice error={found.error} />}
      {document && (
        <>
          <header>
            <h1 className="text-2xl font-semibold tracking-tight">{document.title}</h1>
            <p className="mt-1 text-(--soft)">{document.reference}</p>
            <p className="mt-1 text-sm text-(--soft)">
              {[document.fileName, `${document.words.toLocaleString()} words`, `${document.passages} passages`]
                .filter(Boolean)
                .join(" · ")}
            </p>
            {document.replacedBy !== null && (
              <p className="mt-2">
                A newer edition replaces it:{" "}
                <Link
                  to="/library/$documentId"
                  params={{ documentId: document.replacedBy }}
                  className="text-(--accent) underline"
                >
                  open it
                </Link>
              </p>
            )}
          </header>
          <AdmissionCard document={document} />
          {session.data?.role === "Administrator" && (
            <>
              <VerdictForm key={`verdict ${document.version}`} document={document} />
              <RecordForm key={`record ${document.version}`} document={document} />
            </>
          )}
          <DependentsCard document={document} />
        </>
      )}
    </div>
  );
}
