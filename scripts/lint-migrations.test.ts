import { spawnSync } from "node:child_process";
import { chmod, copyFile, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const migrations = "packages/backend/migrations";
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "curriculum-migrations-"));
  await chmod(folder, 0o711);
  const initial = (await readdir(migrations)).toSorted().slice(0, 3);
  for (const name of initial) await copyFile(join(migrations, name), join(folder, name));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function lint(statement: string): Promise<{ status: number | null; out: string }> {
  const file = join(folder, "1780000000004_planted.cjs");
  await writeFile(file, `exports.up = (pgm) => pgm.sql(${JSON.stringify(statement)});\n`);
  const path = ["node_modules/.bin", process.env["PATH"]].join(delimiter);
  const run = spawnSync(process.execPath, ["scripts/lint-migrations.ts", folder], {
    env: { ...process.env, PATH: path },
    encoding: "utf8",
  });
  return { status: run.status, out: run.stdout + run.stderr };
}

const planted = {
  "changing-column-type": "alter table assessments alter column sequence_order type bigint",
  "require-concurrent-index-creation": "create index assessments_difficulty_index on assessments (difficulty)",
  "constraint-missing-not-valid": "alter table modules add constraint short check (length(module_title) < 200)",
  "adding-required-field": "alter table modules add column language text not null",
};

test("a migration that writers would wait for is refused, with each rule that it breaks", async () => {
  const { status, out } = await lint(Object.values(planted).join(";\n"));
  expect(status).toBe(1);
  for (const rule of Object.keys(planted)) expect(out).toContain(rule);
});

test("a migration that nobody waits for passes", async () => {
  expect(await lint("alter table modules add column language text")).toMatchObject({ status: 0 });
});
