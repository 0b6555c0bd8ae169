import { randomUUID } from "node:crypto";
import type { listProposals, OrderedItems, ProposalOrder } from "@curriculum/contract/proposal-operations.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { insertSignInLink } from "../src/accounts/sign-in.store.ts";
import { openDatabase } from "../src/platform/database.ts";
import { cookieOf, openTestServer, type TestServer } from "./open-test-server.ts";
import { smallProgram, startSmallProgram, writeSmallProgram } from "./small-program.ts";

type Shown = z.infer<(typeof listProposals)["output"]>;

const path = `/api/programs/${smallProgram.programId}/proposals`;
let api: TestServer;
const cookies: Record<string, string> = {};
beforeAll(async () => {
  api = await openTestServer();
  await startSmallProgram(api.database);
  await writeSmallProgram(api.database);
  const { db } = api.database;
  for (const [name, role] of [
    ["author", "SME"],
    ["other", "SME"],
    ["student", "Student"],
  ] as const) {
    const id = randomUUID();
    await db
      .insertInto("users")
      .values({ id, email: `${name}@example.org`, role })
      .execute();
    cookies[name] = cookieOf(await api.ask({ url: `/sign-in?token=${await insertSignInLink(db, id)}` }));
    if (name === "author") await db.updateTable("programs").set({ created_by: id }).execute();
  }
});
afterAll(() => api.close());

const askAs = (who: string, method: "GET" | "POST", url: string, payload?: object) =>
  api.ask({ method, url, headers: { cookie: cookies[who] ?? "" }, ...(payload && { payload }) });
const show = async (): Promise<Shown> => (await askAs("author", "GET", path)).json<Shown>();
const order = (what: OrderedItems, more: object = {}, who = "author") => askAs(who, "POST", path, { what, ...more });
const cancel = (who = "author") => askAs(who, "POST", `${path}/cancel`);
/** Orders, and does the worker's part of it. */
async function propose(what: OrderedItems, more: object = {}): Promise<Shown> {
  const answer = await order(what, more);
  expect(answer.statusCode).toBe(200);
  await api.writeOrder({ orderId: answer.json<ProposalOrder>().id });
  return show();
}
const items = (...keys: string[]): OrderedItems => ({ of: "items", keys });
const stemOf = async (key: string) => {
  const { items: all } = await show();
  return all.find((item) => item.key === key)!.text;
};

test("nothing is proposed at first, and every item that can be written again is named with its module", async () => {
  const { proposals, order: last, items: all } = await show();
  expect({ proposals, last }).toEqual({ proposals: [], last: null });
  expect((await cancel()).statusCode).toBe(404);
  expect(all.find((item) => item.key === "m1.q1")).toMatchObject({ kind: "item", name: "Question 1" });
  expect(all.filter((item) => item.kind === "reading")).toEqual([]);
  expect(new Set(all.map((item) => item.moduleCode)).size).toBe(4);
});

test("an order is queued, written by a worker, and shown with what it would change, place by place", async () => {
  const before = await stemOf("m1.q1");
  const answer = await order(items("m1.q1"), { instruction: "more on dashboards", author: "built-in" });
  const queued = answer.json<ProposalOrder>();
  expect(queued).toMatchObject({ status: "queued", done: 0, total: null, author: "built-in" });
  expect((await order(items("m1.q2"))).statusCode).toBe(409);
  await api.writeOrder({ orderId: queued.id });
  const { proposals, order: last } = await show();
  expect(last).toMatchObject({ id: queued.id, status: "completed", done: 1, total: 1, kept: 0 });
  expect(proposals).toHaveLength(1);
  const [proposal] = proposals;
  expect(proposal).toMatchObject({
    status: "open",
    isOutdated: false,
    author: "built-in",
    instruction: "more on dashboards",
  });
  expect(proposal!.changes).toContainEqual(expect.objectContaining({ place: "stem" }));
  expect(await stemOf("m1.q1")).toBe(before);
});

