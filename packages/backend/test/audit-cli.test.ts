import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getLocalUserId } from "../src/accounts/local-user.store.ts";
import { recordAudit } from "../src/audit/record-audit.store.ts";
import type { Database } from "../src/platform/database.ts";
import { listRows, replaceRows } from "./audit-trail.ts";
import { runCli } from "./run-cli.ts";
import { openTestDatabase } from "./test-database.ts";

let database: Database;
let folder: string;
beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "curriculum-audit-cli-"));
  const userId = await getLocalUserId(database.db);
  for (const action of ["program.created", "program.submitted", "document.ingested"]) {
    const entry = { userId, action, resourceType: action.split(".")[0]!, resourceId: null, details: { note: action } };
    await database.transaction((tx) => recordAudit(tx, entry));
  }
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const audit = (...args: string[]) => runCli(["audit", ...args], { DATABASE_URL: database.url, DATA_DIR: folder });

test("the trail is listed, filtered, anchored and verified from the command line; a cut tail ends with exit code 1", async () => {
  const listed = JSON.parse((await audit("list", "--action", "program", "--json")).out) as { action: string }[];
  expect(listed.map((line) => line.action)).toEqual(["program.submitted", "program.created"]);
  expect((await audit("list", "--user", "administrator@localhost", "--resource", "document")).out).toMatch(
    /^3 {2}\d{4}-\d\d-\d\d \d\d:\d\d:\d\d {2}administrator@localhost {2}document\.ingested {2}document/,
  );

  expect((await audit("anchor")).out).toContain("Row 3 is anchored");
  const whole = await audit("verify");
  expect(whole).toMatchObject({ exitCode: 0, out: expect.stringMatching(/^Whole\. 3 rows read/) });

  // A copy kept elsewhere still tells when the product's own folder is lost.
  const copy = join(folder, "copy.ndjson");
  await copyFile(join(folder, "audit", "anchors.ndjson"), copy);
  await rm(join(folder, "audit"), { recursive: true });
  const stored = await database.transaction(listRows);
  await database.transaction((tx) => replaceRows(tx, stored.slice(0, 2)));
  const cut = await audit("verify", "--anchors", copy, "--json");
  expect(cut.exitCode).toBe(1);
  expect(JSON.parse(cut.out).faults[0]).toMatchObject({ kind: "cut tail", sequence: 3 });
  expect((await audit("verify", "--anchors", join(folder, "none.ndjson"))).exitCode).toBe(2);
  expect((await audit("verify", "--from", "yesterday")).err).toContain("Give a date such as");
});
