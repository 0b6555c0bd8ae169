import { runner } from "node-pg-migrate";
import type pg from "pg";
import { migrationsFolder, runnerOptions } from "./migrate.ts";

/** The statements of the next `count` migrations, as they would run; nothing is changed. One text for each migration. */
export async function renderMigrations(
  client: pg.Client,
  direction: "up" | "down",
  count: number,
  folder = migrationsFolder,
): Promise<string[]> {
  const texts: string[] = [];
  const ignore = () => {};
  await runner({
    ...runnerOptions,
    dbClient: client,
    dir: folder,
    direction,
    count,
    dryRun: true,
    verbose: true,
    logger: { debug: (text) => texts.push(text.trim()), info: ignore, warn: ignore, error: ignore },
  });
  return texts;
}
