import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildTestCurriculum } from "@curriculum/curriculum/checks/test-curriculum.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCli } from "./run-cli.ts";

const curriculum = buildTestCurriculum();
const item = curriculum.modules.flatMap(({ assessments }) => assessments).find((one) => one.type !== "task")!;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "curriculum-results-"));
  await writeFile(join(folder, "program.json"), JSON.stringify(curriculum));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const judge = (...args: string[]) =>
  runCli(["results", join(folder, "program.json"), join(folder, "results.csv"), ...args], { DATA_DIR: folder });

test("results of people correct an item's difficulty, and the curriculum is written with it", async () => {
  const lines = Array.from({ length: 60 }, (_, at) => `p${at},${at < 6 ? 1 : 0}`);
  await writeFile(join(folder, "results.csv"), [`person,${item.id}`, ...lines].join("\n"));
  const out = join(folder, "corrected.json");
  const judged = await judge("--json", "--out", out);
  expect(JSON.parse(judged.out)).toMatchObject([{ itemId: item.id, people: 60, facility: 0.1, corrected: "hard" }]);
  const written = JSON.parse(await readFile(out, "utf8")) as typeof curriculum;
  expect(written.modules.flatMap(({ assessments }) => assessments).find(({ id }) => id === item.id)?.difficulty).toBe(
    "hard",
  );
  expect((await judge()).out).toMatch(/0\.10 .*medium → hard/u);
});

test("results that name no question are refused with their columns, exit code 2", async () => {
  await writeFile(join(folder, "results.csv"), "person,nothing\na,1\n");
  const refused = await judge();
  expect(refused.exitCode).toBe(2);
  expect(refused.err).toContain("“nothing” names no question");
});
