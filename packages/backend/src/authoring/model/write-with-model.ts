import type { AskModel, ModelPurpose } from "../../models/model-question.ts";
import type { AuthorContext, Draft } from "../author.ts";
import { composeQuestion, type RepairBrief } from "./compose-question.ts";
import { isSlotForPeople } from "./is-for-people.ts";
import { readReply } from "./read-reply.ts";
import { newHistory, provenanceOf, type SlotHistory } from "./slot-history.ts";
import type { TextRequest } from "./text-request.ts";

/** What the texts of one run are asked with. */
export interface Desk {
  ask: AskModel;
  purpose: Omit<ModelPurpose, "slotKey" | "round">;
  /** By slot key, kept for the life of the run: a repair needs the draft that it repairs. */
  histories: Map<string, SlotHistory>;
}

/** The built-in author's text for the same slot. */
export type Fallback<Value> = (context: AuthorContext) => Promise<Draft<Value>> | Draft<Value>;

/**
 * A text from the model: asked once, asked once again where the reply has not the right shape, and asked once for repair
 * where verification found faults. Whatever is left without a sound reply then, the built-in author writes, and the
 * provenance says why. Throws what `ask` throws: a spent budget, and the signal's reason. `key` names a part of a slot.
 */
export async function writeWithModel<Reply, Value>(
  desk: Desk,
  request: TextRequest<Reply, Value> | null,
  context: AuthorContext,
  fallback: Fallback<Value>,
  key: string = context.slotKey,
): Promise<Draft<Value>> {
  const history = historyOf(desk, key);
  if (context.isAdvice && history.handOver === null && request !== null)
    return heedAdvice(desk, history, request, context);
  // What was written on advice, and is not known to stand, has not taken the place of what was there.
  if (history.before !== null) history.draft = history.before.draft;
  history.before = null;
  if (history.handOver === null && request !== null) {
    const asked = await askForReply(desk, history, request, context);
    if (asked.ok) return drafted(request, history, asked.reply);
    history.handOver = { reason: asked.reason, round: context.round };
  }
  history.handOver ??= { reason: "The evidence holds no passage that a model could be shown.", round: context.round };
  return writeBuiltIn(history, context, fallback);
}

/**
 * Another text on a second reader's advice, asked for once. Where none comes the text that there is may stand: the built-in
 * author does not take over for the sake of advice.
 */
async function heedAdvice<Reply, Value>(
  desk: Desk,
  history: SlotHistory,
  request: TextRequest<Reply, Value>,
  context: AuthorContext,
): Promise<Draft<Value>> {
  history.isAdvised = true;
  history.before = { draft: history.draft };
  // A part of a text whose other parts are doubted.
  if (context.faults.length === 0) return drafted(request, history, history.draft as Reply);
  const asked = await askOnce(desk, history, request, context, { draft: history.draft, faults: context.faults }, false);
  if (asked.ok) return drafted(request, history, asked.reply);
  return { ok: false, problems: [asked.reason || unreadable(asked.problems ?? [])] };
}

function drafted<Reply, Value>(request: TextRequest<Reply, Value>, history: SlotHistory, reply: Reply): Draft<Value> {
  return { ok: true, value: request.toValue(reply), provenance: provenanceOf(history) };
}

/** The built-in author's text for a slot that no model is asked for. */
export async function keepBuiltIn<Value>(
  desk: Desk,
  reason: string,
  context: AuthorContext,
  fallback: Fallback<Value>,
): Promise<Draft<Value>> {
  const history = historyOf(desk, context.slotKey);
  history.handOver ??= { reason, round: context.round };
  return writeBuiltIn(history, context, fallback);
}

function historyOf({ histories }: Desk, slotKey: string): SlotHistory {
  const history = histories.get(slotKey) ?? newHistory(slotKey);
  histories.set(slotKey, history);
  return history;
}

/** The built-in author counts its rounds from where it took over: its first candidate is its best. */
async function writeBuiltIn<Value>(
  history: SlotHistory,
  context: AuthorContext,
  fallback: Fallback<Value>,
): Promise<Draft<Value>> {
  const from = history.handOver?.round ?? 0;
  const draft = await fallback({ ...context, round: context.round >= from ? context.round - from : context.round });
  return draft.ok ? { ...draft, provenance: provenanceOf(history) } : draft;
}

type Asked<Reply> = { ok: true; reply: Reply } | { ok: false; reason: string };

async function askForReply<Reply, Value>(
  desk: Desk,
  history: SlotHistory,
  request: TextRequest<Reply, Value>,
  context: AuthorContext,
): Promise<Asked<Reply>> {
  const { faults } = context;
  if (!isSlotForPeople(request.slot))
    return { ok: false, reason: "What the sources call it speaks to the model that is to read it." };
  // A part of a text whose other parts are at fault.
  if (faults.length === 0 && history.draft !== null) return { ok: true, reply: history.draft as Reply };
  if (faults.length > 0 && history.isRepaired)
    return { ok: false, reason: `The model's text kept a fault after one repair: ${faults[0]}` };
  history.isRepaired ||= faults.length > 0;
  const brief: RepairBrief | null = faults.length > 0 ? { draft: history.draft, faults } : null;
  const first = await askOnce(desk, history, request, context, brief, false);
  if (first.ok || first.problems === null) return first;
  if (history.isAskedAgain) return { ok: false, reason: unreadable(first.problems) };
  history.isAskedAgain = true;
  const again = { draft: brief?.draft ?? null, faults: [...first.problems, ...faults] };
  const second = await askOnce(desk, history, request, context, again, first.isCut);
  return second.ok || second.problems === null ? second : { ok: false, reason: unreadable(second.problems) };
}

function unreadable(problems: readonly string[]): string {
  return `The model's reply could not be used, though it was asked twice: ${problems[0]}`;
}

async function askOnce<Reply, Value>(
  { ask, purpose }: Desk,
  history: SlotHistory,
  request: TextRequest<Reply, Value>,
  { signal }: AuthorContext,
  repair: RepairBrief | null,
  isLonger: boolean,
): Promise<{ ok: true; reply: Reply } | { ok: false; reason: string; problems: string[] | null; isCut: boolean }> {
  const question = composeQuestion(request, repair, isLonger);
  const round = history.asked;
  history.asked += 1;
  history.prompt = question.prompt;
  history.request = request;
  const answer = await ask(question, { ...purpose, slotKey: history.key, round }, signal);
  // Whoever was not reached, and whoever refuses, will not be moved by asking for another shape.
  if (!answer.ok) return { ok: false, reason: answer.message, problems: null, isCut: false };
  history.answers.push(answer);
  const read = readReply(answer.text, request.schema, answer.isCut);
  if (!read.ok) return { ok: false, reason: "", problems: read.problems, isCut: answer.isCut };
  history.draft = read.reply;
  return { ok: true, reply: read.reply };
}
