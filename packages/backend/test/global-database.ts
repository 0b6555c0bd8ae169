import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { createDatabase } from "../src/platform/create-database.ts";
import { startEmbeddedPostgres } from "../src/platform/embedded-postgres.ts";
import { migrate } from "../src/platform/migrate.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Server of the tests; append a database name. */
    testServer: string;
  }
}

/** One throw-away server for the whole run, with a migrated template that each test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = join(tmpdir(), `curriculum-test-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const server = await startEmbeddedPostgres({ folder, unsafe: true });
  await createDatabase(server.urlOf("postgres"), "template_curriculum");
  await migrate(server.urlOf("template_curriculum"));
  project.provide("testServer", server.urlOf(""));
  return async () => {
    await server.release();
    const { rm } = await import("node:fs/promises");
    await rm(folder, { recursive: true, force: true });
  };
}
