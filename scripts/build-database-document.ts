/** Writes the made parts of docs/database.md from the migrated schema: `node scripts/build-database-document.ts`. */
import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSchema } from "../packages/backend/src/operations/verify/read-schema.store.ts";
import { createDatabase } from "../packages/backend/src/platform/create-database.ts";
import { openDatabase } from "../packages/backend/src/platform/database.ts";
import { startEmbeddedPostgres } from "../packages/backend/src/platform/embedded-postgres.ts";
import { migrate } from "../packages/backend/src/platform/migrate.ts";
import { databaseParts, fillDatabaseDocument } from "./database-document.ts";

const path = "docs/database.md";
const folder = await mkdtemp(join(tmpdir(), "curriculum-document-"));
const server = await startEmbeddedPostgres({ folder, unsafe: true });
try {
  await createDatabase(server.urlOf("postgres"), "document");
  await migrate(server.urlOf("document"));
  const database = openDatabase(server.urlOf("document"), { max: 1 });
  const parts = databaseParts(await readSchema(database.db));
  await database.close();
  await writeFile(path, fillDatabaseDocument(await readFile(path, "utf8"), parts));
  // Tables are aligned as the formatter has them.
  execFileSync(process.execPath, ["node_modules/oxfmt/bin/oxfmt", path], { stdio: "ignore" });
} finally {
  await server.release();
  await rm(folder, { recursive: true, force: true });
}