test("what is accepted stands, and is shown no more; what is dismissed leaves everything as it was", async () => {
  const { proposals } = await propose(items("m1.q2"));
  const [first, second] = [...proposals].toSorted((a, b) => a.item.key.localeCompare(b.item.key));
  const accepted = await askAs("author", "POST", `${path}/accept`, { ids: [first!.id] });
  expect([accepted.statusCode, accepted.json()]).toEqual([200, { accepted: 1 }]);
  const change = first!.changes.find(({ place }) => place === "stem")!;
  expect(String(change.after).startsWith((await stemOf("m1.q1")).replace("…", ""))).toBe(true);
  const standing = await stemOf("m1.q2");
  const dismissed = await askAs("author", "POST", `${path}/dismiss`, { ids: [second!.id] });
  expect([dismissed.statusCode, dismissed.json()]).toEqual([200, { dismissed: 1 }]);
  expect(await stemOf("m1.q2")).toBe(standing);
  expect((await show()).proposals).toEqual([]);
  const again = await askAs("author", "POST", `${path}/accept`, { ids: [second!.id] });
  expect([again.statusCode, again.json().message]).toEqual([409, expect.stringContaining("is dismissed")]);
});

test("of a module, what a person has taken over stays, unless it is picked by itself", async () => {
  const { order: last, proposals } = await propose({ of: "module", module: "m1" });
  expect(last).toMatchObject({ status: "completed", kept: 1 });
  expect(proposals.map(({ item }) => item.key)).not.toContain("m1.q1");
  expect(proposals.every(({ item }) => item.key.startsWith("m1."))).toBe(true);
  const { proposals: picked } = await propose(items("m1.q1"));
  expect(picked.map(({ item }) => item.key)).toContain("m1.q1");
});

test("nothing is stale after a run, and the order says so by its total", async () => {
  expect((await propose({ of: "stale" })).order).toMatchObject({ status: "completed", done: 0, total: 0 });
});

test("a worker that takes an order up after another writes what is left, and nothing twice", async () => {
  const answer = await order(items("m2.q1", "m2.q2", "m2.q3"));
  const { id: orderId } = answer.json<ProposalOrder>();
  const broken = new AbortController();
  const listed = async () =>
    (await api.database.db.selectFrom("proposals").select("id").where("order_id", "=", orderId).execute()).length;
  broken.abort(new Error("killed"));
  await expect(api.writeOrder({ orderId }, broken.signal)).rejects.toThrow("killed");
  expect((await show()).order).toMatchObject({ status: "processing", total: 3 });
  await api.writeOrder({ orderId });
  await api.writeOrder({ orderId });
  expect(await listed()).toBe(3);
});

test("an order that is stopped in the queue never begins, and another one can be placed at once", async () => {
  const { id: orderId } = (await order(items("m2.q4"))).json<ProposalOrder>();
  const stopped = await cancel();
  expect(stopped.json()).toMatchObject({ id: orderId, status: "cancelled", done: 0, total: null, error: null });
  const another = await order(items("m2.q5"));
  expect(another.statusCode).toBe(200);
  await api.writeOrder({ orderId });
  expect((await show()).proposals.map(({ item }) => item.key)).not.toContain("m2.q4");
  await api.writeOrder({ orderId: another.json<ProposalOrder>().id });
  expect((await show()).order).toMatchObject({ status: "completed", done: 1 });
});

test("to stop an order twice is harmless and is one act; one that has come to its end cannot be stopped", async () => {
  const audited = async () =>
    (await api.database.db.selectFrom("audit_logs").select("id").where("action", "=", "proposal.cancelled").execute())
      .length;
  await order(items("m2.q1"));
  const before = await audited();
  const answers = [await cancel(), await cancel()];
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
  expect(answers[1]!.json()).toEqual(answers[0]!.json());
  expect(await audited()).toBe(before + 1);
  await propose(items("m2.q1"));
  const late = await cancel();
  expect([late.statusCode, late.json().message]).toEqual([
    409,
    "This order has already completed; there is nothing to cancel.",
  ]);
});

test("an author that is not to be had, an item and a module that are not there are refused", async () => {
  const refused = [
    await order(items("m1.q1"), { author: "model" }),
    await order(items("m9.q1")),
    await order(items("m1.r1")),
    await order({ of: "module", module: "BI99" }),
    await order({ of: "items", keys: [] }),
    await order(items("m1.q1"), { instruction: "x".repeat(501) }),
    await askAs("author", "POST", `${path}/accept`, { ids: [randomUUID()] }),
  ];
  expect(refused.map(({ statusCode }) => statusCode)).toEqual([400, 404, 404, 404, 400, 400, 404]);
});

