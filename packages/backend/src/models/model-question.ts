import type { z } from "zod";

/** What a model is asked for. Each task may have a model of its own, and has its own figures in the ledger. */
export type ModelTask =
  | "outcome"
  | "program-outcome"
  | "item"
  | "case"
  | "module-text"
  | "unit"
  | "specification"
  | "skill"
  | "glossary"
  | "judge"
  | "check";

/** One bounded question to a language model, whoever's it is. */
export interface ModelQuestion {
  task: ModelTask;
  /** Id and hash of the prompt that it was made by: "item.multiple-choice@3f9a2c17". */
  prompt: string;
  /** The same for every question of this prompt and program, so that a provider may cache it. */
  system: string;
  user: string;
  /** Shape of the reply: an object. Providers are told it where they can be; the reply is read by `readReply` all the same. */
  schema: z.ZodType;
  maxOutputTokens: number;
}

/** For whom a question is asked: what it is counted against and found again by. */
export interface ModelPurpose {
  programId: string;
  jobId: string;
  /** Who pays; null where nobody signed in asks. */
  userId: string | null;
  /** Key of the plan's slot: "m3.q5". */
  slotKey: string;
  /** 0 for the first question of a slot. */
  round: number;
}

export interface TokenUse {
  input: number;
  /** Part of `input` that the provider had in its cache. */
  cached: number;
  output: number;
  /** Part of `output` that the model thought with. */
  reasoning: number;
}

export type ModelAnswer =
  | {
      ok: true;
      /** As the model wrote it: not parsed, not mended. Stored before it is handed out. */
      text: string;
      /** Whether the model was stopped by the limit of tokens. */
      isCut: boolean;
      provider: string;
      model: string;
      /** Row of the ledger. */
      callId: string;
      use: TokenUse;
      /** In the currency of the price table; null where the model has no price there. */
      cost: number | null;
      /** From the first attempt to the answer, in ms. */
      tookMs: number;
      /** Whether it was paid for before and only read again. */
      isRepeated: boolean;
    }
  | {
      ok: false;
      /** `unavailable`: nobody answered in time, or all circuits are open. `refused`: asking again would not help. */
      reason: "unavailable" | "refused";
      message: string;
    };

/**
 * Asks within every limit (concurrency, rates, budget), retries what may pass, goes on to the next provider of the chain,
 * and keeps what was paid for. Throws AppError "budget" when the money is spent, and the signal's reason when it is aborted.
 */
export type AskModel = (question: ModelQuestion, purpose: ModelPurpose, signal?: AbortSignal) => Promise<ModelAnswer>;
