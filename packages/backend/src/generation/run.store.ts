import type { ManifestItem } from "@curriculum/curriculum/model/plan.ts";
import { sql } from "kysely";
import type { Provenance } from "../authoring/author.ts";
import { AppError } from "../platform/app-error.ts";
import type { JsonObject } from "../platform/database-types.generated.ts";
import type { Db, Tx } from "../platform/database.ts";
import { reuseQuery } from "../platform/reuse-query.ts";
import { finishPart } from "./generation-job.ts";

export interface Run {
  jobId: string;
  programId: string;
  status: string;
  author: string;
  /** Whose program it is. */
  userId: string;
  isCancelled: boolean;
}

export async function insertRun(tx: Tx, run: { jobId: string; programId: string; author: string }): Promise<void> {
  await tx
    .insertInto("generation_jobs")
    .values({ id: run.jobId, program_id: run.programId, author: run.author })
    .execute();
}

export async function getRun(db: Db, jobId: string): Promise<Run> {
  const row = await db
    .selectFrom("generation_jobs as j")
    .innerJoin("programs as p", "p.id", "j.program_id")
    .select(["j.program_id", "j.status", "j.author", "j.cancelled_at", "p.created_by"])
    .where("j.id", "=", jobId)
    .executeTakeFirst();
  if (!row) throw new AppError("not_found", `There is no generation run ${jobId}.`);
  return {
    jobId,
    programId: row.program_id,
    status: row.status,
    author: row.author,
    userId: row.created_by,
    isCancelled: row.cancelled_at !== null,
  };
}

/** The run, held until the transaction ends. Throws forbidden where the actor may see it and not change it. */
export async function lockRun(tx: Tx, jobId: string): Promise<Run> {
  const row = await tx
    .selectFrom("generation_jobs")
    .select("id")
    .where("id", "=", jobId)
    .forUpdate()
    .executeTakeFirst();
  const run = await getRun(tx, jobId);
  if (row) return run;
  throw new AppError(
    "forbidden",
    "This program is not yours to change: a draft is its author's, an approved program an Administrator's. Ask an Administrator.",
  );
}

