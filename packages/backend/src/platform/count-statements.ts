import { access } from "node:fs/promises";
import { dirname, join } from "node:path";
import pg from "pg";
import { toConnectionString } from "./connection-string.ts";

const library = "pg_stat_statements";

/**
 * Settings with which the embedded server counts what each kind of statement costs; none where its package lacks the
 * library, which would keep it from starting. Utility statements are left out: their text may hold a password.
 */
export async function statementSettings(postgres: string): Promise<string[]> {
  const home = dirname(dirname(postgres));
  const files = [`lib/postgresql/${library}.so`, `lib/postgresql/${library}.dylib`, `lib/${library}.dll`];
  const found = await Promise.allSettled(files.map((file) => access(join(home, file))));
  if (!found.some((one) => one.status === "fulfilled")) return [];
  return [`-c shared_preload_libraries=${library}`, `-c ${library}.track_utility=off`];
}

/**
 * Makes the counts readable in the server's maintenance database, not in the product's: there the extension would be
 * in every backup, and a restore elsewhere would need a superuser. Nothing happens where the server has none.
 */
export async function createStatementView(maintenanceUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: toConnectionString(maintenanceUrl) });
  // Told by the statement that fails; without a listener a lost connection would end the process.
  client.on("error", () => {});
  await client.connect();
  try {
    const available = await client.query("select 1 from pg_available_extensions where name = $1", [library]);
    if (available.rowCount !== 0) await client.query(`create extension if not exists ${library}`);
  } catch (error) {
    // 23505, 42710: another process made it at the same moment.
    if (!["23505", "42710"].includes((error as { code?: string }).code ?? "")) throw error;
  } finally {
    await client.end();
  }
}
