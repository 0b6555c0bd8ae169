import { z } from "zod";
import { findKeyInTheOpen } from "./key-in-the-open.ts";

const address = z.url({ protocol: /^https?$/, error: "give an address such as https://api.example.org/v1" });

/** What the environment may say about embeddings and vectors; all of it optional. */
export const vectorVariables = {
  EMBEDDING_URL: address.optional(),
  EMBEDDING_MODEL: z.string().optional(),
  EMBEDDING_KEY: z.string().optional(),
  VECTOR_STORE: z.enum(["exact", "pgvector", "pinecone"]).default("exact"),
  PINECONE_API_KEY: z.string().optional(),
  PINECONE_HOST: z.string().optional(),
};

export interface VectorSettings {
  embedding: { url: string; model: string; key: string | undefined };
  store: { kind: "exact" } | { kind: "pgvector" } | { kind: "pinecone"; apiKey: string; host: string };
}

type Variables = z.infer<z.ZodObject<typeof vectorVariables>>;

/** The settings that belong together; without EMBEDDING_URL there are none. */
export function readVectorSettings(
  given: Variables,
): { ok: true; settings: VectorSettings | undefined } | { ok: false; problems: string[] } {
  const { EMBEDDING_URL: url, EMBEDDING_MODEL: model } = given;
  if (url === undefined) {
    return model === undefined
      ? { ok: true, settings: undefined }
      : { ok: false, problems: ["EMBEDDING_URL: give the address that EMBEDDING_MODEL is asked at"] };
  }
  if (model === undefined)
    return { ok: false, problems: ["EMBEDDING_MODEL: name the model that EMBEDDING_URL serves"] };
  const problems = [...findKeyInTheOpen("EMBEDDING_URL", url, given.EMBEDDING_KEY)];
  const embedding = { url, model, key: given.EMBEDDING_KEY };
  if (given.VECTOR_STORE !== "pinecone") {
    return problems.length > 0
      ? { ok: false, problems }
      : { ok: true, settings: { embedding, store: { kind: given.VECTOR_STORE } } };
  }
  const apiKey = given.PINECONE_API_KEY ?? "";
  const host = /^https?:\/\//.test(given.PINECONE_HOST ?? "") ? given.PINECONE_HOST! : `https://${given.PINECONE_HOST}`;
  if (apiKey === "") problems.push("PINECONE_API_KEY: VECTOR_STORE=pinecone needs a key");
  if (given.PINECONE_HOST === undefined || !URL.canParse(host)) {
    problems.push("PINECONE_HOST: give the address of the index, as Pinecone's console shows it");
  } else problems.push(...findKeyInTheOpen("PINECONE_HOST", host, apiKey));
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, settings: { embedding, store: { kind: "pinecone", apiKey, host } } };
}
