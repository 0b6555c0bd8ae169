import { runChecks } from "@curriculum/curriculum/checks/run-checks.ts";
import type { Curriculum, Report } from "@curriculum/curriculum/model/curriculum.ts";
import { recordAudit } from "../audit/record-audit.store.ts";
import type { Database } from "../platform/database.ts";
import { AppError } from "../platform/app-error.ts";
import { findCurriculum } from "../programs/load-curriculum.store.ts";
import { updateReport } from "../programs/program.store.ts";
import { listLeftOut } from "../programs/program-source.store.ts";
import { getRunProgress } from "./progress.store.ts";
import { repairItems } from "./repair-items.action.ts";
import { reportFigures } from "./report-figures.ts";
import { runPart, type PartWork } from "./run-part.action.ts";
import { lockFence, updateRunStatus } from "./run.store.ts";

/**
 * The end of a run: what belongs to the whole program, then checks, repair and the report. The program is complete
 * only when every item of the manifest stands; otherwise the run fails with the missing items named.
 */
export async function finishRun(work: PartWork, today: string): Promise<void> {
  const { database, run } = work;
  await runPart(work, null);
  await repairItems(work, today);
  const stored = await getCurriculum(database, run.programId);
  const progress = await getRunProgress(database.db, run.jobId);
  const leftOut = await listLeftOut(database.db, run.programId);
  const report: Report = {
    figures: reportFigures(stored),
    missingItems: progress.missingItems,
    ...(leftOut.length > 0 && { leftOutSources: leftOut }),
    findings: [],
  };
  report.findings = runChecks({ ...stored, report }, { today });
  await database.transaction(async (tx) => {
    await lockFence(tx, run.jobId, work.part, work.fence);
    await updateReport(tx, run.programId, report);
    const { missingItems } = report;
    const names = missingItems
      .slice(0, 5)
      .map((item) => item.key)
      .join(", ");
    const message = `${missingItems.length} of ${progress.total} items could not be written (${names}${missingItems.length > 5 ? ", …" : ""}). Add sources on their topics and resume the run.`;
    await updateRunStatus(
      tx,
      run.jobId,
      missingItems.length === 0 ? { status: "completed" } : { status: "failed", message },
    );
    await recordAudit(tx, {
      userId: null,
      action: missingItems.length === 0 ? "generation.completed" : "generation.failed",
      resourceType: "program",
      resourceId: run.programId,
      details: { jobId: run.jobId, items: progress.total, missing: missingItems.length },
    });
  });
}

async function getCurriculum(database: Database, programId: string): Promise<Curriculum> {
  const stored = await findCurriculum(database.db, programId);
  if (!stored) throw new AppError("not_found", `Program ${programId} is gone.`);
  return stored;
}
