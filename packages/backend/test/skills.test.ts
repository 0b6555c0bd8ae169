import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../src/platform/database.ts";
import { findCurriculum } from "../src/programs/load-curriculum.store.ts";
import { runCli } from "./run-cli.ts";
import { smallProgram, startSmallProgram, writeSmallProgram } from "./small-program.ts";
import { openTestDatabase } from "./test-database.ts";

const uri = (name: string) => `http://data.europa.eu/esco/skill/${name}`;
const header = "conceptUri,skillType,reuseLevel,preferredLabel,altLabels,status,description\n";
const esco = `${header}${uri("a")},skill/competence,sector-specific,prune fruit trees,"cut orchard trees
shape trees",released,Cut branches.\n${uri("b")},knowledge,cross-sector,soil science,,released,\n`;
const relations = `occupationUri,relationType,skillType,skillUri\n${uri("gardener")},essential,knowledge,${uri("a")}\n`;
const technology =
  "O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\n" +
  "11-1011.00\tPrune Planner\t432\tPlanning software\n11-1012.00\tPrune Planner\t432\tPlanning software\n";

let database: Database;
let folder: string;
beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "curriculum-skills-"));
  for (const [name, text] of Object.entries({ esco, relations, technology })) {
    await writeFile(join(folder, `${name}.csv`), text);
  }
  await writeFile(join(folder, "wrong.csv"), `${esco}${uri("c")},knowledge,,,,released,\n`);
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const skills = (...args: string[]) => runCli(["skills", ...args], { DATABASE_URL: database.url, DATA_DIR: folder });
const file = (name: string) => join(folder, `${name}.csv`);

async function stored() {
  const count = async (table: string) =>
    (await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(database.db)).rows[0]!
      .count;
  return { skills: await count("skills"), uses: await count("skill_uses"), audits: await count("audit_logs") };
}

test("files are refused whole, with file, line and column, and leave nothing behind", async () => {
  const wrong = await skills("import", file("wrong"));
  expect(wrong).toMatchObject({ exitCode: 2 });
  expect(wrong.out).toContain("wrong.csv, line 5, column preferredLabel: empty.");
  const early = await skills("import", file("relations"));
  expect(early.out).toContain("Import the skills of the same version first.");
  expect((await skills("import", join(folder, "none.csv"))).err).toContain("There is no file");
  expect(await stored()).toEqual({ skills: 0, uses: 0, audits: 0 });
  expect((await skills("search", "trees")).out).toContain("No skills of ESCO are stored.");
});

test("publishers' files are stored once however often they are imported, each import with its audit row", async () => {
  const files = [file("esco"), file("relations"), file("technology")];
  const first = await skills("import", "--taxonomy-version", "1.1.1", ...files);
  expect(first).toMatchObject({ exitCode: 0 });
  expect(first.out).toContain("imported  esco.csv: ESCO skills, 2 skills");
  expect(await stored()).toEqual({ skills: 3, uses: 3, audits: 3 });
  expect(await skills("import", ...files)).toMatchObject({ exitCode: 0 });
  expect(await stored()).toEqual({ skills: 3, uses: 3, audits: 6 });
  const { rows } = await sql`
    select label, alternative_labels, kind, reuse_level, version from skills where uri = ${uri("a")}`.execute(
    database.db,
  );
  expect(rows).toEqual([
    {
      label: "prune fruit trees",
      alternative_labels: ["cut orchard trees", "shape trees"],
      kind: "skill/competence",
      reuse_level: "sector-specific",
      version: "1.1.1",
    },
  ]);
});

test("a sentence finds the stored skills of one taxonomy, with their scores and the publisher's attribution", async () => {
  const found = await skills("search", "Shape the trees of an orchard");
  expect(found.out).toMatch(/^ 1\. prune fruit trees {2}\[\d\.\d\d, 100 % of its name\]/);
  expect(found.out).toContain("This service uses the ESCO classification of the European Commission.");
  const other = JSON.parse((await skills("search", "-t", "O*NET", "--json", "planner for pruning")).out);
  expect(other[0]).toMatchObject({ label: "Prune Planner", uri: "onet:technology/432/Prune%20Planner" });
  expect((await skills("search", "-t", "SOC", "trees")).err).toContain("Give ESCO or O*NET.");
});

test("skills of a program carry the published skills that they stand for, until it is approved", async () => {
  await startSmallProgram(database);
  await writeSmallProgram(database);
  const written = (await findCurriculum(database.db, smallProgram.programId))!;
  const [first] = written.skills;
  await writeFile(
    join(folder, "own.csv"),
    `${header}${uri("own")},skill/competence,,"${first!.name.replaceAll('"', "")}",,released,\n`,
  );
  const [role] = written.program.jobRoles;
  await writeFile(
    join(folder, "occupations.csv"),
    `conceptUri,iscoGroup,preferredLabel,altLabels,status,description\n${uri("officer")},1,${role},,released,Reports figures.\n`,
  );
  await writeFile(
    join(folder, "asks.csv"),
    `occupationUri,relationType,skillType,skillUri\n${uri("officer")},essential,,${uri("own")}\n`,
  );
  const files = [file("own"), file("occupations"), file("asks")];
  expect((await skills("import", "--taxonomy-version", "1.2.0", ...files)).exitCode).toBe(0);
  const matched = await skills("match", smallProgram.programId);
  expect(matched).toMatchObject({ exitCode: 0 });
  const now = (await findCurriculum(database.db, smallProgram.programId))!;
  const own = now.skills[0]!;
  expect(own.published?.[0]).toMatchObject({ taxonomy: "ESCO", version: "1.2.0", uri: uri("own") });
  expect(own.published?.[0]?.score).toBeGreaterThan(0);
  // A role of the brief is held against the occupation of its name, and what that asks for against the outcomes.
  const found = now.occupations?.find((one) => one.role === role);
  expect(found).toMatchObject({ taxonomy: "ESCO", version: "1.2.0", uri: uri("officer"), score: expect.any(Number) });
  expect(found?.essential).toEqual([expect.objectContaining({ uri: uri("own"), label: first!.name })]);
  expect(matched.out).toContain(`Job role: ${role}`);
  expect({ ...own, published: undefined }).toEqual({ ...first, published: undefined });
  await sql`update programs set status = 'approved' where id = ${smallProgram.programId}`.execute(database.db);
  const late = await skills("match", smallProgram.programId);
  expect(late.exitCode).not.toBe(0);
  expect(late.err).toContain("Start a new draft");
  expect((await skills("match", "0a0a0a0a-0000-4000-8000-000000000000")).err).toContain("There is no program");
});
