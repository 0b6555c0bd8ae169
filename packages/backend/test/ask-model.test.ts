import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { ModelPurpose } from "../src/models/model-question.ts";
import { AppError } from "../src/platform/app-error.ts";
import type { Database } from "../src/platform/database.ts";
import { answer, failure, insertAsker, openTestDesk, openTestModel } from "./model-desk.ts";
import { openTestDatabase } from "./test-database.ts";

let database: Database;
let asker: Pick<ModelPurpose, "programId" | "jobId" | "userId">;

beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  await sql`truncate model_calls, model_circuits cascade`.execute(database.db);
  asker = await insertAsker(database);
});
afterAll(() => database.close());

const ledger = () =>
  database.db
    .selectFrom("model_calls")
    .select(["slot_key", "round", "provider", "status", "fault", "message", "reply", "cost", "input_tokens"])
    .orderBy("created_at")
    .execute();
const until = (isSo: () => unknown) => vi.waitFor(() => expect(isSo()).toBe(true), { timeout: 5_000, interval: 5 });

describe("what was paid for", () => {
  test("is stored as it came and read again, for the same slot and round alone", async () => {
    const model = openTestModel(() => answer("Here you are: {}"));
    const desk = openTestDesk(database, [model]);
    const first = await desk.ask("q", asker);
    expect(first).toMatchObject({ ok: true, text: "Here you are: {}", cost: 20, isRepeated: false });
    // A process that starts anew knows nothing but the ledger.
    const again = await openTestDesk(database, [model]).ask("q", asker);
    expect(again).toMatchObject({ ...first, isRepeated: true, tookMs: 0 });
    expect(model.calls).toHaveLength(1);
    await desk.ask("q", { ...asker, round: 1 });
    await desk.ask("q", { ...asker, slotKey: "another" });
    await desk.ask("q", await insertAsker(database));
    expect(model.calls).toHaveLength(4);
  });

  test("by another model of the chain is not asked of the first again", async () => {
    const down = openTestModel(() => failure("refused"));
    const sound = openTestModel(() => answer(), { provider: "openai" });
    const desk = openTestDesk(database, [down, sound]);
    expect(await desk.ask("q", asker)).toMatchObject({ ok: true, provider: "openai" });
    expect(await desk.ask("q", asker)).toMatchObject({ ok: true, isRepeated: true });
    expect([down.calls.length, sound.calls.length]).toEqual([1, 1]);
  });

  test("is kept of a call that failed, with its tokens and what it said", async () => {
    const use = { input: 40, cached: 0, output: 5, reasoning: 0 };
    const model = openTestModel(() => ({ ...failure("declined"), use, text: "I cannot." }));
    expect(await openTestDesk(database, [model]).ask("q", asker)).toMatchObject({ ok: false, reason: "refused" });
    expect(await ledger()).toMatchObject([
      { status: "failed", fault: "declined", reply: "I cannot.", input_tokens: 40 },
    ]);
    expect(Number((await ledger())[0]!.cost)).toBe(45);
  });

  test("survives a database that is away when the answer comes", async () => {
    const model = openTestModel();
    const asking = openTestDesk(database, [model]).ask("q", asker);
    await until(() => model.calls.length === 1);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(database.db);
    model.calls[0]!.end(answer("paid"));
    expect(await asking).toMatchObject({ ok: true, text: "paid" });
    expect(await ledger()).toMatchObject([{ status: "answered", reply: "paid" }]);
  });
});

describe("retries", () => {
  test("what passes is tried again, and each attempt is a row of the ledger", async () => {
    const faults = ["server", "network", "timeout"] as const;
    let at = 0;
    const model = openTestModel(() => (at < 3 ? failure(faults[at++]!) : answer()));
    expect(await openTestDesk(database, [model]).ask("q", asker)).toMatchObject({ ok: true });
    expect((await ledger()).map(({ fault }) => fault)).toEqual([...faults, null]);
  });

  test("what cannot pass is not tried again, and the next of the chain is asked", async () => {
    const refusing = openTestModel(() => failure("refused"));
    const sound = openTestModel(() => answer(), { provider: "mistral" });
    expect(await openTestDesk(database, [refusing, sound]).ask("q", asker)).toMatchObject({ provider: "mistral" });
    expect(refusing.calls).toHaveLength(1);
  });

  test("the next of the chain is asked where the first does not recover", async () => {
    const down = openTestModel(() => failure("server"));
    const sound = openTestModel(() => answer(), { provider: "mistral" });
    expect(await openTestDesk(database, [down, sound]).ask("q", asker)).toMatchObject({ provider: "mistral" });
    expect(down.calls).toHaveLength(4);
  });

  test("nobody is asked beyond the deadline, and no attempt is given more time than is left", async () => {
    const model = openTestModel(() => failure("server"));
    const desk = openTestDesk(database, [model], { deadlineMs: 1_200 });
    expect(await desk.ask("q", asker)).toMatchObject({ ok: false, reason: "unavailable", message: "It said server." });
    // Waits of 0.5 s and 1 s: the second would end too late.
    expect(model.calls).toHaveLength(2);
    // A timer may end a millisecond early.
    expect(model.calls[1]!.limitMs).toBeLessThan(model.calls[0]!.limitMs - 490);
  });

  test("a wait that is longer than the deadline is not waited for", async () => {
    const model = openTestModel(() => failure("rate", 3_600_000));
    const desk = openTestDesk(database, [model]);
    expect(await desk.ask("q", asker)).toMatchObject({ ok: false, reason: "unavailable" });
    expect(await desk.ask("next", asker)).toMatchObject({ ok: false, reason: "unavailable" });
    expect(model.calls).toHaveLength(1);
  });
});

