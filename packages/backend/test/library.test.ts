import { randomUUID } from "node:crypto";
import type { LibraryDocument, LibraryEntry } from "@curriculum/contract/library-operations.ts";
import { defaultAdmissionPolicy } from "@curriculum/curriculum/sources/default-admission-policy.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { insertSignInLink } from "../src/accounts/sign-in.store.ts";
import { ingestFile } from "../src/ingestion/ingest-file.action.ts";
import { openParsers } from "../src/ingestion/parsers/open-parsers.client.ts";
import { cookieOf, openTestServer, type TestServer } from "./open-test-server.ts";
import { sampleFiles } from "./sample-files.ts";
import { startSmallProgram, today, writeSmallProgram } from "./small-program.ts";

let api: TestServer;
/** Foundations and dashboards rest in a program; 06 and 07 only in the library. */
let free: string;
let second: string;
let used: string;
const cookies: Record<string, string> = {};

beforeAll(async () => {
  api = await openTestServer();
  await startSmallProgram(api.database);
  await writeSmallProgram(api.database);
  const parsers = openParsers();
  const ids: string[] = [];
  for (const file of await sampleFiles(/^0[17].*(md|txt)$/)) {
    const result = await ingestFile({ database: api.database, parsers, ...file, userId: null, today });
    if (!result.ok) throw new Error(result.problems.join(" "));
    ids.push(result.documentId);
  }
  const [copy] = await sampleFiles(/^08/);
  const other = await ingestFile({ database: api.database, parsers, ...copy!, userId: null, today });
  if (!other.ok) throw new Error(other.problems.join(" "));
  await parsers.close();
  [used, free, second] = [ids[0]!, ids[1]!, other.documentId];
  for (const role of ["SME", "Student"]) {
    const id = randomUUID();
    await api.database.db
      .insertInto("users")
      .values({ id, email: `${role}@example.org`, role })
      .execute();
    const link = await insertSignInLink(api.database.db, id);
    cookies[role] = cookieOf(await api.ask({ url: `/sign-in?token=${link}` }));
  }
});
afterAll(() => api.close());

const pathOf = (id: string) => `/api/library/documents/${id}`;
const get = async (id: string) => (await api.askSignedIn({ url: pathOf(id) })).json() as LibraryDocument;
const list = async (query = "") => {
  const answer = await api.askSignedIn({ url: `/api/library/documents${query}` });
  return answer.json() as { documents: LibraryEntry[]; total: number; next: string | null };
};
const change = async (id: string, what: object, version?: number) =>
  api.askSignedIn({
    method: "PATCH",
    url: pathOf(id),
    payload: { version: version ?? (await get(id)).version, ...what },
  });
const post = async (id: string, action: string, payload: object) =>
  api.askSignedIn({
    method: "POST",
    url: `${pathOf(id)}/${action}`,
    payload: { version: (await get(id)).version, ...payload },
  });
const as = (role: string, url: string, method: "GET" | "PATCH" | "DELETE" = "GET", payload?: object) =>
  api.ask({ method, url, headers: { cookie: cookies[role]! }, ...(payload && { payload }) });

describe("the list", () => {
  test("shows type, year, score and verdict of each document, and goes on by pages", async () => {
    const whole = await list();
    expect(whole).toMatchObject({ total: 4, next: null });
    expect(whole.documents[0]).toMatchObject({ type: "textbook", year: 2026, verdict: "admitted", isUsable: true });
    const seen: string[] = [];
    let next: string | null = "";
    while (next !== null) {
      const page: Awaited<ReturnType<typeof list>> = await list(next === "" ? "?limit=1" : `?limit=1&after=${next}`);
      seen.push(...page.documents.map((one) => one.id));
      next = page.next;
    }
    expect(seen).toEqual(whole.documents.map((one) => one.id));
  });

  test("is filtered by text, type, verdict and use, and refuses what it does not know", async () => {
    expect((await list("?text=forecasting")).documents.map((one) => one.id)).toEqual([second]);
    expect((await list("?text=%25_")).total).toBe(0);
    expect((await list("?type=standard")).total).toBe(0);
    expect((await list("?verdict=admitted&usable=yes")).total).toBe(4);
    expect((await api.askSignedIn({ url: "/api/library/documents?verdict=good" })).statusCode).toBe(400);
    expect((await api.askSignedIn({ url: `/api/library/documents?after=${randomUUID()}` })).statusCode).toBe(400);
  });
});

