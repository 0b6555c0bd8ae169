import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { insertSignInLink } from "../src/accounts/sign-in.store.ts";
import { cookieOf, openTestServer, type TestServer } from "./open-test-server.ts";
import { insertSource } from "./insert-source.ts";
import { startSmallProgram } from "./small-program.ts";

let api: TestServer;
const cookies: Record<string, string> = {};

beforeAll(async () => {
  api = await openTestServer();
  await startSmallProgram(api.database);
  await insertSource(api.database, "Kept apart", { Dashboards: "A dashboard shows figures of the house alone." });
  for (const role of ["SME", "Student"]) {
    const id = randomUUID();
    const email = `${role}@example.org`;
    await api.database.db.insertInto("users").values({ id, email, role }).execute();
    cookies[role] = cookieOf(await api.ask({ url: `/sign-in?token=${await insertSignInLink(api.database.db, id)}` }));
  }
});
afterAll(() => api.close());

const urlOf = (query: Record<string, string>) => `/api/library/search?${new URLSearchParams(query).toString()}`;
const search = async (query: Record<string, string>) => {
  const answer = await api.askSignedIn({ url: urlOf(query) });
  expect(answer.statusCode).toBe(200);
  return answer.json() as {
    hits: Record<string, string>[];
    by: string;
    notice: string | null;
  };
};

describe("the search of the library", () => {
  test("gives each hit with its place and why it ranked, best first", async () => {
    const { hits, by, notice } = await search({ text: "what a dashboard shows", limit: "5" });
    expect({ by, notice }).toEqual({ by: "index", notice: null });
    expect(hits.length).toBeGreaterThan(1);
    for (const hit of hits) {
      expect(hit).toMatchObject({ documentTitle: expect.stringMatching(/\w/), section: expect.stringMatching(/\w/) });
      expect(hit["why"]).toMatch(/^\w+ \d+\.\d\d.*; its section \d/);
    }
    expect(hits[0]!["text"]).toMatch(/dashboard/i);
    const scores = hits.map((hit) => Number(hit["score"]));
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  test("keeps to the sources that the filters let through", async () => {
    const titles = async (filter: Record<string, string>) =>
      new Set((await search({ text: "dashboard", limit: "50", ...filter })).hits.map((hit) => hit["documentTitle"]));
    expect(await titles({})).toContain("Kept apart");
    expect(await titles({ credibility: "61" })).not.toContain("Kept apart");
    expect(await titles({ type: "standard" })).toEqual(new Set());
    expect(await titles({ since: "2999-01-01" })).toEqual(new Set());
    expect(await titles({ domain: "no such domain" })).toEqual(new Set());
    const ofOwner = await titles({ owner: "administrator@localhost" });
    expect(ofOwner.size).toBeGreaterThan(0);
    expect(ofOwner).not.toContain("Kept apart");
  });

  test("finds for an SME in sources of programs that the SME may see, and in no others", async () => {
    const ask = async () =>
      (await api.ask({ url: urlOf({ text: "dashboard" }), headers: { cookie: cookies["SME"]! } })).json() as {
        hits: Record<string, string>[];
      };
    expect((await ask()).hits).toEqual([]);
    await api.database.db.updateTable("programs").set({ status: "approved" }).execute();
    const { hits } = await ask();
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.map((hit) => hit["documentTitle"])).not.toContain("Kept apart");
  });

  test("is refused to students, and says what is wrong with a question", async () => {
    const refused = await api.ask({ url: urlOf({ text: "dashboard" }), headers: { cookie: cookies["Student"]! } });
    expect(refused.statusCode).toBe(403);
    for (const query of [{}, { text: " " }, { text: "x", credibility: "101" }, { text: "x", since: "soon" }]) {
      const answer = await api.askSignedIn({ url: urlOf(query as Record<string, string>) });
      expect(answer.statusCode).toBe(400);
      expect(answer.json().problems).toHaveLength(1);
    }
  });

  test("finds nothing for words that no source holds, and says no more", async () => {
    expect(await search({ text: "qqqq zzzz" })).toMatchObject({ hits: [], by: "index" });
  });
});
