import { fileURLToPath } from "node:url";
import { runner } from "node-pg-migrate";

/** Folder of the migration files. */
export const migrationsFolder = fileURLToPath(new URL("../../migrations", import.meta.url));

/** Applies pending migrations (or rolls back `count`); returns the names of those that ran. */
export async function migrate(url: string, direction: "up" | "down" = "up", count?: number): Promise<string[]> {
  const ran = await runner({
    databaseUrl: url,
    dir: migrationsFolder,
    direction,
    count: count ?? (direction === "up" ? Number.POSITIVE_INFINITY : 1),
    migrationsTable: "pgmigrations",
    // Two processes that start at once wait for one another.
    lock: true,
    lockMode: "wait",
    log: () => {},
  } as Parameters<typeof runner>[0]);
  return ran.map((migration) => migration.name);
}
