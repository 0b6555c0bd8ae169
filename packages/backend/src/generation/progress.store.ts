import { sql } from "kysely";
import { listProgramFiles, type ProgramFile } from "../ingestion/program-file.store.ts";
import { AppError } from "../platform/app-error.ts";
import type { Db } from "../platform/database.ts";

/** How far a run is: items by kind and by module, what is missing and why. */
export interface RunProgress {
  jobId: string;
  programId: string;
  status: "queued" | "processing" | "completed" | "failed";
  isCancelled: boolean;
  error: string | null;
  done: number;
  missing: number;
  total: number;
  /** Whole percent. */
  percent: number;
  parts: { moduleKey: string | null; title: string; done: number; missing: number; total: number }[];
  missingItems: { key: string; reason: string }[];
  /** The sources that came with the brief. */
  files: ProgramFile[];
}

export async function getRunProgress(db: Db, jobId: string): Promise<RunProgress> {
  const job = await db.selectFrom("generation_jobs").selectAll().where("id", "=", jobId).executeTakeFirst();
  if (!job) throw new AppError("not_found", `There is no generation run ${jobId}.`);
  const parts = await sql<{
    module_key: string | null;
    title: string | null;
    done: number;
    missing: number;
    total: number;
  }>`
    select i.module_key,
           (select m ->> 'title' from jsonb_array_elements(p.plan -> 'modules') m where m ->> 'key' = i.module_key) as title,
           count(*) filter (where i.status = 'done')::int as done,
           count(*) filter (where i.status = 'missing')::int as missing,
           count(*)::int as total
      from generation_items i join generation_jobs j on j.id = i.job_id join programs p on p.id = j.program_id
     where i.job_id = ${jobId}
     group by i.module_key, p.plan
     order by min(i.position)`.execute(db);
  const missingItems = await db
    .selectFrom("generation_items")
    .select(["item_key", "reason"])
    .where("job_id", "=", jobId)
    .where("status", "=", "missing")
    .orderBy("position")
    .execute();
  const sum = (field: "done" | "missing" | "total") => parts.rows.reduce((total, part) => total + part[field], 0);
  const [done, missing, total] = [sum("done"), sum("missing"), sum("total")];
  const share = total === 0 ? 0 : Math.floor((100 * (done + missing)) / total);
  return {
    jobId,
    programId: job.program_id,
    status: job.status as RunProgress["status"],
    isCancelled: job.cancelled_at !== null,
    error: job.error_message,
    done,
    missing,
    total,
    // 100 only when the run itself says so: the checks still run after the last item.
    percent: job.status === "completed" ? 100 : Math.min(share, 99),
    parts: parts.rows.map((part) => ({
      moduleKey: part.module_key,
      title: part.title ?? "Program",
      done: part.done,
      missing: part.missing,
      total: part.total,
    })),
    missingItems: missingItems.map((item) => ({ key: item.item_key, reason: item.reason ?? "" })),
    files: await listProgramFiles(db, job.program_id),
  };
}
