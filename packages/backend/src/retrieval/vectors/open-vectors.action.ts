import type { Config } from "../../platform/config.ts";
import type { Database } from "../../platform/database.ts";
import type { FetchPatience } from "../../platform/patient-fetch.client.ts";
import type { VectorParts } from "./store-passages.action.ts";
import type { VectorStore } from "./vector-store.ts";

/** The configured embedding model and vector store; undefined where none is configured. Nothing is asked yet. */
export async function openVectors(
  database: Database,
  config: Config["vectors"],
  limits: Partial<FetchPatience> = {},
): Promise<VectorParts | undefined> {
  if (config === undefined) return undefined;
  // Loaded only here: without configuration not even the libraries are.
  const { openEmbedder } = await import("./embed-texts.client.ts");
  return {
    database,
    embedder: openEmbedder(config.embedding, limits),
    store: await openStore(database, config, limits),
  };
}

async function openStore(
  database: Database,
  config: NonNullable<Config["vectors"]>,
  limits: Partial<FetchPatience>,
): Promise<VectorStore> {
  const { model } = config.embedding;
  switch (config.store.kind) {
    case "exact":
      return (await import("./exact-store.store.ts")).exactStore(database.db, model);
    case "pgvector":
      return (await import("./pgvector-store.store.ts")).openPgvectorStore(database.db, model);
    case "pinecone":
      return (await import("./pinecone-store.client.ts")).pineconeStore(config.store, model, limits);
  }
}
