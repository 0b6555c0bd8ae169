import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readConfig } from "../src/platform/config.ts";
import { openDatabase } from "../src/platform/database.ts";
import { openStorage, type Storage } from "../src/platform/open-storage.ts";
import { isServedAnew, killServer } from "./kill-server.ts";
import { auditLedger, createLedger, inTransaction, oneByOne, startWriters, type WritePair } from "./pair-writers.ts";
import { seededRandom } from "./seeded-random.ts";

// PG_KILLS=50 npx vitest run packages/backend/test/kill-postgres.test.ts gives the longer run; SEED replays one.
const kills = Number(process.env["PG_KILLS"] ?? 5);
const seed = Number(process.env["SEED"] ?? 7);
const writesBetweenKills = 4_000;

let folder: string;
let storage: Storage;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "curriculum-kill-postgres-"));
  await chmod(folder, 0o711);
  storage = await openStorage(readConfig({ DATA_DIR: folder, LOG_LEVEL: "silent" }, folder));
  await createLedger(storage.database.url);
});
afterAll(async () => {
  await storage.close();
  await rm(folder, { recursive: true, force: true });
});

test(
  `killing PostgreSQL ${kills} times loses no acknowledged write and tears none (seed ${seed})`,
  { timeout: 30_000 + kills * 20_000 },
  async () => {
    const random = seededRandom(seed);
    const { database } = storage;
    const writers = startWriters(database, { count: 16, firstEntry: 1 });
    const outages: number[] = [];
    try {
      for (let kill = 1; kill <= kills; kill += 1) {
        await until(() => writers.acknowledged.size >= kill * writesBetweenKills);
        await pause(random() * 50);
        const before = [...writers.acknowledged];
        const killed = await killServer(serverFolder(), { children: random() < 0.5 });
        const started = performance.now();
        // Nobody starts anything here: the product notices, and its pool finds the server again.
        await until(async () => (await isServedAnew(serverFolder(), killed)) && database.isHealthy());
        outages.push(performance.now() - started);
        expect(await auditLedger(database, before)).toEqual({ lost: 0, torn: 0 });
      }
    } finally {
      await writers.stop();
    }
    expect(await auditLedger(database, writers.acknowledged)).toEqual({ lost: 0, torn: 0 });
    expect(writers.acknowledged.size).toBeGreaterThanOrEqual(kills * writesBetweenKills);
    process.stdout.write(
      `G2: ${kills} kills, ${writers.acknowledged.size} acknowledged writes, 0 lost, 0 torn; ${writers.failed()} refused meanwhile; back after ${Math.round(Math.max(...outages))} ms at most; seed ${seed}\n`,
    );
  },
);

test("control: a server that does not wait for the disk loses acknowledged writes", { timeout: 120_000 }, async () => {
  await sql`alter database curriculum_db set synchronous_commit = off`.execute(storage.database.db);
  const found = await killUntil((seen) => seen.lost > 0, 1_000_000, inTransaction);
  await sql`alter database curriculum_db reset synchronous_commit`.execute(storage.database.db);
  process.stdout.write(`G2 control: synchronous_commit off lost ${found.lost} of ${found.of} acknowledged writes\n`);
  expect(found.lost).toBeGreaterThan(0);
});

test("control: writers without a transaction leave torn writes", { timeout: 120_000 }, async () => {
  const found = await killUntil((seen) => seen.torn > 0, 2_000_000, oneByOne);
  process.stdout.write(`G2 control: without transactions ${found.torn} of ${found.of} writes were torn\n`);
  expect(found.torn).toBeGreaterThan(0);
});

/** Kills under writers of a pool of its own until the fault is seen, at most five times. */
async function killUntil(
  isSeen: (found: { lost: number; torn: number }) => boolean,
  firstEntry: number,
  write: WritePair,
) {
  const database = openDatabase(storage.database.url);
  let found = { lost: 0, torn: 0, of: 0 };
  for (let attempt = 0; attempt < 5 && !isSeen(found); attempt += 1) {
    const writers = startWriters(database, { count: 16, firstEntry: firstEntry + attempt * 100_000, write });
    await until(() => writers.acknowledged.size >= 1_000);
    const killed = await killServer(serverFolder(), { children: true });
    await writers.stop();
    await until(async () => (await isServedAnew(serverFolder(), killed)) && database.isHealthy());
    found = { ...(await auditLedger(database, writers.acknowledged)), of: writers.acknowledged.size };
  }
  await database.close();
  return found;
}

function serverFolder(): string {
  return join(folder, "postgres");
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(5);
}

/** Waiting is the point here: real writers work meanwhile. */
function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
