import { randomUUID } from "node:crypto";
import { copyFile, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test, vi } from "vitest";
import { createDatabase } from "../src/platform/create-database.ts";
import { migrate, migrationsFolder } from "../src/platform/migrate.ts";
import { describeSchema } from "./describe-schema.ts";
import { fillTables } from "./fill-tables.ts";
import { holdTables, measureLoad, type Load } from "./writers-under-load.ts";

// G18: a migration on 100,000 rows under write load lets no writer wait longer than this.
const promisedMs = 500;
// The first three make the tables; every later one meets tables that hold data.
const names = (await readdir(migrationsFolder)).map((file) => basename(file, ".cjs")).toSorted();
const later = names.slice(3);
const busyTables = ["programs", "modules", "learning_outcomes", "assessments", "skill_mappings", "audit_logs"];
const holdMs = 1_500;

// A migration gives way to writers, so how long it takes itself depends on the machine.
vi.setConfig({ testTimeout: 240_000 });

let url: string;
beforeAll(async () => {
  const name = `load_${randomUUID().replaceAll("-", "")}`;
  await createDatabase(`${inject("testServer")}postgres`, name);
  url = `${inject("testServer")}${name}`;
  await migrate(url, "up", 3);
  await fillTables(url);
});

/** Applies one migration under load, with a transaction open that holds the tables it wants. */
async function applyUnderLoad(apply: () => Promise<unknown>): Promise<Load> {
  return measureLoad(url, async () => {
    const { released } = await holdTables(url, busyTables, holdMs);
    await apply();
    await released;
  });
}

function tell(what: string, { statements, longestWaitMs, longestMs, refused }: Load): void {
  const faults = [...refused].map(([message, count]) => `, ${count} refused: ${message}`).join("");
  process.stdout.write(
    `G18 ${what}: longest wait ${Math.round(longestWaitMs)} ms (slowest statement ${Math.round(longestMs)} ms) of ${statements}${faults}\n`,
  );
}

const before = new Map<string, string[]>();

describe("on 100,000 rows, with writers and an open transaction", () => {
  test.each(later)("%s lets no writer wait longer than 500 ms", async (name) => {
    before.set(name, await describeSchema(url));
    const load = await applyUnderLoad(async () => expect(await migrate(url, "up", 1)).toEqual([name]));
    tell(name, load);
    expect(load.statements).toBeGreaterThan(100);
    expect(load.longestWaitMs).toBeLessThanOrEqual(promisedMs);
  });

  test.each(later.toReversed())("%s rolled back gives the former schema exactly", async (name) => {
    expect(await migrate(url, "down", 1)).toEqual([name]);
    expect(await describeSchema(url)).toEqual(before.get(name));
  });

  describe("control", () => {
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "curriculum-migrations-"));
      for (const name of names.slice(0, 3))
        await copyFile(join(migrationsFolder, `${name}.cjs`), join(folder, `${name}.cjs`));
      const planted = {
        "1780000009998_quick": "alter table assessments add column note text",
        "1780000009999_slow": "alter table assessments alter column sequence_order type bigint; select pg_sleep(1)",
      };
      for (const [name, change] of Object.entries(planted)) {
        const down = "alter table assessments drop column note";
        const text = `exports.up = (pgm) => pgm.sql("${change}"); exports.down = (pgm) => pgm.sql("${down}");`;
        await writeFile(join(folder, `${name}.cjs`), text);
      }
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    test("a quick change that steps back for writers is not felt; one that waits for its lock makes them wait with it", async () => {
      const steppingBack = await applyUnderLoad(() => migrate(url, "up", 1, { folder }));
      tell("planted change, stepping back", steppingBack);
      await migrate(url, "down", 1, { folder });
      const waiting = await applyUnderLoad(() => migrate(url, "up", 1, { folder, lockTimeoutMs: 0 }));
      tell("control, the same change waiting for its lock", waiting);
      expect(steppingBack.longestWaitMs).toBeLessThanOrEqual(promisedMs);
      expect(waiting.longestWaitMs).toBeGreaterThan(promisedMs);
    });

    test("a change that works under its lock is seen to make the writers wait", async () => {
      const load = await measureLoad(url, () => migrate(url, "up", 1, { folder }));
      tell("control, a change that works under its lock", load);
      expect(load.longestWaitMs).toBeGreaterThan(promisedMs);
    });
  });
});