describe("budgets", () => {
  // Of a question: 40 in and 60 out at most, 20 in truth.
  test.each(["run", "program", "user", "month"] as const)(
    "of the %s ends the questions before it is passed",
    async (scope) => {
      const model = openTestModel(() => answer());
      const desk = openTestDesk(database, [model], { budgets: { [scope]: 130 } });
      await desk.ask("one", asker);
      await desk.ask("two", asker);
      const refused = await desk.ask("three", asker).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(AppError);
      expect(refused).toMatchObject({ code: "budget" });
      expect((refused as AppError).message).toContain(`MODEL_BUDGET_${scope.toUpperCase()}`);
      expect(model.calls).toHaveLength(2);
      // What was paid for can still be read.
      expect(await desk.ask("one", asker)).toMatchObject({ ok: true, isRepeated: true });
    },
  );

  test("what is under way may cost less than it could: the next waits for it instead of giving up", async () => {
    const model = openTestModel();
    const desk = openTestDesk(database, [model], { budgets: { run: 150 } });
    const both = Promise.all([desk.ask("one", asker), desk.ask("two", asker)]);
    await until(() => model.calls.length === 1);
    model.calls[0]!.end();
    await until(() => model.calls.length === 2);
    model.calls[1]!.end();
    expect(await both).toMatchObject([{ ok: true }, { ok: true }]);
  });

  test("questions asked at once pass no budget together", async () => {
    const model = openTestModel(() => answer());
    const desk = openTestDesk(database, [model], { budgets: { program: 200 } });
    const names = Array.from({ length: 12 }, (_, at) => `q${at}`);
    const all = await Promise.allSettled(names.map((name) => desk.ask(name, asker)));
    const spent = (await ledger()).reduce((sum, { cost }) => sum + Number(cost), 0);
    expect(spent).toBeLessThanOrEqual(200);
    expect(all.filter(({ status }) => status === "fulfilled").length).toBeGreaterThanOrEqual(5);
    expect(all.some(({ status }) => status === "rejected")).toBe(true);
  });

  test("what was sent and never answered counts with all that it may have cost", async () => {
    const model = openTestModel(() => failure("timeout"));
    const desk = openTestDesk(database, [model], { budgets: { run: 150 } });
    await expect(desk.ask("q", asker)).rejects.toMatchObject({ code: "budget" });
    expect(model.calls).toHaveLength(1);
  });

  test("cannot be held where a price is not known, and nothing is asked", async () => {
    const model = openTestModel(() => answer(), { price: null });
    const desk = openTestDesk(database, [model], { budgets: { month: 10 } });
    await expect(desk.ask("q", asker)).rejects.toMatchObject({ code: "bad_input" });
    expect(model.calls).toHaveLength(0);
  });
});

describe("a run that is cancelled", () => {
  test("leaves the queue at once, with its reason, and is never sent", async () => {
    const model = openTestModel();
    const desk = openTestDesk(database, [model], { limits: { concurrency: 1 } });
    const first = desk.ask("first", asker);
    await until(() => model.calls.length === 1);
    const stop = new AbortController();
    const second = desk.ask("second", asker, stop.signal);
    await vi.waitFor(async () => expect((await ledger()).length).toBe(2));
    stop.abort(new Error("The run was cancelled."));
    await expect(second).rejects.toThrow("The run was cancelled.");
    model.calls[0]!.end();
    await first;
    expect(model.calls).toHaveLength(1);
    expect((await ledger())[1]).toMatchObject({ status: "failed", fault: "abandoned" });
  });

  test("stops the attempt that is under way, and its permit is free", async () => {
    const model = openTestModel();
    const desk = openTestDesk(database, [model], { limits: { concurrency: 1 } });
    const stop = new AbortController();
    const first = desk.ask("first", asker, stop.signal);
    await until(() => model.calls.length === 1);
    const second = desk.ask("second", asker);
    stop.abort(new Error("The run was cancelled."));
    await expect(first).rejects.toThrow("The run was cancelled.");
    await until(() => model.calls.length === 2);
    model.calls[1]!.end();
    expect(await second).toMatchObject({ ok: true });
  });
});