/** Stores what the run must produce. Safe to repeat: rows that stand are left alone. */
export async function insertManifest(tx: Tx, jobId: string, items: readonly ManifestItem[]): Promise<void> {
  await tx
    .insertInto("generation_items")
    .values(
      items.map((item, position) => ({
        job_id: jobId,
        item_key: item.key,
        kind: item.kind,
        module_key: item.moduleKey,
        stage: item.stage,
        position,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tx
    .updateTable("generation_jobs")
    .set({ status: "processing", started_at: sql`coalesce(started_at, now() at time zone 'utc')`, error_message: null })
    .where("id", "=", jobId)
    .execute();
}

/** Takes a part of a run for this worker; every earlier holder is shut out. Returns the fence number. */
export async function lockPart(db: Db, jobId: string, part: string): Promise<number> {
  const row = await db
    .insertInto("generation_parts")
    .values({ job_id: jobId, part, fence: 1 })
    .onConflict((conflict) =>
      conflict.columns(["job_id", "part"]).doUpdateSet({ fence: sql`generation_parts.fence + 1` }),
    )
    .returning("fence")
    .executeTakeFirstOrThrow();
  return row.fence;
}

const selectFence = reuseQuery<{ jobId: string; part: string }, { fence: number; cancelled_at: Date | null }>(
  ["jobId", "part"],
  (db, { jobId, part }) =>
    db
      .selectFrom("generation_parts as p")
      .innerJoin("generation_jobs as j", "j.id", "p.job_id")
      .select(["p.fence", "j.cancelled_at"])
      .where("p.job_id", "=", jobId)
      .where("p.part", "=", part)
      .forUpdate("p"),
);

/** Throws when another worker has taken the part since, or the run was cancelled. Holds the row until the transaction ends. */
export async function lockFence(tx: Tx, jobId: string, part: string, fence: number): Promise<void> {
  const [row] = (await selectFence(tx, { jobId, part })).rows;
  if (row?.cancelled_at) throw new AppError("conflict", "The run was cancelled; finished items are kept.");
  if (row?.fence !== fence) throw new AppError("conflict", `Another worker has taken part ${part} of this run.`);
}

/** Who wrote an item, and from which passages; null where the run's author wrote it by rule. */
export type ItemProvenance = Provenance & { evidenceIds: string[] };

/** Of the items of a run that stand, and for which a language model was asked, who wrote them; in their order. */
export async function listProvenance(
  db: Db,
  jobId: string,
): Promise<{ key: string; rounds: number; fault: string | null; provenance: ItemProvenance }[]> {
  const rows = await db
    .selectFrom("generation_items")
    .select(["item_key as key", "rounds", "reason as fault", "provenance"])
    .where("job_id", "=", jobId)
    .where("status", "=", "done")
    .where("provenance", "is not", null)
    .orderBy("position")
    .execute();
  return rows.map((row) => ({ ...row, provenance: row.provenance as unknown as ItemProvenance }));
}

/** Whether `listProvenance` would tell of anything. */
export async function hasProvenance(db: Db, jobId: string): Promise<boolean> {
  const row = await db
    .selectFrom("generation_items")
    .select("job_id")
    .where("job_id", "=", jobId)
    .where("status", "=", "done")
    .where("provenance", "is not", null)
    .executeTakeFirst();
  return row !== undefined;
}

interface SettledItem extends Record<string, unknown> {
  jobId: string;
  key: string;
  status: "done" | "missing";
  rounds: number;
  inputHash: string;
  resultId: string | null;
  reason: string | null;
  provenance: ItemProvenance | null;
}

const settleItem = reuseQuery<SettledItem>(
  ["jobId", "key", "status", "rounds", "inputHash", "resultId", "reason", "provenance"],
  (db, item) =>
    db
      .with("settled", (inner) =>
        inner
          .updateTable("generation_items")
          .set({
            status: item.status,
            rounds: item.rounds,
            input_hash: item.inputHash,
            result_id: item.resultId,
            reason: item.reason,
            // Its driver writes it as JSON.
            provenance: item.provenance as unknown as JsonObject | null,
            finished_at: sql`now() at time zone 'utc'`,
          })
          .where("job_id", "=", item.jobId)
          .where("item_key", "=", item.key)
          .returning("job_id"),
      )
      .selectFrom("settled")
      .select(sql`pg_notify('generation', job_id::text)`.as("told")),
);

/** Notes how an item ended, and tells those who follow the run. */
export async function updateItem(tx: Tx, item: SettledItem): Promise<void> {
  await settleItem(tx, item);
}

/** The items of one part in the order of work. Null module: the items of the whole program. */
export async function listItems(db: Db, jobId: string, moduleKey: string | null) {
  return db
    .selectFrom("generation_items")
    .select(["item_key", "kind", "status", "stage", "position", "reason"])
    .where("job_id", "=", jobId)
    .where("module_key", moduleKey === null ? "is" : "=", moduleKey)
    .orderBy("stage")
    .orderBy("position")
    .execute();
}

/**
 * Marks a module's part as finished. True for exactly one caller: the one that finished the last module,
 * who must then start the end of the run. Decided under a lock on the run's row.
 */
export async function finishModulePart(tx: Tx, jobId: string, part: string): Promise<boolean> {
  await tx.selectFrom("generation_jobs").select("id").where("id", "=", jobId).forUpdate().execute();
  await tx
    .updateTable("generation_parts")
    .set({ settled_at: new Date() })
    .where("job_id", "=", jobId)
    .where("part", "=", part)
    .execute();
  const left = await tx
    .selectFrom("generation_items")
    .select("item_key")
    .where("job_id", "=", jobId)
    .where("module_key", "is not", null)
    .where("status", "=", "pending")
    .limit(1)
    .executeTakeFirst();
  if (left) return false;
  const first = await tx
    .insertInto("generation_parts")
    .values({ job_id: jobId, part: finishPart, settled_at: new Date() })
    .onConflict((conflict) =>
      conflict
        .columns(["job_id", "part"])
        .doUpdateSet({ settled_at: new Date() })
        .where("generation_parts.settled_at", "is", null),
    )
    .returning("part")
    .executeTakeFirst();
  return first !== undefined;
}

/** Has another author write what is not written yet. */
export async function updateAuthor(tx: Tx, jobId: string, author: string): Promise<void> {
  await tx.updateTable("generation_jobs").set({ author }).where("id", "=", jobId).execute();
}

export async function updateRunStatus(
  tx: Tx,
  jobId: string,
  outcome: { status: "completed" } | { status: "failed"; message: string },
): Promise<void> {
  await tx
    .updateTable("generation_jobs")
    .set({
      status: outcome.status,
      completed_at: new Date(),
      error_message: outcome.status === "failed" ? outcome.message : null,
      ...(outcome.status === "completed" ? { progress: 100 } : {}),
    })
    .where("id", "=", jobId)
    .execute();
  await sql`select pg_notify('generation', ${jobId})`.execute(tx);
}
