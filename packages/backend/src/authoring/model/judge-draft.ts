import type { ModelAnswer } from "../../models/model-question.ts";
import { AppError } from "../../platform/app-error.ts";
import type { Judged, Judgement, JudgeRemark } from "../author.ts";
import { composeJudgeQuestion, isJudged, type JudgedDraft, type RepliedRemark } from "./compose-judge-question.ts";
import { readReply } from "./read-reply.ts";
import type { SlotHistory } from "./slot-history.ts";
import { speaksToModel } from "./speaks-to-model.ts";
import { isPlainWords } from "./texts/plain-words.ts";
import type { Desk } from "./write-with-model.ts";

/**
 * Asks the second model what it doubts in what was last written for a slot, or for each of its parts. One question each,
 * never repeated: advice that does not come, or cannot be read, is not missed. Null where no model wrote any of it.
 */
export async function judgeDraft(
  desk: Desk,
  { slotKey, signal }: { slotKey: string; signal?: AbortSignal | undefined },
): Promise<Judged | null> {
  const own = [...desk.histories.values()].filter(({ key }) => key === slotKey || key.startsWith(`${slotKey}/`));
  const written = own.filter(isJudged);
  if (written.length === 0) return null;
  const told = await Promise.all(written.map((history) => askJudge(desk, history, signal)));
  const remarks = told.flatMap((one) => one.remarks);
  const isTold = own.some(({ isAdvised }) => isAdvised);
  return { judgement: joinJudgement(own, told), hints: isTold ? [] : remarks.flatMap(hintOf) };
}

interface Told {
  remarks: JudgeRemark[];
  reason: string | null;
}

async function askJudge(
  { ask, purpose }: Desk,
  history: SlotHistory & JudgedDraft,
  signal: AbortSignal | undefined,
): Promise<Told> {
  const question = composeJudgeQuestion(history);
  // It stands: what comes next is about this draft, or takes its place.
  history.before = null;
  history.judgePrompt = question.prompt;
  const answer = await ask(question, { ...purpose, slotKey: history.key, round: history.asked }, signal).catch(unpaid);
  if (!answer.ok) return { remarks: [], reason: answer.message };
  history.judged.push(answer);
  const read = readReply(answer.text, question.schema, answer.isCut);
  if (!read.ok) return { remarks: [], reason: `The second reader's reply could not be used: ${read.problems[0]}` };
  const texts = textsIn(history.draft).map(plainSpace);
  return { remarks: read.reply.remarks.map((remark) => guardRemark(remark, texts)), reason: null };
}

/** A text that stands is not given up because the money for advice on it is spent. */
function unpaid(error: unknown): { ok: false; message: string } {
  if (error instanceof AppError && error.code === "budget") return { ok: false, message: error.message };
  throw error;
}

// What people are shown of it: a sentence or two.
const mostNote = 240;

/** Of what the judge says, its words are kept where they are the draft's, and its note where it is plain words for people. */
function guardRemark({ about, words, note }: RepliedRemark, texts: readonly string[]): JudgeRemark {
  const [quoted, said] = [plainSpace(words), plainSpace(note)];
  const isForPeople = said !== "" && said.length <= mostNote && isPlainWords(said) && !speaksToModel(said);
  return {
    about,
    words: quoted !== "" && texts.some((text) => text.includes(quoted)) ? quoted : null,
    note: isForPeople ? said : null,
  };
}

/** In code's words, with words of the draft itself: nothing that the judge says reaches the author. */
const hints: Record<JudgeRemark["about"], (words: string) => string> = {
  support: (words) =>
    `A second reader doubts that the passages bear out “${words}”. Say what they say, and cite the one that says it.`,
  level: (words) => `A second reader doubts that “${words}” asks for the level that SLOT names. Make it ask for that.`,
  key: (words) =>
    `A second reader could defend another answer than the key, because of “${words}”. Leave one answer that is right by the passages.`,
  clarity: (words) => `A second reader stumbles over “${words}”. Say it so that it can be taken in one way alone.`,
};

function hintOf({ about, words }: JudgeRemark): string[] {
  return words === null ? [] : [hints[about](words)];
}

function joinJudgement(own: readonly SlotHistory[], told: readonly Told[]): Judgement {
  const answers = own.flatMap(({ judged }) => judged);
  const [first] = answers;
  const costs = answers.map(({ cost }) => cost);
  return {
    provider: first?.provider ?? null,
    model: first?.model ?? null,
    prompt: own.find(({ judgePrompt }) => judgePrompt !== null)?.judgePrompt ?? null,
    callIds: answers.map(({ callId }) => callId),
    cost: costs.includes(null) ? null : costs.reduce<number>((sum, cost) => sum + (cost ?? 0), 0),
    tookMs: answers.reduce((sum, { tookMs }: ModelAnswer & { ok: true }) => sum + tookMs, 0),
    remarks: told.flatMap((one) => one.remarks),
    isHeeded: false,
    reason: told.find(({ reason }) => reason !== null)?.reason ?? null,
  };
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function plainSpace(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
