import { randomUUID } from "node:crypto";
import { readdir } from "node:fs/promises";
import { basename } from "node:path";
import { runner } from "node-pg-migrate";
import type pg from "pg";
import { expect, inject, test } from "vitest";
import { createDatabase } from "../src/platform/create-database.ts";
import { migrate, migrationsFolder, runnerOptions, withClient } from "../src/platform/migrate.ts";
import { describeSchema } from "./describe-schema.ts";

// Each migration is broken off after so many statements, as by a lost connection; on the odd ones for quickness.
const cuts = [1, 5, 13, 27, 48, 81, 120];
const later = (await readdir(migrationsFolder))
  .map((file) => basename(file, ".cjs"))
  .toSorted()
  .slice(3);

/** Runs the next migration on a client that fails at the given statement; false when it came to its end before. */
async function breakOff(url: string, at: number): Promise<boolean> {
  return withClient(url, async (client) => {
    let left = at;
    const query = async (text: string) => {
      // What it asks before it begins is not counted.
      if (!/^\s*(select|insert into "public"\."pgmigrations")/i.test(text) && (left -= 1) < 0)
        throw new Error("broken off");
      return client.query(text);
    };
    const dbClient = Object.create(client, { query: { value: query } }) as pg.Client;
    try {
      await runner({ ...runnerOptions, dbClient, dir: migrationsFolder, direction: "up", count: 1 });
      return false;
    } catch (error) {
      await client.query("rollback");
      expect(String(error)).toContain("broken off");
      return true;
    }
  });
}

async function makeDatabase(applied: number): Promise<string> {
  const name = `cut_${randomUUID().replaceAll("-", "")}`;
  await createDatabase(`${inject("testServer")}postgres`, name);
  const url = `${inject("testServer")}${name}`;
  await migrate(url, "up", applied);
  return url;
}

test.each(later.map((name, index) => ({ name, applied: index + 3 })))(
  "$name that was broken off anywhere is finished by the next run, with the same schema",
  async ({ applied }) => {
    const whole = await makeDatabase(applied + 1);
    const expected = await describeSchema(whole);
    const url = await makeDatabase(applied);
    let broken = 0;
    for (const at of cuts) {
      if (!(await breakOff(url, at))) break;
      broken += 1;
      await migrate(url, "up", 1);
      expect(await describeSchema(url)).toEqual(expected);
      await migrate(url, "down", 1);
    }
    expect(broken).toBeGreaterThan(0);
  },
);
