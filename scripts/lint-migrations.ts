// Lints the SQL of every migration as it runs, against the schema that the migrations before it have made.
// Usage: node scripts/lint-migrations.ts [FOLDER]
import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createDatabase } from "../packages/backend/src/platform/create-database.ts";
import { startEmbeddedPostgres } from "../packages/backend/src/platform/embedded-postgres.ts";
import { listMigrations, migrate, migrationsFolder, withClient } from "../packages/backend/src/platform/migrate.ts";
import { renderMigrations } from "../packages/backend/src/platform/render-migrations.ts";

// The first three make the tables; the later ones meet tables that hold data.
const initialCount = 3;

const folder = resolve(process.argv[2] ?? migrationsFolder);
const work = await mkdtemp(join(tmpdir(), "curriculum-lint-"));
const server = await startEmbeddedPostgres({ folder: work, unsafe: true });
try {
  const url = server.urlOf("lint");
  await createDatabase(server.urlOf("postgres"), "lint");
  const files: string[] = [];
  await mkdir(join(work, "sql"));
  for (const { name } of await listMigrations(url, folder)) {
    const [text] = await withClient(url, (client) => renderMigrations(client, "up", 1, folder));
    const file = join(work, "sql", `${name}.sql`);
    // What `migrate` sets before each.
    await writeFile(file, `set lock_timeout = '100ms';\nset statement_timeout = '1h';\n${text}\n`);
    files.push(file);
    await migrate(url, "up", 1, { folder });
  }
  const lint = (config: string, paths: readonly string[]) => {
    const args = ["--config", join(import.meta.dirname, "..", config), ...paths];
    return spawnSync("squawk", args, { stdio: ["ignore", "inherit", "inherit"] }).status === 0;
  };
  const areClean = [
    lint(".squawk-initial.toml", files.slice(0, initialCount)),
    lint(".squawk.toml", files.slice(initialCount)),
  ];
  process.exitCode = areClean.every(Boolean) ? 0 : 1;
} finally {
  await server.release();
  await rm(work, { recursive: true, force: true });
}
