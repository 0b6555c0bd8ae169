import assert from "node:assert/strict";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { section } from "../statement.ts";
import type { Walk } from "../open-walk.ts";

const body = `exports.up = (pgm) => {
  // Apply changes
  pgm.createTable('table_name', {
    // columns
    id: { type: 'uuid', primaryKey: true },
  });
};

exports.down = (pgm) => {
  // Rollback changes
  pgm.dropTable('table_name');
};
`;

async function findWalkFile({ checkout }: Walk, title = "walk-of-the-document"): Promise<string> {
  const folder = join(checkout, "packages/backend/migrations");
  const name = (await readdir(folder)).find((file) => file.endsWith(`_${title}.cjs`));
  assert.ok(name, "no file was made in migrations/");
  return join(folder, name);
}

const tableExists = async ({ sql }: Walk, name: string) =>
  (await sql("select to_regclass($1) is not null as found", [`public.${name}`]))[0]?.["found"] === true;

const countPending = async ({ command }: Walk) =>
  (await command("npm run migrate")).split("\n").filter((line) => line.startsWith("pending")).length;

/** Making, applying and rolling back; ends with every migration applied. */
export const migrations = [
  ...section("Migration management", {
    "npm run migrate:create <migration-name> creates a file in migrations/": async (walk) => {
      await walk.command("npm run migrate:create walk-of-the-document");
      await findWalkFile(walk);
    },
    "the file has exports.up and exports.down": async (walk) => {
      const text = await readFile(await findWalkFile(walk), "utf8");
      assert.match(text, /^exports\.up = \(pgm\) => \{$/m);
      assert.match(text, /^exports\.down = \(pgm\) => \{$/m);
      await writeFile(await findWalkFile(walk), body);
    },
    "npm run migrate shows what is applied, with its date, and what is pending": async ({ command }) => {
      const out = await command("npm run migrate");
      assert.match(out, /^pending .*_walk-of-the-document$/m);
      assert.match(out, /^applied \d{4}-\d\d-\d\d \d\d:\d\d:\d\d +\d+_core-tables$/m);
    },
    "npm run migrate:up applies all pending migrations": async (walk) => {
      assert.match(await walk.command("npm run migrate:up"), /^applied +\d+_walk-of-the-document$/m);
      assert.ok(await tableExists(walk, "table_name"));
      assert.equal(await countPending(walk), 0);
    },
    "npm run migrate:down rolls back the last migration": async (walk) => {
      assert.match(await walk.command("npm run migrate:down"), /^rolled back +\d+_walk-of-the-document$/m);
      assert.ok(!(await tableExists(walk, "table_name")));
      assert.equal(await countPending(walk), 1);
    },
    "npm run migrate:down 2 rolls back two": async (walk) => {
      // Two of the walk's own: whether others may be rolled back depends on the values that they hold by now.
      await walk.command("npm run migrate:create walk-further");
      const further = (await readFile(await findWalkFile(walk), "utf8")).replaceAll("table_name", "further_table");
      await writeFile(await findWalkFile(walk, "walk-further"), further);
      await walk.command("npm run migrate:up");
      const out = await walk.command("npm run migrate:down 2");
      assert.equal(out.split("\n").filter((line) => line.startsWith("rolled back")).length, 2);
      assert.equal(await countPending(walk), 2);
    },
  }),
  ...section("Troubleshooting: migrations", {
    "npm run db:verify tells of pending migrations, with exit code 1": async ({ shell }) => {
      const { exitCode, out } = await shell("npm run -s db:verify");
      assert.equal(exitCode, 1);
      assert.match(out, /^wrong +migration \d+_walk-of-the-document/m);
    },
    "npm run migrate:up applies them again": async (walk) => {
      await walk.command("npm run migrate:up");
      assert.equal(await countPending(walk), 0);
    },
    "SELECT * FROM pgmigrations ORDER BY run_on DESC": async ({ sql }) => {
      const rows = await sql("SELECT * FROM pgmigrations ORDER BY run_on DESC");
      assert.ok(rows.length > 3);
      assert.match(String(rows[0]?.["name"]), /walk-further/);
    },
    "npm run migrate:down, npm run migrate:up: rolled back and reapplied": async (walk) => {
      await walk.command("npm run migrate:down");
      await walk.command("npm run migrate:up");
      assert.match(await walk.command("npm run db:verify"), / hold, 0 do not/);
    },
  }),
];
