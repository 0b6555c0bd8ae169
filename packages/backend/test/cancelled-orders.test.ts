import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { getLocalUserId } from "../src/accounts/local-user.store.ts";
import type { Author } from "../src/authoring/author.ts";
import { builtInAuthor } from "../src/authoring/built-in/built-in-author.ts";
import { authorNames, chooseAuthor } from "../src/generation/choose-author.ts";
import { cancelOrder } from "../src/generation/proposals/cancel-order.action.ts";
import { orderProposals } from "../src/generation/proposals/order-proposals.action.ts";
import { proposalOrderJob } from "../src/generation/proposals/proposal-order-job.ts";
import { proposalOrderWork } from "../src/generation/proposals/proposal-order.job.ts";
import { findOrder, updateOrderKeys } from "../src/generation/proposals/proposal-order.store.ts";
import { openModelAsking, type OpenAsking } from "../src/models/open-asking.client.ts";
import { openDatabase, type Database } from "../src/platform/database.ts";
import { openQueue, type Queue } from "../src/platform/queue.ts";
import { settingsOf } from "./model-simulator/model-settings-of.ts";
import { openModelSimulator, type ModelSimulator } from "./model-simulator/open-model-simulator.ts";
import { smallProgram, startSmallProgram, writeSmallProgram } from "./small-program.ts";
import { openTestDatabase } from "./test-database.ts";

const { programId } = smallProgram;
const atOnce = 3;
// Longer than any test: what is answered then was waited for.
const neverMs = 120_000;

let database: Database;
let worker: Database;
let queue: Queue;
let simulator: ModelSimulator;
let asking: OpenAsking;
let userId: string;
beforeAll(async () => {
  database = await openTestDatabase();
  await startSmallProgram(database);
  await writeSmallProgram(database);
  userId = await getLocalUserId(database.db);
  worker = openDatabase(database.url, { max: 5, role: "curriculum_worker" });
  queue = await openQueue(database.url, [proposalOrderJob], () => {});
  simulator = await openModelSimulator();
  asking = await openModelAsking(
    worker,
    settingsOf("openai-chat", simulator.url, {
      limits: { concurrency: atOnce, requestsPerMinute: null, tokensPerMinute: null },
      attemptMs: neverMs,
      deadlineMs: neverMs,
    }),
  );
});
afterEach(() => {
  simulator.options.latencyMs = 0;
});
afterAll(async () => {
  await queue.close(1_000);
  await simulator.close();
  await worker.close();
  await database.close();
});

async function order(author: string, keys: string[]): Promise<string> {
  const asked = { programId, what: { of: "items", keys }, instruction: "", author, userId } as const;
  const { id } = await database.transaction((tx) => orderProposals(tx, queue, authorNames(true), asked));
  return id;
}
const cancel = () => database.transaction((tx) => cancelOrder(tx, programId, userId));
const writeByModel = (orderId: string) =>
  proposalOrderWork({ database: worker, authorOf: (run) => chooseAuthor(run, asking) })({ orderId });
const writeBy = (author: Author, orderId: string) =>
  proposalOrderWork({ database: worker, authorOf: () => author })({ orderId });
const statusesOf = async (orderId: string) =>
  (await database.db.selectFrom("proposals").select("status").where("order_id", "=", orderId).execute()).map(
    ({ status }) => status,
  );
const statusOf = async (orderId: string) => (await findOrder(database.db, orderId))?.status;
const questionsOf = (module: string, count: number) => Array.from({ length: count }, (_, at) => `${module}.q${at + 1}`);

describe("an order that a model is writing", () => {
  test("is stopped at once: what is being asked is given up, nothing more is asked, and what is finished stays open", async () => {
    simulator.options.latencyMs = 150;
    const keys = [...questionsOf("m1", 8), ...questionsOf("m2", 5)];
    const orderId = await order("model", keys);
    const written = writeByModel(orderId);
    await vi.waitFor(async () => expect(await statusesOf(orderId)).toContain("open"), { timeout: 20_000 });
    simulator.options.latencyMs = neverMs;
    const switchedMs = performance.now();
    const waiting = () => simulator.calls.filter(({ endedMs }) => endedMs === null);
    // What is under way now, nobody will answer.
    await vi.waitFor(() => expect(waiting().filter(({ startedMs }) => startedMs > switchedMs)).toHaveLength(atOnce), {
      timeout: 20_000,
    });
    const asked = simulator.calls.length;

    const begun = performance.now();
    expect(await cancel()).toMatchObject({ id: orderId, status: "cancelled", error: null });
    const finished = await statusesOf(orderId);
    await written;
    // The promise is a second; the rest is for a busy machine.
    expect(performance.now() - begun).toBeLessThan(5_000);

    await vi.waitFor(() => expect(waiting()).toEqual([]));
    expect(simulator.calls).toHaveLength(asked);
    expect(simulator.calls.filter(({ isDelivered }) => !isDelivered)).toHaveLength(atOnce);
    expect(await statusOf(orderId)).toBe("cancelled");
    expect(await statusesOf(orderId)).toEqual(finished);
    expect(finished.length).toBeLessThan(keys.length);
    // What was sent is in the ledger, answered or given up; what still waited for its turn was never sent.
    const ledger = await database.db.selectFrom("model_calls").select(["status", "fault", "started_at"]).execute();
    const sent = ledger.filter((call) => call.started_at !== null);
    expect(sent).toHaveLength(simulator.calls.length);
    expect(sent.filter(({ fault }) => fault === "abandoned")).toHaveLength(atOnce);
    expect(ledger.filter(({ status }) => status === "waiting" || status === "running")).toEqual([]);

    // Given to another worker, it asks nobody.
    await writeByModel(orderId);
    expect(simulator.calls).toHaveLength(asked);
    expect(await statusOf(orderId)).toBe("cancelled");
  }, 60_000);

  test("can be placed again at once, and is written to its end", async () => {
    const orderId = await order("model", questionsOf("m1", 3));
    await writeByModel(orderId);
    expect(await statusOf(orderId)).toBe("completed");
    expect(await statusesOf(orderId)).toHaveLength(3);
  }, 60_000);
});

test("what comes back after an order was stopped is not stored, and does not take the place of what a newer one proposes", async () => {
  let newer = "";
  const stopping: Author = {
    ...builtInAuthor,
    writeItem: async (...asked) => {
      const draft = await builtInAuthor.writeItem(...asked);
      if (newer !== "") return draft;
      await cancel();
      newer = await order("built-in", ["m2.q1"]);
      await writeBy(builtInAuthor, newer);
      return draft;
    },
  };
  const older = await order("built-in", ["m2.q1", "m2.q2"]);
  await writeBy(stopping, older);
  expect([await statusOf(older), await statusesOf(older)]).toEqual(["cancelled", []]);
  expect([await statusOf(newer), await statusesOf(newer)]).toEqual(["completed", ["open"]]);
});

test("an order that is stopped while a worker looks what it comes to is not begun", async () => {
  const orderId = await order("built-in", ["m2.q3"]);
  await cancel();
  await expect(updateOrderKeys(worker.db, orderId, ["m2.q3"], 0)).rejects.toThrow(/has ended/);
  expect(await statusOf(orderId)).toBe("cancelled");
});