test("an order whose author this worker does not have ends with the reason", async () => {
  const { id: orderId } = (await order(items("m3.q1"))).json<ProposalOrder>();
  await api.database.db.updateTable("proposal_orders").set({ author: "model" }).where("id", "=", orderId).execute();
  await api.writeOrder({ orderId });
  expect((await show()).order).toMatchObject({ status: "failed", error: expect.stringContaining("Set MODEL") });
  expect((await cancel()).statusCode).toBe(409);
});

describe("whoever the program is not for", () => {
  const id = randomUUID();

  test("sees no proposals of a draft, and can ask for, stop, take over and dismiss none", async () => {
    for (const [who, status] of [
      ["other", 404],
      ["student", 403],
      ["nobody", 401],
    ] as const) {
      const answers = [
        await askAs(who, "GET", path),
        await order(items("m1.q1"), {}, who),
        await cancel(who),
        await askAs(who, "POST", `${path}/accept`, { ids: [id] }),
        await askAs(who, "POST", `${path}/dismiss`, { ids: [id] }),
      ];
      expect([who, ...answers.map(({ statusCode }) => statusCode)]).toEqual([who, ...answers.map(() => status)]);
    }
  });

  test("cannot take over a proposal by way of another program", async () => {
    const [open] = (await show()).proposals;
    const answer = await askAs("author", "POST", `/api/programs/${randomUUID()}/proposals/accept`, {
      ids: [open!.id],
    });
    expect(answer.statusCode).toBe(404);
  });

  test("finds no row of orders or proposals in the database either", async () => {
    const { db } = api.database;
    const { id: other } = await db
      .selectFrom("users")
      .select("id")
      .where("email", "=", "other@example.org")
      .executeTakeFirstOrThrow();
    const app = openDatabase(api.database.url, { max: 1, role: "curriculum_app" });
    const count = (userId: string, role: string) =>
      app.asActor({ userId, role }, async (tx) => [
        (await tx.selectFrom("proposals").select("id").execute()).length,
        (await tx.selectFrom("proposal_orders").select("id").execute()).length,
      ]);
    expect(await count(other, "SME")).toEqual([0, 0]);
    expect(await count(other, "Student")).toEqual([0, 0]);
    expect((await count(other, "Administrator")).every((rows) => rows > 0)).toBe(true);
    await app.close();
  });

  test("can stop no order in the database either, and whoever can stop it can do nothing else to it", async () => {
    const { db } = api.database;
    const { id: orderId } = (await order(items("m3.q1"))).json<ProposalOrder>();
    const users = await db.selectFrom("users").select(["id", "email"]).execute();
    const app = openDatabase(api.database.url, { max: 1, role: "curriculum_app" });
    const change = (email: string, to: Record<string, unknown>) =>
      app.asActor({ userId: users.find((user) => user.email === email)!.id, role: "SME" }, async (tx) => {
        const changed = tx.updateTable("proposal_orders").set(to).where("id", "=", orderId).returning("id");
        return (await changed.execute()).length;
      });
    const stopped = { status: "cancelled", ended_at: new Date() };
    expect(await change("other@example.org", stopped)).toBe(0);
    await expect(change("author@example.org", { ...stopped, status: "completed" })).rejects.toThrow(
      /row-level security/,
    );
    await expect(change("author@example.org", { instruction: "else" })).rejects.toThrow(/permission denied/);
    expect(await change("author@example.org", stopped)).toBe(1);
    await app.close();
  });

  test("of an approved program, nobody writes anything again", async () => {
    await api.database.db.updateTable("programs").set({ status: "approved" }).execute();
    const author = await order(items("m1.q1"));
    const administrator = await api.askSignedIn({ method: "POST", url: path, payload: { what: items("m1.q1") } });
    await api.database.db.updateTable("programs").set({ status: "draft" }).execute();
    expect([author.statusCode, administrator.statusCode]).toEqual([403, 409]);
  });
});
