import pg from "pg";
import { toConnectionString } from "./connection-string.ts";

/** Makes the named database when it is missing. `serverUrl` points at any database of the same server. */
export async function createDatabase(serverUrl: string, name: string, template?: string): Promise<void> {
  const client = new pg.Client({ connectionString: toConnectionString(serverUrl) });
  // Told by the statement that fails; without a listener a lost connection would end the process.
  client.on("error", () => {});
  await client.connect();
  try {
    const found = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (found.rowCount === 0) {
      await client.query(
        `create database ${pg.escapeIdentifier(name)}${template ? ` template ${pg.escapeIdentifier(template)}` : ""}`,
      );
    }
  } catch (error) {
    // 42P04: another process made it between the two statements.
    if ((error as { code?: string }).code !== "42P04") throw error;
  } finally {
    await client.end();
  }
}
