import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { figureKeys } from "@curriculum/curriculum/accreditation/figures.ts";
import { partKeys } from "@curriculum/curriculum/accreditation/parts.ts";
import { accreditationPresets } from "@curriculum/curriculum/accreditation/presets.ts";
import { buildTestCurriculum } from "@curriculum/curriculum/checks/test-curriculum.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { runCli } from "./run-cli.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "curriculum-accredit-"));
  await writeFile(join(folder, "program.json"), JSON.stringify(buildTestCurriculum()));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const accredit = (...args: string[]) => runCli(["accredit", ...args], { DATA_DIR: folder });
const program = () => join(folder, "program.json");

test("the presets are listed, and one is printed so that it can be read again", async () => {
  const listed = await accredit();
  const lines = listed.out.split("\n").map((line) => line.split(/ {2,}/u));
  for (const { id, name } of accreditationPresets) expect(lines.find(([first]) => first === id)?.[1]).toBe(name);
  const printed = await accredit("--preset", "ects", "--print");
  expect(parse(printed.out)).toEqual(accreditationPresets.find(({ id }) => id === "ects"));
});

test("a curriculum file is held against an institution's own criteria, and the exit code tells of what is missing", async () => {
  const own = join(root, "examples/accreditation/example-college.yaml");
  const held = await accredit(program(), "--preset", own, "--json");
  const matrix = JSON.parse(held.out);
  expect(matrix.preset.id).toBe("example-college");
  expect(matrix.rows.map((row: { criterion: { id: string } }) => row.criterion.id)).toEqual(["1", "2", "3"]);
  const demanding = join(folder, "demanding.yaml");
  await writeFile(demanding, (await readFile(own, "utf8")).replace("atLeast: 5 ", "atLeast: 500 "));
  const refused = await accredit(program(), "--preset", demanding);
  expect(refused.exitCode).toBe(1);
  expect(refused.out).toMatch(/smallest module in credits is \d+; asked is at least 500/u);
});

test("a preset that is none is refused with what there is, a faulty file with every place", async () => {
  const unknown = await accredit(program(), "--preset", "nobody");
  expect(unknown.exitCode).toBe(2);
  expect(unknown.err).toMatch(/no preset or file nobody\. The presets are ofqual, qaa, ects, us/u);
  const faulty = join(folder, "faulty.yaml");
  await writeFile(faulty, "id: Own College\nname: Own\ncriteria: []\n");
  const refused = await accredit(program(), "--preset", faulty);
  expect(refused.exitCode).toBe(2);
  for (const place of ["id:", "body:", "source:", "date:", "criteria:"]) expect(refused.err).toContain(place);
  await writeFile(
    faulty,
    "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]\n",
  );
  expect((await accredit(program(), "--preset", faulty)).err).toMatch(/neither YAML nor JSON/u);
});

test("a reader that has had enough ends nothing badly", async () => {
  const script = `node_modules/.bin/node packages/backend/bin/curriculum.js accredit --json; echo "code $?" >&2`;
  const child = spawn("bash", ["-c", `(${script}) | true`], { cwd: root });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  await once(child, "close");
  expect(said.trim()).toBe("code 0");
});

test("the page of documentation names every part, figure and preset", async () => {
  const page = await readFile(join(root, "docs/accreditation.md"), "utf8");
  for (const name of [...partKeys, ...figureKeys, ...accreditationPresets.map(({ id }) => id)]) {
    expect(page).toContain(`\`${name}\``);
  }
});
