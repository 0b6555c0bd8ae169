import { randomUUID } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { insertSignInLink } from "../src/accounts/sign-in.store.ts";
import { cookieOf, openTestServer, type TestServer } from "./open-test-server.ts";
import { smallProgram, startSmallProgram, writeSmallProgram } from "./small-program.ts";

let api: TestServer;
const cookies: Record<string, string> = {};
const small = `/api/programs/${smallProgram.programId}`;

beforeAll(async () => {
  api = await openTestServer();
  await startSmallProgram(api.database);
  await writeSmallProgram(api.database);
  const { db } = api.database;
  for (const name of ["author", "other"]) {
    const id = randomUUID();
    await db
      .insertInto("users")
      .values({ id, email: `${name}@example.org`, role: "SME" })
      .execute();
    cookies[name] = cookieOf(await api.ask({ url: `/sign-in?token=${await insertSignInLink(db, id)}` }));
    if (name === "author") await db.updateTable("programs").set({ created_by: id }).execute();
  }
});
afterAll(() => api.close());

const statusOf = async (who: string, method: "GET" | "POST", url: string) =>
  (await api.ask({ method, url, headers: { cookie: cookies[who] ?? "" } })).statusCode;
const countOf = async (who: string) => {
  const answer = await api.ask({ url: "/api/programs", headers: { cookie: cookies[who] ?? "" } });
  return JSON.stringify(answer.json()).split(smallProgram.programId).length - 1;
};
const setStatus = (status: string) => api.database.db.updateTable("programs").set({ status }).execute();
const anyPassage = async () =>
  (await api.database.db.selectFrom("citations").select("passage_id").limit(1).executeTakeFirstOrThrow()).passage_id;

describe("a draft", () => {
  test("is its author's to see", async () => {
    expect(await countOf("author")).toBe(1);
    for (const path of [small, `${small}/progress`, `${small}/exports/json`, `/api/passages/${await anyPassage()}`]) {
      expect([path, await statusOf("author", "GET", path)]).toEqual([path, 200]);
    }
  });

  test("is not there for another author, nor are its sources", async () => {
    expect(await countOf("other")).toBe(0);
    for (const path of [small, `${small}/progress`, `${small}/exports/json`, `/api/passages/${await anyPassage()}`]) {
      expect([path, await statusOf("other", "GET", path)]).toEqual([path, 404]);
    }
    for (const action of ["cancel", "resume"]) expect(await statusOf("other", "POST", `${small}/${action}`)).toBe(404);
  });
});

describe("an approved program", () => {
  beforeAll(() => setStatus("approved"));
  afterAll(() => setStatus("draft"));

  test("is everybody's to read", async () => {
    for (const who of ["author", "other"]) {
      expect(await countOf(who)).toBe(1);
      expect(await statusOf(who, "GET", small)).toBe(200);
    }
  });

  test.each(["author", "other"])("is not %s's to change, and no audit row says that it was", async (who) => {
    const count = async () => (await api.database.db.selectFrom("audit_logs").select("id").execute()).length;
    const before = await count();
    for (const action of ["cancel", "resume"]) expect(await statusOf(who, "POST", `${small}/${action}`)).toBe(403);
    expect(await count()).toBe(before);
  });
});

describe("no route reaches the database but through its caller's transactions", () => {
  // The server's builder binds routes to the database; `define-route` makes the transactions; the context names it.
  const binders = ["api-context.ts", "build-server.ts", "define-route.ts"];
  const reachesDatabase = (text: string) => {
    const code = text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*|from "[^"]*"/g, "");
    return /\bdatabase\b|\bDatabase\b|\bopenDatabase\b|\bDb\b|\bKysely\b/.test(code);
  };

  test("in all files of the API", () => {
    const files = globSync("packages/backend/src/api/*.ts").filter(
      (file) => !binders.some((one) => file.endsWith(one)),
    );
    expect(files.length).toBeGreaterThan(6);
    expect(files.filter((file) => reachesDatabase(readFileSync(file, "utf8")))).toEqual([]);
  });

  test("control: a planted route with the unscoped handle is found", () => {
    expect(reachesDatabase("defineRoute(getProgram, () => findCurriculum(context.database.db, id));")).toBe(true);
    expect(reachesDatabase("export function registerX({ database }: ApiContext) {")).toBe(true);
    expect(reachesDatabase("({ transaction }) => transaction((tx) => findCurriculum(tx, id))")).toBe(false);
  });
});
