import { randomUUID } from "node:crypto";
import { getProgram } from "@curriculum/contract/operations.ts";
import type { WrittenText } from "@curriculum/contract/authorship-operations.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { insertSignInLink } from "../src/accounts/sign-in.store.ts";
import { chooseAuthor } from "../src/generation/choose-author.ts";
import { runGeneration } from "../src/generation/run-generation.action.ts";
import { getRun } from "../src/generation/run.store.ts";
import { openModelAsking } from "../src/models/open-asking.client.ts";
import { readSmallLibrary, startModelProgram } from "./model-program.ts";
import { settingsOf } from "./model-simulator/model-settings-of.ts";
import { openModelSimulator } from "./model-simulator/open-model-simulator.ts";
import { cookieOf, openTestServer, type TestServer } from "./open-test-server.ts";
import { smallProgram, startSmallProgram, writeSmallProgram } from "./small-program.ts";
import { today } from "./small-program.ts";

let api: TestServer;
let programId: string;
const cookies: Record<string, string> = {};
beforeAll(async () => {
  api = await openTestServer();
  const { database } = api;
  const program = await startModelProgram(database, await readSmallLibrary(database), "authorship");
  programId = program.programId;
  const simulator = await openModelSimulator({ seed: 5, doubts: 0.5, faults: { "401": 0.1 } });
  const settings = settingsOf("openai-chat", simulator.url);
  const asking = await openModelAsking(database, { ...settings, judge: settings.main });
  const author = chooseAuthor(await getRun(database.db, program.jobId), asking);
  await runGeneration({ database, jobId: program.jobId, today, author });
  await simulator.close();
  await startSmallProgram(database);
  await writeSmallProgram(database);
  for (const [name, role] of [
    ["owner", "SME"],
    ["other", "SME"],
    ["student", "Student"],
  ] as const) {
    const id = randomUUID();
    await database.db
      .insertInto("users")
      .values({ id, email: `${name}@example.org`, role })
      .execute();
    cookies[name] = cookieOf(await api.ask({ url: `/sign-in?token=${await insertSignInLink(database.db, id)}` }));
    if (name === "owner") await database.db.updateTable("programs").set({ created_by: id }).execute();
  }
});
afterAll(() => api.close());

const askAs = (who: string, id = programId) =>
  api.ask({ method: "GET", url: `/api/programs/${id}/authorship`, headers: { cookie: cookies[who] ?? "" } });
const textsOf = async (id?: string) => (await askAs("owner", id)).json<{ texts: WrittenText[] }>().texts;

test("each text that a model was asked for is told with its author, its effort and its reason", async () => {
  const texts = await textsOf();
  const byModel = texts.filter(({ author }) => author === "model");
  const others = texts.filter(({ author }) => author === "built-in");
  expect(byModel.length).toBeGreaterThan(20);
  expect(others.length).toBeGreaterThan(0);
  for (const text of byModel) {
    expect(text).toMatchObject({ model: "compatible:simulated-1", prompt: expect.stringMatching(/^[a-z.-]+@/) });
    expect(text.questions).toBeGreaterThan(0);
    expect(text.passages).toBeGreaterThan(0);
    expect(text.item.name).not.toBe("");
  }
  for (const text of others) expect(text).toMatchObject({ model: null, reason: expect.stringMatching(/\w/) });
  // In the order of the program, each once.
  expect(new Set(texts.map(({ item }) => item.key)).size).toBe(texts.length);
});

test("what the second reader doubts is told with the words that it doubts", async () => {
  const read = (await textsOf()).filter(({ judgement }) => judgement !== null);
  expect(read.filter(({ author }) => author === "built-in")).toEqual([]);
  const doubted = read.flatMap(({ judgement }) => judgement!.remarks);
  expect(doubted.length).toBeGreaterThan(0);
  for (const { about, words, note } of doubted) {
    expect(["support", "key"]).toContain(about);
    expect(words).not.toBe("");
    expect(note).toMatch(/\.$/);
  }
});

test("of a program that the built-in author wrote alone, nothing is told", async () => {
  expect(await textsOf(smallProgram.programId)).toEqual([]);
});

test("those see it whose program it is, and nobody else", async () => {
  expect((await askAs("other")).statusCode).toBe(404);
  expect((await askAs("student")).statusCode).toBe(403);
  expect((await askAs("owner", randomUUID())).statusCode).toBe(404);
});

test("a program says whether there is something to tell, without telling it", async () => {
  const isAsked = async (id: string) => {
    const headers = { cookie: cookies["owner"] ?? "" };
    const answer = await api.ask({ method: "GET", url: `/api/programs/${id}`, headers });
    return getProgram.output.parse(answer.json()).isAskedOfModel;
  };
  expect(await isAsked(programId)).toBe(true);
  expect(await isAsked(smallProgram.programId)).toBe(false);
});
