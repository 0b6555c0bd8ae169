import { setTimeout } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { ModelPurpose } from "../src/models/model-question.ts";
import { openDatabase, type Database } from "../src/platform/database.ts";
import { answer, failure, insertAsker, openTestDesk, openTestModel, type TestModel } from "./model-desk.ts";
import { openTestDatabase } from "./test-database.ts";

let database: Database;
/** The pool of a second process. */
let second: Database;
let asker: Pick<ModelPurpose, "programId" | "jobId" | "userId">;

beforeAll(async () => {
  database = await openTestDatabase();
  second = openDatabase(database.url, { max: 5, role: "curriculum_worker" });
});
beforeEach(async () => {
  await sql`truncate model_calls, model_circuits cascade`.execute(database.db);
  asker = await insertAsker(database);
});
afterAll(async () => {
  await second.close();
  await database.close();
});

const run = (text: string) => sql.raw(text).execute(database.db);
const countCalls = async (where: string) =>
  (
    await sql<{ count: number }>`select count(*)::int as count from model_calls where ${sql.raw(where)}`.execute(
      database.db,
    )
  ).rows[0]!.count;
const until = (isSo: () => unknown) => vi.waitFor(() => expect(isSo()).toBe(true), { timeout: 5_000, interval: 5 });
const names = (count: number, prefix = "q") => Array.from({ length: count }, (_, at) => `${prefix}${at}`);
const asked = ({ calls }: TestModel) => calls.map(({ user }) => user.replace(/\.+$/, ""));
// Longer than two looks of a gate: what has not happened by then waits for something.
const wouldHave = () => setTimeout(500);

describe("limits", () => {
  test("hold over all processes, and every permit is in use while somebody waits", async () => {
    const model = openTestModel();
    const desks = [database, second].map((one) => openTestDesk(one, [model], { limits: { concurrency: 3 } }));
    const all = Promise.all(names(24).map((name, at) => desks[at % 2]!.ask(name, asker)));
    for (let ended = 0; ended < 24; ended += 1) {
      await until(() => model.calls.length - ended === Math.min(3, 24 - ended));
      expect(await countCalls("status = 'running'")).toBeLessThanOrEqual(3);
      model.calls[ended]!.end();
    }
    expect((await all).every(({ ok }) => ok)).toBe(true);
    expect(await countCalls("status = 'answered'")).toBe(24);
  });

  test("requests of a minute hold, and what is older than a minute is forgotten", async () => {
    const model = openTestModel(() => answer());
    const desk = openTestDesk(database, [model], { limits: { requestsPerMinute: 4 } });
    const all = Promise.all(names(6).map((name) => desk.ask(name, asker)));
    await until(() => model.calls.length === 4);
    await wouldHave();
    expect(model.calls).toHaveLength(4);
    await run("update model_calls set started_at = started_at - interval '61 s'");
    await all;
    expect(model.calls).toHaveLength(6);
  });

  test("tokens of a minute are estimated before and counted after", async () => {
    const model = openTestModel();
    // Each is 100 at most and 20 in truth.
    const desk = openTestDesk(database, [model], { limits: { tokensPerMinute: 250 } });
    const all = Promise.all(names(4).map((name) => desk.ask(name, asker)));
    await until(() => model.calls.length === 2);
    await wouldHave();
    expect(model.calls).toHaveLength(2);
    model.calls[0]!.end();
    await until(() => model.calls.length === 3);
    for (const at of [1, 2]) model.calls[at]!.end();
    await until(() => model.calls.length === 4);
    model.calls[3]!.end();
    await all;
  });

  test("room for thinking is among the tokens of a minute, until it is known what was thought", async () => {
    const model = openTestModel();
    // Each is 200 at most: 100 with its reply, and as much for thinking.
    const desk = openTestDesk(database, [model], { limits: { tokensPerMinute: 250 }, thinking: 100 });
    const all = Promise.all(names(2).map((name) => desk.ask(name, asker)));
    await until(() => model.calls.length === 1);
    await wouldHave();
    expect(model.calls).toHaveLength(1);
    model.calls[0]!.end();
    await until(() => model.calls.length === 2);
    model.calls[1]!.end();
    await all;
  });

  test("a question larger than a minute's tokens goes when nothing else does", async () => {
    const model = openTestModel(() => answer());
    const desk = openTestDesk(database, [model], { limits: { tokensPerMinute: 50 } });
    expect(await desk.ask("large", asker)).toMatchObject({ ok: true });
  });
});

describe("turns", () => {
  test("a program that comes late is served in turn with one that has many questions waiting", async () => {
    const model = openTestModel();
    const desk = openTestDesk(database, [model], { limits: { concurrency: 2 } });
    const other = await insertAsker(database);
    const many = Promise.all(names(10, "many").map((name) => desk.ask(name, asker)));
    await until(() => model.calls.length === 2);
    const few = Promise.all(
      names(3, "few").map((name) => openTestDesk(second, [model], { limits: { concurrency: 2 } }).ask(name, other)),
    );
    await vi.waitFor(async () => expect(await countCalls("status = 'waiting'")).toBe(11));
    for (let ended = 0; ended < 13; ended += 1) {
      await until(() => model.calls.length > ended);
      model.calls[ended]!.end();
      await until(() => model.calls.length >= Math.min(13, ended + 3));
    }
    await Promise.all([many, few]);
    expect(
      asked(model)
        .slice(0, 8)
        .filter((name) => name.startsWith("few")),
    ).toHaveLength(3);
  });
});

