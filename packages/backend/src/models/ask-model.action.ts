import { setTimeout } from "node:timers/promises";
import { AppError } from "../platform/app-error.ts";
import type { Database } from "../platform/database.ts";
import { describeOutage } from "../platform/describe-outage.ts";
import type { ModelSettings } from "../platform/model-settings.ts";
import type { CallOutcome } from "./call-model.ts";
import { checkBudget } from "./check-budget.ts";
import { estimateTokens } from "./estimate-tokens.ts";
import { findPaidCall, insertCall, sumCosts, updateAbandonedCall, updateEndedCall } from "./model-call.store.ts";
import { lockBudgets, findCircuit, updateToFailing, updateToSound } from "./model-gate.store.ts";
import type { ModelGate } from "./model-gate.ts";
import type { AskModel, ModelAnswer, ModelPurpose, ModelQuestion, TokenUse } from "./model-question.ts";
import type { Models, OpenModel } from "./open-models.client.ts";
import { costOf } from "./prices/model-price.ts";
import { questionHash } from "./question-hash.ts";

export interface ModelDesk {
  database: Database;
  models: Models;
  gate: ModelGate;
  settings: Pick<ModelSettings, "budgets" | "attemptMs" | "deadlineMs" | "reasoning">;
  /** Told of each attempt that ended. */
  onCall?: (call: { model: OpenModel; outcome: CallOutcome; tookMs: number; cost: number | null }) => void;
}

// Of one model, before the next of the chain is asked. What can pass in a moment mostly does.
const attemptsOfOne = 4;
// Advice is not waited for: what it is on stands without it.
const attemptsForAdvice = 1;
const firstWaitMs = 500;
const longestWaitMs = 20_000;
const budgetLookMs = 250;
// Where a provider does not say for how long it wants less, one question's bad luck must not stop all others for longer.
const longestCommonWaitMs = 2_000;
// A database that is started anew is back by then.
const storeWithinMs = 60_000;
const storeAgainMs = 250;

type Tried = { ok: true; answer: ModelAnswer & { ok: true } } | { ok: false; isPassing: boolean; message: string };

/** Returns the one way to ask: see `AskModel` for what it promises. */
export function openAsking(desk: ModelDesk): AskModel {
  return async (question, purpose, signal) => {
    const { database, models, settings } = desk;
    const chain = models.chainFor(question.task);
    for (const model of chain) {
      const paid = await findPaidCall(database.db, purpose, questionHash(question, model));
      if (paid) return repeatedAnswer(model, paid);
    }
    const time = openClock(settings.deadlineMs);
    let last: Tried & { ok: false } = { ok: false, isPassing: true, message: "No model is configured." };
    for (const model of chain) {
      const tried = await askOne(desk, model, { question, purpose, time, signal }, model === chain.at(-1));
      if (tried.ok) return tried.answer;
      last = tried;
    }
    return { ok: false, reason: last.isPassing ? "unavailable" : "refused", message: last.message };
  };
}

interface Asked {
  question: ModelQuestion;
  purpose: ModelPurpose;
  time: Clock;
  signal: AbortSignal | undefined;
}

/** All attempts with one model: what passes is tried again, as long as there is time. */
async function askOne(desk: ModelDesk, model: OpenModel, asked: Asked, isLast: boolean): Promise<Tried> {
  const { db } = desk.database;
  const { time, signal } = asked;
  const isAdvice = asked.question.task === "judge";
  const mostAttempts = isAdvice ? attemptsForAdvice : attemptsOfOne;
  let message = "";
  for (let attempt = 1, failures = 0; ; attempt += 1) {
    const circuit = await findCircuit(db, model.provider);
    // Later, the wait is one that this question has counted already.
    if (circuit.isGivenUp || (isAdvice && circuit.isOpen) || (attempt === 1 && circuit.pausedMs > time.leftMs())) {
      message ||= `${model.provider} is not asked for ${Math.ceil(circuit.pausedMs / 1_000)} s more.`;
      return { ok: false, isPassing: true, message };
    }
    const sent = await sendOnce(desk, model, asked);
    if (sent === null) return { ok: false, isPassing: true, message: message || `${model.provider} is down.` };
    const { outcome, ...ended } = sent;
    if (outcome.ok) return { ok: true, answer: answerOf(model, outcome, ended) };
    message = outcome.message;
    if (outcome.fault === "declined" || outcome.fault === "refused") return { ok: false, isPassing: false, message };
    const isRate = outcome.fault === "rate";
    // Whoever is told to come later has not failed, and comes later where there is nobody else to ask.
    if (!isRate || !isLast) failures += 1;
    const backoffMs = Math.min(longestWaitMs, firstWaitMs * 2 ** (attempt - 1));
    const waitMs = Math.max(outcome.retryAfterMs ?? 0, backoffMs);
    const everyoneMs = outcome.retryAfterMs ?? (isRate ? Math.min(backoffMs, longestCommonWaitMs) : 0);
    await updateToFailing(db, model.provider, { isDown: !isRate, waitMs: everyoneMs });
    if (failures === mostAttempts || waitMs >= time.leftMs()) return { ok: false, isPassing: true, message };
    // Where the provider said when, the gate holds everybody until then.
    if (outcome.retryAfterMs === null) await time.pause(waitMs, signal);
    else time.charge(waitMs);
  }
}

