import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Database } from "../src/platform/database.ts";
import type { Evaluation } from "../src/retrieval/evaluation/evaluate-retrieval.action.ts";
import type { RankedPassage } from "../src/retrieval/rank-passages.ts";
import { openEmbeddingSimulator, type EmbeddingSimulator } from "./embedding-simulator.ts";
import { openPineconeSimulator } from "./pinecone-simulator.ts";
import { runCli, type CliRun } from "./run-cli.ts";
import { openTestDatabase } from "./test-database.ts";
import { documentId, insertLibrary } from "./vector-library.ts";

// Each section has a word of its own; its objective says the same with another, as people do.
const sections = 160;
const taught = (number: number) => `weft${String.fromCharCode(97 + (number % 26))}${number}x`;
const asked = (number: number) => `asks${String.fromCharCode(97 + (number % 26))}${number}y`;
const sameMeaning = new Map(Array.from({ length: sections }, (_, number) => [asked(number), taught(number)]));

let database: Database;
let folder: string;
let server: EmbeddingSimulator | undefined;
beforeEach(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "curriculum-vectors-"));
  await insertLibrary(
    database,
    Array.from({ length: sections }, (_, number) => ({
      name: `p${number}`,
      sectionId: String(number),
      text: `Here ${taught(number)} comes with common words that many sections share and repeat.`,
    })),
  );
  await database.db
    .insertInto("source_objectives")
    .values(
      Array.from({ length: sections }, (_, number) => ({
        document_id: documentId("book"),
        section_id: String(number),
        position: number,
        text: `Explain how ${asked(number)} repeats common words`,
      })),
    )
    .execute();
});
afterEach(async () => {
  await server?.close();
  server = undefined;
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const run = (args: readonly string[], env: Record<string, string> = {}): Promise<CliRun> =>
  runCli(args, { DATABASE_URL: database.url, DATA_DIR: folder, EMBEDDING_URL: "", EMBEDDING_MODEL: "", ...env });
const settings = () => ({ EMBEDDING_URL: `${server!.url}/v1`, EMBEDDING_MODEL: "model-a", EMBEDDING_KEY: "" });
const hitsOf = ({ out }: CliRun) => JSON.parse(out) as RankedPassage[];

test("a model that knows what words mean is switched on, and hits say its share; without configuration all is as before", async () => {
  server = await openEmbeddingSimulator({ dimension: 512, sameMeaning: (word) => sameMeaning.get(word) ?? word });
  const question = `how ${asked(7)} repeats`;
  const before = await run(["search", question, "--json"]);

  const early = await run(["evaluate-retrieval"], settings());
  expect(early).toMatchObject({ exitCode: 2 });
  expect(early.err).toContain("0 vectors for 160 passages");
  const indexed = await run(["vectors", "index"], settings());
  expect(indexed).toMatchObject({ exitCode: 0 });
  expect(indexed.out).toContain("160 passages embedded and stored, 0 failed; 3 requests, 0 tried again");
  expect(indexed.err).toMatch(/Embedding █+ 100 % {2}160 stored, \d+\/s, .* left, [\d,]+ tokens/);
  const undecided = await run(["vectors", "status"], settings());
  expect(undecided.out).toContain("nothing was measured yet");
  // Not switched on: nobody is asked, and the result is that of words.
  const requests = server.requests.length;
  expect(hitsOf(await run(["search", question, "--json"], settings()))).toEqual(hitsOf(before));
  expect(server.requests.length).toBe(requests);

  const evaluated = await run(["evaluate-retrieval", "--json"], settings());
  const evaluation = JSON.parse(evaluated.out) as Evaluation;
  expect(evaluation).toMatchObject({ isOn: true, learn: { cases: expect.any(Number) } });
  expect(evaluation.report.fused).toBeGreaterThan(evaluation.report.lexical + 0.5);
  expect(evaluation.report.gain.low).toBeGreaterThan(0.4);
  process.stdout.write(
    `fusion: words ${evaluation.report.lexical.toFixed(3)}, with vectors ${evaluation.report.fused.toFixed(3)}\n`,
  );
  const decided = await run(["vectors", "status"], settings());
  expect(decided.out).toMatch(/take part in ranking with weight [\d.]+, measured on \d{4}-\d\d-\d\d/);

  const [hit] = hitsOf(await run(["search", question, "--json"], settings()));
  expect(hit).toMatchObject({ sectionId: "7" });
  expect(hit!.reasons.vector!.share).toBeGreaterThan(0.05);
  expect((await run(["search", question], settings())).out).toMatch(/\[\d+\.\d\d, \d+ % of it by vector\]/);

  // The configuration is gone, or the model is out: words alone, said once.
  expect(hitsOf(await run(["search", question, "--json"]))).toEqual(hitsOf(before));
  server.faults.push("500", "500", "500");
  const out = await run(["search", question], settings());
  expect(out.exitCode).toBe(0);
  expect(out.err).toContain("Searched by words alone. The embedding model gave no usable answer");
  const trail = await database.db.selectFrom("audit_logs").select("action").orderBy("sequence").execute();
  expect(trail.map(({ action }) => action)).toEqual(["vectors.indexed", "retrieval.evaluated"]);
}, 120_000);

test("a model that knows no more than the words is measured, and stays off", async () => {
  server = await openEmbeddingSimulator({ dimension: 512 });
  await run(["vectors", "index"], settings());
  const { out, exitCode } = await run(["evaluate-retrieval"], settings());
  expect(exitCode).toBe(0);
  expect(out).toMatch(/Learn half, \d+ cases, MRR by weight: 0 → /);
  expect(out).toContain("Vectors take no part in ranking: ");
  expect((await run(["vectors", "status"], settings())).out).toContain("Vectors take no part in ranking, measured on");
  const requests = server.requests.length;
  await run(["search", asked(3)], settings());
  expect(server.requests.length).toBe(requests);
}, 120_000);

test("Pinecone from the command line: indexed, damaged, found by a check, mended", async () => {
  server = await openEmbeddingSimulator({ dimension: 16 });
  const pinecone = await openPineconeSimulator({ dimension: 16, key: "pc-canary" });
  const env = { ...settings(), VECTOR_STORE: "pinecone", PINECONE_API_KEY: "pc-canary", PINECONE_HOST: pinecone.url };
  try {
    expect((await run(["vectors", "index"], env)).exitCode).toBe(0);
    const held = pinecone.namespaces.get("general/textbook")!;
    const [first, second] = [...held.keys()];
    held.delete(first!);
    held.delete(second!);
    const checked = await run(["vectors", "reconcile", "--check"], env);
    expect(checked.exitCode).toBe(1);
    expect(checked.out).toMatch(/^158 {2}as it should be\n {2}2 {2}missing$/m);
    const mended = await run(["vectors", "reconcile"], env);
    expect(mended.exitCode).toBe(0);
    expect(mended.out).toContain("2 passages embedded and stored, 0 failed");
    expect((await run(["vectors", "reconcile", "--check"], env)).exitCode).toBe(0);
    expect((await run(["vectors", "status"], env)).out).toContain("store pinecone: 160 vectors of 16 numbers");
    const outs = [checked, mended].flatMap((one) => [one.out, one.err]).join("");
    expect(outs).not.toContain("canary");
  } finally {
    await pinecone.close();
  }
}, 120_000);

test("without configuration the commands tell what to set, and touch nothing", async () => {
  for (const args of [["vectors", "status"], ["vectors", "index"], ["vectors", "reconcile"], ["evaluate-retrieval"]]) {
    const { exitCode, err } = await run(args);
    expect({ args, exitCode }).toEqual({ args, exitCode: 2 });
    expect(err).toBe(
      "No embedding model is configured. Set EMBEDDING_URL and EMBEDDING_MODEL; docs/vectors.md tells more.\n",
    );
  }
});
