import { z } from "zod";
import { findKeyInTheOpen } from "./key-in-the-open.ts";
import {
  addressVariables,
  providerKinds,
  providerVariables,
  readProviderAccess,
  type ProviderAccess,
  type ProviderKind,
} from "./model-providers.ts";

const choiceForm = `give provider:model, where the provider is one of ${providerKinds.join(", ")}`;
// A model's name may hold colons and slashes of its own: "llama3.1:8b", "meta/llama-3".
const choice = z
  .string()
  .trim()
  .regex(new RegExp(`^(${providerKinds.join("|")}):\\S+$`), { error: choiceForm })
  .transform(readChoice);
const choices = z
  .string()
  .transform((list) => list.split(/[\s,]+/).filter((one) => one !== ""))
  .pipe(z.array(choice));
const count = z.coerce.number().int().min(1);
const money = z.coerce.number().min(0);

/** What the environment may say about language models; all of it optional. */
export const modelVariables = {
  MODEL: choice.optional(),
  MODEL_STRONG: choice.optional(),
  MODEL_JUDGE: choice.optional(),
  MODEL_FALLBACK: choices.default([]),
  MODEL_PRICES: z.string().optional(),
  MODEL_KEYS_FILE: z.string().optional(),
  MODEL_REASONING: z.enum(["none", "minimal", "low", "medium", "high"]).optional(),
  // Thinking counts against the limit of a reply: without room for it, a model that thinks would be cut each time.
  MODEL_REASONING_TOKENS: z.coerce.number().int().min(0).max(100_000).default(2_000),
  MODEL_CONCURRENCY: count.max(1_000).default(16),
  MODEL_REQUESTS_PER_MINUTE: count.optional(),
  MODEL_TOKENS_PER_MINUTE: count.optional(),
  // The client of HTTP gives up by itself on a server that is silent for 300 s.
  MODEL_ATTEMPT_SECONDS: z.coerce.number().min(1).max(290).default(120),
  MODEL_DEADLINE_SECONDS: z.coerce.number().min(1).max(7_200).default(600),
  MODEL_BUDGET_RUN: money.optional(),
  MODEL_BUDGET_PROGRAM: money.optional(),
  MODEL_BUDGET_USER: money.optional(),
  MODEL_BUDGET_MONTH: money.optional(),
  ...providerVariables,
};

export interface ModelChoice {
  provider: ProviderKind;
  /** As the provider calls it; for Azure, the deployment. */
  model: string;
}

export interface ModelSettings {
  /** For every task but those of `strong`. */
  main: ModelChoice;
  /** For long texts that hang together: cases, specifications, texts of modules. */
  strong: ModelChoice;
  /** Reads what passed verification and may advise; undefined: nobody is asked. */
  judge: ModelChoice | undefined;
  /** Asked in their order when a chosen one gives no answer. */
  fallback: ModelChoice[];
  /** Each provider that is chosen above. */
  providers: Partial<Record<ProviderKind, ProviderAccess>>;
  /** Path of the operator's own prices, as it was given; undefined: the product's table alone. */
  pricesFile: string | undefined;
  /** Path of the file that opens stored keys. */
  keysFile: string;
  /** How much models that think should, where the provider can be told, and the tokens they may think with. */
  reasoning: { effort: "none" | "minimal" | "low" | "medium" | "high" | undefined; tokens: number };
  /** For each provider, over all processes. */
  limits: { concurrency: number; requestsPerMinute: number | null; tokensPerMinute: number | null };
  /** Most time of one attempt, and of a question with all its attempts and waits. */
  attemptMs: number;
  deadlineMs: number;
  /** In the currency of the prices; null is none. `user` and `month` are of one calendar month. */
  budgets: { run: number | null; program: number | null; user: number | null; month: number | null };
}

/** "anthropic:some-model" → its two halves. Expects what `choice` accepts. */
function readChoice(text: string): ModelChoice {
  const at = text.indexOf(":");
  return { provider: text.slice(0, at) as ProviderKind, model: text.slice(at + 1) };
}

/** The settings that belong together; without MODEL there are none, whichever keys the environment holds. */
export function readModelSettings(
  given: z.infer<z.ZodObject<typeof modelVariables>>,
): { ok: true; settings: Omit<ModelSettings, "keysFile"> | undefined } | { ok: false; problems: string[] } {
  const { MODEL: main, MODEL_STRONG: strong, MODEL_JUDGE: judge, MODEL_FALLBACK: fallback } = given;
  if (main === undefined) {
    if (strong === undefined && judge === undefined && fallback.length === 0) return { ok: true, settings: undefined };
    return {
      ok: false,
      problems: ["MODEL: name the model that MODEL_STRONG, MODEL_JUDGE and MODEL_FALLBACK are added to"],
    };
  }
  const kinds = new Set([main, strong ?? main, judge ?? main, ...fallback].map(({ provider }) => provider));
  const read = [...kinds].map((kind) => readProviderAccess(kind, given));
  const providers = read.flatMap((one) => (one.ok ? [one.access] : []));
  const problems = [
    ...read.flatMap((one) => (one.ok ? [] : one.problems)),
    ...providers.flatMap(({ kind, url, key, aws }) =>
      findKeyInTheOpen(addressVariables[kind], url, key ?? aws?.accessKeyId),
    ),
  ];
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    settings: {
      main,
      strong: strong ?? main,
      judge,
      fallback,
      providers: Object.fromEntries(providers.map((access) => [access.kind, access])),
      pricesFile: given.MODEL_PRICES,
      reasoning: { effort: given.MODEL_REASONING, tokens: given.MODEL_REASONING_TOKENS },
      limits: {
        concurrency: given.MODEL_CONCURRENCY,
        requestsPerMinute: given.MODEL_REQUESTS_PER_MINUTE ?? null,
        tokensPerMinute: given.MODEL_TOKENS_PER_MINUTE ?? null,
      },
      attemptMs: given.MODEL_ATTEMPT_SECONDS * 1_000,
      deadlineMs: given.MODEL_DEADLINE_SECONDS * 1_000,
      budgets: {
        run: given.MODEL_BUDGET_RUN ?? null,
        program: given.MODEL_BUDGET_PROGRAM ?? null,
        user: given.MODEL_BUDGET_USER ?? null,
        month: given.MODEL_BUDGET_MONTH ?? null,
      },
    },
  };
}
