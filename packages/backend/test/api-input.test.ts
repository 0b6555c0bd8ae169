import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { naughtyStrings, unstorableStrings } from "./naughty-strings.ts";
import { maxUploadBytes, openTestServer, type TestServer } from "./open-test-server.ts";
import { programForm } from "./program-form.ts";

let api: TestServer;
beforeAll(async () => {
  api = await openTestServer();
});
afterAll(() => api.close());

const text = { fileName: "notes.txt", bytes: "A ledger is a list of entries. ".repeat(40) };
const countPrograms = async () => {
  const row = await api.database.db
    .selectFrom("programs")
    .select((query) => query.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return row.count;
};

/** Sends a form that must be refused, and sees that nothing of it was stored. */
async function refusal(brief: unknown, files: Parameters<typeof programForm>[1]) {
  const before = await countPrograms();
  const answer = await api.askSignedIn(await programForm(brief, files));
  expect(await countPrograms()).toBe(before);
  return { status: answer.statusCode, ...answer.json<{ message: string; problems: string[] }>() };
}

describe("a new program is refused", () => {
  test("without a form", async () => {
    const answer = await api.askSignedIn({ method: "POST", url: "/api/programs", payload: { program: "Welding" } });
    expect(answer.statusCode).toBe(400);
  });

  test("without a brief, without files, with a brief that is no JSON", async () => {
    expect(await refusal(undefined, [text])).toMatchObject({
      status: 400,
      message: expect.stringContaining("`brief`"),
    });
    expect(await refusal({ program: "Welding" }, [])).toMatchObject({
      status: 400,
      message: expect.stringContaining("at least one file"),
    });
    expect(await refusal("program: Welding", [text])).toMatchObject({
      status: 400,
      message: expect.stringContaining("not JSON"),
    });
  });

  test("with every contradiction of the brief at once, each with its place", async () => {
    const brief = { program: "X", credits: -5, modules: 99, level: "Level 44", colour: "red" };
    const { status, problems } = await refusal(brief, [text]);
    expect(status).toBe(422);
    for (const place of ["program", "credits", "modules", "colour"]) {
      expect(problems.some((problem) => problem.startsWith(place))).toBe(true);
    }
  });

  test("with an empty file, by its name", async () => {
    const answer = await refusal({ program: "Welding" }, [text, { fileName: "nothing.pdf", bytes: "" }]);
    expect(answer).toMatchObject({ status: 400, message: expect.stringContaining("nothing.pdf is empty") });
  });

  test("with a file above the limit, which is named with its remedy", async () => {
    const big = { fileName: "big.txt", bytes: new Uint8Array(maxUploadBytes + 1) };
    expect(await refusal({ program: "Welding" }, [big])).toMatchObject({
      status: 413,
      message: expect.stringContaining("MAX_UPLOAD_MB"),
    });
  });
});

test("the check of a brief names its problems and stores nothing", async () => {
  const ask = (payload: object) => api.askSignedIn({ method: "POST", url: "/api/briefs/check", payload });
  expect((await ask({ program: "Welding" })).json()).toEqual({ problems: [] });
  const { problems } = (await ask({ program: "Welding", passMark: 10, delivery: "post" })).json();
  expect(problems.map((problem: { path: string }) => problem.path).toSorted()).toEqual(["delivery", "passMark"]);
});

test.each([
  ["a cut body", '{"program": "Wel'],
  ["a body that is no object", '"text"'],
  ["a prototype", '{"__proto__": {"role": "Administrator"}}'],
  ["endless nesting", `${"[".repeat(100_000)}${"]".repeat(100_000)}`],
  ["a huge number", '{"program": "Welding", "credits": 1e400}'],
])("%s is the sender's mistake", async (_name, payload) => {
  const headers = { "content-type": "application/json" };
  const answer = await api.askSignedIn({ method: "POST", url: "/api/briefs/check", payload, headers });
  const isNamed = answer.statusCode === 200 && answer.json().problems.length > 0;
  expect(isNamed || (answer.statusCode >= 400 && answer.statusCode < 500)).toBe(true);
});

test("a body that is too large and a type that is not read are told as such", async () => {
  const ask = (payload: string, type: string) =>
    api.askSignedIn({ method: "POST", url: "/api/briefs/check", payload, headers: { "content-type": type } });
  expect((await ask(JSON.stringify("x".repeat(1_100_000)), "application/json")).statusCode).toBe(413);
  const answer = await ask("<brief/>", "application/xml");
  expect(answer.statusCode).toBe(415);
  expect(answer.json()).toMatchObject({ error: "unsupported" });
});

test.each(["not-an-id", "1", "%00", "%", "..%2f..%2f", "'", "00000000-0000-4000-8000-000000000000", "a".repeat(5_000)])(
  "a program, a passage or an export under the id %j gives no error of ours",
  async (id) => {
    const paths = [`programs/${id}`, `programs/${id}/progress`, `programs/${id}/exports/pdf`, `passages/${id}`];
    for (const path of paths) {
      const { statusCode } = await api.askSignedIn({ url: `/api/${path}` });
      expect([400, 404, 414]).toContain(statusCode);
    }
  },
);

test.each(unstorableStrings)("text that cannot be kept (%j) is refused with its place", async (naughty) => {
  const brief = { program: "Welding", audience: naughty };
  const check = await api.askSignedIn({ method: "POST", url: "/api/briefs/check", payload: brief });
  expect(check.statusCode).toBe(400);
  expect(check.json().problems).toEqual([expect.stringContaining("body.audience")]);
  expect(await refusal(brief, [text])).toMatchObject({
    status: 400,
    problems: [expect.stringContaining("brief.audience")],
  });
});

test.each(naughtyStrings)("naughty text comes back as it went in, or is refused: %j", async (naughty) => {
  const brief = {
    program: `Welding ${naughty}`.slice(0, 200),
    audience: naughty,
    jobRoles: [naughty],
    sector: naughty,
  };
  const fileName = naughty.replaceAll(/[\r\n"]/g, "") || "x";
  const answer = await api.askSignedIn(await programForm(brief, [{ fileName, bytes: text.bytes }]));
  expect(answer.statusCode).toBeLessThan(500);
  if (answer.statusCode !== 200) return;
  const { programId } = answer.json<{ programId: string }>();
  const stored = await api.askSignedIn({ url: `/api/programs/${programId}` });
  expect(stored.json().title).toBe(brief.program);
  const row = await api.database.db
    .selectFrom("programs")
    .select("brief")
    .where("id", "=", programId)
    .executeTakeFirstOrThrow();
  expect(row.brief).toMatchObject(brief);
});
