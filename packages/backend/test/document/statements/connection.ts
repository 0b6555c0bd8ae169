import assert from "node:assert/strict";
import { once } from "node:events";
import { readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { openDatabase } from "../../../src/platform/database.ts";
import { openPool } from "../../../src/platform/guarded-pool.ts";
import { section } from "../statement.ts";
import type { Walk } from "../open-walk.ts";

/** Runs a module in src/, where the document's `./db` is; returns what it prints. */
async function runExample({ checkout, shell, url }: Walk, text: string): Promise<string> {
  const file = join(checkout, "packages/backend/src/walk-example.ts");
  await writeFile(file, `import db from "./db.ts";\n${text}\nawait db.close();\n`);
  try {
    const { exitCode, out, err } = await shell("node src/walk-example.ts", { env: { DATABASE_URL: url } });
    assert.equal(exitCode, 0, out + err);
    return out.trim();
  } finally {
    await rm(file);
  }
}

const insert =
  "insert into programs (program_name, qualification_level, qualification_type, created_by) select $1, 'Level 5', 'Certificate', id from users limit 1";

/** Configuration, pool and the examples of use. */
export const connection = [
  ...section("Database connection", {
    "DATABASE_URL says where the database is": async ({ shell, url }) => {
      const named = await shell("npm run -s db:verify", { env: { DATABASE_URL: url } });
      assert.match(named.out, /^ok +connection +curriculum_db as postgres$/m);
      const elsewhere = await shell("npm run -s db:verify", {
        env: { DATABASE_URL: "postgresql://postgres:postgres@localhost:1/curriculum_db" },
      });
      assert.equal(elsewhere.exitCode, 1);
    },
    "DATABASE_URL is read from .env": async ({ checkout, shell, url }) => {
      const file = join(checkout, ".env");
      await writeFile(file, `DATABASE_URL=${url}\n`);
      try {
        const { out } = await shell("unset DATABASE_URL; DATA_DIR=/nowhere npm run -s db:verify");
        assert.match(out, /^ok +connection +curriculum_db as postgres$/m);
      } finally {
        await rm(file);
      }
    },
    "the pool holds at most 20 connections": async ({ url }) => {
      const database = openDatabase(url);
      try {
        assert.equal(database.countConnections().max, 20);
        await Promise.all(Array.from({ length: 40 }, () => database.isHealthy()));
        assert.ok(database.countConnections().total <= 20);
      } finally {
        await database.close();
      }
    },
    "an idle connection is closed after 30 seconds": async ({ url }) => {
      const pool = openPool(url, {});
      assert.equal(pool.options.idleTimeoutMillis, 30_000);
      await pool.end();
    },
    "a connection that is not made within 2 seconds fails": async ({ url }) => {
      const silent = createServer(() => {}).listen(0, "127.0.0.1");
      await once(silent, "listening");
      const nowhere = new URL(url);
      nowhere.hostname = "127.0.0.1";
      nowhere.port = String((silent.address() as AddressInfo).port);
      const pool = openPool(nowhere.href, {});
      const started = performance.now();
      await assert.rejects(async () => {
        await pool.query("select 1");
      });
      const seconds = (performance.now() - started) / 1_000;
      assert.ok(seconds > 1.5 && seconds < 10, `it failed after ${seconds.toFixed(1)} s`);
      await pool.end();
      silent.close();
    },
  }),
  ...section("Usage examples", {
    "db.query('SELECT * FROM programs WHERE status = $1', ['draft'])": async (walk) => {
      const out = await runExample(
        walk,
        `const result = await db.query('SELECT * FROM programs WHERE status = $1', ['draft']);
         console.log(result.rows.length, result.rows[0].status);`,
      );
      assert.equal(out, "1 draft");
    },
    "db.transaction commits what its client did": async (walk) => {
      await runExample(
        walk,
        `await db.transaction(async (client) => {
           await client.query(${JSON.stringify(insert)}, ['Walk of a transaction']);
           await client.query("update programs set total_credits = 60 where program_name = 'Walk of a transaction'");
         });`,
      );
      const rows = await walk.sql(
        "delete from programs where program_name = 'Walk of a transaction' returning total_credits",
      );
      assert.deepEqual(rows, [{ total_credits: 60 }]);
    },
    "db.transaction undoes everything when something fails": async (walk) => {
      const out = await runExample(
        walk,
        `await db.transaction(async (client) => {
           await client.query(${JSON.stringify(insert)}, ['Half a transaction']);
           await client.query('insert into no_such_table values (1)');
         }).catch((error) => console.log(error.message));`,
      );
      assert.match(out, /no_such_table/);
      assert.deepEqual(await walk.sql("select 1 from programs where program_name = 'Half a transaction'"), []);
    },
    "db.healthCheck()": async (walk) => {
      assert.equal(await runExample(walk, "console.log(await db.healthCheck());"), "true");
    },
  }),
  ...section("Read replicas", {
    "DATABASE_REPLICA_URL is documented beside DATABASE_URL": async ({ checkout }) => {
      const text = await readFile(join(checkout, ".env.example"), "utf8");
      assert.match(text, /^#? ?DATABASE_URL=postgresql:\/\/postgres:postgres@localhost:5432\/curriculum_db$/m);
      assert.match(text, /DATABASE_REPLICA_URL=/);
    },
    "reads that may lag go to the replica, which refuses writes": async ({ url }) => {
      const database = openDatabase(url, { replicaUrl: url });
      try {
        const statement = { program_name: "Walk" };
        await assert.rejects(database.replica.db.updateTable("programs").set(statement).execute(), /read-only/);
        await database.replica.db.selectFrom("programs").select("id").execute();
      } finally {
        await database.close();
      }
    },
  }),
];
