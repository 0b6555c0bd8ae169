import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../src/platform/database.ts";
import { runCli, type CliRun } from "./run-cli.ts";
import { openTestDatabase } from "./test-database.ts";

const sources = "examples/business-intelligence/sources";
const known = `${sources}/07-governance-ethics-and-security.txt`;

let database: Database;
let folder: string;
beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "curriculum-cli-"));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const curriculum = (...args: string[]): Promise<CliRun> =>
  runCli(args, { DATABASE_URL: database.url, DATA_DIR: folder, MAX_UPLOAD_MB: "1" });

async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** Rows of every table that reading a file writes. */
async function countRows(): Promise<unknown> {
  const { rows } = await sql`
    select (select count(*) from documents) as documents, (select count(*) from knowledge_base) as passages,
           (select count(*) from concepts) as concepts, (select count(*) from programs) as programs,
           (select count(*) from audit_logs) as audits`.execute(database.db);
  return rows[0];
}

describe("called wrongly, it says how to call it", () => {
  test("--help names every command", async () => {
    const { exitCode, out } = await curriculum("--help");
    expect(exitCode).toBe(0);
    for (const name of ["generate", "ingest", "search", "check-search", "check", "export", "serve", "worker"]) {
      expect(out).toContain(`  ${name}`);
    }
  });

  test("an unknown format is refused with those that there are, before anything is read", async () => {
    const { exitCode, err } = await curriculum("generate", "none.yaml", "-s", "none", "-f", "pdf,odt");
    expect(exitCode).toBe(2);
    expect(err).toBe("There is no format odt. Choose from json, md, html, docx, pdf.\n");
  });

  test("a file that is not there is named", async () => {
    const { exitCode, err } = await curriculum("ingest", "no-such-file.pdf");
    expect(exitCode).toBe(2);
    expect(err).toBe("There is no file or folder no-such-file.pdf.\n");
  });

  test("a number that is none is refused", async () => {
    const { exitCode, err } = await curriculum("search", "data", "--limit", "many");
    expect(exitCode).toBe(2);
    expect(err).toContain("Give a whole number from 1 to 1000.");
  });

  test("an environment that cannot be used is told with each variable", async () => {
    const { exitCode, err } = await runCli(["search", "data"], { DATABASE_URL: "mysql://x", PORT: "high" });
    expect(exitCode).toBe(2);
    expect(err).toContain("DATABASE_URL");
    expect(err).toContain("PORT");
    expect(err).not.toContain("    at ");
  });

  test("every contradiction of a brief is listed at once, with its place", async () => {
    const brief = await fileOf("brief.yaml", "program: Welding\ncredits: 0\npassMark: 20\nmodules: 90\ncolour: red\n");
    const { exitCode, err } = await curriculum("generate", brief, "-s", sources, "-o", join(folder, "out"));
    expect(exitCode).toBe(2);
    for (const place of ["credits", "passMark", "modules", "colour"])
      expect(err).toMatch(new RegExp(`^ +${place}: `, "m"));
    expect(await countRows()).toMatchObject({ documents: 0, programs: 0 });
  });

  test("every fault of a structure sheet is listed at once, with its line", async () => {
    const brief = await fileOf("brief.yaml", "program: Welding\ncredits: 30\n");
    const sheet = await fileOf("sheet.csv", "title,hours\nJoints,ten\n,20\n");
    const generate = (...args: string[]) =>
      curriculum("generate", brief, "-s", sources, "-o", join(folder, "out"), ...args);
    const faulty = await generate("--structure", sheet);
    expect(faulty.exitCode).toBe(2);
    expect(faulty.err).toMatch(/line 2: "ten".*\n.*line 3: the module has no title/u);
    const long = await fileOf(
      "long.html",
      "<table><tr><th>Module</th><th>Hours</th></tr><tr><td>Joints</td><td>40</td></tr></table>",
    );
    expect((await generate("--structure", long)).err).toMatch(/modules: the core modules sum to 40 hours.*30 hours/u);
    expect(await countRows()).toMatchObject({ documents: 0, programs: 0 });
  });
});

test("files that cannot be read are refused with their remedies and leave nothing behind", async () => {
  const docx = await readFile(`${sources}/02-data-modelling-and-warehousing.docx`);
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]);
  const refused: [string, string | Uint8Array, RegExp][] = [
    ["empty.txt", "", /empty/],
    ["damaged.pdf", "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n", /damaged|cannot be (read|opened)/],
    ["cut.docx", docx.subarray(0, 9_000), /damaged|cut off|cannot be/],
    ["locked.epub", lockedEpub(), /encrypted|protected|DRM/],
    ["picture.pdf", png, /picture|image|not a/],
    ["big.txt", "All work and no play. ".repeat(60_000), /large|MB/],
  ];
  const before = await countRows();
  const files = await Promise.all(refused.map(([name, content]) => fileOf(name, content)));
  const report = join(folder, "refused.json");
  const { exitCode, out } = await curriculum("ingest", ...files, "--report", report);
  expect(exitCode).toBe(2);
  const written = JSON.parse(await readFile(report, "utf8"));
  expect(written).toMatchObject({ files: refused.length, read: 0, known: 0 });
  expect(written.refused).toHaveLength(refused.length);
  const lines = out.trimEnd().split("\n");
  expect(lines).toHaveLength(refused.length);
  for (const [name, , reason] of refused) {
    const line = lines.find((one) => one.startsWith(`refused   ${name}: `));
    expect(line).toMatch(reason);
    // What is wrong, and what to do.
    expect(line?.split(". ").length).toBeGreaterThan(1);
  }
  expect(await countRows()).toEqual(before);
});