describe("a process that died", () => {
  test("gives its permits back when its lease ends, and its questions say that they are lost", async () => {
    const model = openTestModel(() => answer());
    const desk = openTestDesk(database, [model], { limits: { concurrency: 1 } });
    const dead = openTestModel();
    void openTestDesk(second, [dead], { limits: { concurrency: 1 } })
      .ask("dead", asker)
      .catch(() => {});
    await until(() => dead.calls.length === 1);
    const waiting = desk.ask("waiting", asker);
    await wouldHave();
    expect(model.calls).toHaveLength(0);
    await run("update model_calls set lease_until = now() at time zone 'utc' - interval '1 s' where slot_key = 'dead'");
    expect(await waiting).toMatchObject({ ok: true });
    expect(await countCalls("slot_key = 'dead' and fault = 'lost'")).toBe(1);
    // It was not dead but slow: what was paid for is kept all the same.
    dead.calls[0]!.end(answer("late"));
    await vi.waitFor(async () => expect(await countCalls("slot_key = 'dead' and reply = 'late'")).toBe(1));
  });

  test("a process that was only stopped for long takes its place in the queue again", async () => {
    const model = openTestModel();
    const desk = openTestDesk(database, [model], { limits: { concurrency: 1 } });
    const [first, next] = [desk.ask("first", asker), desk.ask("next", asker)];
    await until(() => model.calls.length === 1);
    await vi.waitFor(async () => expect(await countCalls("status = 'waiting'")).toBe(1));
    await run(
      "update model_calls set lease_until = now() at time zone 'utc' - interval '1 s' where status = 'waiting'",
    );
    // Another process looks.
    const other = openTestModel(() => answer());
    const third = openTestDesk(second, [other], { limits: { concurrency: 1 } }).ask("third", asker);
    await wouldHave();
    model.calls[0]!.end();
    await until(() => model.calls.length === 2);
    model.calls[1]!.end();
    expect(await Promise.all([first, next, third])).toMatchObject([{ ok: true }, { ok: true }, { ok: true }]);
  });
});

describe("an outage", () => {
  const pass = () => run("update model_circuits set paused_until = now() at time zone 'utc'");

  test("closes the gate after failures in a row, and one question tries whether it is over", async () => {
    const model = openTestModel();
    const desk = openTestDesk(database, [model]);
    const all = Promise.all(names(12).map((name) => desk.ask(name, asker)));
    await until(() => model.calls.length === 12);
    for (const call of model.calls) call.end(failure("server"));
    await vi.waitFor(async () => expect(await countCalls("status = 'waiting'")).toBe(12), { timeout: 5_000 });
    expect(model.calls).toHaveLength(12);
    await pass();
    await until(() => model.calls.length === 13);
    await wouldHave();
    expect(model.calls).toHaveLength(13);
    model.calls[12]!.end();
    await until(() => model.calls.length === 24);
    for (const call of model.calls.slice(13)) call.end();
    expect((await all).every(({ ok }) => ok)).toBe(true);
  });

  test("failures of questions that were under way together count as one closing", async () => {
    const model = openTestModel();
    const desk = openTestDesk(database, [model]);
    const stop = new AbortController();
    const all = Promise.allSettled(names(16).map((name) => desk.ask(name, asker, stop.signal)));
    await until(() => model.calls.length === 16);
    for (const call of model.calls) call.end(failure("server"));
    await vi.waitFor(async () => expect(await countCalls("status = 'waiting'")).toBe(16), { timeout: 5_000 });
    const { rows } = await sql<{ seconds: number }>`
      select extract(epoch from paused_until - now() at time zone 'utc')::float8 as seconds from model_circuits`.execute(
      database.db,
    );
    expect(rows[0]!.seconds).toBeLessThanOrEqual(5);
    stop.abort(new Error("enough"));
    await all;
  });

  test("that lasts ends every question, those that wait too, with a reason", async () => {
    const model = openTestModel(() => failure("network"));
    const desk = openTestDesk(database, [model]);
    const all = Promise.all(names(20).map((name) => desk.ask(name, asker)));
    const over = { is: false };
    void all.finally(() => (over.is = true));
    while (!over.is) {
      await pass();
      await setTimeout(20);
    }
    for (const one of await all) {
      expect(one).toMatchObject({ ok: false, reason: "unavailable" });
      expect(one.ok || one.message).toMatch(/./);
    }
    // Nobody asks for each of twenty questions four times what is known to be down.
    expect(model.calls.length).toBeLessThan(60);
    const before = model.calls.length;
    await run("update model_circuits set paused_until = now() at time zone 'utc' + interval '60 s'");
    expect(await desk.ask("later", asker)).toMatchObject({ ok: false, reason: "unavailable" });
    expect(model.calls).toHaveLength(before);
    await pass();
    const back = openTestModel(() => answer());
    expect(await openTestDesk(second, [back]).ask("back", asker)).toMatchObject({ ok: true });
  });
});

describe("too much at once", () => {
  test("what the provider asks to wait, everybody waits, whoever is answered meanwhile", async () => {
    const model = openTestModel();
    const desk = openTestDesk(database, [model]);
    const all = Promise.all(names(3).map((name) => desk.ask(name, asker)));
    await until(() => model.calls.length === 3);
    model.calls[0]!.end(failure("rate", 30_000));
    await vi.waitFor(async () => expect(await countCalls("status = 'waiting'")).toBe(1));
    model.calls[1]!.end();
    await vi.waitFor(async () => expect(await countCalls("status = 'answered'")).toBe(1));
    const fourth = openTestDesk(second, [model]).ask("fourth", asker);
    await wouldHave();
    expect(model.calls).toHaveLength(3);
    await run("update model_circuits set paused_until = now() at time zone 'utc'");
    await until(() => model.calls.length === 5);
    for (const call of model.calls) call.end();
    expect((await Promise.all([all, fourth])).flat().every(({ ok }) => ok)).toBe(true);
  });
});
