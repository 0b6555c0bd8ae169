import { sql } from "kysely";
import { getLocalUserId } from "../src/accounts/local-user.store.ts";
import { generationJob } from "../src/generation/generation-job.ts";
import type { Database } from "../src/platform/database.ts";
import type { MonitoredServer } from "./open-monitored-server.ts";

/** Brings the fault about and gives the scrape that tells of it. */
type RealFault = (product: MonitoredServer, owner: Database) => Promise<string>;

/** Alert → what really happens. */
export const realFaults: Record<string, RealFault> = {
  CurriculumErrorRate: async (product, owner) => {
    await sql`alter table sign_in_links rename to hidden`.execute(owner.db);
    for (let ask = 0; ask < 10; ask += 1) await signIn(product);
    return product.scrape();
  },
  CurriculumHighLatency: async (product, owner) => {
    await owner.transaction(async (db) => {
      await sql`lock table sign_in_links in access exclusive mode`.execute(db);
      const answers = [signIn(product), signIn(product), signIn(product)];
      await sql`select pg_sleep(0.45)`.execute(db);
      // The lock ends with this transaction, and the answers come.
      void Promise.allSettled(answers);
    });
    await signIn(product);
    return product.scrape();
  },
  CurriculumPoolWaiting: async (product) => {
    const { max } = product.database.countConnections();
    const asked = Array.from({ length: max + 1 }, () => sql`select pg_sleep(0.4)`.execute(product.database.db));
    const text = await product.scrape();
    await Promise.all(asked);
    return text;
  },
  CurriculumSlowStatements: async (product) => {
    const { max } = product.database.countConnections();
    for (let round = 0; round * max < 24; round += 1) {
      await Promise.all(Array.from({ length: max }, () => sql`select pg_sleep(0.51)`.execute(product.database.db)));
    }
    return product.scrape();
  },
  CurriculumLocksWaiting: (product, owner) =>
    owner.transaction(async (db) => {
      // Writers wait; measuring the table's size does not.
      await sql`lock table sign_in_links in exclusive mode`.execute(db);
      const waits = signIn(product);
      await untilSomebodyWaits(owner);
      const text = await product.scrapeAnew();
      void waits;
      return text;
    }),
  CurriculumStatisticsPartFailed: async (product, owner) => {
    await sql`alter table generation_items rename column status to condition`.execute(owner.db);
    return product.scrapeAnew();
  },
  CurriculumModelProviderDown: async (product, owner) => {
    const pausedUntil = sql<Date>`now() at time zone 'utc' + interval '2 minutes'`;
    const circuit = { provider: "compatible", failures: 13, paused_until: pausedUntil };
    await owner.db.insertInto("model_circuits").values(circuit).execute();
    return product.scrapeAnew();
  },
  CurriculumBackupMissed: async (product, owner) => {
    await passHours(owner, 30);
    // At no hour of the day a run of 25.5 hours ago is the last that was due; nor is it too old to count on.
    await insertBackup(owner, { hoursAgo: 25.5, isProved: true });
    return product.scrapeAnew();
  },
  CurriculumBackupFailed: async (product, owner) => {
    await insertBackup(owner, { hoursAgo: 24, isProved: true });
    await insertBackup(owner, { hoursAgo: 1, error: "No space left on device" });
    return product.scrapeAnew();
  },
  CurriculumBackupShrunken: async (product, owner) => {
    await insertBackup(owner, { hoursAgo: 24, isProved: true });
    await insertBackup(owner, { hoursAgo: 1, isProved: true, bytes: 400 });
    return product.scrapeAnew();
  },
  CurriculumBackupUnproved: async (product, owner) => {
    await insertBackup(owner, { hoursAgo: 24, isProved: true });
    await insertBackup(owner, { hoursAgo: 1, error: "The restore differs", isCompleted: true });
    return product.scrapeAnew();
  },
  CurriculumBackupLate: async (product, owner) => {
    await passHours(owner, 100);
    await insertBackup(owner, { hoursAgo: 48, isProved: true });
    await insertBackup(owner, { hoursAgo: 1 });
    return product.scrapeAnew();
  },
  CurriculumAuditUnsigned: async (product, owner) => {
    await passHours(owner, 30);
    await insertBackup(owner, { hoursAgo: 1, isProved: true });
    await sql`insert into audit_logs (action, resource_type) values ('program.created', 'program')`.execute(owner.db);
    return product.scrapeAnew();
  },
  CurriculumQueueStuck: async (product, owner) => {
    const payload = { jobId: crypto.randomUUID(), part: "prepare" };
    await owner.transaction((db) => product.queue.enqueue(db, generationJob, payload));
    await sql`update pgboss.job set created_on = now() - interval '1 hour', start_after = now() - interval '1 hour'`.execute(
      owner.db,
    );
    return product.scrapeAnew();
  },
  CurriculumFailedRuns: async (product, owner) => {
    const created_by = await getLocalUserId(owner.db);
    await sql`
      with program as (
        insert into programs (program_name, qualification_level, qualification_type, created_by)
        values ('A', 'Level 5', 'Certificate', ${created_by}) returning id)
      insert into generation_jobs (program_id, status, error_message) select id, 'failed', 'no sources' from program`.execute(
      owner.db,
    );
    return product.scrapeAnew();
  },
};

async function signIn(product: MonitoredServer): Promise<void> {
  await fetch(`${product.publicAddress}/sign-in?token=${"none".repeat(8)}`, { redirect: "manual" });
}

/** Until a statement waits for a lock: asked of the server, outside of any transaction, which would see one moment only. */
export async function untilSomebodyWaits(owner: Database): Promise<void> {
  for (;;) {
    const { rows } = await sql`select from pg_stat_activity
      where wait_event_type = 'Lock' and datname = current_database()`.execute(owner.db);
    if (rows.length > 0) return;
  }
}

/** As if the product had been installed that long ago. */
async function passHours(owner: Database, hours: number): Promise<void> {
  await sql`update pgmigrations set run_on = now() at time zone 'utc' - make_interval(hours => ${hours})`.execute(
    owner.db,
  );
}

interface BackupRow {
  hoursAgo: number;
  isProved?: boolean;
  error?: string;
  /** Left out: it is when there is no error. */
  isCompleted?: boolean;
  bytes?: number;
}

async function insertBackup(owner: Database, row: BackupRow): Promise<void> {
  const { hoursAgo, isProved = false, error, isCompleted = error === undefined, bytes = 1_000 } = row;
  const startedAt = new Date(Date.now() - hoursAgo * 3_600_000);
  const finishedAt = new Date(startedAt.getTime() + 60_000);
  await sql`
    insert into backups (kind, started_at, finished_at, status, error, file_name, bytes, sha256, rows, proved_at, drill)
    values ('scheduled', ${startedAt}, ${finishedAt}, ${isCompleted ? "completed" : "failed"}, ${error ?? null},
            ${`backup-${hoursAgo}`}, ${bytes}, ${"0".repeat(64)}, ${JSON.stringify({ programs: bytes })},
            ${isProved ? finishedAt : null}, ${isProved ? "{}" : null})`.execute(owner.db);
}
