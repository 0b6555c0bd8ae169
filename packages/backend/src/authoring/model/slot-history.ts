import type { ModelAnswer } from "../../models/model-question.ts";
import type { Provenance } from "../author.ts";

/** What was asked for one slot so far. */
export interface SlotHistory {
  answers: Extract<ModelAnswer, { ok: true }>[];
  /** Questions put, those without an answer included. */
  asked: number;
  /** Name of the prompt of the last question. */
  prompt: string | null;
  /** The last reply that could be read. */
  draft: unknown;
  /** Each may happen once: asking for the right shape, and asking for repair. */
  isAskedAgain: boolean;
  isRepaired: boolean;
  /** Set when the built-in author took the slot over: why, and in which round. */
  handOver: { reason: string; round: number } | null;
}

export function newHistory(): SlotHistory {
  return { answers: [], asked: 0, prompt: null, draft: null, isAskedAgain: false, isRepaired: false, handOver: null };
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
