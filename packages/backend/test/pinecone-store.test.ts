import { afterEach, beforeEach, expect, test } from "vitest";
import { AppError } from "../src/platform/app-error.ts";
import { pineconeStore } from "../src/retrieval/vectors/pinecone-store.client.ts";
import type { StoredVector } from "../src/retrieval/vectors/vector-store.ts";
import type { Fault } from "./misbehaving-server.ts";
import { openPineconeSimulator, type PineconeSimulator } from "./pinecone-simulator.ts";
import { documentId, passageId } from "./vector-library.ts";

let server: PineconeSimulator;
beforeEach(async () => {
  server = await openPineconeSimulator({ dimension: 2, key: "pc-canary" });
});
afterEach(() => server.close());

const quick = { attemptMs: 150, deadlineMs: 2_000, attempts: 3 };
const store = (apiKey = "pc-canary") => pineconeStore({ apiKey, host: server.url }, "model-a", quick);

function vectors(count: number): StoredVector[] {
  return Array.from({ length: count }, (_, number) => ({
    id: `${passageId(`p${number}`)}.0000000000000000`,
    passageId: passageId(`p${number}`),
    documentId: documentId("book"),
    namespace: "general/textbook",
    values: new Float32Array([Math.cos(number), Math.sin(number)]),
  }));
}
const held = () => server.namespaces.get("general/textbook")?.size ?? 0;

test.each<Fault>(["429", "500", "503 in HTML", "hang", "stop in the middle", "reset", "garbage", "cut"])(
  "one answer that is “%s” is asked again, and nothing is stored twice",
  async (fault) => {
    server.faults.push(fault);
    const { stored, failed } = await store().upsert(vectors(5));
    expect([stored.length, failed]).toEqual([5, []]);
    expect(held()).toBe(5);
    server.faults.push(fault);
    expect(await store().query(new Float32Array([1, 0]), 1)).toMatchObject([{ passageId: passageId("p0") }]);
  },
);

test.each<Fault>(["500", "hang", "stop in the middle", "reset", "garbage"])(
  "Pinecone that is “%s” for good is given up within the deadline; the client adds no retries of its own",
  async (fault) => {
    server.faults.push(...Array.from({ length: 9 }, () => fault));
    const started = performance.now();
    await expect(store().describe()).rejects.toThrow(/^Pinecone gave no usable answer in 3 attempts: /);
    expect(performance.now() - started).toBeLessThan(2_500);
    expect(server.requests).toHaveLength(3);
  },
);

test("a 429 that asks for more than the deadline is told with when to come back", async () => {
  server.faults.push("429 for an hour");
  await expect(store().describe()).rejects.toMatchObject({ code: "too_many" });
});

test("one refused part is named with its reason, and the parts around it stand", async () => {
  server.refusedUpserts.add(1);
  const { stored, failed } = await store().upsert(vectors(250));
  expect(stored).toHaveLength(150);
  expect(failed).toHaveLength(1);
  expect(failed[0]!.reason).toContain("This part is refused.");
  expect(failed[0]!.vectors.map(({ id }) => id)).toEqual(
    vectors(250)
      .slice(100, 200)
      .map(({ id }) => id),
  );
  expect(held()).toBe(150);
});

test("a part that was taken in half does not pass for whole, and sending it again repairs it", async () => {
  server.takesOnly.push(3);
  const first = await store().upsert(vectors(10));
  expect(first.stored).toEqual([]);
  expect(first.failed[0]!.reason).toContain("3 of 10");
  expect((await store().upsert(first.failed[0]!.vectors)).stored).toHaveLength(10);
  expect(held()).toBe(10);
});

test("large vectors go in parts that Pinecone takes", async () => {
  await server.close();
  server = await openPineconeSimulator({ dimension: 3_072, key: "pc-canary" });
  const large = vectors(60).map((one, number) => ({
    ...one,
    values: Float32Array.from({ length: 3_072 }, (_, at) => Math.sin(number * at + 1) / 7),
  }));
  expect((await store().upsert(large)).failed).toEqual([]);
  expect(server.requests.length).toBeGreaterThan(1);
});

test("a wrong key and a wrong dimension are refused at once with what to set, without the key in the message", async () => {
  const error = await store("pc-wrong-canary")
    .describe()
    .catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(AppError);
  expect((error as AppError).message).toContain("PINECONE_API_KEY");
  expect((error as AppError).message).not.toContain("canary");
  const wrong = vectors(1).map((one) => ({ ...one, values: new Float32Array(3) }));
  expect((await store().upsert(wrong)).failed[0]!.reason).toContain("dimension");
  expect(server.requests).toHaveLength(2);
});

test("a call that is stopped ends at once", async () => {
  server.faults.push("hang");
  const stop = new AbortController();
  const work = pineconeStore({ apiKey: "pc-canary", host: server.url }, "m").describe(stop.signal);
  stop.abort(new AppError("conflict", "Stopped."));
  await expect(work).rejects.toThrow("Stopped.");
});
