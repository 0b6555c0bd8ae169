import { sql, type RawBuilder } from "kysely";
import type { Db, Tx } from "../platform/database.ts";
import type { CallOutcome } from "./call-model.ts";
import type { ModelPurpose, ModelTask } from "./model-question.ts";

/** One attempt, as it is entered before it may be sent. */
export interface NewCall {
  purpose: ModelPurpose;
  task: ModelTask;
  prompt: string;
  questionHash: string;
  provider: string;
  model: string;
  estimatedTokens: number;
  /** Null where the model has no price. */
  estimatedCost: number | null;
  /** Of what it costs; null where the model has no price. */
  currency: string | null;
}

export interface PaidCall {
  id: string;
  reply: string;
  isCut: boolean;
  use: { input: number; cached: number; output: number; reasoning: number };
  cost: number | null;
}

const now = sql<Date>`now() at time zone 'utc'`;
/** A process that says nothing for so long is taken for dead. */
export const leaseSeconds = 20;
export const nextLease = sql<Date>`(now() at time zone 'utc') + make_interval(secs => ${sql.lit(leaseSeconds)})`;

/** Enters an attempt that waits for its turn. */
export async function insertCall(tx: Tx, call: NewCall): Promise<string> {
  const { purpose } = call;
  const { id } = await tx
    .insertInto("model_calls")
    .values({
      program_id: purpose.programId,
      job_id: purpose.jobId,
      user_id: purpose.userId,
      slot_key: purpose.slotKey,
      round: purpose.round,
      task: call.task,
      prompt: call.prompt,
      question_hash: call.questionHash,
      provider: call.provider,
      model: call.model,
      estimated_tokens: call.estimatedTokens,
      estimated_cost: call.estimatedCost,
      currency: call.currency,
      lease_until: nextLease,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/**
 * The answer that was paid for already; undefined where there is none. It is one slot's, and of one round: two slots must
 * not share a text, and a reply that was no use is not read again.
 */
export async function findPaidCall(
  db: Db,
  { programId, slotKey, round }: Pick<ModelPurpose, "programId" | "slotKey" | "round">,
  questionHash: string,
): Promise<PaidCall | undefined> {
  const row = await db
    .selectFrom("model_calls")
    .selectAll()
    .where("program_id", "=", programId)
    .where("question_hash", "=", questionHash)
    .where("slot_key", "=", slotKey)
    .where("round", "=", round)
    .where("status", "=", "answered")
    .orderBy("ended_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      reply: row.reply!,
      isCut: row.is_cut,
      use: {
        input: row.input_tokens ?? 0,
        cached: row.cached_tokens ?? 0,
        output: row.output_tokens ?? 0,
        reasoning: row.reasoning_tokens ?? 0,
      },
      cost: row.cost === null ? null : Number(row.cost),
    }
  );
}

/** Writes down how an attempt ended. What was answered is stored with it, as it came. */
export async function updateEndedCall(db: Db, id: string, outcome: CallOutcome, cost: number | null): Promise<void> {
  const { use } = outcome;
  await db
    .updateTable("model_calls")
    .set({
      status: outcome.ok ? "answered" : "failed",
      fault: outcome.ok ? null : outcome.fault,
      message: outcome.ok ? null : outcome.message,
      reply: outcome.text,
      is_cut: outcome.ok && outcome.isCut,
      input_tokens: use?.input ?? null,
      cached_tokens: use?.cached ?? null,
      output_tokens: use?.output ?? null,
      reasoning_tokens: use?.reasoning ?? null,
      cost,
      ended_at: now,
    })
    .where("id", "=", id)
    .execute();
}

/** Ends an attempt that was given up before or while it ran. */
export async function updateAbandonedCall(db: Db, id: string, message: string): Promise<void> {
  await db
    .updateTable("model_calls")
    .set({ status: "failed", fault: "abandoned", message, ended_at: now })
    .where("id", "=", id)
    .where("status", "in", ["waiting", "running"])
    .execute();
}

/** Says that the process of these attempts is alive. */
export async function updateLeases(db: Db, ids: readonly string[]): Promise<void> {
  await db.updateTable("model_calls").set({ lease_until: nextLease }).where("id", "in", ids).execute();
}

/** Attempts that were sent, and of which nobody learnt what they cost: the provider may have worked on them all the same. */
export const isUnanswered = sql<boolean>`(started_at is not null and cost is null
  and (status = 'running' or fault in ('timeout', 'network', 'lost', 'abandoned')))`;

/** Money in each scope that a budget can be set for. */
export type Costs = Record<"run" | "program" | "user" | "month", number>;

/**
 * What has been spent, and what that which is under way may cost at most. What was sent and never answered counts as spent
 * with all that it may have cost. What was counted in another currency is no part of it.
 */
export async function sumCosts(
  tx: Tx,
  { programId, jobId, userId }: Pick<ModelPurpose, "programId" | "jobId" | "userId">,
  currency: string | null,
): Promise<{ spent: Costs; open: Costs }> {
  const isOpen = sql`status in ('waiting', 'running') and lease_until > now() at time zone 'utc'`;
  const sums = (scope: RawBuilder<unknown>) => sql`(
    select json_build_object(
             'spent', coalesce(sum(coalesce(cost, case when ${isUnanswered} then estimated_cost end)) filter (where not (${isOpen})), 0),
             'open', coalesce(sum(estimated_cost) filter (where ${isOpen}), 0))
      from model_calls where ${scope} and coalesce(currency, ${currency}) is not distinct from ${currency})`;
  const isThisMonth = sql`created_at >= date_trunc('month', now() at time zone 'utc')`;
  const { rows } = await sql<Record<keyof Costs, { spent: number; open: number }>>`
    select ${sums(sql`job_id = ${jobId}`)} as run,
           ${sums(sql`program_id = ${programId}`)} as program,
           ${sums(sql`user_id = ${userId} and ${isThisMonth}`)} as "user",
           ${sums(isThisMonth)} as month`.execute(tx);
  const { run, program, user, month } = rows[0]!;
  return {
    spent: { run: run.spent, program: program.spent, user: user.spent, month: month.spent },
    open: { run: run.open, program: program.open, user: user.open, month: month.open },
  };
}
