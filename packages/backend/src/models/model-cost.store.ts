import { sql } from "kysely";
import type { Db } from "../platform/database.ts";
import type { CostGroup } from "./cost-groups.ts";
import { isUnanswered } from "./model-call.store.ts";

/** Which attempts are looked at; all where nothing is given. */
export interface CallFilter {
  programId?: string | undefined;
  /** ISO date, UTC. */
  since?: string | undefined;
}

export interface CostRow {
  /** "2026-11", id of the program, task, "provider:model"; null for programs that are gone. */
  group: string | null;
  /** Title of the program; null for other groups. */
  title: string | null;
  attempts: number;
  answered: number;
  inputTokens: number;
  cachedTokens: number;
  outputTokens: number;
  reasoningTokens: number;
  /** Of the costs; null where it is not known or nothing has a price. Each currency of a group is a row. */
  currency: string | null;
  /** What is known to be paid. */
  cost: number;
  /** The most that attempts which were sent and never answered may have cost beside. */
  unknownCost: number;
  /** Answers of models whose price was not known. */
  unpriced: number;
}

const groupings = {
  month: sql`to_char(c.created_at, 'YYYY-MM')`,
  program: sql`c.program_id::text`,
  task: sql`c.task`,
  model: sql`c.provider || ':' || c.model`,
} satisfies Record<CostGroup, unknown>;

/** What was asked and spent, by group: months in their order, all else the dearest first. */
export async function listCosts(db: Db, by: CostGroup, filter: CallFilter): Promise<CostRow[]> {
  const order = by === "month" ? sql`"group"` : sql`cost desc, attempts desc, "group"`;
  const { rows } = await sql<CostRow>`
    select ${groupings[by]} as "group",
           ${by === "program" ? sql`(select program_name from programs p where p.id = c.program_id)` : sql`null`} as title,
           count(*) filter (where c.started_at is not null) as attempts,
           count(*) filter (where c.status = 'answered') as answered,
           coalesce(sum(c.input_tokens), 0) as "inputTokens",
           coalesce(sum(c.cached_tokens), 0) as "cachedTokens",
           coalesce(sum(c.output_tokens), 0) as "outputTokens",
           coalesce(sum(c.reasoning_tokens), 0) as "reasoningTokens",
           c.currency,
           coalesce(sum(c.cost), 0)::float8 as cost,
           coalesce(sum(c.estimated_cost) filter (where ${isUnanswered}), 0)::float8 as "unknownCost",
           count(*) filter (where c.status = 'answered' and c.cost is null) as unpriced
      from model_calls c
     where ${where(filter)}
     group by ${by === "program" ? sql`c.program_id` : sql`1`}, c.currency order by ${order}`.execute(db);
  return rows;
}

export interface LedgerRow {
  id: string;
  at: Date;
  programId: string | null;
  slotKey: string;
  round: number;
  task: string;
  prompt: string;
  provider: string;
  model: string;
  /** waiting, running, answered, or the fault. */
  outcome: string;
  message: string | null;
  inputTokens: number | null;
  cachedTokens: number | null;
  outputTokens: number | null;
  reasoningTokens: number | null;
  cost: number | null;
  currency: string | null;
  /** From its sending; null where it was not sent or has not ended. */
  seconds: number | null;
}

/** The newest attempts, newest first. */
export async function listCalls(
  db: Db,
  filter: CallFilter & { limit: number; onlyFailed: boolean },
): Promise<LedgerRow[]> {
  const { rows } = await sql<LedgerRow>`
    select c.id, c.created_at as at, c.program_id as "programId", c.slot_key as "slotKey", c.round, c.task, c.prompt,
           c.provider, c.model, coalesce(c.fault, c.status) as outcome, c.message,
           c.input_tokens as "inputTokens", c.cached_tokens as "cachedTokens",
           c.output_tokens as "outputTokens", c.reasoning_tokens as "reasoningTokens", c.cost::float8 as cost, c.currency,
           extract(epoch from c.ended_at - c.started_at)::float8 as seconds
      from model_calls c
     where ${where(filter)} and (not ${filter.onlyFailed} or c.status = 'failed')
     order by c.created_at desc, c.id limit ${filter.limit}`.execute(db);
  return rows;
}

/** In which currency each question of a program was counted, by row of the ledger; those without a price are left out. */
export async function listCurrencies(db: Db, programId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom("model_calls")
    .select(["id", "currency"])
    .where("program_id", "=", programId)
    .where("currency", "is not", null)
    .execute();
  return new Map(rows.map(({ id, currency }) => [id, currency!]));
}

function where({ programId, since }: CallFilter) {
  return sql`(${programId ?? null}::uuid is null or c.program_id = ${programId ?? null}::uuid)
    and (${since ?? null}::timestamp is null or c.created_at >= ${since ?? null}::timestamp)`;
}
