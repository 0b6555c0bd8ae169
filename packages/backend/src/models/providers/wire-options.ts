import type { ProviderAccess } from "../../platform/model-providers.ts";
import type { ModelSettings } from "../../platform/model-settings.ts";
import type { ModelQuestion } from "../model-question.ts";
import type { WireOptions } from "./open-language-model.client.ts";
import { replySchema, type ReplySchema } from "./reply-schema.ts";

// Anthropic's structured outputs and Mistral's strict mode refuse counts of entries; Bedrock serves models of either kind.
const canCount: ReadonlySet<ProviderAccess["kind"]> = new Set(["openai", "azure", "google", "compatible"]);

/** A question as the library takes it, with what each provider wants to be told. No temperature: many models refuse one. */
export function wireOptions(
  question: ModelQuestion,
  access: ProviderAccess,
  reasoning: ModelSettings["reasoning"],
): WireOptions {
  const schema = replySchema(question.schema, { canCount: canCount.has(access.kind) });
  return {
    prompt: [
      {
        role: "system",
        content: access.structured === "schema" ? question.system : `${question.system}\n\n${inWords(schema)}`,
        // The one provider that caches on request alone.
        providerOptions: { anthropic: { cacheControl: { type: "ephemeral" } } },
      },
      { role: "user", content: [{ type: "text", text: question.user }] },
    ],
    maxOutputTokens: question.maxOutputTokens + reasoning.tokens,
    ...(access.structured === "schema" && {
      responseFormat: { type: "json", name: "reply", schema: schema as object },
    }),
    ...(access.structured === "json" && { responseFormat: { type: "json" } }),
    ...(reasoning.effort && { reasoning: reasoning.effort }),
    providerOptions: {
      // Nothing is kept at the provider, and questions of one prompt go where its beginning is cached.
      openai: { store: false, promptCacheKey: question.prompt },
      azure: { store: false, promptCacheKey: question.prompt },
    },
  };
}

function inWords(schema: ReplySchema): string {
  return `Reply with one JSON object and nothing else. Its JSON schema: ${JSON.stringify(schema)}`;
}
