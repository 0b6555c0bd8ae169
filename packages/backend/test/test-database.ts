import { randomUUID } from "node:crypto";
import { inject } from "vitest";
import { createDatabase } from "../src/platform/create-database.ts";
import { openDatabase, type Database } from "../src/platform/database.ts";

/** A migrated database of its own, copied from the template; close it when the test is done. */
export async function openTestDatabase(): Promise<Database> {
  const server = inject("testServer");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await createDatabase(`${server}postgres`, name, "template_curriculum");
  return openDatabase(`${server}${name}`, { max: 5 });
}
