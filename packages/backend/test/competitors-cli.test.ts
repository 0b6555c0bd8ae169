import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildTestCurriculum } from "@curriculum/curriculum/checks/test-curriculum.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../src/platform/database.ts";
import { runCli } from "./run-cli.ts";
import { openTestDatabase } from "./test-database.ts";

let database: Database;
let folder: string;
beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "curriculum-competitors-"));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const competitors = (...args: string[]) =>
  runCli(["competitors", ...args], { DATABASE_URL: database.url, DATA_DIR: folder });

async function write(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

const audited = async () =>
  (
    await database.db
      .selectFrom("audit_logs")
      .select("action")
      .where("resource_type", "=", "competitor")
      .orderBy("created_at")
      .execute()
  ).map(({ action }) => action);

test("a program is imported once, replaced when it changed, listed, and compared with ours", async () => {
  const file = await write("a.csv", "institution,program,topic,description\nFen,Ballet,Pirouettes,Turn on one leg.");
  expect(JSON.parse((await competitors("import", file, "--json")).out)).toMatchObject([{ state: "new", topics: 1 }]);
  expect((await competitors("import", file)).out).toMatch(/^unchanged /);
  await write("a.csv", "institution,program,topic,description\nFEN,ballet,Pirouettes,Turn on one foot.");
  expect((await competitors("import", file)).out).toMatch(/^changed /);
  expect(await audited()).toEqual(["competitor.imported", "competitor.replaced"]);

  const listed = JSON.parse((await competitors("list", "--json")).out) as { id: string; program: string }[];
  expect(listed.map(({ program }) => program)).toEqual(["ballet"]);
  const ours = await write("ours.json", JSON.stringify(buildTestCurriculum()));
  const compared = await competitors("compare", ours, "--with", listed[0]!.id, "--json");
  expect(JSON.parse(compared.out)).toMatchObject([
    { competitor: { program: "ballet" }, matches: [], gaps: [{ topic: "Pirouettes", quotation: "Turn on one foot." }] },
  ]);
  expect((await competitors("compare", ours)).out).toContain("They teach, we do not (1)");
}, 120_000);

test("one bad file keeps all from being stored; unknown programs are refused", async () => {
  const good = await write("good.json", '{"institution":"F","program":"Good","topics":["Graphs"]}');
  const bad = await write("bad.csv", "id\n1");
  const refused = await competitors("import", good, bad);
  expect(refused).toMatchObject({ exitCode: 2, err: expect.stringContaining("bad.csv, line 1") });
  expect((await competitors("list")).out).not.toContain("Good");
  const ours = await write("ours.json", JSON.stringify(buildTestCurriculum()));
  const missing = await competitors("compare", ours, "--with", "00000000-0000-5000-8000-000000000000");
  expect(missing).toMatchObject({ exitCode: 2, err: expect.stringContaining("No competitor program is stored as") });
}, 120_000);
