import { createHash } from "node:crypto";
import { sql } from "kysely";
import pg from "pg";
import { seedDatabase } from "../src/operations/seed/seed-database.action.ts";
import type { Database } from "../src/platform/database.ts";
import { generationJob } from "../src/generation/generation-job.ts";
import { openQueue } from "../src/platform/queue.ts";
import { today } from "./small-program.ts";

/** Fills a database with the development data, some thousand passages, and a job that waits. */
export async function fillSource(database: Database, passages: number): Promise<void> {
  await seedDatabase(database, { today });
  await sql`
    insert into knowledge_base (content, source_type, credibility_score, metadata)
    select 'Passage ' || n || ', with a tab' || chr(9) || ', a break' || chr(10) || ', a \\ and “quotes” ' || repeat(md5(n::text), 8),
           case when n % 3 = 0 then null else 'textbook' end, n % 101, jsonb_build_object('n', n, 'half', n / 2.0)
      from generate_series(1, ${passages}) n`.execute(database.db);
  const queue = await openQueue(database.url, [generationJob], () => {});
  const payload = { jobId: "7f2d5f8e-7a0a-4b4e-9d1e-0a53c0b2f6d1", part: "prepare" };
  await database.transaction((tx) => queue.enqueue(tx, generationJob, payload));
  await queue.close(1_000);
}

/** A hash of each table's rows, made by PostgreSQL itself and not by what is tested. */
export async function hashTables(url: string): Promise<Record<string, string>> {
  return withClient(url, async (client) => {
    const names = await client.query<{ name: string }>(
      "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'pgmigrations' order by 1",
    );
    const hashes: Record<string, string> = {};
    for (const { name } of names.rows) {
      const { rows } = await client.query<{ hash: string }>(
        `select count(*) || ' ' || coalesce(encode(sha256(convert_to(string_agg(t::text, E'\\n' order by t::text collate "C"), 'UTF8')), 'hex'), '') as hash from "${name}" t`,
      );
      hashes[name] = rows[0]!.hash;
    }
    return hashes;
  });
}

/** Rows of all tables together; 0 where there are no tables. */
export async function countAllRows(url: string): Promise<number> {
  const hashes = Object.values(await hashTables(url));
  return hashes.reduce((sum, hash) => sum + Number(hash.split(" ")[0]), 0);
}

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export const sha256 = (text: string | Uint8Array) => createHash("sha256").update(text).digest("hex");
