import { cancelProgram, followProgress, resumeProgram } from "@curriculum/contract/operations.ts";
import { runProgress, type ProgramFile, type RunProgress } from "@curriculum/contract/run-progress.ts";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { call, pathOf } from "../../api-client.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { SourceList } from "./source-list.tsx";

interface RunPanelProps {
  programId: string;
  initial: RunProgress;
  /** Called when the run ends or begins anew. */
  onChange: () => void;
}

/** The manifest of a run, live: how many items of each module stand, what is missing, cancel and resume. */
export function RunPanel({ programId, initial, onChange }: RunPanelProps) {
  const progress = useLiveProgress(programId, initial, onChange);
  const act = useMutation({
    mutationFn: (operation: typeof cancelProgram) => call(operation, { params: { programId } }),
    onSuccess: onChange,
  });
  const isRunning = progress.status === "queued" || progress.status === "processing";
  return (
    <Card className="mt-6">
      <div className="flex items-center justify-between gap-4">
        <h2 className="font-medium" aria-live="polite">
          {headline(progress)}
        </h2>
        {isRunning ? (
          <Button disabled={act.isPending} onClick={() => act.mutate(cancelProgram)}>
            Cancel
          </Button>
        ) : (
          <Button look="primary" disabled={act.isPending} onClick={() => act.mutate(resumeProgram)}>
            Resume
          </Button>
        )}
      </div>
      <div className="mt-3">
        <ProgressBar percent={progress.percent} label="Progress of the run" />
      </div>
      {progress.error && <p className="mt-3 text-sm text-(--bad)">{progress.error}</p>}
      {act.error && <ProblemNotice error={act.error} />}
      <ul className="mt-4 grid gap-x-8 gap-y-2 text-sm sm:grid-cols-2">
        {progress.parts.map((part) => (
          <li key={part.moduleKey ?? "program"} className="flex items-center gap-3">
            <span className="min-w-0 flex-1 truncate">{part.title}</span>
            <span className="text-(--soft) tabular-nums">
              {part.done} of {part.total}
              {part.missing > 0 ? `, ${part.missing} missing` : ""}
            </span>
          </li>
        ))}
      </ul>
      {progress.files.length > 0 && <SourceList programId={programId} files={progress.files} isRunning={isRunning} />}
    </Card>
  );
}

function headline(progress: RunProgress): string {
  const { files } = progress;
  if (progress.status === "failed") return progress.isCancelled ? "Cancelled" : "Not finished";
  if (progress.total > 0) return `Writing: ${progress.done} of ${progress.total} items`;
  const isLeft = (status: ProgramFile["status"]) => files.some((file) => file.status === status);
  if (isLeft("pending") || files.length === 0) return files.length === 0 ? "Waiting for a worker" : readingOf(files);
  if (isLeft("scanned")) return "A scan needs your answer";
  if (isLeft("recognising")) return "Recognising the text of scans";
  return "Planning";
}

function readingOf(files: readonly ProgramFile[]): string {
  const done = files.filter((file) => file.status !== "pending").length;
  return `Reading ${files.length} source${files.length === 1 ? "" : "s"}: ${done} done`;
}

function useLiveProgress(programId: string, initial: RunProgress, onEnd: () => void): RunProgress {
  const [progress, setProgress] = useState(initial);
  useEffect(() => {
    setProgress(initial);
    if (initial.status !== "queued" && initial.status !== "processing") return;
    const events = new EventSource(pathOf(followProgress.path, { programId }));
    events.addEventListener("progress", (event) => {
      const next = runProgress.parse(JSON.parse((event as MessageEvent<string>).data));
      setProgress(next);
      if (next.status === "completed" || next.status === "failed") {
        events.close();
        onEnd();
      }
    });
    return () => events.close();
    // A new stream for a new run or state only: `onEnd` changes with every rendering.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [programId, initial.jobId, initial.status]);
  return progress;
}
