import { fork, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { generationJob, preparePart } from "../src/generation/generation-job.ts";
import { getRunProgress } from "../src/generation/progress.store.ts";
import type { Database } from "../src/platform/database.ts";
import { openQueue } from "../src/platform/queue.ts";
import { readSmallLibrary, startModelProgram } from "./model-program.ts";
import { openModelSimulator } from "./model-simulator/open-model-simulator.ts";
import { seededRandom } from "./seeded-random.ts";
import { openTestDatabase } from "./test-database.ts";

// KILLS=20 npx vitest run packages/backend/test/kill-model-worker.test.ts gives the longer run; SEED replays one.
const kills = Number(process.env["KILLS"] ?? 2);
const seed = Number(process.env["SEED"] ?? 7);

test(
  `${kills} kills in the middle of paid calls lose at most a quarter of a reply each, and none is paid twice (seed ${seed})`,
  { timeout: 600_000 },
  async () => {
    const database = await openTestDatabase();
    const simulator = await openModelSimulator({ latencyMs: 1_000 });
    const queue = await openQueue(database.url, [generationJob], () => {});
    const dataDir = await mkdtemp(join(tmpdir(), "curriculum-kill-"));
    let worker: ChildProcess | null = null;
    try {
      const { jobId, programId } = await startModelProgram(database, await readSmallLibrary(database), "kill");
      await database.transaction((tx) => queue.enqueue(tx, generationJob, { jobId, part: preparePart }));
      const random = seededRandom(seed);
      let killed = 0;
      while (killed < kills && !(await isEnded(database, jobId))) {
        const before = simulator.calls.length;
        worker = await startWorker(database.url, dataDir, simulator.url);
        while (simulator.calls.length === before && !(await isEnded(database, jobId))) await pause(20);
        await pause(random() * 2_000);
        const ended = new Promise((resolve) => worker?.once("exit", resolve));
        worker.kill("SIGKILL");
        await ended;
        killed += 1;
        await passSignsOfLife(database);
      }
      worker = await startWorker(database.url, dataDir, simulator.url);
      while (!(await isEnded(database, jobId))) await pause(100);
      const calls = await database.db
        .selectFrom("model_calls")
        .select(["status", "slot_key", "round", "question_hash"])
        .where("program_id", "=", programId)
        .execute();
      const answered = calls.filter(({ status }) => status === "answered");
      const paid = simulator.calls.filter(({ tokens, isDelivered }) => tokens !== null && isDelivered);
      expect(killed).toBe(kills);
      expect(paid.length).toBeGreaterThan(20);
      // Of a few kills one may fall into the moment between a reply and its row.
      expect(paid.length - answered.length).toBeLessThanOrEqual(Math.max(1, kills / 4));
      // Each attempt was entered before it was sent, so that nothing is paid that the ledger does not know of.
      expect(calls.length).toBeGreaterThanOrEqual(simulator.calls.length);
      const keys = answered.map(({ slot_key, round, question_hash }) => `${slot_key} ${round} ${question_hash}`);
      expect(new Set(keys).size).toBe(keys.length);
    } finally {
      worker?.kill("SIGKILL");
      await queue.close(1_000);
      await simulator.close();
      await database.close();
      await rm(dataDir, { recursive: true, force: true });
    }
  },
);

async function isEnded(database: Database, jobId: string): Promise<boolean> {
  const { status, error } = await getRunProgress(database.db, jobId);
  if (status === "failed") throw new Error(error ?? "failed");
  return status === "completed";
}

/** Moves the clock past the last signs of life of the killed worker: its job and its permits are free at once. */
async function passSignsOfLife(database: Database): Promise<void> {
  await sql`update pgboss.job set heartbeat_on = heartbeat_on - interval '1 minute' where state = 'active'`.execute(
    database.db,
  );
  await sql`update model_calls set lease_until = lease_until - interval '1 minute'
    where status in ('waiting', 'running')`.execute(database.db);
}

function startWorker(url: string, dataDir: string, simulatorUrl: string): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    const worker = fork("packages/backend/src/main-worker.ts", {
      env: {
        ...process.env,
        DATABASE_URL: url,
        DATA_DIR: dataDir,
        LOG_LEVEL: "error",
        WORKER_METRICS_PORT: "off",
        MODEL: "openai:simulated-1",
        OPENAI_API_KEY: "sk-simulated",
        OPENAI_URL: `${simulatorUrl}/v1`,
      },
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    worker.once("message", () => resolve(worker));
    worker.once("error", reject);
  });
}

/** Waiting is the point here: a real worker works meanwhile. */
function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
