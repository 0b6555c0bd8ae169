import { recordAudit } from "../audit/record-audit.store.ts";
import { updateScan } from "../ingestion/program-file.store.ts";
import { AppError } from "../platform/app-error.ts";
import type { Tx } from "../platform/database.ts";
import type { Queue } from "../platform/queue.ts";
import { continueRun } from "./continue-run.action.ts";
import { findLatestRun } from "./program-list.store.ts";
import { recognitionJob } from "./recognition-job.ts";

export type ScanAnswer = { answer: "recognise"; languages: string } | { answer: "leave out" };

/** A person's word on a scan that came with a brief: recognise its text, or go on without it. */
export async function answerScan(
  tx: Tx,
  queue: Queue,
  { programId, sha256, userId, ...word }: ScanAnswer & { programId: string; sha256: string; userId: string },
): Promise<void> {
  const jobId = await findLatestRun(tx, programId);
  if (jobId === undefined) throw new AppError("not_found", `There is no program ${programId}.`);
  await continueRun(tx, queue, jobId, async () => {
    const to =
      word.answer === "recognise"
        ? ({ status: "recognising", languages: word.languages } as const)
        : ({ status: "refused", reason: "Its pages are pictures of text, and it was left out as asked." } as const);
    if (!(await updateScan(tx, programId, sha256, "scanned", to)))
      throw new AppError("conflict", "This source does not wait for an answer. Look at the program again.");
    if (word.answer === "recognise") await queue.enqueue(tx, recognitionJob, { programId, sha256 });
  });
  await recordAudit(tx, {
    userId,
    action: word.answer === "recognise" ? "scan.ordered" : "scan.left_out",
    resourceType: "program",
    resourceId: programId,
    details: { sha256, ...(word.answer === "recognise" ? { languages: word.languages } : {}) },
  });
}
