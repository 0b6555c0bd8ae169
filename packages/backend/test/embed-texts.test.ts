import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { AppError } from "../src/platform/app-error.ts";
import { openEmbedder } from "../src/retrieval/vectors/embed-texts.client.ts";
import { openEmbeddingSimulator, type EmbeddingSimulator } from "./embedding-simulator.ts";
import type { Fault } from "./misbehaving-server.ts";

let server: EmbeddingSimulator;
beforeAll(async () => {
  server = await openEmbeddingSimulator({ dimension: 32, key: "sk-canary" });
});
afterAll(() => server.close());
afterEach(() => {
  server.faults.length = 0;
  server.requests.length = 0;
  Object.assign(server, { shape: "right", dimension: 32 });
});

const quick = { attemptMs: 150, deadlineMs: 2_000, attempts: 3 };
const embedder = (limits = {}, key: string | undefined = "sk-canary") =>
  openEmbedder({ url: `${server.url}/v1/`, model: "test-model", key }, { ...quick, ...limits });
const refusalOf = async (work: Promise<unknown>): Promise<AppError> => {
  const error = await work.then(
    () => new Error("It went well."),
    (caught: unknown) => caught,
  );
  if (error instanceof AppError) return error;
  throw error;
};

test("texts become vectors of unit length in their order, the same each time, with what they cost", async () => {
  const texts = Array.from({ length: 150 }, (_, number) => `text number${number} about schemas`);
  // The first request loads the client library: on a busy machine that takes longer than the quick limits.
  const { vectors, cost } = await embedder({ attemptMs: 10_000, deadlineMs: 30_000 }).embed(texts);
  expect(vectors).toHaveLength(150);
  expect(Math.hypot(...vectors[77]!)).toBeCloseTo(1, 5);
  expect(cost).toEqual({ requests: 3, retries: 0, tokens: 600 });
  const [alone] = (await embedder().embed([texts[99]!])).vectors;
  expect(vectors[99]).toEqual(alone);
});

test.each<Fault>(["429", "500", "503 in HTML", "hang", "stop in the middle", "reset", "garbage", "cut"])(
  "one answer that is “%s” is asked again, and the result is whole",
  async (fault) => {
    const right = await embedder().embed(["star schema", "fact table"]);
    server.faults.push(fault);
    const again = await embedder().embed(["star schema", "fact table"]);
    expect(again.vectors).toEqual(right.vectors);
    expect(again.cost).toMatchObject({ requests: 1, retries: 1 });
  },
);

test.each<Fault>(["500", "503 in HTML", "hang", "stop in the middle", "reset", "garbage", "cut"])(
  "a server that is “%s” for good is given up within its deadline, with a reason",
  async (fault) => {
    server.faults.push(...Array.from({ length: 9 }, () => fault));
    const started = performance.now();
    const error = await refusalOf(embedder().embed(["text"]));
    expect(performance.now() - started).toBeLessThan(2_500);
    expect(error.code).toBe("unavailable");
    expect(error.message).toMatch(/^The embedding model gave no usable answer in 3 attempts: .+ Try again later\.$/);
    // One layer of retries: the library adds none of its own.
    expect(server.requests).toHaveLength(3);
  },
);

test("a wait that is longer than the deadline is told at once, not waited for", async () => {
  server.faults.push("429 for an hour");
  const started = performance.now();
  const error = await refusalOf(embedder().embed(["text"]));
  expect(performance.now() - started).toBeLessThan(1_000);
  expect(error).toMatchObject({ code: "too_many" });
  expect(error.message).toContain("3600 s");
});

test("a wrong key is refused without trying again, and is in no message", async () => {
  const error = await refusalOf(embedder({}, "sk-wrong-canary").embed(["text"]));
  expect(server.requests).toHaveLength(1);
  expect(error.code).toBe("bad_input");
  expect(error.message).toContain("EMBEDDING_KEY");
  expect(JSON.stringify([error.message, error.problems])).not.toContain("canary");
});

test("a redirect is not followed: the key would travel along", async () => {
  server.faults.push("redirect", "redirect", "redirect");
  expect((await refusalOf(embedder().embed(["text"]))).code).toBe("unavailable");
});

test("a vector of another length than the stored ones is refused with both lengths", async () => {
  const error = await refusalOf(embedder().embed(["text"], { dimension: 1536 }));
  expect(error.message).toContain("32 numbers where 1536");
});

test("a model that changes its length between requests is refused", async () => {
  const changing = openEmbedder(
    { url: `${server.url}/v1`, model: "m", key: "sk-canary" },
    { ...quick, onRetry: () => (server.dimension = 16) },
  );
  server.faults.push(null, "500");
  const texts = Array.from({ length: 65 }, (_, number) => `text ${number}`);
  expect((await refusalOf(changing.embed(texts))).message).toContain("16 numbers where 32");
});

test.each([
  ["too few", "Expected 2 embeddings, but received 1."],
  ["zeros", "without direction"],
] as const)("an answer with %s is refused", async (shape, message) => {
  server.shape = shape;
  expect((await refusalOf(embedder().embed(["one", "two"]))).message).toContain(message);
});

test("vectors in another order are put where their numbers say", async () => {
  const right = await embedder().embed(["star", "table", "key"]);
  server.shape = "another order";
  expect((await embedder().embed(["star", "table", "key"])).vectors).toEqual(right.vectors);
});

test("a call that is stopped ends at once", async () => {
  server.faults.push("hang");
  const stop = new AbortController();
  const work = embedder({ attemptMs: 60_000, deadlineMs: 60_000 }).embed(["text"], { signal: stop.signal });
  stop.abort(new AppError("conflict", "Stopped."));
  expect((await refusalOf(work)).message).toBe("Stopped.");
});
