import { listDocumentsById } from "../admission/document.store.ts";
import { leftOutReason } from "../admission/left-out-reason.ts";
import { recordAudit } from "../audit/record-audit.store.ts";
import { AppError } from "../platform/app-error.ts";
import type { Tx } from "../platform/database.ts";
import { listProgramSources, markLeftOut, type ProgramSource } from "../programs/program-source.store.ts";

/**
 * Settles which of its sources a program is written from: those that the library admits, or an Administrator did. The
 * others stay with the program, marked with the reason. Refuses when none is left. Safe to repeat.
 */
export async function chooseSources(tx: Tx, programId: string): Promise<void> {
  const sources = await listProgramSources(tx, programId);
  const documents = await listDocumentsById(
    tx,
    sources.map((source) => source.documentId),
  );
  const reasons = new Map(documents.map((document) => [document.id, leftOutReason(document)]));
  const settled = sources.map((source) => ({ ...source, leftOut: reasons.get(source.documentId) ?? null }));
  const leftOut = settled.filter((source) => source.leftOut !== null);
  if (leftOut.length > 0 && leftOut.length === settled.length)
    throw new AppError("contradiction", "None of the sources may be used, so there is nothing to write from.", {
      problems: leftOut.map((source) => `${source.title}: ${source.leftOut}`),
    });
  const changed = settled.filter((source, index) => source.leftOut !== sources[index]!.leftOut);
  if (changed.length === 0) return;
  for (const source of changed) await markLeftOut(tx, programId, source.documentId, source.leftOut);
  await recordAudit(tx, {
    userId: null,
    action: "sources.chosen",
    resourceType: "program",
    resourceId: programId,
    details: { leftOut: leftOut.map(({ documentId, leftOut: reason }: ProgramSource) => ({ documentId, reason })) },
  });
}
