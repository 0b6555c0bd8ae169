import type { ModelQuestion, TokenUse } from "./model-question.ts";

/** Why one attempt gave no usable answer. */
export type ModelFault =
  /** 429: too much at once. */
  | "rate"
  /** 5xx, or an answer that is no answer of the wire form. */
  | "server"
  | "timeout"
  /** Refused, reset or cut connection. */
  | "network"
  /** The model's refusal, or a filter's. */
  | "declined"
  /** 400, 401, 403, 404 …: asking again would give the same. */
  | "refused";

export type CallOutcome =
  | { ok: true; text: string; isCut: boolean; use: TokenUse }
  | {
      ok: false;
      fault: ModelFault;
      /** For people: who said what, with the remedy. Holds no key. */
      message: string;
      /** What the provider asks to wait. */
      retryAfterMs: number | null;
      /** What was paid for all the same. */
      use: TokenUse | null;
      /** What was answered, for the ledger; null where nothing was. */
      text: string | null;
    };

/** One attempt, never repeated inside, over before `limitMs` whatever the provider does. Throws only the signal's reason. */
export type CallModel = (
  question: ModelQuestion,
  limits: { limitMs: number; signal?: AbortSignal },
) => Promise<CallOutcome>;
