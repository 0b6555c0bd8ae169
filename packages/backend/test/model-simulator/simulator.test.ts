import { afterEach, describe, expect, test } from "vitest";
import { contentFaults } from "./content-faults.ts";
import { openModelSimulator, type ModelSimulator, type SimulatorOptions } from "./open-model-simulator.ts";

const evidence = [
  '{"id":"p1","text":"A star schema is a model in which one fact table joins several dimension tables. It reads fast."}',
  '{"id":"p2","text":"A surrogate key is a number without meaning that stands for a row. It never changes at all."}',
].join("\n");
const seal = "0123456789abcdef";
const user = [
  `SLOT {"task":"item.multiple-choice","level":"Understand","concept":"star schema","definition":null,"siblings":["surrogate key"]}`,
  `EVIDENCE ${seal}\n${evidence}\nEND ${seal}`,
  'WRITTEN {"texts":["What is a fact table?"]}',
].join("\n");
const system = "Write one question.";

/** The same question in each form, and where its answer stands. */
const forms = {
  "openai-chat": {
    path: "/v1/chat/completions",
    body: {
      model: "any",
      messages: [
        { role: "system", content: system },
        { role: "user", content: user },
      ],
    },
    text: "choices.0.message.content",
    input: "usage.prompt_tokens",
  },
  "openai-responses": {
    path: "/v1/responses",
    body: {
      model: "any",
      input: [
        { role: "developer", content: system },
        { role: "user", content: [{ type: "input_text", text: user }] },
      ],
    },
    text: "output.0.content.0.text",
    input: "usage.input_tokens",
  },
  anthropic: {
    path: "/v1/messages",
    body: {
      model: "any",
      max_tokens: 4_000,
      system: [{ type: "text", text: system }],
      messages: [{ role: "user", content: user }],
    },
    text: "content.0.text",
    input: "usage.input_tokens",
  },
  google: {
    path: "/v1beta/models/any:generateContent",
    body: { systemInstruction: { parts: [{ text: system }] }, contents: [{ role: "user", parts: [{ text: user }] }] },
    text: "candidates.0.content.parts.0.text",
    input: "usageMetadata.promptTokenCount",
  },
} as const;

/** The value at a place of JSON: "choices.0.message". */
function placeOf(value: unknown, path: string): unknown {
  return path.split(".").reduce((at, name) => (at as Record<string, unknown>)[name], value);
}

function textAt(reply: unknown, path: string): string {
  const text = placeOf(reply, path);
  if (typeof text !== "string") throw new Error(`There is no text at ${path}.`);
  return text;
}

let simulator: ModelSimulator | undefined;
afterEach(async () => {
  await simulator?.close();
  simulator = undefined;
});

async function opened(options: Partial<SimulatorOptions> = {}): Promise<ModelSimulator> {
  simulator = await openModelSimulator(options);
  return simulator;
}

function ask({ url }: ModelSimulator, form: keyof typeof forms, headers: Record<string, string> = {}, limitMs = 2_000) {
  const { path, body } = forms[form];
  return fetch(url + path, {
    method: "POST",
    headers,
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(limitMs),
  });
}

describe.each(Object.keys(forms) as (keyof typeof forms)[])("in the form %s", (form) => {
  test("a question is answered from its evidence, with what it cost", async () => {
    const reply: unknown = await (await ask(await opened(), form)).json();
    const item = JSON.parse(textAt(reply, forms[form].text)) as Record<string, unknown>;
    expect(item.citations).toEqual([
      { passage: "p1", quote: "A star schema is a model in which one fact table joins several dimension tables." },
    ]);
    expect(item.distractors).toHaveLength(3);
    expect(placeOf(reply, forms[form].input)).toBe(Math.ceil(system.length / 4) + Math.ceil(user.length / 4));
  });

  test("an answer that is not asked for with the key is refused", async () => {
    expect((await ask(await opened({ key: "right" }), form)).status).toBe(401);
  });
});

