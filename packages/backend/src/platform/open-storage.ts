import { join } from "node:path";
import pg from "pg";
import type { Config } from "./config.ts";
import { connectionProfile, type ProcessKind } from "./connection-profile.ts";
import { toConnectionString } from "./connection-string.ts";
import { createStatementView } from "./count-statements.ts";
import { createDatabase } from "./create-database.ts";
import { openDatabase, type Database, type DatabaseOptions } from "./database.ts";
import { startEmbeddedPostgres } from "./embedded-postgres.ts";
import { keepServer } from "./keep-server.ts";
import { openLog } from "./log.ts";
import { migrate } from "./migrate.ts";
import { settleSslMode } from "./settle-ssl-mode.ts";

export interface Server {
  /** Connection string of the product's database; its role owns the schema. */
  url: string;
  /** "embedded" or "external", for messages. */
  kind: "embedded" | "external";
  close: () => Promise<void>;
}

export interface Storage extends Pick<Server, "kind" | "close"> {
  database: Database;
  /** The role that the process has taken; undefined: that of the connection string, with all of its rights. */
  role: string | undefined;
}

/** What a process tells whose `role` is undefined. */
export const fullRights =
  "The role of this kind of process is missing or may not be taken: it runs with all rights of DATABASE_URL. docs/security.md tells how to make the roles.";

/** The database as it stands: the one DATABASE_URL names, else the embedded server's, started and made when missing. */
export async function openServer(config: Config): Promise<Server> {
  if (config.databaseUrl) {
    return { url: await settleSslMode(config.databaseUrl), kind: "external", close: async () => {} };
  }
  const folder = join(config.dataDir, "postgres");
  const server = await startEmbeddedPostgres({ folder });
  const log = openLog(config.logLevel);
  const keeper = await keepServer({
    server,
    folder,
    // Taking the reserve is how every first start begins; the other steps are news.
    onStep: (step, error) =>
      log[step === "hold the reserve" ? "debug" : "warn"]({ step, err: error }, "embedded database"),
  });
  await createDatabase(server.urlOf("postgres"), "curriculum_db");
  await createStatementView(server.urlOf("postgres"));
  return {
    url: server.urlOf("curriculum_db"),
    kind: "embedded",
    close: async () => {
      await keeper.stop();
      await server.release();
    },
  };
}

/** The migrated database, with the rights and the limits of this kind of process. `onStatement` is told of each statement. */
export async function openStorage(
  config: Config,
  kind: ProcessKind = "command",
  onStatement?: DatabaseOptions["onStatement"],
): Promise<Storage> {
  const server = await openServer(config);
  await migrate(server.url);
  const profile = connectionProfile(kind, config);
  // Where the administrator gave no such role, the process keeps that of the connection string.
  const role = profile.role !== undefined && (await mayTakeRole(server.url, profile.role)) ? profile.role : undefined;
  const database = openDatabase(server.url, {
    ...profile,
    onStatement,
    role,
    replicaUrl: config.databaseReplicaUrl && (await settleSslMode(config.databaseReplicaUrl)),
  });
  return {
    database,
    role,
    kind: server.kind,
    close: async () => {
      await database.close();
      await server.close();
    },
  };
}

/** True when the role exists, the connection's own role may take it, and it was given its rights in this database. */
async function mayTakeRole(url: string, role: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: toConnectionString(url) });
  // Told by the statement that fails; without a listener a lost connection would end the process.
  client.on("error", () => {});
  await client.connect();
  try {
    const { rows } = await client.query<{ may: boolean }>(
      `select pg_has_role(oid, case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end)
              and has_table_privilege(oid, 'programs', 'select') as may from pg_roles where rolname = $1`,
      [role],
    );
    return rows[0]?.may === true;
  } finally {
    await client.end();
  }
}
