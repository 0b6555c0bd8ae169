import { randomBytes } from "node:crypto";
import { mkdir, readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { getProgram } from "@curriculum/contract/operations.ts";
import { sql } from "kysely";
import { afterEach, expect, test } from "vitest";
import { testProgram } from "../src/export/test-program.ts";
import { readConfig } from "../src/platform/config.ts";
import { openDatabase } from "../src/platform/database.ts";
import { startEmbeddedPostgres } from "../src/platform/embedded-postgres.ts";
import { openFileStore } from "../src/platform/file-store.ts";
import { openStorage } from "../src/platform/open-storage.ts";
import { isServedAnew, killServer } from "./kill-server.ts";
import { openTestServer } from "./open-test-server.ts";
import { auditLedger, createLedger, startWriters } from "./pair-writers.ts";
import { programForm } from "./program-form.ts";
import { sampleBrief } from "./sample-files.ts";
import { findDiskObstacle, mebibyte, mountSmallDisk, type SmallDisk } from "./small-disk.ts";
import { storable, storeCurriculum } from "./store-curriculum.ts";

const obstacle = findDiskObstacle();
if (obstacle !== null) process.stdout.write(`G5 is skipped: it ${obstacle}\n`);
const onSmallDisk = test.skipIf(obstacle !== null);

let disk: SmallDisk;
let closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  try {
    for (const close of closing.toReversed()) await close();
  } finally {
    closing = [];
    disk.unmount();
  }
});

onSmallDisk("a full disk loses no acknowledged write, lets reads go on, and heals", { timeout: 120_000 }, async () => {
  disk = mountSmallDisk(400);
  const storage = await openStorage(readConfig({ DATA_DIR: disk.folder, LOG_LEVEL: "silent" }, disk.folder));
  closing.push(storage.close);
  const serverFolder = join(disk.folder, "postgres");
  await createLedger(storage.database.url);
  const database = openDatabase(storage.database.url, { max: 5 });
  const { askSignedIn, close } = await openTestServer({ database, dataDir: disk.folder });
  closing.push(close);
  const stored = storable(testProgram("kept", 2));
  await storeCurriculum(storage.database, stored);
  await sql`update programs set plan = '{}' where id = ${stored.program.id}`.execute(storage.database.db);
  const read = () => askSignedIn({ url: `/api/programs/${stored.program.id}` });
  const form = await programForm(await sampleBrief(), [{ fileName: "a.md", bytes: "# A\n\nText." }]);
  const write = () => askSignedIn(form);
  expect((await write()).statusCode).toBe(200);

  // Something else takes most of the disk, and the product's own writers the rest.
  const writers = startWriters(storage.database, {
    count: 4,
    firstEntry: 1,
    filling: randomBytes(3_000).toString("hex"),
  });
  closing.push(writers.stop);
  await disk.fill(100 * mebibyte);
  const filled = performance.now();
  await until(() => writers.failed() > 20);
  // Room that a checkpoint gives back may let one through: the disk is filled again at once.
  let refusal = await write();
  await until(async () => refusal.statusCode !== 200 || (refusal = await write()).statusCode !== 200);
  expect(refusal.statusCode).toBe(503);
  expect(refusal.json()).toMatchObject({
    error: "unavailable",
    message: expect.stringMatching(/disk.*full.*Free room/),
  });
  expect(getProgram.output.parse((await read()).json()).curriculum).toEqual(stored);

  // The last byte goes too, and the server is killed: it starts again in the reserve's room.
  await disk.fill(0);
  const killed = await killServer(serverFolder, { children: true });
  await until(() => isServedAnew(serverFolder, killed));
  await until(() => storage.database.isHealthy());
  expect(getProgram.output.parse((await read()).json()).curriculum).toEqual(stored);
  // What the recovery gave back is taken as well.
  await disk.fill(40 * mebibyte);
  await until(async () => (await write()).statusCode === 503);
  expect(getProgram.output.parse((await read()).json()).curriculum).toEqual(stored);
  expect(await auditLedger(storage.database, writers.acknowledged)).toEqual({ lost: 0, torn: 0 });
  const [before, refused] = [writers.acknowledged.size, writers.failed()];

  await disk.clear();
  const cleared = performance.now();
  await until(() => writers.acknowledged.size > before + 100);
  const healedMs = Math.round(performance.now() - cleared);
  expect((await write()).statusCode).toBe(200);
  await writers.stop();
  expect(await auditLedger(storage.database, writers.acknowledged)).toEqual({ lost: 0, torn: 0 });
  process.stdout.write(
    `G5: full for ${Math.round(cleared - filled)} ms, ${before} acknowledged writes kept, ${refused} refused, reads went on, writing again ${healedMs} ms after room came\n`,
  );
});

onSmallDisk("control: without its keeper a server that ends while the disk is full stays away", async () => {
  disk = mountSmallDisk(200);
  const folder = join(disk.folder, "postgres");
  await mkdir(folder);
  const server = await startEmbeddedPostgres({ folder });
  closing.push(server.release);
  const database = openDatabase(server.urlOf("postgres"));
  closing.push(database.close);
  expect(await database.isHealthy()).toBe(true);
  await disk.fill(0);
  await killServer(folder, { children: true });
  await disk.clear();
  await pause(3_000);
  expect(await database.isHealthy()).toBe(false);
  process.stdout.write("G5 control: without its keeper the server was still away 3 s after room came\n");
});

onSmallDisk("uploads to a full disk are refused whole: nothing half-stored stays", { timeout: 60_000 }, async () => {
  disk = mountSmallDisk(100);
  const files = openFileStore(disk.folder);
  const fileBytes = 30 * mebibyte;
  // All pass the look at the room at once, so that the disk itself refuses some.
  const uploads = await Promise.allSettled(Array.from({ length: 5 }, () => files.insert(randomBytes(fileBytes))));
  const kept = uploads.filter((upload) => upload.status === "fulfilled").map((upload) => upload.value);
  const refusals = uploads.filter((upload) => upload.status === "rejected").map((upload) => upload.reason as Error);
  expect(refusals.length).toBeGreaterThan(0);
  const names = (await readdir(join(disk.folder, "files"), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
  expect(names.toSorted()).toEqual(kept.toSorted());
  for (const name of kept) expect((await files.get(name)).length).toBe(fileBytes);
  // The next one is refused before a byte is written, since the database may need what is left.
  await disk.fill(60 * mebibyte);
  await expect(files.insert(randomBytes(20 * mebibyte))).rejects.toThrow(/nearly full.*Free room/);
  // Control: a plain write leaves half a file under its name.
  await disk.fill(10 * mebibyte);
  const naive = join(disk.folder, "naive");
  await expect(writeFile(naive, randomBytes(fileBytes))).rejects.toThrow(/ENOSPC/);
  const half = (await stat(naive)).size;
  expect(half).toBeGreaterThan(0);
  process.stdout.write(
    `G5 uploads: ${kept.length} of 5 stored whole, ${refusals.length} refused, no rest; control: ${Math.round(half / mebibyte)} of 30 MiB left behind\n`,
  );
});

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(20);
}

/** Waiting is the point here: the product mends itself meanwhile. */
function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
