import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { getLocalUserId } from "../src/accounts/local-user.store.ts";
import { cancelRun } from "../src/generation/cancel-run.action.ts";
import { chooseAuthor } from "../src/generation/choose-author.ts";
import { generationJob, preparePart } from "../src/generation/generation-job.ts";
import { generationPartJob } from "../src/generation/generation-part.job.ts";
import { getRunProgress } from "../src/generation/progress.store.ts";
import { openParsers } from "../src/ingestion/parsers/open-parsers.client.ts";
import { openModelAsking } from "../src/models/open-asking.client.ts";
import type { Database } from "../src/platform/database.ts";
import { openFileStore } from "../src/platform/file-store.ts";
import { openQueue, type Queue } from "../src/platform/queue.ts";
import { readSmallLibrary, startModelProgram } from "./model-program.ts";
import { settingsOf } from "./model-simulator/model-settings-of.ts";
import { openModelSimulator, type ModelSimulator } from "./model-simulator/open-model-simulator.ts";
import { today } from "./small-program.ts";
import { openTestDatabase } from "./test-database.ts";

const atOnce = 1;
// Longer than any test: what is answered then was waited for.
const neverMs = 120_000;

let database: Database;
let queue: Queue;
let simulator: ModelSimulator;
let folder: string;
beforeAll(async () => {
  database = await openTestDatabase();
  queue = await openQueue(database.url, [generationJob], () => {});
  simulator = await openModelSimulator();
  folder = await mkdtemp(join(tmpdir(), "curriculum-cancelled-"));
});
afterAll(async () => {
  await queue.close(1_000);
  await simulator.close();
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

test("a run that is cancelled gives up what a model is being asked, asks nothing more and keeps what is finished", async () => {
  const { programId, jobId } = await startModelProgram(database, await readSmallLibrary(database), "cancelled");
  const settings = settingsOf("openai-chat", simulator.url, {
    limits: { concurrency: atOnce, requestsPerMinute: null, tokensPerMinute: null },
    attemptMs: neverMs,
    deadlineMs: neverMs,
  });
  const asking = await openModelAsking(database, settings);
  const parsers = openParsers();
  const doPart = generationPartJob({
    database,
    queue,
    files: openFileStore(folder),
    parsers,
    authorOf: (run) => chooseAuthor(run, asking),
    today: () => today,
    maxBytes: 1_000_000,
  });
  await doPart({ jobId, part: preparePart });
  await parsers.close();
  const done = async () => (await getRunProgress(database.db, jobId)).done;

  simulator.options.latencyMs = 150;
  const written = doPart({ jobId, part: "m1" });
  await vi.waitFor(async () => expect(await done()).toBeGreaterThan(0), { timeout: 20_000 });
  simulator.options.latencyMs = neverMs;
  const waiting = () => simulator.calls.filter(({ endedMs }) => endedMs === null);
  const switchedMs = performance.now();
  await vi.waitFor(() => expect(waiting().filter(({ startedMs }) => startedMs > switchedMs)).toHaveLength(atOnce), {
    timeout: 20_000,
  });
  const asked = simulator.calls.length;

  const begun = performance.now();
  const userId = await getLocalUserId(database.db);
  await database.transaction((tx) => cancelRun(tx, jobId, userId));
  const kept = await done();
  await written;
  // The promise is a second; the rest is for a busy machine.
  expect(performance.now() - begun).toBeLessThan(5_000);

  await vi.waitFor(() => expect(waiting()).toEqual([]));
  expect(simulator.calls).toHaveLength(asked);
  expect(await getRunProgress(database.db, jobId)).toMatchObject({ status: "failed", isCancelled: true, done: kept });
  const ledger = database.db.selectFrom("model_calls").select(["status", "fault", "started_at"]);
  const sent = (await ledger.where("program_id", "=", programId).execute()).filter((call) => call.started_at !== null);
  expect(sent).toHaveLength(asked);
  expect(sent.filter(({ fault }) => fault === "abandoned")).toHaveLength(atOnce);
}, 60_000);
