import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openModels } from "../src/models/open-models.client.ts";
import { AppError } from "../src/platform/app-error.ts";
import { readConfig } from "../src/platform/config.ts";

const problemsOf = async (work: () => unknown): Promise<readonly string[]> => {
  try {
    await work();
    return [];
  } catch (error) {
    if (error instanceof AppError) return [error.message, ...error.problems];
    throw error;
  }
};
const read = (env: Record<string, string>) => readConfig(env, "/srv").models;
const complaintsOf = async (env: Record<string, string>) => (await problemsOf(() => read(env))).slice(1);

test("without MODEL there are no models, whichever keys the environment holds for other tools", () => {
  expect(read({})).toBeUndefined();
  expect(read({ OPENAI_API_KEY: "sk-1", ANTHROPIC_API_KEY: "sk-2", MODEL: "" })).toBeUndefined();
});

test("a name may hold colons and slashes, and only providers that are named are reached", () => {
  const models = read({
    MODEL: "compatible:meta/llama-3.1:8b",
    MODEL_URL: "http://localhost:11434/v1/",
    OPENAI_API_KEY: "sk-1",
  });
  expect(models?.main).toEqual({ provider: "compatible", model: "meta/llama-3.1:8b" });
  expect(models?.strong).toEqual(models?.main);
  expect(Object.keys(models!.providers)).toEqual(["compatible"]);
  expect(models?.providers.compatible).toMatchObject({ url: "http://localhost:11434/v1", key: undefined });
});

test("each provider has its address without being told, where it has but one", () => {
  const addressOf = (env: Record<string, string>) => Object.values(read(env)!.providers)[0]!.url;
  expect(addressOf({ MODEL: "openai:a" })).toBe("https://api.openai.com/v1");
  expect(addressOf({ MODEL: "anthropic:a" })).toBe("https://api.anthropic.com/v1");
  expect(addressOf({ MODEL: "google:a" })).toBe("https://generativelanguage.googleapis.com/v1beta");
  expect(addressOf({ MODEL: "mistral:a" })).toBe("https://api.mistral.ai/v1");
  expect(addressOf({ MODEL: "azure:a", AZURE_RESOURCE_NAME: "ours" })).toBe("https://ours.openai.azure.com/openai/v1");
  expect(addressOf({ MODEL: "bedrock:a", AWS_REGION: "eu-central-1" })).toBe(
    "https://bedrock-runtime.eu-central-1.amazonaws.com",
  );
});

test("what cannot be is refused with the variable and a remedy", async () => {
  expect(await complaintsOf({ MODEL: "gpt" })).toEqual([expect.stringMatching(/^MODEL: give provider:model, where/)]);
  expect(await complaintsOf({ MODEL_FALLBACK: "openai:a" })).toEqual([expect.stringMatching(/^MODEL: name the model/)]);
  expect(await complaintsOf({ MODEL_JUDGE: "openai:a" })).toEqual([expect.stringMatching(/^MODEL: name the model/)]);
  expect(await complaintsOf({ MODEL: "openai:a", MODEL_JUDGE: "bedrock:b", OPENAI_API_KEY: "sk-1" })).toEqual([
    expect.stringMatching(/^AWS_REGION: /),
  ]);
  expect(await complaintsOf({ MODEL: "openai:a", MODEL_FALLBACK: "openai:b elsewhere:c" })).toEqual([
    expect.stringMatching(/^MODEL_FALLBACK\.1: give provider:model/),
  ]);
  expect(await complaintsOf({ MODEL: "compatible:a", MODEL_STRONG: "azure:b", MODEL_FALLBACK: "bedrock:c" })).toEqual([
    expect.stringMatching(/^MODEL_URL: /),
    expect.stringMatching(/^AZURE_RESOURCE_NAME: /),
    expect.stringMatching(/^AWS_REGION: /),
  ]);
  expect(await complaintsOf({ MODEL: "openai:a", MODEL_BUDGET_RUN: "-1", MODEL_CONCURRENCY: "0" })).toHaveLength(2);
});

test("a key goes over http to this machine alone", async () => {
  const env = { MODEL: "compatible:a", MODEL_KEY: "sk-canary" };
  expect(await complaintsOf({ ...env, MODEL_URL: "http://127.0.0.1:1234/v1" })).toEqual([]);
  expect(await complaintsOf({ ...env, MODEL_URL: "http://gpu.example/v1", MODEL_KEY: "" })).toEqual([]);
  const [complaint] = await complaintsOf({ ...env, MODEL_URL: "http://gpu.example/v1" });
  expect(complaint).toMatch(/^MODEL_URL: http would show the key/);
  expect(complaint).not.toContain("canary");
});

test("the operator's prices come before the product's, and what they lack has none", async () => {
  const folder = await mkdtemp(join(tmpdir(), "curriculum-prices-"));
  const path = join(folder, "prices.yaml");
  const env = { MODEL: "anthropic:claude-haiku-4-5-20251001", MODEL_FALLBACK: "openai:gpt-4.1", MODEL_PRICES: path };
  const priceOf = async () => (await openModels(read(env)!)).all.map(({ price }) => price);
  try {
    await writeFile(
      path,
      "currency: USD\nasOf: 2026-11-20\nmodels:\n  anthropic:claude-haiku-4-5*: { input: 0.8, output: 4 }\n",
    );
    expect(await priceOf()).toEqual([
      { input: 0.8, cachedInput: 0.8, output: 4, currency: "USD", asOf: "2026-11-20", source: "your own prices" },
      expect.objectContaining({ input: 2, output: 8 }),
    ]);
    await writeFile(path, "currency: EUR\nasOf: 2026-11-20\nmodels:\n  openai:gpt-4.1: { input: 2, output: 7 }\n");
    // The product's prices are of another currency: none, rather than a sum of two.
    expect(await priceOf()).toEqual([null, expect.objectContaining({ currency: "EUR", output: 7 })]);
    await writeFile(path, "currency: euro\nmodels:\n  gpt: { input: -1, output: 2 }\n");
    const [message, ...problems] = await problemsOf(priceOf);
    expect(message).toContain("docs/models.md shows their form");
    expect(problems.length).toBeGreaterThanOrEqual(3);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  expect((await problemsOf(priceOf))[0]).toMatch(/cannot be read\. See MODEL_PRICES\.$/);
});
