import { openDatabase, type Database } from "@curriculum/backend/platform/database.ts";
import pg from "pg";

interface Statement {
  text: string;
  values: unknown[];
}

type Send = (this: pg.Client, ...args: unknown[]) => unknown;

/** What `work` sends to the server, and a way to send the very same bare: one connection of `pg`, nothing around it. */
export async function recordStatements(url: string, work: (on: Database) => Promise<unknown>) {
  const statements = await listenTo(url, work);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    count: statements.length,
    replay: async () => {
      for (const { text, values } of statements) await client.query(text, values);
    },
    close: () => client.end(),
  };
}

async function listenTo(url: string, work: (on: Database) => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const send = Object.getOwnPropertyDescriptor(pg.Client.prototype, "query")?.value as Send;
  const database = openDatabase(url, { max: 1 });
  pg.Client.prototype.query = function listening(this: pg.Client, ...args: unknown[]) {
    if (typeof args[0] === "string") statements.push({ text: args[0], values: Array.isArray(args[1]) ? args[1] : [] });
    return send.apply(this, args);
  } as pg.Client["query"];
  try {
    await work(database);
  } finally {
    pg.Client.prototype.query = send as pg.Client["query"];
    await database.close();
  }
  return statements;
}
