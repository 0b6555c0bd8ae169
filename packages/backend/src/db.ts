import { fileURLToPath } from "node:url";
import { CompiledQuery } from "kysely";
import { readConfig, readEnvironment } from "./platform/config.ts";
import { connectionProfile } from "./platform/connection-profile.ts";
import { openDatabase, type Database, type Db } from "./platform/database.ts";
import { openServer } from "./platform/open-storage.ts";

/** What a statement gave: its rows, and how many there are or were changed. */
export interface QueryResult<Row> {
  rows: Row[];
  rowCount: number;
}

/** Where statements run: the pool, or the one connection of a transaction. */
export interface Client {
  query: <Row = Record<string, unknown>>(text: string, values?: readonly unknown[]) => Promise<QueryResult<Row>>;
}

const root = fileURLToPath(new URL("../../..", import.meta.url));
let opened: Promise<Database> | null = null;
let closeServer = async (): Promise<void> => {};

/** The database of the environment, opened by the first statement; with no DATABASE_URL, the product's own server. */
async function open(): Promise<Database> {
  const config = readConfig(readEnvironment(root), root);
  const server = await openServer(config);
  closeServer = server.close;
  return openDatabase(server.url, connectionProfile("command", config));
}

const database = () => (opened ??= open());

async function run<Row>(handle: Db, text: string, values: readonly unknown[] = []): Promise<QueryResult<Row>> {
  const { rows, numAffectedRows } = await handle.executeQuery<Row>(CompiledQuery.raw(text, [...values]));
  return { rows, rowCount: Number(numAffectedRows ?? rows.length) };
}

// The database document's `import db from './db'`: the product's own code takes a handle instead, so that what must
// stay inside a transaction cannot reach around it.
export default {
  /** Runs one statement; `$1` stands for the first value. */
  query: async <Row = Record<string, unknown>>(text: string, values?: readonly unknown[]) =>
    run<Row>((await database()).db, text, values),

  /** Runs `work` in one transaction; when anything in it fails, all of it is undone and its connection destroyed. */
  transaction: async <T>(work: (client: Client) => Promise<T>): Promise<T> =>
    (await database()).transaction((tx) => work({ query: (text, values) => run(tx, text, values) })),

  /** True when the database answers. */
  healthCheck: async (): Promise<boolean> => {
    try {
      return await (await database()).isHealthy();
    } catch {
      return false;
    }
  },

  /** Ends all connections; the next statement opens them anew. */
  close: async (): Promise<void> => {
    const closing = opened;
    opened = null;
    await (await closing)?.close();
    await closeServer();
  },
};
