import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { toConnectionString } from "../../platform/connection-string.ts";
import type { Tx } from "../../platform/database.ts";

// What makes COPY text the same on every server, whatever its settings; and no limit cuts a long copy off.
const settings = {
  client_encoding: "UTF8",
  datestyle: "ISO, YMD",
  intervalstyle: "postgres",
  timezone: "UTC",
  bytea_output: "hex",
  extra_float_digits: "3",
  xmlbinary: "base64",
  search_path: "",
  statement_timeout: "0",
  idle_in_transaction_session_timeout: "0",
  // A session that cannot see a row must fail, not leave it out.
  row_security: "off",
};

/** One connection of its own for a long piece of work, ended whatever happens: what it did not commit is undone. */
export async function withSession<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: toConnectionString(url),
    application_name: "curriculum-backup",
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  // Told by the statement that fails; without a listener a lost connection would end the process.
  client.on("error", () => {});
  await client.connect();
  try {
    await useExactText(client);
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Sets what values look like in COPY text; again after a script that set it otherwise. */
export async function useExactText(client: pg.Client): Promise<void> {
  for (const [setting, value] of Object.entries(settings)) {
    await client.query("select pg_catalog.set_config($1, $2, false)", [setting, value]);
  }
}

/** The transaction that is open on a session, for statements of other rooms. */
export function transactionOf(client: pg.Client): Tx {
  const pool = {
    connect: async () => ({ query: client.query.bind(client), release: () => {} }),
    end: async () => {},
  };
  return new Kysely({ dialect: new PostgresDialect({ pool: pool as never }) }) as unknown as Tx;
}

/** The same server's connection string with another database. */
export function urlOfDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(database)}`;
  return other.href;
}

/** Name of the database that a connection string points to. */
export function databaseOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}
