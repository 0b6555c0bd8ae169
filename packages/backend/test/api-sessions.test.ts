import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cookieOf, newSignInToken, openTestServer, type TestServer } from "./open-test-server.ts";

let api: TestServer;
beforeAll(async () => {
  api = await openTestServer();
});
afterAll(() => api.close());

const signIn = async () => api.ask({ url: `/sign-in?token=${await newSignInToken(api.database)}` });
const statusWith = async (cookie: string) => (await api.ask({ url: "/api/session", headers: { cookie } })).statusCode;
const moveSessions = (text: string) => sql.raw(`update sessions set ${text}`).execute(api.database.db);

test("a sign-in link opens one session, once", async () => {
  const url = `/sign-in?token=${await newSignInToken(api.database)}`;
  const first = await api.ask({ url });
  expect(first.statusCode).toBe(302);
  expect(first.headers.location).toBe("/");
  expect(await statusWith(cookieOf(first))).toBe(200);
  const second = await api.ask({ url });
  expect(second.headers.location).toBe("/?sign-in=expired");
  expect(cookieOf(second)).toBe("");
});

test("of twenty who open the same link at once, one is signed in", async () => {
  const url = `/sign-in?token=${await newSignInToken(api.database)}`;
  const answers = await Promise.all(Array.from({ length: 20 }, () => api.ask({ url })));
  expect(answers.filter((answer) => cookieOf(answer) !== "")).toHaveLength(1);
});

test("a link that is older than a day opens nothing", async () => {
  const token = await newSignInToken(api.database);
  await sql`update sign_in_links set expires_at = expires_at - interval '24 hours 1 second'`.execute(api.database.db);
  expect((await api.ask({ url: `/sign-in?token=${token}` })).headers.location).toBe("/?sign-in=expired");
});

test.each(["", "?token=", "?token=short", `?token=${"x".repeat(43)}`, "?token=a&token=b", "?token=%00"])(
  "a made-up link (%j) opens nothing",
  async (query) => {
    const answer = await api.ask({ url: `/sign-in${query}` });
    expect(cookieOf(answer)).toBe("");
    expect(answer.statusCode).toBeLessThan(500);
  },
);

test("the session's cookie is out of reach of scripts and of other sites", async () => {
  const [cookie] = (await signIn()).cookies;
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Strict", path: "/", maxAge: 43_200 });
});

test("only hashes of links and sessions are stored", async () => {
  const token = await newSignInToken(api.database);
  const cookie = cookieOf(await api.ask({ url: `/sign-in?token=${token}` }));
  const rows = await sql`select * from sessions, sign_in_links`.execute(api.database.db);
  const stored = JSON.stringify(rows.rows);
  expect(stored).not.toContain(token);
  expect(stored).not.toContain(cookie.split("=")[1]);
});

test("a session ends after 30 minutes without a request", async () => {
  const cookie = cookieOf(await signIn());
  await moveSessions("last_seen_at = last_seen_at - interval '29 minutes'");
  expect(await statusWith(cookie)).toBe(200);
  // That request counts: the half hour began anew.
  await moveSessions("last_seen_at = last_seen_at - interval '29 minutes'");
  expect(await statusWith(cookie)).toBe(200);
  await moveSessions("last_seen_at = last_seen_at - interval '31 minutes'");
  expect(await statusWith(cookie)).toBe(401);
});

test("a session ends after 12 hours, however busy it is", async () => {
  const cookie = cookieOf(await signIn());
  await moveSessions("created_at = created_at - interval '11 hours 59 minutes'");
  expect(await statusWith(cookie)).toBe(200);
  await moveSessions("created_at = created_at - interval '2 minutes'");
  expect(await statusWith(cookie)).toBe(401);
});
