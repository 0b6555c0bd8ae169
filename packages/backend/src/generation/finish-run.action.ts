import { recordAudit } from "../audit/record-audit.store.ts";
import { updateReport } from "../programs/program.store.ts";
import { composeReport } from "./compose-report.action.ts";
import { repairItems } from "./repair-items.action.ts";
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
  const { report, total } = await composeReport(database.db, run, { today, assess: work.material.assess });
  await database.transaction(async (tx) => {
    await lockFence(tx, run.jobId, work.part, work.fence);
    await updateReport(tx, run.programId, report);
    const { missingItems } = report;
    const names = missingItems
      .slice(0, 5)
      .map((item) => item.key)
      .join(", ");
    const message = `${missingItems.length} of ${total} items could not be written (${names}${missingItems.length > 5 ? ", …" : ""}). Add sources on their topics and resume the run.`;
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
      details: { jobId: run.jobId, items: total, missing: missingItems.length },
    });
  });
}
