import type { ProgramFile } from "@curriculum/contract/run-progress.ts";
import { Link } from "@tanstack/react-router";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { ScanQuestion } from "./scan-question.tsx";

const states: Record<ProgramFile["status"], string> = {
  pending: "waiting",
  read: "read",
  refused: "not used",
  scanned: "needs your answer",
  recognising: "recognising",
  "left out": "left out",
};
const colours: Partial<Record<ProgramFile["status"], string>> = {
  refused: "text-(--bad)",
  "left out": "text-(--warn)",
  scanned: "text-(--warn)",
};

interface SourceListProps {
  programId: string;
  files: readonly ProgramFile[];
  /** A run that has ended hears no answers: it asks again when it is resumed. */
  isRunning: boolean;
}

/** The sources that came with a brief: how far each is, why one is not used, and what can be done about it. */
export function SourceList({ programId, files, isRunning }: SourceListProps) {
  return (
    <ul aria-label="Sources" className="mt-4 divide-y divide-(--line) border-y border-(--line) text-sm">
      {files.map((file) => (
        <li key={file.sha256} className="py-2">
          <div className="flex items-baseline justify-between gap-4">
            <span className="min-w-0 break-words [overflow-wrap:anywhere]">{file.fileName}</span>
            <span className={`shrink-0 ${colours[file.status] ?? "text-(--soft)"}`}>{states[file.status]}</span>
          </div>
          {file.reason !== null && <p className="mt-1 text-(--soft) [overflow-wrap:anywhere]">{file.reason}</p>}
          {isRunning && file.status === "scanned" && file.scan && (
            <ScanQuestion programId={programId} file={file} scan={file.scan} />
          )}
          {file.status === "recognising" && file.scan && <Recognition file={file} scan={file.scan} />}
          {file.status === "left out" && file.documentId !== null && (
            <Link
              to="/library/$documentId"
              params={{ documentId: file.documentId }}
              className="mt-1 inline-block text-(--accent) underline"
            >
              See its verdict and complete its record
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}

function Recognition({ file, scan }: { file: ProgramFile; scan: NonNullable<ProgramFile["scan"]> }) {
  const { recognisedPages, pages, minutes } = scan;
  return (
    <div className="mt-2">
      <ProgressBar
        percent={Math.floor((100 * recognisedPages) / pages)}
        label={`Recognised pages of ${file.fileName}`}
      />
      <p className="mt-1 text-(--soft) tabular-nums">
        {recognisedPages} of {pages} pages
        {recognisedPages < pages && `, about ${minutes} minute${minutes === 1 ? "" : "s"} left`}
      </p>
    </div>
  );
}