describe("the library", () => {
  test("reads a file once: the second time it is known", async () => {
    const first = await curriculum("ingest", known);
    expect(first).toMatchObject({ exitCode: 0, out: expect.stringMatching(/^read /) });
    const rows = await countRows();
    const second = await curriculum("ingest", known, "--json");
    expect(second.exitCode).toBe(0);
    const lines = second.out.trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { file: known, result: { ok: true, isNew: false }, progress: { files: 1, filesDone: 1, known: 1 } },
      { files: 1, refused: [] },
    ]);
    expect(await countRows()).toEqual(rows);
  });

  test("finds passages and says why, as JSON", async () => {
    const { exitCode, out } = await curriculum("search", "personal data breach", "--json", "-n", "3");
    expect(exitCode).toBe(0);
    const hits = JSON.parse(out);
    expect(hits).toHaveLength(3);
    expect(hits[0].passage.text.toLowerCase()).toContain("data");
    expect(hits[0].score).toBeGreaterThanOrEqual(hits[1].score);
  });

  test("ranks questions of its own words alike by the index and by the database", async () => {
    const { exitCode, out } = await curriculum("check-search", "-q", "4");
    expect(out).toMatch(/^4 of 4 questions are ranked alike by the index and by the database \(\d+ passages, /);
    expect(exitCode).toBe(0);
    await sql`update search_blocks set weights[1] = weights[1] + 9`.execute(database.db);
    const again = JSON.parse((await curriculum("check-search", "-q", "2", "--json")).out);
    expect(again).toMatchObject({ queries: 2, different: [] });
  });
});

describe("a program", () => {
  let out: string;
  let generated: { programId: string; files: string[]; report: { missingItems: unknown[] } };
  beforeAll(async () => {
    out = join(folder, "program");
    const brief = await fileOf("small.yaml", "program: Business Data\nmodules: 2\ncredits: 40\n");
    const files = [`${sources}/01-foundations-of-business-intelligence.md`, known];
    const run = await curriculum("generate", brief, "-s", ...files, "-o", out, "-f", "json,md", "--json");
    expect(run.err).toBe("");
    generated = JSON.parse(run.out);
  });

  test("is written to files from a brief and sources, nothing missing", async () => {
    expect(generated.report.missingItems).toEqual([]);
    expect((await readdir(out)).toSorted()).toEqual(generated.files.toSorted());
    expect(generated.files).toContain("business-data.json");
  });

  test("is checked from the library and from its file with the same findings, and the exit code tells of errors", async () => {
    const file = join(out, "business-data.json");
    const [stored, fromFile] = await Promise.all([
      curriculum("check", generated.programId, "--json"),
      curriculum("check", file, "--json"),
    ]);
    expect(fromFile).toEqual(stored);
    const errors = JSON.parse(fromFile.out).filter((finding: { severity: string }) => finding.severity === "error");
    expect(fromFile.exitCode).toBe(errors.length > 0 ? 1 : 0);
    expect(errors).toEqual([]);

    const faulty = JSON.parse(await readFile(file, "utf8"));
    faulty.modules[0].hours += 7;
    const checked = await curriculum("check", await fileOf("faulty.json", JSON.stringify(faulty)));
    expect(checked.exitCode).toBe(1);
    expect(checked.out).toMatch(/^[1-9]\d* errors/);
  });

  test("is exported again, from the library and from its file, byte for byte the same", async () => {
    const [one, two] = [join(folder, "one"), join(folder, "two")];
    await curriculum("export", generated.programId, "-o", one, "-f", "html,json");
    const again = await curriculum("export", join(out, "business-data.json"), "-o", two, "-f", "html,json", "--json");
    expect(again.exitCode).toBe(0);
    const names: string[] = JSON.parse(again.out);
    expect(names.length).toBeGreaterThan(1);
    for (const name of names) expect(await readFile(join(one, name))).toEqual(await readFile(join(two, name)));
  });

  test("that does not exist is told as such, for people and as JSON", async () => {
    const id = "00000000-0000-4000-8000-000000000000";
    expect(await curriculum("check", id)).toMatchObject({ exitCode: 2, err: `There is no program ${id}.\n` });
    const { out: json } = await curriculum("export", "nothing.json", "--json");
    expect(JSON.parse(json)).toMatchObject({ error: "not_found" });
  });

  test("file that is none is refused with the places that are wrong", async () => {
    const file = await fileOf("other.json", '{"program": {"title": 5}}');
    const { exitCode, err } = await curriculum("check", file);
    expect(exitCode).toBe(2);
    expect(err).toContain("program.title: ");
  });
});

/** An EPUB as a shop sells it: its pages are there, and only the shop's reader can open them. */
function lockedEpub(): Uint8Array {
  return zipSync({
    "META-INF/container.xml": strToU8('<container><rootfile full-path="book.opf"/></container>'),
    "META-INF/encryption.xml": strToU8('<encryption><CipherReference URI="page.xhtml"/></encryption>'),
    "book.opf": strToU8(
      '<package><manifest><item id="a" href="page.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>',
    ),
    "page.xhtml": strToU8("garbled"),
  });
}
