import { join } from "node:path";
import type { Config } from "./config.ts";
import { createDatabase } from "./create-database.ts";
import { openDatabase, type Database } from "./database.ts";
import { startEmbeddedPostgres } from "./embedded-postgres.ts";
import { migrate } from "./migrate.ts";

export interface Server {
  /** Connection string of the product's database; its role owns the schema. */
  url: string;
  /** "embedded" or "external", for messages. */
  kind: "embedded" | "external";
  close: () => Promise<void>;
}

export interface Storage extends Pick<Server, "kind" | "close"> {
  database: Database;
}

/** The database as it stands: the one DATABASE_URL names, else the embedded server's, started and made when missing. */
export async function openServer(config: Config): Promise<Server> {
  if (config.databaseUrl) return { url: config.databaseUrl, kind: "external", close: async () => {} };
  const server = await startEmbeddedPostgres({ folder: join(config.dataDir, "postgres") });
  await createDatabase(server.urlOf("postgres"), "curriculum_db");
  return { url: server.urlOf("curriculum_db"), kind: "embedded", close: server.release };
}

/** The migrated database: the one DATABASE_URL names, else the embedded server's. */
export async function openStorage(config: Config): Promise<Storage> {
  const server = await openServer(config);
  await migrate(server.url);
  const database = openDatabase(server.url);
  return {
    database,
    kind: server.kind,
    close: async () => {
      await database.close();
      await server.close();
    },
  };
}
