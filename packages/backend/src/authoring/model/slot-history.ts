import type { ModelAnswer } from "../../models/model-question.ts";
import type { Provenance } from "../author.ts";
import type { TextRequest } from "./text-request.ts";

/** What was asked for one slot so far. */
export interface SlotHistory {
  /** The slot's key; of a part of a text, with the part's name behind it: "m1.text/units-2". */
  key: string;
  answers: Extract<ModelAnswer, { ok: true }>[];
  /** Questions put, those without an answer included. */
  asked: number;
  /** Name of the prompt of the last question. */
  prompt: string | null;
  /** What it was asked; null before anything was. */
  request: Pick<TextRequest<never, never>, "prompt" | "slot" | "shown"> | null;
  /** The last reply that could be read. */
  draft: unknown;
  /** The draft that advice was given on, until the one that heeds it is known to stand. */
  before: { draft: unknown } | null;
  /** Each may happen once: asking for the right shape, for repair, and for another text on a second reader's advice. */
  isAskedAgain: boolean;
  isRepaired: boolean;
  isAdvised: boolean;
  /** What the second reader answered, and by which prompt. */
  judged: Extract<ModelAnswer, { ok: true }>[];
  judgePrompt: string | null;
  /** Set when the built-in author took the slot over: why, and in which round. */
  handOver: { reason: string; round: number } | null;
}

export function newHistory(key: string): SlotHistory {
  return {
    key,
    answers: [],
    asked: 0,
    prompt: null,
    request: null,
    draft: null,
    before: null,
    isAskedAgain: false,
    isRepaired: false,
    isAdvised: false,
    judged: [],
    judgePrompt: null,
    handOver: null,
  };
}

/** Who wrote a slot's text, with all that was asked and paid for it. */
export function provenanceOf({ answers, prompt, handOver }: SlotHistory): Provenance {
  const last = handOver === null ? answers.at(-1) : undefined;
  const costs = answers.map(({ cost }) => cost);
  return {
    author: handOver === null ? "model" : "built-in",
    provider: last?.provider ?? null,
    model: last?.model ?? null,
    prompt: handOver === null ? prompt : null,
    callIds: answers.map(({ callId }) => callId),
    cost: costs.includes(null) ? null : costs.reduce<number>((sum, cost) => sum + (cost ?? 0), 0),
    tookMs: answers.reduce((sum, { tookMs }) => sum + tookMs, 0),
    reason: handOver?.reason ?? null,
  };
}
