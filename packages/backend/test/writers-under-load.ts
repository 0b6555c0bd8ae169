import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";

export interface Load {
  statements: number;
  /** Longest statement as the writer saw it: waiting, working, and the noise of the machine. */
  longestMs: number;
  /** Longest wait for a lock as the server saw it, sampled. */
  longestWaitMs: number;
  /** Statements that were refused, by their message. */
  refused: Map<string, number>;
}

// What a busy product writes: each writer repeats its statement.
const statements = [
  `insert into assessments (module_id, question_type, question_text, learning_outcome_id, sequence_order)
   select module_id, 'task', 'Weld it', id, 1000 + (random() * 1e8)::int from learning_outcomes
    where id >= gen_random_uuid() order by id limit 1`,
  "update programs set total_credits = total_credits where id >= gen_random_uuid() and id = (select min(id::text)::uuid from programs)",
  `update learning_outcomes set outcome_text = 'Weld a seam' where id = (
     select id from learning_outcomes where id >= gen_random_uuid() order by id limit 1)`,
  `update skill_mappings set domain = 'metal' where id = (
     select id from skill_mappings where id >= gen_random_uuid() order by id limit 1)`,
  "insert into knowledge_base (content) values ('A seam joins two plates.')",
  "insert into audit_logs (action, resource_type) values ('program.updated', 'program')",
  "update generation_jobs set progress = 50 where id = (select id from generation_jobs where id >= gen_random_uuid() order by id limit 1)",
];
const writerName = "curriculum-load";

/** Keeps one writer on each kind of statement busy while `work` runs, and tells how long they had to wait. */
export async function measureLoad(url: string, work: () => Promise<unknown>): Promise<Load> {
  const load: Load = { statements: 0, longestMs: 0, longestWaitMs: 0, refused: new Map() };
  const over = new AbortController();
  const connect = async (application_name: string) => {
    const client = new pg.Client({ connectionString: url, application_name });
    await client.connect();
    return client;
  };
  const write = async (text: string) => {
    const client = await connect(writerName);
    while (!over.signal.aborted) {
      const started = performance.now();
      await client.query(text).catch((error: Error) => {
        load.refused.set(error.message, (load.refused.get(error.message) ?? 0) + 1);
      });
      load.longestMs = Math.max(load.longestMs, performance.now() - started);
      load.statements += 1;
      await pause(2);
    }
    await client.end();
  };
  const watch = async () => {
    const client = await connect("curriculum-watch");
    while (!over.signal.aborted) {
      const { rows } = await client.query<{ wait: number | null }>(
        `select max(extract(epoch from clock_timestamp() - l.waitstart) * 1000)::float as wait
           from pg_locks l join pg_stat_activity a using (pid) where not l.granted and a.application_name = $1
            and a.datname = current_database()`,
        [writerName],
      );
      load.longestWaitMs = Math.max(load.longestWaitMs, rows[0]?.wait ?? 0);
      await pause(5);
    }
    await client.end();
  };
  const running = [...statements.map(write), watch()];
  // Under way before the work begins.
  while (load.statements < 2 * statements.length) await pause(5);
  try {
    await work();
  } finally {
    over.abort();
    await Promise.all(running);
  }
  return load;
}

/** Holds a transaction that has read and written the tables open for so long, as a slow report or import does. */
export async function holdTables(
  url: string,
  tables: readonly string[],
  holdMs: number,
): Promise<{ released: Promise<void> }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("begin");
  await client.query(`lock table ${tables.join(", ")} in row exclusive mode`);
  const released = pause(holdMs).then(async () => {
    await client.query("commit");
    await client.end();
  });
  return { released };
}