interface Ended {
  outcome: CallOutcome;
  callId: string;
  cost: number | null;
  tookMs: number;
}

/**
 * One attempt: entered, let through, sent, and stored as it came, before anybody looks at it. Null where its provider has
 * been down for too long to wait for.
 */
async function sendOnce(
  desk: ModelDesk,
  model: OpenModel,
  { question, purpose, time, signal }: Asked,
): Promise<Ended | null> {
  const { database, gate, settings } = desk;
  let callId = await enterCall(desk, model, question, purpose);
  while (callId === null) {
    await pause(budgetLookMs, signal);
    callId = await enterCall(desk, model, question, purpose);
  }
  if (!(await gate.enter(model.provider, callId, signal))) return null;
  const begun = performance.now();
  try {
    const limitMs = Math.max(1, Math.min(settings.attemptMs, time.leftMs()));
    const outcome = await time.run(() => model.call(question, { limitMs, ...(signal && { signal }) }));
    const cost = outcome.use && model.price ? costOf(outcome.use, model.price) : null;
    await storePaid(() => updateEndedCall(database.db, callId, outcome, cost));
    if (outcome.ok) await updateToSound(database.db, model.provider);
    const tookMs = performance.now() - begun;
    desk.onCall?.({ model, outcome, tookMs, cost });
    return { outcome, callId, cost, tookMs };
  } catch (error) {
    await updateAbandonedCall(database.db, callId, "Given up while it was under way.").catch(() => {});
    throw error;
  } finally {
    gate.leave(model.provider, callId);
  }
}

/** What is paid for is not lost because the database is away for a moment. */
async function storePaid(store: () => Promise<void>): Promise<void> {
  const deadline = performance.now() + storeWithinMs;
  for (;;) {
    try {
      return await store();
    } catch (error) {
      const isAway = describeOutage(error) !== null || (error instanceof AppError && error.code === "unavailable");
      if (!isAway || performance.now() > deadline) throw error;
      await setTimeout(storeAgainMs);
    }
  }
}

/** Enters the attempt in the ledger, unless it could pass a budget: null where it could not once others have ended. */
async function enterCall(
  { database, settings }: ModelDesk,
  model: OpenModel,
  question: ModelQuestion,
  purpose: ModelPurpose,
): Promise<string | null> {
  const input = estimateTokens(question.system) + estimateTokens(question.user);
  // What is thought counts against the limit of the reply, so that providers are given room for it.
  const output = question.maxOutputTokens + settings.reasoning.tokens;
  const most: TokenUse = { input, cached: 0, output, reasoning: 0 };
  const estimatedCost = model.price && costOf(most, model.price);
  const currency = model.price?.currency ?? null;
  const { budgets } = settings;
  return database.transaction(async (tx) => {
    if (Object.values(budgets).some((budget) => budget !== null)) {
      await lockBudgets(tx);
      const next = { cost: estimatedCost, model: `${model.provider}:${model.model}` };
      if (checkBudget(budgets, await sumCosts(tx, purpose, currency), next) === "later") return null;
    }
    return insertCall(tx, {
      purpose,
      task: question.task,
      prompt: question.prompt,
      questionHash: questionHash(question, model),
      provider: model.provider,
      model: model.model,
      estimatedTokens: input + output,
      estimatedCost,
      currency,
    });
  });
}

function answerOf(
  { provider, model }: OpenModel,
  outcome: CallOutcome & { ok: true },
  { callId, cost, tookMs }: Omit<Ended, "outcome">,
): ModelAnswer & { ok: true } {
  const { text, isCut, use } = outcome;
  return { ok: true, text, isCut, provider, model, callId, use, cost, tookMs, isRepeated: false };
}

function repeatedAnswer(
  { provider, model }: OpenModel,
  { id, reply, isCut, use, cost }: NonNullable<Awaited<ReturnType<typeof findPaidCall>>>,
): ModelAnswer {
  return { ok: true, text: reply, isCut, provider, model, callId: id, use, cost, tookMs: 0, isRepeated: true };
}

interface Clock {
  leftMs: () => number;
  run: <T>(work: () => Promise<T>) => Promise<T>;
  pause: (ms: number, signal: AbortSignal | undefined) => Promise<void>;
  /** Counts a wait that somebody else keeps. */
  charge: (ms: number) => void;
}

/** Counts the time of attempts and of the waits between them; not the wait at the gate, which is others' work. */
function openClock(deadlineMs: number): Clock {
  let spent = 0;
  const run = async <T>(work: () => Promise<T>): Promise<T> => {
    const begun = performance.now();
    try {
      return await work();
    } finally {
      spent += performance.now() - begun;
    }
  };
  return {
    leftMs: () => deadlineMs - spent,
    run,
    pause: (ms, signal) => run(() => pause(ms, signal)),
    charge: (ms) => (spent += ms),
  };
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return setTimeout(ms, undefined, signal && { signal }).catch((error: unknown) => {
    signal?.throwIfAborted();
    throw error;
  });
}
