import { sql } from "kysely";
import type { Database, Db, Tx } from "../platform/database.ts";
import { nextLease } from "./model-call.store.ts";

export interface GateLimits {
  concurrency: number;
  requestsPerMinute: number | null;
  tokensPerMinute: number | null;
}

export interface CircuitState {
  failures: number;
  /** How long nothing is sent yet; 0: it is open to questions. */
  pausedMs: number;
  /** Whether it failed so often in a row that all wait until it is tried again. */
  isOpen: boolean;
  /** Down for so long that nobody waits for it any more. */
  isGivenUp: boolean;
}

export interface Admitted {
  ids: string[];
  isGivenUp: boolean;
}

// So many failures one after another say that a provider is down, not that it hiccups: where four of ten calls fail, this
// comes about once in 1,500.
const failuresThatOpen = 8;
const aMinuteAgo = sql`(now() at time zone 'utc') - interval '60 s'`;
const firstPauseSeconds = 5;
const longestPauseSeconds = 120;
// After pauses of 5, 10, 20, 40 and 80 s. A run goes on without the provider then, and one question in two minutes tries it.
const failuresThatEnd = failuresThatOpen + 5;

/**
 * Lets as many attempts of a provider begin as its limits allow, over all processes. Programs take turns: the one with the
 * fewest attempts under way is next. Returns those of `own` that may run.
 */
export async function admitCalls(
  database: Database,
  provider: string,
  limits: GateLimits,
  own: readonly string[],
): Promise<Admitted> {
  return database.transaction(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`model gate ${provider}`}, 0))`.execute(tx);
    await takeBack(tx, own);
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
          select id, sum(estimated_tokens) over (order by turn, created_at, id) as tokens,
                 row_number() over (order by turn, created_at, id) as place
            from waiting
        )
        update model_calls c set status = 'running', started_at = clock_timestamp() at time zone 'utc'
          from ranked r
         where c.id = r.id and r.place <= ${room.calls}
           and (${room.tokens}::float8 is null or r.tokens <= ${room.tokens}::float8 or ${room.isIdle} and r.place = 1)`.execute(
        tx,
      );
    }
    const admitted = await tx
      .selectFrom("model_calls")
      .select("id")
      .where("id", "in", own)
      .where("status", "=", "running")
      .execute();
    return { ids: admitted.map((row) => row.id), isGivenUp: room.isGivenUp };
  });
}

/** What its own process asks about is not dead, though others may have taken it for that: a machine that slept. */
async function takeBack(tx: Tx, own: readonly string[]): Promise<void> {
  await sql`
    update model_calls set status = 'waiting', fault = null, message = null, ended_at = null, lease_until = ${nextLease}
     where id = any(${own}::uuid[]) and status = 'failed' and fault = 'lost'`.execute(tx);
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
): Promise<{ calls: number; tokens: number | null; isIdle: boolean; isGivenUp: boolean }> {
  const { failures, pausedMs, isGivenUp } = await findCircuit(tx, provider);
  if (pausedMs > 0) return { calls: 0, tokens: null, isIdle: false, isGivenUp };
  const { rows } = await sql<{ running: number; sent: number; tokens: number }>`
    select count(*) filter (where status = 'running')::int as running,
           count(*) filter (where started_at > ${aMinuteAgo})::int as sent,
           coalesce(sum(coalesce(input_tokens + output_tokens, estimated_tokens))
             filter (where started_at > ${aMinuteAgo}), 0)::float8 as tokens
      from model_calls
     where provider = ${provider} and (status = 'running' or started_at > ${aMinuteAgo})`.execute(tx);
  const { running, sent, tokens } = rows[0]!;
  // After failures one question goes first, to see whether the provider is back.
  const atOnce = failures >= failuresThatOpen ? 1 : limits.concurrency;
  const calls = Math.min(atOnce - running, (limits.requestsPerMinute ?? Number.MAX_SAFE_INTEGER) - sent);
  return {
    calls: Math.max(0, calls),
    tokens: limits.tokensPerMinute === null ? null : limits.tokensPerMinute - tokens,
    // A question larger than a whole minute's allowance goes when nothing else does.
    isIdle: sent === 0,
    isGivenUp: false,
  };
}

export async function findCircuit(db: Db, provider: string): Promise<CircuitState> {
  const { rows } = await sql<{ failures: number; paused_ms: number }>`
    select failures, greatest(0, extract(epoch from paused_until - (now() at time zone 'utc')) * 1000)::float8 as paused_ms
      from model_circuits where provider = ${provider}`.execute(db);
  const { failures = 0, paused_ms: pausedMs = 0 } = rows[0] ?? {};
  const isOpen = failures >= failuresThatOpen && pausedMs > 0;
  return { failures, pausedMs, isOpen, isGivenUp: failures >= failuresThatEnd && pausedMs > 0 };
}

/** The provider answered: its failures are forgotten. A wait that it asked others for stays. */
export async function updateToSound(db: Db, provider: string): Promise<void> {
  await sql`
    update model_circuits
       set failures = 0, paused_until = case when failures < ${failuresThatOpen} then paused_until end
     where provider = ${provider} and failures > 0`.execute(db);
}

/**
 * Makes everybody wait for `waitMs`. Where `isDown`, counts a failure too: after many in a row everybody waits, longer each
 * time. What fails during a pause was sent before it and tells nothing new.
 */
export async function updateToFailing(
  db: Db,
  provider: string,
  { isDown, waitMs }: { isDown: boolean; waitMs: number },
): Promise<void> {
  const now = sql`(now() at time zone 'utc')`;
  const counted = sql`case when ${isDown} and coalesce(paused_until <= ${now}, true) then 1 else 0 end`;
  const failures = sql`(failures + ${counted})`;
  const own = sql`case when ${counted} = 1 and ${failures} >= ${failuresThatOpen}
    then least(${longestPauseSeconds}, ${firstPauseSeconds} * power(2, least(20, ${failures} - ${failuresThatOpen}))) else 0 end`;
  await sql`insert into model_circuits (provider) values (${provider}) on conflict do nothing`.execute(db);
  // By the row's values as they are when its lock is had: no two count the same failure.
  await sql`
    update model_circuits
       set failures = ${failures},
           paused_until = greatest(paused_until, ${now} + make_interval(secs => greatest(${waitMs / 1_000}, ${own})))
     where provider = ${provider}`.execute(db);
}

/** One entry at a time, so that two that fit singly do not pass a budget together. */
export async function lockBudgets(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('model budgets', 0))`.execute(tx);
}
