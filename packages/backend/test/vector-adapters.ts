import { CompiledQuery } from "kysely";
import type { Database } from "../src/platform/database.ts";
import { exactStore } from "../src/retrieval/vectors/exact-store.store.ts";
import { hasPgvector, openPgvectorStore } from "../src/retrieval/vectors/pgvector-store.store.ts";
import { pineconeStore } from "../src/retrieval/vectors/pinecone-store.client.ts";
import type { VectorStore } from "../src/retrieval/vectors/vector-store.ts";
import { openPineconeSimulator } from "./pinecone-simulator.ts";
import { openTestDatabase } from "./test-database.ts";

export interface OpenedAdapter {
  /** Holds the library, and the vectors where the adapter keeps them there. */
  database: Database;
  /** A store of this model on what the adapter keeps. */
  openStore: (model: string) => Promise<VectorStore>;
  close: () => Promise<void>;
}

export interface Adapter {
  name: string;
  /** Undefined where it cannot run, with the reason told. */
  open: (dimension: number) => Promise<OpenedAdapter | { missing: string }>;
}

export const adapters: readonly Adapter[] = [
  {
    name: "exact scan",
    open: async () => {
      const database = await openTestDatabase();
      return {
        database,
        openStore: async (model) => exactStore(database.db, model),
        close: () => database.close(),
      };
    },
  },
  {
    name: "Pinecone",
    open: async (dimension) => {
      const database = await openTestDatabase();
      const server = await openPineconeSimulator({ dimension, key: "pc-key" });
      return {
        database,
        openStore: async (model) => pineconeStore({ apiKey: "pc-key", host: server.url }, model),
        close: async () => {
          await server.close();
          await database.close();
        },
      };
    },
  },
  {
    name: "pgvector",
    open: async () => {
      const database = await openTestDatabase();
      const installed = await database.db.executeQuery(
        CompiledQuery.raw("select from pg_available_extensions where name = 'vector'"),
      );
      if (installed.rows.length === 0) {
        await database.close();
        return { missing: "pgvector is not installed on this server" };
      }
      await database.db.executeQuery(CompiledQuery.raw("create extension if not exists vector"));
      return pgvectorOn(database);
    },
  },
  {
    // The same statements, with a type and an operator that stand in for the extension's.
    name: "pgvector's statements on a stand-in for its type",
    open: async () => {
      const database = await openTestDatabase();
      if (await hasPgvector(database.db)) throw new Error("pgvector stands here already.");
      for (const text of [
        "create domain vector as real[]",
        `create function cosine_distance(a real[], b real[]) returns float8 language sql immutable as $$
           select 1 - sum(x::float8 * y) / sqrt(sum(x::float8 * x) * sum(y::float8 * y)) from unnest(a, b) as pair(x, y) $$`,
        "create operator <=> (leftarg = real[], rightarg = real[], function = cosine_distance)",
      ]) {
        await database.db.executeQuery(CompiledQuery.raw(text));
      }
      return pgvectorOn(database);
    },
  },
];

function pgvectorOn(database: Database): OpenedAdapter {
  return {
    database,
    openStore: (model) => openPgvectorStore(database.db, model),
    close: () => database.close(),
  };
}
