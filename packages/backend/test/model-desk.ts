import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { z } from "zod";
import { openAsking, type ModelDesk } from "../src/models/ask-model.action.ts";
import type { CallModel, CallOutcome } from "../src/models/call-model.ts";
import { openGate } from "../src/models/model-gate.ts";
import type { GateLimits } from "../src/models/model-gate.store.ts";
import type { AskModel, ModelPurpose, ModelQuestion } from "../src/models/model-question.ts";
import type { OpenModel } from "../src/models/open-models.client.ts";
import type { ModelPrice } from "../src/models/prices/model-price.ts";
import type { Database } from "../src/platform/database.ts";

/** One unit of money for each token, so that costs read as tokens. */
export const price: ModelPrice = {
  input: 1_000_000,
  cachedInput: 1_000_000,
  output: 1_000_000,
  currency: "USD",
  asOf: "2026-11-01",
  source: "the test",
};

export const answer = (text = "{}"): CallOutcome => ({
  ok: true,
  text,
  isCut: false,
  use: { input: 10, cached: 0, output: 10, reasoning: 0 },
});

export const failure = (fault: Extract<CallOutcome, { ok: false }>["fault"], retryAfterMs: number | null = null) =>
  ({
    ok: false,
    fault,
    message: `It said ${fault}.`,
    retryAfterMs,
    use: null,
    text: null,
  }) as const satisfies CallOutcome;

export interface TestModel extends OpenModel {
  /** Questions that are under way, as its provider sees them, in the order in which they came. */
  calls: { user: string; end: (outcome?: CallOutcome) => void; limitMs: number }[];
}

/** A model whose calls end when the test says so; with `answers`, at once and as they say. */
export function openTestModel(answers?: (user: string) => CallOutcome, changes: Partial<OpenModel> = {}): TestModel {
  const calls: TestModel["calls"] = [];
  const call: CallModel = ({ user }, { limitMs, signal }) =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      signal?.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
      calls.push({ user, limitMs, end: (outcome = answer()) => resolve(outcome) });
      if (answers) resolve(answers(user));
    });
  return { provider: "compatible", model: "one", price, call, calls, ...changes };
}

export interface TestDesk {
  /** Asks `user`; each question of a test has a slot of its own, named by it. */
  ask: (user: string, purpose?: Partial<ModelPurpose>, signal?: AbortSignal) => ReturnType<AskModel>;
}

const noLimits: GateLimits = { concurrency: 100, requestsPerMinute: null, tokensPerMinute: null };
const noBudgets: ModelDesk["settings"]["budgets"] = { run: null, program: null, user: null, month: null };

/** A process that asks `chain`, the first of it first. */
export function openTestDesk(
  database: Database,
  chain: readonly OpenModel[],
  changes: {
    limits?: Partial<GateLimits>;
    budgets?: Partial<typeof noBudgets>;
    deadlineMs?: number;
    /** Tokens that each reply leaves for thinking. */
    thinking?: number;
    onCall?: ModelDesk["onCall"];
  } = {},
): TestDesk {
  const gate = openGate(database, { ...noLimits, ...changes.limits });
  const ask = openAsking({
    database,
    gate,
    models: { all: chain, chainFor: () => chain },
    settings: {
      attemptMs: 60_000,
      reasoning: { effort: undefined, tokens: changes.thinking ?? 0 },
      deadlineMs: changes.deadlineMs ?? 60_000,
      budgets: { ...noBudgets, ...changes.budgets },
    },
    ...(changes.onCall && { onCall: changes.onCall }),
  });
  return {
    ask: (user, purpose = {}, signal) =>
      ask(questionOf(user), { programId: "", jobId: "", userId: null, slotKey: user, round: 0, ...purpose }, signal),
  };
}

/** 40 tokens in, at most 60 out. */
export const questionOf = (user: string): ModelQuestion => ({
  task: "item",
  prompt: "item.cloze@00000000",
  system: "",
  user: user.padEnd(160, "."),
  schema: z.object({}),
  maxOutputTokens: 60,
});

/** A program with an owner and a run, for whom questions are asked. */
export async function insertAsker({ db }: Database): Promise<{ programId: string; jobId: string; userId: string }> {
  const ids = { programId: randomUUID(), jobId: randomUUID(), userId: randomUUID() };
  const { programId, jobId, userId } = ids;
  await sql`insert into users (id, email, role) values (${userId}, ${`${userId}@example.org`}, 'SME')`.execute(db);
  await sql`insert into programs (id, program_name, qualification_level, qualification_type, created_by)
    values (${programId}, 'Program', 'Level 5', 'Certificate', ${userId})`.execute(db);
  await sql`insert into generation_jobs (id, program_id, status) values (${jobId}, ${programId}, 'processing')`.execute(
    db,
  );
  return ids;
}
