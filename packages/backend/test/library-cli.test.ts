import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LibraryDocument } from "@curriculum/contract/library-operations.ts";
import { defaultAdmissionPolicy } from "@curriculum/curriculum/sources/default-admission-policy.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../src/platform/database.ts";
import { runCli } from "./run-cli.ts";
import { openTestDatabase } from "./test-database.ts";

const sources = "examples/business-intelligence/sources";
let database: Database;
let folder: string;
const ids: Record<string, string> = {};

const curriculum = (...args: string[]) => runCli(args, { DATABASE_URL: database.url, DATA_DIR: folder, LOOKUP: "off" });
const library = (...args: string[]) => curriculum("library", ...args);

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "curriculum-library-"));
  const text = await readFile(`${sources}/01-foundations-of-business-intelligence.md`, "utf8");
  // The next edition: the same text but for its last chapter, and another year.
  const edition = text.replace("2026-01-12", "2026-02-20").slice(0, Math.floor(text.length * 0.85));
  await writeFile(join(folder, "second-edition.md"), edition);
  const wiki = text
    .slice(0, 3_000)
    .replace('type: "textbook"', 'type: "web-page"\nurl: "https://en.wikipedia.org/wiki/X"');
  await writeFile(join(folder, "wiki.md"), wiki);
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const idOf = async (title: string, fileName: string) => {
  const row = await database.db
    .selectFrom("documents")
    .select("id")
    .where("file_name", "=", fileName)
    .executeTakeFirst();
  if (!row) throw new Error(`${title} was not read.`);
  return row.id;
};

test("ingest tells what a source nearly repeats, and nothing of one that it does not", async () => {
  const first = `${sources}/01-foundations-of-business-intelligence.md`;
  const { out, exitCode } = await curriculum("ingest", first, `${sources}/08-forecasting-and-predictive-analytics.md`);
  expect(exitCode).toBe(0);
  expect(out).not.toContain("nearly repeats");
  const again = await curriculum("ingest", join(folder, "second-edition.md"));
  expect(again.out).toMatch(
    /nearly repeats “Foundations of Business Intelligence” \(.+\): [89]\d % alike, \d+ of \d+ passages/,
  );
  ids["old"] = await idOf("the first edition", "01-foundations-of-business-intelligence.md");
  ids["edition"] = await idOf("the second edition", "second-edition.md");
});

test("ingest tells that a source is refused, by which rule, and what to do", async () => {
  const { out, exitCode } = await curriculum("ingest", join(folder, "wiki.md"));
  expect(exitCode).toBe(0);
  expect(out).toContain("left out of new programs. Refused by the rule nature:wiki: It is a wiki");
  expect(out).toContain("Give the works that the article cites.");
  ids["wiki"] = await idOf("the article", "wiki.md");
});

describe("generate", () => {
  test("writes from the sources that are admitted, and names those that it left out", async () => {
    const brief = join(folder, "brief.yaml");
    const text = await readFile("examples/business-intelligence/brief.yaml", "utf8");
    await writeFile(
      brief,
      text.replace(/^modules:.*$/m, "").replace(/^credits:.*$/m, "credits: 30") + "\nmodules: 2\n",
    );
    const given = ["-s", join(folder, "wiki.md"), `${sources}/08-forecasting-and-predictive-analytics.md`];
    const run = await curriculum("generate", brief, ...given, "-o", join(folder, "out"), "-f", "json", "--json");
    const { report, programId } = JSON.parse(run.out);
    expect(report.leftOutSources).toMatchObject([{ reason: expect.stringContaining("nature:wiki") }]);
    expect(report.figures.sources).toBe(1);
    const cited = await database.db
      .selectFrom("citations")
      .innerJoin("knowledge_base", "knowledge_base.id", "citations.passage_id")
      .select("document_id")
      .distinct()
      .where("program_id", "=", programId)
      .execute();
    expect(cited.map((row) => row.document_id)).not.toContain(ids["wiki"]);
  });

  test("from refused sources alone is refused with the rule", async () => {
    const brief = "examples/business-intelligence/brief.yaml";
    const run = await curriculum("generate", brief, "-s", join(folder, "wiki.md"), "-o", join(folder, "none"));
    expect(run.exitCode).toBe(2);
    expect(run.err).toContain("None of the sources may be used");
    expect(run.err).toContain("nature:wiki");
  });
});

test("list and show tell type, score, verdict and what depends on it", async () => {
  const listed = await library("list", "--verdict", "refused");
  expect(listed.out.trim().split("\n")).toHaveLength(1);
  expect(listed.out).toContain("web-page");
  const { out } = await library("show", ids["wiki"]!);
  expect(out).toContain("Credibility  ");
  expect(out).toContain("refuses  nature:wiki: It is a wiki");
  expect(out).toContain("depend on it:");
  expect((await library("show", "first")).err).toContain("first is no id. Find it with: curriculum library list");
});

test("override admits with a reason, and withdraw lets the verdict hold again", async () => {
  expect((await library("override", ids["wiki"]!, "admit", "--reason", " ")).exitCode).toBe(2);
  const done = await library("override", ids["wiki"]!, "admit", "--reason", "A study of wikis.", "--json");
  expect(JSON.parse(done.out)).toMatchObject({ isUsable: true, override: { reason: "A study of wikis." } });
  expect((await library("override", ids["wiki"]!, "withdraw", "--reason", "Over.")).out).not.toContain("Decided");
});

test("replace shows what depends on the old edition first, and changes nothing before it is meant", async () => {
  const asked = await library("replace", ids["old"]!, ids["edition"]!);
  expect(asked.out).toContain("Nothing is changed yet. Say it with --yes.");
  expect(JSON.parse((await library("show", ids["old"]!, "--json")).out)).toMatchObject({ replacedBy: null });
  expect((await library("replace", ids["old"]!, ids["edition"]!, "--yes")).exitCode).toBe(0);
  const after = JSON.parse((await library("show", ids["old"]!, "--json")).out) as LibraryDocument;
  expect(after).toMatchObject({ replacedBy: ids["edition"], isUsable: false });
});

test("remove refuses what a program rests on, and removes what none does", async () => {
  const refused = await library("remove", ids["wiki"]!);
  expect(refused.exitCode).toBe(2);
  expect(refused.err).toMatch(/cannot be removed: \d programs? rest on it/);
  expect((await library("remove", ids["old"]!)).out).toContain("Removed “Foundations");
});

test("policy prints what is in force, refuses a faulty file with every place, and judges anew by a sound one", async () => {
  const file = join(folder, "policy.json");
  expect(JSON.parse((await library("policy")).out)).toEqual(defaultAdmissionPolicy);
  await writeFile(file, JSON.stringify({ ...defaultAdmissionPolicy, leastCredibility: 200, note: "x" }));
  const faulty = JSON.parse((await library("policy", "--set", file)).out);
  expect(faulty.problems.map((one: string) => one.split(":")[0])).toEqual(["leastCredibility", "policy"]);
  await writeFile(file, JSON.stringify({ ...defaultAdmissionPolicy, version: "2", leastCredibility: 100 }));
  expect(JSON.parse((await library("policy", "--set", file)).out).changed).toBeGreaterThan(0);
  expect((await library("admit")).out).toContain("the verdict changed of 0.");
});
