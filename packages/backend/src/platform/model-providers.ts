import { z } from "zod";

export const providerKinds = ["openai", "anthropic", "google", "azure", "bedrock", "mistral", "compatible"] as const;
export type ProviderKind = (typeof providerKinds)[number];

const address = z.url({
  protocol: /^https?$/,
  error: "give an address such as https://api.example.org/v1",
});
const word = z.string().trim();

/** What the environment may say about how providers are reached; all of it optional. */
export const providerVariables = {
  OPENAI_API_KEY: word.optional(),
  OPENAI_URL: address.default("https://api.openai.com/v1"),
  ANTHROPIC_API_KEY: word.optional(),
  ANTHROPIC_URL: address.default("https://api.anthropic.com/v1"),
  GOOGLE_GENERATIVE_AI_API_KEY: word.optional(),
  GOOGLE_URL: address.default("https://generativelanguage.googleapis.com/v1beta"),
  AZURE_API_KEY: word.optional(),
  AZURE_RESOURCE_NAME: z
    .string()
    .regex(/^[A-Za-z0-9-]+$/, { error: "give the name alone, without dots" })
    .optional(),
  AZURE_URL: address.optional(),
  AWS_BEARER_TOKEN_BEDROCK: word.optional(),
  AWS_ACCESS_KEY_ID: word.optional(),
  AWS_SECRET_ACCESS_KEY: word.optional(),
  AWS_SESSION_TOKEN: word.optional(),
  AWS_REGION: z
    .string()
    .regex(/^[a-z0-9-]+$/, { error: "give a region such as eu-central-1" })
    .optional(),
  BEDROCK_URL: address.optional(),
  MISTRAL_API_KEY: word.optional(),
  MISTRAL_URL: address.default("https://api.mistral.ai/v1"),
  MODEL_KEY: word.optional(),
  MODEL_URL: address.optional(),
  MODEL_STRUCTURED: z.enum(["schema", "json", "text"]).default("schema"),
};

type Variables = z.infer<z.ZodObject<typeof providerVariables>>;
type KeyVariable = Extract<
  keyof Variables,
  `${string}_API_KEY` | `${string}_KEY` | "AWS_BEARER_TOKEN_BEDROCK" | "AWS_ACCESS_KEY_ID"
>;

/** The variable of each provider's key, as its own documents name it. */
export const keyVariables = {
  openai: "OPENAI_API_KEY",
  anthropic: "ANTHROPIC_API_KEY",
  google: "GOOGLE_GENERATIVE_AI_API_KEY",
  azure: "AZURE_API_KEY",
  bedrock: "AWS_BEARER_TOKEN_BEDROCK",
  mistral: "MISTRAL_API_KEY",
  compatible: "MODEL_KEY",
} as const satisfies Record<ProviderKind, KeyVariable>;

/** The variable of each provider's address. */
export const addressVariables = {
  openai: "OPENAI_URL",
  anthropic: "ANTHROPIC_URL",
  google: "GOOGLE_URL",
  azure: "AZURE_URL",
  bedrock: "BEDROCK_URL",
  mistral: "MISTRAL_URL",
  compatible: "MODEL_URL",
} as const satisfies Record<ProviderKind, keyof Variables>;

/** How one provider is reached. */
export interface ProviderAccess {
  kind: ProviderKind;
  /** Base address, without a slash at its end. */
  url: string;
  /** Undefined: the environment names none. */
  key: string | undefined;
  /** Bedrock's other way to sign in. */
  aws: { region: string; accessKeyId: string; secretAccessKey: string; sessionToken: string | undefined } | undefined;
  /** What the provider is told of a reply's shape: its schema, that it is JSON, or nothing but words. */
  structured: "schema" | "json" | "text";
}

/** How a provider is reached, as the environment says. A missing key is no problem here: it may be stored. */
export function readProviderAccess(
  kind: ProviderKind,
  given: Variables,
): { ok: true; access: ProviderAccess } | { ok: false; problems: string[] } {
  const url = urlOf(kind, given)?.replace(/\/+$/, "");
  if (url === undefined) return { ok: false, problems: [missingAddresses[kind] ?? ""] };
  const key = given[keyVariables[kind]];
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = given;
  const canSign = kind === "bedrock" && accessKeyId !== undefined && secretAccessKey !== undefined;
  return {
    ok: true,
    access: {
      kind,
      url,
      key,
      aws: canSign
        ? { region: given.AWS_REGION ?? "", accessKeyId, secretAccessKey, sessionToken: given.AWS_SESSION_TOKEN }
        : undefined,
      structured: kind === "compatible" ? given.MODEL_STRUCTURED : "schema",
    },
  };
}

const missingAddresses: Partial<Record<ProviderKind, string>> = {
  azure: "AZURE_RESOURCE_NAME: name the resource that azure models are deployed in, or give AZURE_URL",
  bedrock: "AWS_REGION: name the region that bedrock models are asked in",
  compatible: "MODEL_URL: give the address that compatible models are asked at, such as http://localhost:11434/v1",
};

function urlOf(kind: ProviderKind, given: Variables): string | undefined {
  switch (kind) {
    case "openai":
      return given.OPENAI_URL;
    case "anthropic":
      return given.ANTHROPIC_URL;
    case "google":
      return given.GOOGLE_URL;
    case "mistral":
      return given.MISTRAL_URL;
    case "azure": {
      const resource = given.AZURE_RESOURCE_NAME;
      return given.AZURE_URL ?? (resource && `https://${resource}.openai.azure.com/openai/v1`);
    }
    case "bedrock": {
      const region = given.AWS_REGION;
      return region && (given.BEDROCK_URL ?? `https://bedrock-runtime.${region}.amazonaws.com`);
    }
    case "compatible":
      return given.MODEL_URL;
  }
}