test("a document is shown with the parts of its score, its rules and what depends on it", async () => {
  const one = await get(used);
  expect(one.credibilityParts.parts.reduce((sum, part) => sum + part.points, 0)).toBe(one.credibility);
  expect(one.credibilityParts.parts.map((part) => part.rule)).toContain("The file itself is in hand");
  expect(one.admission).toMatchObject({
    verdict: "admitted",
    policy: { version: "1" },
    findings: [{ rule: "type:textbook" }],
  });
  const [program] = one.dependents.programs;
  expect(program!.citations).toBeGreaterThan(20);
  expect(program!.items).toBeGreaterThan(10);
  expect((await get(free)).dependents.programs).toEqual([]);
  expect((await api.askSignedIn({ url: pathOf(randomUUID()) })).statusCode).toBe(404);
});

describe("a corrected record", () => {
  test("gives another score and verdict at once, in the passages too", async () => {
    const { record, credibility } = await get(free);
    const answer = await change(free, { record: { ...record, type: "report", published: "2001" } });
    const after = answer.json() as LibraryDocument;
    expect(after.credibility).toBeLessThan(credibility);
    expect(after).toMatchObject({ verdict: "admitted with advice", version: 2, year: 2001 });
    expect(after.admission!.findings.map((one) => one.rule)).toEqual(["type:report", "outdated"]);
    const passages = await api.database.db
      .selectFrom("knowledge_base")
      .select(["source_type", "credibility_score", "publication_date"])
      .where("document_id", "=", free)
      .execute();
    expect(new Set(passages.map((one) => JSON.stringify(one)))).toEqual(
      new Set([
        JSON.stringify({ source_type: "report", credibility_score: after.credibility, publication_date: "2001-01-01" }),
      ]),
    );
    await change(free, { record });
  });

  test("of a version that somebody else changed is refused with the newer one", async () => {
    const { record, version } = await get(free);
    expect((await change(free, { record: { ...record, edition: "2" } }, version)).statusCode).toBe(200);
    const answer = await change(free, { record: { ...record, edition: "3" } }, version);
    expect(answer.statusCode).toBe(409);
    expect(answer.json().message).toContain(`version ${version + 1} stands`);
    expect((await get(free)).record.edition).toBe("2");
    await change(free, { record });
  });

  test("without a title is refused, and so is a pair with itself or with nothing", async () => {
    const { record } = await get(free);
    expect((await change(free, { record: { ...record, title: "" } })).statusCode).toBe(400);
    for (const pairedWith of [free, randomUUID()])
      expect((await change(free, { standing: { foundational: { reason: "First.", pairedWith } } })).statusCode).toBe(
        400,
      );
  });

  test("that makes a work old is mended by marking it as foundational beside a recent one", async () => {
    const { record } = await get(free);
    await change(free, { record: { ...record, published: "1970" } });
    const standing = { foundational: { reason: "It coined the terms.", pairedWith: second } };
    expect((await change(free, { standing })).json()).toMatchObject({ verdict: "admitted" });
    // The pair ages: what rests on it is judged anew with it.
    const { record: recent } = await get(second);
    await change(second, { record: { ...recent, published: "1999" } });
    expect((await get(free)).admission!.findings[0]!.rule).toBe("foundational-unpaired");
    await change(second, { record: recent });
    await change(free, { record, standing: {} });
    expect((await get(free)).verdict).toBe("admitted");
  });
});

