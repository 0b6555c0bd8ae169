import { fork, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { getLocalUserId } from "../src/accounts/local-user.store.ts";
import { builtInAuthor } from "../src/authoring/built-in/built-in-author.ts";
import { createProgramWithFiles } from "../src/generation/create-program.action.ts";
import { generationJob } from "../src/generation/generation-job.ts";
import { getRunProgress } from "../src/generation/progress.store.ts";
import type { Database } from "../src/platform/database.ts";
import { deriveId } from "../src/platform/derive-id.ts";
import { openFileStore } from "../src/platform/file-store.ts";
import { openQueue } from "../src/platform/queue.ts";
import { findCurriculum } from "../src/programs/load-curriculum.store.ts";
import { sampleBrief, sampleFiles } from "./sample-files.ts";
import { seededRandom } from "./seeded-random.ts";
import { openTestDatabase } from "./test-database.ts";

// KILLS=20 npx vitest run packages/backend/test/kill-worker.test.ts gives the longer run; SEED replays one.
const kills = Number(process.env["KILLS"] ?? 4);
const seed = Number(process.env["SEED"] ?? 7);

const programId = deriveId("test", "program");
const jobId = deriveId("test", "job");

test(
  `a run whose worker is killed ${kills} times gives the same curriculum as one that is left alone (seed ${seed})`,
  { timeout: 600_000 },
  async () => {
    const undisturbed = await runWithWorkers(0);
    const disturbed = await runWithWorkers(kills);
    expect(undisturbed.killed).toBe(0);
    expect(disturbed.killed).toBe(kills);
    expect(disturbed.curriculum).toEqual(undisturbed.curriculum);
  },
);

/** Queues the sample in a database of its own and has workers write it, killing them at random moments. */
async function runWithWorkers(killCount: number) {
  const database = await openTestDatabase();
  const queue = await openQueue(database.url, [generationJob], () => {});
  // Anchors of the audit trail lie there: each database has its own.
  const dataDir = await mkdtemp(join(tmpdir(), "curriculum-kill-"));
  const files = openFileStore(dataDir);
  let worker: ChildProcess | null = null;
  try {
    const stored = [];
    for (const file of await sampleFiles(/^0[15]/)) {
      stored.push({ fileName: file.fileName, sha256: await files.insert(file.bytes) });
    }
    const brief = await sampleBrief({ modules: 3, credits: 60 });
    const userId = await getLocalUserId(database.db);
    const program = { programId, jobId, brief, files: stored, userId, author: builtInAuthor.name };
    await database.transaction((tx) => createProgramWithFiles(tx, queue, program));
    const random = seededRandom(seed);
    let killed = 0;
    while (killed < killCount && !(await isEnded(database))) {
      worker = await startWorker(database.url, dataDir);
      await pause(50 + random() * 700);
      const ended = new Promise((resolve) => worker?.once("exit", resolve));
      worker.kill("SIGKILL");
      await ended;
      killed += 1;
      await passHeartbeat(database);
    }
    worker = await startWorker(database.url, dataDir);
    while (!(await isEnded(database))) await pause(100);
    return { killed, curriculum: await findCurriculum(database.db, programId) };
  } finally {
    worker?.kill("SIGKILL");
    await queue.close(1_000);
    await database.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function isEnded(database: Database): Promise<boolean> {
  const { status, error } = await getRunProgress(database.db, jobId);
  if (status === "failed") throw new Error(error ?? "failed");
  return status === "completed";
}

/** Moves the clock past the last sign of life of the killed worker, so that its job is given to the next at once. */
async function passHeartbeat(database: Database): Promise<void> {
  await sql`update pgboss.job set heartbeat_on = heartbeat_on - interval '1 minute' where state = 'active'`.execute(
    database.db,
  );
}

function startWorker(url: string, dataDir: string): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    const worker = fork("packages/backend/src/main-worker.ts", {
      env: { ...process.env, DATABASE_URL: url, DATA_DIR: dataDir, LOG_LEVEL: "error" },
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
