import { runChecks, type CheckOptions } from "@curriculum/curriculum/checks/run-checks.ts";
import type { Report } from "@curriculum/curriculum/model/curriculum.ts";
import { AppError } from "../platform/app-error.ts";
import type { Db } from "../platform/database.ts";
import { findCurriculum } from "../programs/load-curriculum.store.ts";
import { listLeftOut } from "../programs/program-source.store.ts";
import { getRunProgress } from "./progress.store.ts";
import { reportFigures } from "./report-figures.ts";

/** The report of a program as it is stored now, and how many items its run was to write. */
export async function composeReport(
  db: Db,
  run: { jobId: string; programId: string },
  options: CheckOptions,
): Promise<{ report: Report; total: number }> {
  const stored = await findCurriculum(db, run.programId);
  if (!stored) throw new AppError("not_found", `Program ${run.programId} is gone.`);
  const progress = await getRunProgress(db, run.jobId);
  const leftOut = await listLeftOut(db, run.programId);
  const report: Report = {
    figures: reportFigures(stored),
    missingItems: progress.missingItems,
    ...(leftOut.length > 0 && { leftOutSources: leftOut }),
    findings: [],
  };
  report.findings = runChecks({ ...stored, report }, options);
  return { report, total: progress.total };
}
