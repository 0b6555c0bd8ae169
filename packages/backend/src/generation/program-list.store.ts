import { sql } from "kysely";
import type { Db } from "../platform/database.ts";

/** The latest run of a program; undefined when it was never generated. */
export async function findLatestRun(db: Db, programId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("generation_jobs")
    .select("id")
    .where("program_id", "=", programId)
    .orderBy("created_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}

/** How many programs a page of the list holds. */
export const programsPerPage = 50;

/**
 * A page of the programs with the state of their latest run, newest first. `after` is the `next` of the page before;
 * programs that are added meanwhile move nothing.
 */
export async function listProgramSummaries(db: Db, after?: string) {
  const rows = await db
    .selectFrom("programs as p")
    .leftJoinLateral(
      (query) =>
        query
          .selectFrom("generation_jobs as j")
          .select(["j.id as job_id", "j.status as job_status"])
          .select(
            sql<number>`(select coalesce(floor(100.0 * count(*) filter (where i.status <> 'pending') / nullif(count(*), 0)), 0)::int
                           from generation_items i where i.job_id = j.id)`.as("percent"),
          )
          .whereRef("j.program_id", "=", "p.id")
          .orderBy("j.created_at", "desc")
          .limit(1)
          .as("run"),
      (join) => join.onTrue(),
    )
    .select(["p.id", "p.program_name", "p.qualification_level", "p.qualification_type", "p.total_credits"])
    .select(["p.status", "p.created_at", "run.job_id", "run.job_status", "run.percent"])
    .$if(after !== undefined, (page) =>
      page.where(
        sql<boolean>`(p.created_at, p.id) < (select last.created_at, last.id from programs last where last.id = ${after ?? null})`,
      ),
    )
    .orderBy("p.created_at", "desc")
    .orderBy("p.id", "desc")
    .limit(programsPerPage + 1)
    .execute();
  const page = rows.slice(0, programsPerPage);
  return {
    programs: page.map((row) => ({
      id: row.id,
      title: row.program_name,
      qualificationLevel: row.qualification_level,
      qualificationType: row.qualification_type,
      totalCredits: row.total_credits,
      status: row.status,
      createdAt: row.created_at.toISOString(),
      run:
        row.job_id === null
          ? null
          : { jobId: row.job_id, status: row.job_status ?? "queued", percent: row.percent ?? 0 },
    })),
    next: rows.length > programsPerPage ? (page.at(-1)?.id ?? null) : null,
  };
}
