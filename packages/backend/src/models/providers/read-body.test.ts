import { expect, test } from "vitest";
import { readBody } from "./read-body.ts";

test.each([
  [
    "chat completions",
    { usage: { prompt_tokens: 50, completion_tokens: 20, prompt_tokens_details: { cached_tokens: 30 } } },
    { input: 50, cached: 30, output: 20, reasoning: 0 },
  ],
  [
    "responses",
    {
      usage: {
        input_tokens: 50,
        output_tokens: 20,
        input_tokens_details: { cached_tokens: 30 },
        output_tokens_details: { reasoning_tokens: 15 },
      },
    },
    { input: 50, cached: 30, output: 20, reasoning: 15 },
  ],
  [
    "messages, whose input leaves out its cache",
    {
      usage: { input_tokens: 5, output_tokens: 20, cache_creation_input_tokens: 15, cache_read_input_tokens: 30 },
    },
    { input: 50, cached: 30, output: 20, reasoning: 0 },
  ],
  [
    "generateContent, whose output leaves out what was thought",
    {
      usageMetadata: {
        promptTokenCount: 50,
        candidatesTokenCount: 5,
        cachedContentTokenCount: 30,
        thoughtsTokenCount: 15,
      },
    },
    { input: 50, cached: 30, output: 20, reasoning: 15 },
  ],
  [
    "Converse, whose input leaves out its cache",
    { usage: { inputTokens: 5, outputTokens: 20, cacheReadInputTokens: 30, cacheWriteInputTokens: 15 } },
    { input: 50, cached: 30, output: 20, reasoning: 0 },
  ],
])("tokens of %s are counted alike", (_, body, use) => {
  expect(readBody(body).use).toEqual(use);
});

test("figures that cannot be are held to what can: no more cached than sent, no more thought than written", () => {
  const usage = { prompt_tokens: 10, completion_tokens: 5, prompt_tokens_details: { cached_tokens: 99 } };
  expect(readBody({ usage }).use).toEqual({ input: 10, cached: 10, output: 5, reasoning: 0 });
  expect(readBody({ usage: { prompt_tokens: 10, completion_tokens: -5 } }).use).toMatchObject({ output: 0 });
});

test("a body without figures, without an end or without sense has none", () => {
  for (const body of [undefined, null, "text", 7, [], {}, { usage: null }, { usage: { total_tokens: 9 } }]) {
    expect(readBody(body)).toEqual({ use: null, isDeclined: false, complaint: null });
  }
});

test.each([
  [{ error: { message: "Too\n  long.", code: "context_length_exceeded" } }, "Too long.", "context_length_exceeded"],
  [{ error: { message: "Slow down.", status: "RESOURCE_EXHAUSTED" } }, "Slow down.", "RESOURCE_EXHAUSTED"],
  [{ type: "error", error: { type: "overloaded_error", message: "Overloaded" } }, "Overloaded", "overloaded_error"],
  [{ error: { message: "Gone.", code: 404 } }, "Gone.", "404"],
  [{ error: "model 'x' not found" }, "model 'x' not found", null],
  [{ message: "Access denied" }, "Access denied", null],
  [{ detail: "Not authenticated" }, "Not authenticated", null],
])("the complaint in %j is found", (body, message, code) => {
  expect(readBody(body).complaint).toEqual({ message, code });
});

test("a complaint without end is cut", () => {
  expect(readBody({ error: "x".repeat(9_000) }).complaint?.message).toHaveLength(301);
});

test.each([
  { choices: [{ message: { refusal: "No." } }] },
  { choices: [{ finish_reason: "content_filter", message: {} }, {}] },
  { output: [{ type: "reasoning" }, { type: "message", content: [{ type: "refusal", refusal: "No." }] }] },
  { promptFeedback: { blockReason: "SAFETY" } },
  { stop_reason: "refusal", content: [] },
  { error: { code: "content_filter", message: "Filtered." } },
])("a refusal is seen in %j", (body) => {
  expect(readBody(body).isDeclined).toBe(true);
});

test("an answer that has the word in its text alone is none", () => {
  const message = { content: "refusal", refusal: null };
  expect(
    readBody({ choices: [{ finish_reason: "stop", message }], output: [], stop_reason: "end_turn" }).isDeclined,
  ).toBe(false);
});
