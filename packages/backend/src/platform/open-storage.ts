import { join } from "node:path";
import type { Config } from "./config.ts";
import { createDatabase } from "./create-database.ts";
import { openDatabase, type Database } from "./database.ts";
import { startEmbeddedPostgres } from "./embedded-postgres.ts";
import { migrate } from "./migrate.ts";

export interface Storage {
  database: Database;
  /** "embedded" or "external", for messages. */
  kind: "embedded" | "external";
  close: () => Promise<void>;
}

/** The migrated database: the one DATABASE_URL names, else the embedded server's. */
export async function openStorage(config: Config): Promise<Storage> {
  if (config.databaseUrl) {
    await migrate(config.databaseUrl);
    const database = openDatabase(config.databaseUrl);
    return { database, kind: "external", close: database.close };
  }
  const server = await startEmbeddedPostgres({ folder: join(config.dataDir, "postgres") });
  const url = server.urlOf("curriculum_db");
  await createDatabase(server.urlOf("postgres"), "curriculum_db");
  await migrate(url);
  const database = openDatabase(url);
  return {
    database,
    kind: "embedded",
    close: async () => {
      await database.close();
      await server.release();
    },
  };
}
