import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { CostEstimate } from "../src/models/estimate-cost.ts";
import type { CheckedModel, ListedModel } from "../src/cli/describe-models.ts";
import { openModelSimulator, type ModelSimulator } from "./model-simulator/open-model-simulator.ts";
import { runCli } from "./run-cli.ts";

const key = "sk-canary-0123456789";
let server: ModelSimulator;
let folder: string;
beforeAll(async () => {
  server = await openModelSimulator({ key });
  folder = await mkdtemp(join(tmpdir(), "curriculum-models-"));
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});
afterEach(() => {
  server.calls.length = 0;
  server.next.length = 0;
});

// Nothing here may start a database: none is needed to look at models.
const run = (args: readonly string[], env: Record<string, string> = {}) =>
  runCli(args, { DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none", DATA_DIR: folder, MODEL: "", ...env });
const settings = () => ({
  MODEL: "openai:gpt-4.1-mini",
  MODEL_STRONG: "anthropic:claude-sonnet-4-5-20250929",
  MODEL_FALLBACK: "compatible:local/one:8b",
  OPENAI_API_KEY: key,
  OPENAI_URL: `${server.url}/v1`,
  ANTHROPIC_API_KEY: key,
  ANTHROPIC_URL: `${server.url}/v1`,
  MODEL_URL: `${server.url}/v1`,
  MODEL_KEY: key,
});

test("without a model there is nothing to check, and nothing is missing", async () => {
  const { exitCode, out, err } = await run(["models", "check"], { OPENAI_API_KEY: key });
  expect({ exitCode, out }).toEqual({ exitCode: 2, out: "" });
  expect(err).toContain("none is needed: the built-in author writes");
  expect(server.calls).toHaveLength(0);
});

test("what is configured is listed without asking anybody, and without a key", async () => {
  const { exitCode, out } = await run(["models", "list"], {
    ...settings(),
    ANTHROPIC_API_KEY: "",
    MODEL_BUDGET_RUN: "5",
  });
  expect(exitCode).toBe(0);
  expect(out).toMatch(/^cases, specifications, texts of modules +anthropic:claude-sonnet-4-5-20250929$/m);
  expect(out).toMatch(/^openai:gpt-4\.1-mini +set +0\.4 in, .+ 1\.6 out \(USD, .+\)$/m);
  expect(out).toMatch(/^anthropic:.+ +missing: set ANTHROPIC_API_KEY +3 in, 0\.3 from the cache, 15 out/m);
  expect(out).toMatch(/^compatible:local\/one:8b +set +not known: give it in MODEL_PRICES/m);
  expect(out).toMatch(/^reads what they write +nobody: see MODEL_JUDGE$/m);
  expect(out).toContain("Most to spend: 5 USD by a run.");
  expect(out).not.toContain("canary");
  expect(server.calls).toHaveLength(0);
  const json = await run(["models", "list", "--json"], settings());
  expect(json.out).not.toContain("canary");
  expect((JSON.parse(json.out) as { models: ListedModel[] }).models).toHaveLength(3);
});

test("a second reader is listed and checked with the others, and its questions are part of what a program costs", async () => {
  const env = { MODEL: "openai:gpt-4.1-mini", OPENAI_API_KEY: key, OPENAI_URL: `${server.url}/v1` };
  const judged = { ...env, MODEL_JUDGE: "anthropic:claude-sonnet-4-5-20250929", ANTHROPIC_API_KEY: key };
  const { out } = await run(["models", "list"], { ...judged, ANTHROPIC_URL: `${server.url}/v1` });
  expect(out).toMatch(/^reads what they write +anthropic:claude-sonnet-4-5-20250929$/m);
  const typicalOf = async (given: Record<string, string>) => {
    const { out: told } = await run(["models", "check", "--json"], { ...given, ANTHROPIC_URL: `${server.url}/v1` });
    return (JSON.parse(told) as { typical: CostEstimate }).typical;
  };
  const [alone, both] = [await typicalOf(env), await typicalOf(judged)];
  expect(both.byTask.find(({ task }) => task === "judge")?.model).toBe("anthropic:claude-sonnet-4-5-20250929");
  expect(both.questions / alone.questions).toBeCloseTo(2, 1);
  expect(both.cost).toBeGreaterThan(alone.cost!);
});

test("each model is asked once, and told with time, tokens, cost, shape and quotation", async () => {
  const { exitCode, out } = await run(["models", "check", "--json"], settings());
  const { models } = JSON.parse(out) as { models: CheckedModel[] };
  expect(server.calls).toHaveLength(3);
  for (const model of models) {
    expect(model).toMatchObject({ fault: null, message: null, reply: { shape: "held", isQuoted: true } });
    expect(model.use!.input).toBeGreaterThan(100);
  }
  expect(models.map(({ cost }) => cost !== null)).toEqual([true, true, false]);
  expect(exitCode).toBe(0);
  const priced = await run(["models", "check"], settings());
  expect(priced.out).toMatch(/A program of eight modules asks about \d+ questions: .+ out; about \d+\.\d\d USD\.$/m);
});

test("a model that does not do is told with the remedy, and the exit code says so", async () => {
  server.next.push("401", "500", null);
  const { exitCode, out } = await run(["models", "check"], settings());
  expect(exitCode).toBe(1);
  expect(out).toMatch(/^openai:gpt-4\.1-mini +no \(refused\)/m);
  expect(out).toMatch(/^openai:gpt-4\.1-mini: .+Set OPENAI_API_KEY to a valid one\.$/m);
  expect(out).toMatch(/^anthropic:.+ is not well \(status 500\)/m);
  expect(out).toMatch(/^compatible:local\/one:8b +yes +held +word for word/m);
  expect(out).not.toContain("canary");
});
