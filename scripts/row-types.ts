// Generates the row types from the migrated database, or with --verify fails when the checked-in ones differ.
import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDatabase } from "../packages/backend/src/platform/create-database.ts";
import { startEmbeddedPostgres } from "../packages/backend/src/platform/embedded-postgres.ts";
import { migrate } from "../packages/backend/src/platform/migrate.ts";

const target = "packages/backend/src/platform/database-types.generated.ts";
const folder = await mkdtemp(join(tmpdir(), "curriculum-types-"));
const server = await startEmbeddedPostgres({ folder, unsafe: true });
try {
  await createDatabase(server.urlOf("postgres"), "types");
  await migrate(server.urlOf("types"));
  const args = [
    "--dialect",
    "postgres",
    "--url",
    server.urlOf("types"),
    "--date-parser",
    "string",
    "--out-file",
    target,
  ];
  const verify = process.argv.includes("--verify") ? ["--verify"] : [];
  execFileSync(
    process.execPath,
    ["node_modules/kysely-codegen/dist/cli/bin.js", ...args, "--exclude-pattern", "pgmigrations", ...verify],
    {
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
} finally {
  await server.release();
  await rm(folder, { recursive: true, force: true });
}