test("an answer longer than the limit of tokens is cut there, and says so", async () => {
  const server = await opened();
  const { path, body } = forms["openai-chat"];
  const sent = JSON.stringify({ ...body, max_completion_tokens: 20 });
  const reply: unknown = await (await fetch(server.url + path, { method: "POST", body: sent })).json();
  expect(placeOf(reply, "choices.0.finish_reason")).toBe("length");
  expect(textAt(reply, forms["openai-chat"].text)).toHaveLength(80);
});

test("each fault of the wire is what its name says, and is counted", async () => {
  const server = await opened();
  const seen = async (fault: (typeof server.next)[number]) => {
    server.next.push(fault);
    try {
      const response = await ask(server, "openai-chat", {}, 300);
      const body = await response.text();
      return { status: response.status, wait: response.headers.get("retry-after"), body };
    } catch (error) {
      return { error: (error as Error).name };
    }
  };
  expect(await seen("429")).toMatchObject({ status: 429, wait: null });
  expect(await seen("429 with Retry-After")).toMatchObject({ status: 429, wait: "0.05" });
  expect(await seen("500")).toMatchObject({ status: 500 });
  expect(await seen("503 in HTML")).toMatchObject({ status: 503, body: expect.stringContaining("<html>") });
  expect(await seen("hang")).toEqual({ error: "TimeoutError" });
  expect(await seen("reset")).toEqual({ error: "TypeError" });
  expect(await seen("empty")).toMatchObject({ status: 200, body: "" });
  expect(await seen("garbage")).toMatchObject({ status: 200, body: expect.stringContaining("not what you asked") });
  const cut = await seen("cut JSON");
  expect(() => JSON.parse(cut.body ?? "{}")).toThrow(/JSON/u);
  expect(JSON.parse((await seen("wrong shape")).body ?? "null")).toMatchObject({ answer: 42 });
  expect((await seen("12 MB")).body).toHaveLength(12 * 1024 * 1024);
  expect(await seen("one byte every 15 ms")).toEqual({ error: "TimeoutError" });
  expect(server.calls.map(({ fault }) => fault)).toHaveLength(12);
  expect(server.calls.every(({ fault, tokens }) => fault !== null && tokens === null)).toBe(true);
});

test("faults come as often as they are asked for, and the same ones from the same seed", async () => {
  const meet = async (seed: number) => {
    const server = await opened({ seed, faults: { "500": 0.3, "429": 0.2 } });
    for (let count = 0; count < 120; count += 1) await (await ask(server, "openai-chat")).text();
    const faults = server.calls.map(({ fault }) => fault);
    await server.close();
    simulator = undefined;
    return faults;
  };
  const first = await meet(1);
  expect(first.filter((fault) => fault === "500").length / 120).toBeCloseTo(0.3, 1);
  expect(first.filter((fault) => fault === "429").length / 120).toBeCloseTo(0.2, 1);
  expect(await meet(1)).toEqual(first);
  expect(await meet(2)).not.toEqual(first);
});

test("requests beyond its limits are refused with a time to wait", async () => {
  const server = await opened({ latencyMs: 60, limits: { concurrency: 2, requestsPerMinute: 3 } });
  const together = await Promise.all([1, 2, 3].map(() => ask(server, "openai-chat")));
  expect(together.filter(({ status }) => status === 200)).toHaveLength(2);
  expect((await ask(server, "openai-chat")).status).toBe(200);
  const beyond = await ask(server, "openai-chat");
  expect(beyond.status).toBe(429);
  expect(Number(beyond.headers.get("retry-after"))).toBeGreaterThan(50);
  expect(server.mostAtOnce()).toBe(3);
});

test.each(contentFaults)("an answer can be spoilt by: %s", async (fault) => {
  const server = await opened();
  const textFrom = async () => textAt(await (await ask(server, "openai-chat")).json(), forms["openai-chat"].text);
  const honest = await textFrom();
  server.options.contentFaults = { [fault]: 1 };
  const spoilt = await textFrom();
  // A level belongs to an outcome: a question has none that it could get wrong.
  if (fault === "wrong level") expect(spoilt).toBe(honest);
  else expect(spoilt).not.toBe(honest);
  expect(server.calls.at(-1)?.contentFault).toBe(fault === "wrong level" ? null : fault);
});
