import { z } from "zod";
import type { TokenUse } from "../model-question.ts";

/** What an answer tells whatever its wire form, and whether or not the rest of it can be used. */
export interface ReadBody {
  /** What was paid for; null where the provider does not say. */
  use: TokenUse | null;
  /** Whether the model, or a filter, declined. */
  isDeclined: boolean;
  /** What the provider says is wrong, on one line; null where it says nothing. */
  complaint: { message: string | null; code: string | null } | null;
}

const number = z.number().min(0).catch(0);
const wireUse = z.union([
  // OpenAI's chat completions, and all that are compatible with them.
  z
    .object({
      prompt_tokens: z.number(),
      completion_tokens: number,
      prompt_tokens_details: z.object({ cached_tokens: number }).catch({ cached_tokens: 0 }),
      completion_tokens_details: z.object({ reasoning_tokens: number }).catch({ reasoning_tokens: 0 }),
    })
    .transform((use) => ({
      input: use.prompt_tokens,
      cached: use.prompt_tokens_details.cached_tokens,
      output: use.completion_tokens,
      reasoning: use.completion_tokens_details.reasoning_tokens,
    })),
  // Anthropic, whose input leaves out what was written to its cache or read from it. Named before OpenAI's responses,
  // which share two of its names.
  z
    .object({
      input_tokens: z.number(),
      output_tokens: number,
      cache_creation_input_tokens: z.number().nullable(),
      cache_read_input_tokens: z.number().nullable(),
    })
    .transform((use) => ({
      input: use.input_tokens + (use.cache_creation_input_tokens ?? 0) + (use.cache_read_input_tokens ?? 0),
      cached: use.cache_read_input_tokens ?? 0,
      output: use.output_tokens,
      reasoning: 0,
    })),
  z
    .object({
      input_tokens: z.number(),
      output_tokens: number,
      input_tokens_details: z.object({ cached_tokens: number }).catch({ cached_tokens: 0 }),
      output_tokens_details: z.object({ reasoning_tokens: number }).catch({ reasoning_tokens: 0 }),
    })
    .transform((use) => ({
      input: use.input_tokens,
      cached: use.input_tokens_details.cached_tokens,
      output: use.output_tokens,
      reasoning: use.output_tokens_details.reasoning_tokens,
    })),
  // Google, whose candidates leave out what was thought.
  z
    .object({
      promptTokenCount: z.number(),
      candidatesTokenCount: number,
      cachedContentTokenCount: number,
      thoughtsTokenCount: number,
    })
    .transform((use) => ({
      input: use.promptTokenCount,
      cached: use.cachedContentTokenCount,
      output: use.candidatesTokenCount + use.thoughtsTokenCount,
      reasoning: use.thoughtsTokenCount,
    })),
  // Bedrock, whose input leaves out its cache too.
  z
    .object({
      inputTokens: z.number(),
      outputTokens: number,
      cacheReadInputTokens: number,
      cacheWriteInputTokens: number,
    })
    .transform((use) => ({
      input: use.inputTokens + use.cacheReadInputTokens + use.cacheWriteInputTokens,
      cached: use.cacheReadInputTokens,
      output: use.outputTokens,
      reasoning: 0,
    })),
]);

const said = z.string().min(1);
const refusals = z.union([
  z.object({ choices: z.tuple([z.object({ message: z.object({ refusal: said }) })]).rest(z.unknown()) }),
  z.object({ choices: z.tuple([z.object({ finish_reason: z.literal("content_filter") })]).rest(z.unknown()) }),
  z.object({
    output: z.array(z.unknown()).refine((items) => items.some((item) => refusalItem.safeParse(item).success)),
  }),
  z.object({ promptFeedback: z.object({ blockReason: said }) }),
  z.object({ stop_reason: z.literal("refusal") }),
  // Azure's filter of questions, and what OpenAI calls the same.
  z.object({ error: z.object({ code: z.enum(["content_filter", "content_policy_violation"]) }) }),
]);
const refusalItem = z.object({
  content: z
    .array(z.unknown())
    .refine((parts) => parts.some((part) => z.object({ type: z.literal("refusal") }).safeParse(part).success)),
});

const text = z.string().nullable().catch(null);
const complaints = z.union([
  z
    .object({
      error: z.object({
        message: text,
        code: z.union([z.string(), z.number()]).transform(String).nullable().catch(null),
        type: text,
        status: text,
      }),
    })
    .transform(({ error }) => ({ message: error.message, code: error.code ?? error.type ?? error.status })),
  z.object({ error: z.string() }).transform(({ error }) => ({ message: error, code: null })),
  z
    .object({ message: z.string(), code: text, type: text })
    .transform(({ message, code, type }) => ({ message, code: code ?? type })),
  z.object({ detail: z.string() }).transform(({ detail }) => ({ message: detail, code: null })),
]);

// Enough for a sentence or two of a provider's own.
const longestMessage = 300;

/** Reads the body of an answer, of any status and shape; `body` is parsed JSON, or undefined where it is none. */
export function readBody(body: unknown): ReadBody {
  const counted = z.union([
    z.object({ usage: wireUse }).transform(({ usage }) => usage),
    z.object({ usageMetadata: wireUse }).transform(({ usageMetadata }) => usageMetadata),
  ]);
  const use = counted.safeParse(body);
  const complaint = complaints.safeParse(body);
  return {
    use: use.success ? roundUse(use.data) : null,
    isDeclined: refusals.safeParse(body).success,
    complaint: complaint.success
      ? { ...complaint.data, message: complaint.data.message && oneLine(complaint.data.message) }
      : null,
  };
}

const roundUse = (use: TokenUse): TokenUse => ({
  input: Math.round(use.input),
  cached: Math.round(Math.min(use.cached, use.input)),
  output: Math.round(use.output),
  reasoning: Math.round(Math.min(use.reasoning, use.output)),
});

function oneLine(message: string): string {
  const line = message.replace(/\s+/g, " ").trim();
  return line.length > longestMessage ? `${line.slice(0, longestMessage)}…` : line;
}
