import { sql } from "kysely";
import type { Database, Db, Tx } from "../platform/database.ts";

export interface GateLimits {
  concurrency: number;
  requestsPerMinute: number | null;
  tokensPerMinute: number | null;
}

export interface CircuitState {
  failures: number;
  /** How long nothing is sent yet; 0: it is open to questions. */
  pausedMs: number;
}

// So many failures one after another say that a provider is down, not that it hiccups: where four of ten calls fail, this
// comes about once in 1,500.
const failuresThatOpen = 8;
const aMinuteAgo = sql`(now() at time zone 'utc') - interval '60 s'`;
const firstPauseSeconds = 5;
const longestPauseSeconds = 120;

/**
 * Lets as many attempts of a provider begin as its limits allow, over all processes. Programs take turns: the one with the
 * fewest attempts under way is next. Returns those of `own` that may run.
 */
export async function admitCalls(
  database: Database,
  provider: string,
  limits: GateLimits,
  own: readonly string[],
): Promise<string[]> {
  return database.transaction(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`model gate ${provider}`}, 0))`.execute(tx);
    await dropDeadCalls(tx, provider);
    const room = await countRoom(tx, provider, limits);
    if (room.calls > 0) {
      await sql`
        with under_way as (
          select program_id, count(*) as running from model_calls
           where provider = ${provider} and status = 'running' group by program_id
        ), waiting as (
          select w.id, w.created_at, w.estimated_tokens,
                 coalesce(u.running, 0) + row_number() over (partition by w.program_id order by w.created_at, w.id) as turn
            from model_calls w left join under_way u on u.program_id is not distinct from w.program_id
           where w.provider = ${provider} and w.status = 'waiting'
        ), ranked as (
          select id, sum(estimated_tokens) over (order by turn, created_at, id) - estimated_tokens as tokens_before,
                 row_number() over (order by turn, created_at, id) as place
            from waiting
        )
        update model_calls c set status = 'running', started_at = now() at time zone 'utc'
          from ranked r
         where c.id = r.id and r.place <= ${room.calls}
           and (${room.tokens}::float8 is null or r.tokens_before < ${room.tokens}::float8)`.execute(tx);
    }
    if (own.length === 0) return [];
    const admitted = await tx
      .selectFrom("model_calls")
      .select("id")
      .where("id", "in", own)
      .where("status", "=", "running")
      .execute();
    return admitted.map((row) => row.id);
  });
}

/** A dead process holds no permit: its attempts are lost, and say so. */
async function dropDeadCalls(tx: Tx, provider: string): Promise<void> {
  await sql`
    update model_calls
       set status = 'failed', fault = 'lost', message = 'Its process ended.', ended_at = now() at time zone 'utc'
     where provider = ${provider} and status in ('waiting', 'running') and lease_until < now() at time zone 'utc'`.execute(
    tx,
  );
}

async function countRoom(
  tx: Tx,
  provider: string,
  limits: GateLimits,
): Promise<{ calls: number; tokens: number | null }> {
  const circuit = await findCircuit(tx, provider);
  if (circuit.pausedMs > 0) return { calls: 0, tokens: null };
  const { rows } = await sql<{ running: number; sent: number; tokens: number }>`
    select count(*) filter (where status = 'running')::int as running,
           count(*) filter (where started_at > ${aMinuteAgo})::int as sent,
           coalesce(sum(coalesce(input_tokens + output_tokens, estimated_tokens))
             filter (where started_at > ${aMinuteAgo}), 0)::float8 as tokens
      from model_calls
     where provider = ${provider} and (status = 'running' or started_at > ${aMinuteAgo})`.execute(tx);
  const { running, sent, tokens } = rows[0]!;
  // After failures one question goes first, to see whether the provider is back.
  const atOnce = circuit.failures >= failuresThatOpen ? 1 : limits.concurrency;
  const calls = Math.min(atOnce - running, (limits.requestsPerMinute ?? Number.MAX_SAFE_INTEGER) - sent);
  return {
    calls: Math.max(0, calls),
    // A question larger than a whole minute's allowance goes when nothing else does.
    tokens: limits.tokensPerMinute === null ? null : Math.max(sent === 0 ? 1 : 0, limits.tokensPerMinute - tokens),
  };
}

export async function findCircuit(db: Db, provider: string): Promise<CircuitState> {
  const { rows } = await sql<{ failures: number; paused_ms: number }>`
    select failures, greatest(0, extract(epoch from paused_until - (now() at time zone 'utc')) * 1000)::float8 as paused_ms
      from model_circuits where provider = ${provider}`.execute(db);
  return { failures: rows[0]?.failures ?? 0, pausedMs: rows[0]?.paused_ms ?? 0 };
}

/** The provider answered: whatever was against it is forgotten. */
export async function updateToSound(db: Db, provider: string): Promise<void> {
  await sql`update model_circuits set failures = 0, paused_until = null
             where provider = ${provider} and (failures > 0 or paused_until is not null)`.execute(db);
}

/**
 * Counts a failure; many in a row make everybody wait, longer each time. `waitMs` is what the provider itself asks for:
 * nobody asks again before.
 */
export async function updateToFailing(db: Db, provider: string, waitMs: number | null): Promise<void> {
  const own = sql`case when model_circuits.failures + 1 >= ${failuresThatOpen}
    then least(${longestPauseSeconds}, ${firstPauseSeconds} * power(2, least(20, model_circuits.failures + 1 - ${failuresThatOpen})))
    else 0 end`;
  const asked = (waitMs ?? 0) / 1_000;
  await sql`
    insert into model_circuits (provider, failures, paused_until)
    values (${provider}, ${waitMs === null ? 1 : 0}, (now() at time zone 'utc') + make_interval(secs => ${asked}))
    on conflict (provider) do update set
      failures = model_circuits.failures + ${waitMs === null ? 1 : 0},
      paused_until = greatest(model_circuits.paused_until,
        (now() at time zone 'utc') + make_interval(secs => greatest(${asked}, ${waitMs === null ? own : sql`0`})))`.execute(
    db,
  );
}

/** One entry at a time, so that two that fit singly do not pass a budget together. */
export async function lockBudgets(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('model budgets', 0))`.execute(tx);
}