test("a retracted work is refused, and an Administrator may admit it with a reason that stays", async () => {
  await change(free, { standing: { retraction: { by: "The publisher", date: "2025-03" } } });
  expect(await get(free)).toMatchObject({ verdict: "refused", isUsable: false });
  expect((await post(free, "override", { decision: "admit", reason: " " })).statusCode).toBe(400);
  const admitted = await post(free, "override", { decision: "admit", reason: "Taught as a case of retraction." });
  expect(admitted.json()).toMatchObject({
    verdict: "refused",
    isUsable: true,
    override: { decision: "admit", by: "administrator@localhost", over: "refused", policyVersion: "1" },
  });
  const audit = await api.database.db
    .selectFrom("audit_logs")
    .select("details")
    .where("action", "=", "document.overridden")
    .execute();
  expect(audit).toMatchObject([{ details: { reason: "Taught as a case of retraction.", verdict: "refused" } }]);
  expect((await post(free, "override", { decision: "withdraw", reason: "Over." })).json()).toMatchObject({
    isUsable: false,
  });
  expect((await post(free, "override", { decision: "withdraw", reason: "Twice." })).statusCode).toBe(409);
});

describe("who may what", () => {
  test("an SME sees what is admitted, not what is refused, and changes nothing", async () => {
    const seen = (await as("SME", "/api/library/documents")).json().documents.map((one: LibraryEntry) => one.id);
    expect(seen).toContain(second);
    expect(seen).not.toContain(free);
    expect((await as("SME", pathOf(free))).statusCode).toBe(404);
    expect((await as("SME", pathOf(used))).json().dependents).toEqual({ programs: [] });
    expect((await as("SME", pathOf(second), "PATCH", { version: 1, standing: {} })).statusCode).toBe(403);
    expect((await as("SME", pathOf(second), "DELETE")).statusCode).toBe(403);
  });

  test("a Student sees no library", async () => {
    expect((await as("Student", "/api/library/documents")).statusCode).toBe(403);
  });
});

describe("a policy of the institution's own", () => {
  const set = (payload: object) => api.askSignedIn({ method: "POST", url: "/api/library/policy", payload });

  test("is refused with the place of every fault", async () => {
    const answer = await set({ ...defaultAdmissionPolicy, recentYears: 0, version: "" });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().problems).toHaveLength(2);
  });

  test("judges every document anew, and each tells by which policy", async () => {
    const types = { ...defaultAdmissionPolicy.types };
    types.textbook = { ...types.textbook, effect: "refuses", reason: "No textbooks here.", remedy: "Give a standard." };
    const own = { ...defaultAdmissionPolicy, name: "Ours", version: "2026-1", types };
    expect((await set(own)).json()).toEqual({ judged: 4, changed: 3 });
    expect(await get(second)).toMatchObject({
      verdict: "refused",
      admission: { policy: { name: "Ours", version: "2026-1" } },
    });
    expect((await api.askSignedIn({ url: "/api/library/policy" })).json()).toMatchObject({
      isDefault: false,
      policy: own,
    });
    expect((await set(defaultAdmissionPolicy)).json()).toEqual({ judged: 4, changed: 3 });
  });
});

describe("a newer edition", () => {
  test("takes the place of an old one; what is written already keeps what it cites", async () => {
    const before = (await get(used)).dependents;
    const answer = await post(used, "replacement", { by: second });
    expect(answer.json()).toMatchObject({ replacedBy: second, isUsable: false, dependents: before });
  });

  test("is refused that is itself replaced, unknown, or the same", async () => {
    expect((await post(second, "replacement", { by: used })).statusCode).toBe(409);
    expect((await post(used, "replacement", { by: second })).statusCode).toBe(409);
    expect((await post(second, "replacement", { by: second })).statusCode).toBe(400);
    expect((await post(second, "replacement", { by: randomUUID() })).statusCode).toBe(404);
  });
});

describe("a document is removed", () => {
  test("not while a program rests on it: the programs are named", async () => {
    const answer = await api.askSignedIn({ method: "DELETE", url: pathOf(used) });
    expect(answer.statusCode).toBe(409);
    expect(answer.json().problems[0]).toMatch(/citations in \d+ items/);
  });

  test("with its passages when nothing does", async () => {
    expect((await api.askSignedIn({ method: "DELETE", url: pathOf(free) })).json()).toEqual({ removed: free });
    expect((await api.askSignedIn({ url: pathOf(free) })).statusCode).toBe(404);
    const left = await api.database.db
      .selectFrom("knowledge_base")
      .select("id")
      .where("document_id", "=", free)
      .execute();
    expect(left).toEqual([]);
  });
});
