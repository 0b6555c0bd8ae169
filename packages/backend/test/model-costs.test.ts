import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { describeCosts, describeLedger } from "../src/cli/describe-ledger.ts";
import { listCalls, listCosts } from "../src/models/model-cost.store.ts";
import { openDatabase, type Database } from "../src/platform/database.ts";
import { answer, failure, insertAsker, openTestDesk, openTestModel, price } from "./model-desk.ts";
import { openTestDatabase } from "./test-database.ts";

let database: Database;
let asker: Awaited<ReturnType<typeof insertAsker>>;

beforeAll(async () => {
  database = await openTestDatabase();
  asker = await insertAsker(database);
  const other = await insertAsker(database);
  const faults = [failure("server"), failure("timeout")];
  const model = openTestModel((user) => (user.startsWith("hard") ? faults.shift() : undefined) ?? answer());
  const free = openTestModel(() => answer(), { provider: "mistral", price: null });
  await openTestDesk(database, [model]).ask("hard", asker);
  await openTestDesk(database, [model]).ask("easy", asker);
  await openTestDesk(database, [free]).ask("free", other);
});
afterAll(() => database.close());

describe("costs", () => {
  test("count what is known, what may have been paid for beside, and what has no price", async () => {
    expect(await listCosts(database.db, "program", {})).toMatchObject([
      {
        group: asker.programId,
        title: "Program",
        attempts: 4,
        answered: 2,
        inputTokens: 20,
        outputTokens: 20,
        cost: 40,
      },
      { attempts: 1, answered: 1, cost: 0, unpriced: 1, unknownCost: 0 },
    ]);
    // The one that never answered: 40 in and 60 out at most.
    expect(await listCosts(database.db, "program", { programId: asker.programId })).toMatchObject([
      { unknownCost: 100 },
    ]);
  });

  test.each(["month", "program", "task", "model"] as const)("by %s add up to the same", async (by) => {
    const rows = await listCosts(database.db, by, {});
    const sum = (read: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + read(row), 0);
    expect([sum(({ attempts }) => attempts), sum(({ cost }) => cost), sum(({ unpriced }) => unpriced)]).toEqual([
      5, 40, 1,
    ]);
    const lines = describeCosts(by, rows);
    expect(lines.join("\n")).toContain("may have cost up to 100.0000 USD more");
    expect(lines.join("\n")).toContain("MODEL_PRICES");
  });

  test("stay when their program goes", async () => {
    const { db } = database;
    const gone = await insertAsker(database);
    await openTestDesk(database, [openTestModel(() => answer())]).ask("q", gone);
    await db.deleteFrom("generation_jobs").where("program_id", "=", gone.programId).execute();
    await db.deleteFrom("programs").where("id", "=", gone.programId).execute();
    const rows = await listCosts(db, "program", {});
    expect(rows.find(({ group }) => group === null)).toMatchObject({ answered: 1, cost: 20 });
    expect(describeCosts("program", rows).join("\n")).toContain("programs that are gone");
    // What was written from its sources is not kept with the money.
    const left = db.selectFrom("model_calls").select(["reply", "message"]).where("program_id", "is", null);
    expect(await left.execute()).toEqual([{ reply: "", message: null }]);
    const kept = db.selectFrom("model_calls").select("id").where("program_id", "is not", null).where("reply", "=", "");
    expect(await kept.execute()).toEqual([]);
    await db.deleteFrom("model_calls").where("program_id", "is", null).execute();
  });

  test("of two currencies are not added up, and a budget counts its own", async () => {
    const both = await insertAsker(database);
    const inEuro = openTestModel(() => answer(), { price: { ...price, currency: "EUR" } });
    const budgets = { program: 130 };
    await openTestDesk(database, [inEuro]).ask("euro", both);
    // 20 are spent in the other one: a question that may cost 100 fits beside them, and beside 20 of its own.
    await openTestDesk(database, [openTestModel(() => answer())], { budgets }).ask("dollar", both);
    await openTestDesk(database, [openTestModel(() => answer())], { budgets }).ask("another", both);
    const third = openTestDesk(database, [openTestModel(() => answer())], { budgets }).ask("third", both);
    await expect(third).rejects.toThrow(/40\.00 so far/);
    const rows = await listCosts(database.db, "program", { programId: both.programId });
    expect(rows.map(({ cost, currency }) => [cost, currency])).toEqual([
      [40, "USD"],
      [20, "EUR"],
    ]);
    expect(describeCosts("program", rows).join("\n")).toContain("40.0000 USD + 20.0000 EUR");
    await database.db.deleteFrom("model_calls").where("program_id", "=", both.programId).execute();
  });

  test("from a later day on are none", async () => {
    expect(await listCosts(database.db, "task", { since: "2999-01-01" })).toEqual([]);
    expect(describeCosts("task", [])).toEqual(["No language model has been asked."]);
  });

  test("are seen by those for whom they were spent, and by nobody else", async () => {
    const app = openDatabase(database.url, { max: 2, role: "curriculum_app" });
    const other = await insertAsker(database);
    const rowsOf = (userId: string, role: string) =>
      app.asActor({ userId, role }, (tx) => tx.selectFrom("model_calls").select("slot_key").execute());
    expect(await rowsOf(asker.userId, "SME")).toHaveLength(4);
    expect(await rowsOf(other.userId, "SME")).toHaveLength(0);
    expect(await rowsOf(other.userId, "Administrator")).toHaveLength(5);
    await expect(
      app.asActor({ userId: asker.userId, role: "SME" }, (tx) =>
        tx.updateTable("model_calls").set({ cost: 0 }).execute(),
      ),
    ).rejects.toThrow(/permission denied/);
    await app.close();
  });
});

test("the ledger tells each attempt, the newest first, and what was said of those that failed", async () => {
  const rows = await listCalls(database.db, { programId: asker.programId, limit: 10, onlyFailed: false });
  expect(rows.map(({ slotKey, outcome }) => [slotKey, outcome])).toEqual([
    ["easy", "answered"],
    ["hard", "answered"],
    ["hard", "timeout"],
    ["hard", "server"],
  ]);
  const text = describeLedger(rows).join("\n");
  expect(text).toContain("compatible:one");
  expect(text.match(/It said timeout\./g)).toHaveLength(1);
  const failed = await listCalls(database.db, { programId: asker.programId, limit: 1, onlyFailed: true });
  expect(failed.map(({ outcome }) => outcome)).toEqual(["timeout"]);
});
