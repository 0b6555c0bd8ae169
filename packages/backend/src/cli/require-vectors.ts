import { AppError } from "../platform/app-error.ts";
import type { Database } from "../platform/database.ts";
import { openVectors } from "../retrieval/vectors/open-vectors.action.ts";
import type { VectorParts } from "../retrieval/vectors/store-passages.action.ts";
import type { CommandContext } from "./command-context.ts";

/** The configured model and store, or a refusal that tells how to configure them. Asked before the database is opened. */
export async function requireVectors(context: CommandContext): Promise<{ database: Database; parts: VectorParts }> {
  if (context.config.vectors === undefined) {
    throw new AppError(
      "bad_input",
      "No embedding model is configured. Set EMBEDDING_URL and EMBEDDING_MODEL; docs/vectors.md tells more.",
    );
  }
  const { database } = await context.openStorage();
  const parts = await openVectors(database, context.config.vectors);
  if (parts === undefined) throw new Error("A configuration was there a moment ago.");
  return { database, parts };
}
