import type { LanguageModel } from "ai";
import type { ProviderAccess } from "../../platform/model-providers.ts";

/** What the library asks with: one exchange, without retries or mending of its own. */
export type WireModel = Extract<LanguageModel, { specificationVersion: "v4" }>;
export type WireOptions = Parameters<WireModel["doGenerate"]>[0];
export type OpenWireModel = (model: string, fetch: typeof globalThis.fetch) => WireModel;

/**
 * The library of one provider, loaded when that provider is asked for the first time. Address and key are always given,
 * so that it takes none from the environment of the process by itself.
 */
export async function openLanguageModel(access: ProviderAccess, key: string): Promise<OpenWireModel> {
  const given = { baseURL: access.url, apiKey: key };
  switch (access.kind) {
    case "openai": {
      const { createOpenAI } = await import("@ai-sdk/openai");
      return (model, fetch) => createOpenAI({ ...given, fetch }).responses(model);
    }
    case "anthropic": {
      const { createAnthropic } = await import("@ai-sdk/anthropic");
      return (model, fetch) => createAnthropic({ ...given, fetch }).languageModel(model);
    }
    case "google": {
      const { createGoogle } = await import("@ai-sdk/google");
      return (model, fetch) => createGoogle({ ...given, fetch }).languageModel(model);
    }
    case "azure": {
      const { createAzure } = await import("@ai-sdk/azure");
      return (model, fetch) => createAzure({ ...given, fetch }).responses(model);
    }
    case "bedrock": {
      const { createAmazonBedrock } = await import("@ai-sdk/amazon-bedrock");
      const { baseURL } = given;
      const signed = key === "" && access.aws !== undefined ? access.aws : { apiKey: key };
      return (model, fetch) => createAmazonBedrock({ baseURL, ...signed, fetch }).languageModel(model);
    }
    case "mistral": {
      const { createMistral } = await import("@ai-sdk/mistral");
      return (model, fetch) => createMistral({ ...given, fetch }).languageModel(model);
    }
    case "compatible": {
      const { createOpenAICompatible } = await import("@ai-sdk/openai-compatible");
      const { baseURL } = given;
      return (model, fetch) =>
        createOpenAICompatible({
          name: "compatible",
          baseURL,
          // Local servers ask for none.
          ...(key !== "" && { apiKey: key }),
          supportsStructuredOutputs: access.structured === "schema",
          fetch,
        }).chatModel(model);
    }
  }
}
