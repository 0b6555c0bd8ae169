import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import type { CallOutcome } from "../src/models/call-model.ts";
import type { ModelQuestion } from "../src/models/model-question.ts";
import { openModels, type OpenModel } from "../src/models/open-models.client.ts";
import { readConfig } from "../src/platform/config.ts";
import { openModelSimulator, type ModelSimulator } from "./model-simulator/open-model-simulator.ts";
import { openMisbehavingServer, type MisbehavingServer, type Reply } from "./misbehaving-server.ts";
import { wireFaults, type WireFault } from "./model-simulator/wire-faults.ts";

const key = "sk-canary-0123456789";
let server: ModelSimulator;
beforeAll(async () => {
  server = await openModelSimulator({ key });
});
afterAll(() => server.close());
afterEach(() => {
  server.next.length = 0;
  server.calls.length = 0;
});

const question: ModelQuestion = {
  task: "check",
  prompt: "check@00000000",
  system: "Answer the question.",
  user: "Which of both is a fruit?",
  schema: z.object({ fruit: z.enum(["apple", "bolt"]), reasons: z.array(z.string().max(200)).min(1).max(3) }),
  maxOutputTokens: 300,
};

/** The variables of each wire form, up to the address of the simulator. */
const forms: Record<string, (url: string, given: string) => Record<string, string>> = {
  "OpenAI's responses": (url, given) => ({ MODEL: "openai:any", OPENAI_URL: `${url}/v1`, OPENAI_API_KEY: given }),
  "OpenAI's chat": (url, given) => ({ MODEL: "compatible:any/one:8b", MODEL_URL: `${url}/v1/`, MODEL_KEY: given }),
  Anthropic: (url, given) => ({ MODEL: "anthropic:any", ANTHROPIC_URL: `${url}/v1`, ANTHROPIC_API_KEY: given }),
  Google: (url, given) => ({
    MODEL: "google:any",
    GOOGLE_URL: `${url}/v1beta`,
    GOOGLE_GENERATIVE_AI_API_KEY: given,
  }),
  Azure: (url, given) => ({ MODEL: "azure:any", AZURE_URL: `${url}/v1`, AZURE_API_KEY: given }),
  Mistral: (url, given) => ({ MODEL: "mistral:any", MISTRAL_URL: `${url}/v1`, MISTRAL_API_KEY: given }),
};

async function callOf(env: Record<string, string>) {
  const { models } = readConfig(env, "/");
  if (models === undefined) throw new Error("No model is configured.");
  return (await openModels(models)).chainFor("check")[0]!.call;
}

async function ask(form: string, options: { limitMs?: number; key?: string; signal?: AbortSignal } = {}) {
  const call = await callOf(forms[form]!(server.url, options.key ?? key));
  return call(question, { limitMs: options.limitMs ?? 10_000, ...(options.signal && { signal: options.signal }) });
}

function failureOf(outcome: CallOutcome): Extract<CallOutcome, { ok: false }> {
  if (outcome.ok) throw new Error("It went well.");
  return outcome;
}

// Short where the provider is slow, long where it is wrong, so that a busy machine changes nothing.
const limitOf = (fault: WireFault) => (["hang", "one byte every 15 ms"].includes(fault) ? 400 : 10_000);
const latenessMs = 1_000;
/** What each fault of the wire is taken for; what is paid for though it cannot be used has its tokens counted. */
const expected: Record<WireFault, { fault: string; isPaid?: true; retryAfterMs?: number }> = {
  "429": { fault: "rate" },
  "429 with Retry-After": { fault: "rate", retryAfterMs: 50 },
  "500": { fault: "server" },
  "503 in HTML": { fault: "server" },
  hang: { fault: "timeout" },
  reset: { fault: "network" },
  empty: { fault: "server" },
  garbage: { fault: "server", isPaid: true },
  "cut JSON": { fault: "server", isPaid: true },
  "wrong shape": { fault: "server", isPaid: true },
  "12 MB": { fault: "server" },
  "one byte every 15 ms": { fault: "timeout" },
  "401": { fault: "refused" },
};

describe.each(Object.keys(forms))("%s", (form) => {
  test("an answer comes with its text and what it costs, after one request that tells the shape", async () => {
    const outcome = await ask(form);
    if (!outcome.ok) throw new Error(outcome.message);
    expect(question.schema.parse(JSON.parse(outcome.text))).toBeTruthy();
    expect(outcome.isCut).toBe(false);
    expect(server.calls).toHaveLength(1);
    const { asked, tokens } = server.calls[0]!;
    expect(outcome.use).toMatchObject({ input: tokens!.input, output: tokens!.output });
    expect(asked).toMatchObject({ system: question.system, user: question.user, maxOutputTokens: 2_300 });
    expect(asked.schema).toMatchObject({
      required: ["fruit", "reasons"],
      additionalProperties: false,
      properties: { fruit: { enum: ["apple", "bolt"] }, reasons: { description: "1 to 3 entries." } },
    });
  });

  test.each(wireFaults)(
    "an answer that is “%s” is told by its kind within the limit, asked once, with no key",
    async (fault) => {
      server.next.push(fault);
      const started = performance.now();
      const outcome = failureOf(await ask(form, { limitMs: limitOf(fault) }));
      expect(performance.now() - started).toBeLessThan(limitOf(fault) + latenessMs);
      expect(server.calls).toHaveLength(1);
      const { fault: kind, isPaid, retryAfterMs } = expected[fault];
      expect(outcome).toMatchObject({ fault: kind, retryAfterMs: retryAfterMs ?? null });
      expect(outcome.use !== null && outcome.use.input > 0).toBe(isPaid ?? false);
      expect(outcome.message).toMatch(/^[a-z]+:any\S*[ :].+\.$/);
      expect(JSON.stringify(outcome)).not.toContain(key);
    },
  );

  test("whoever cancels is told so at once, with the reason that was given", async () => {
    server.next.push("hang");
    const controller = new AbortController();
    const asking = ask(form, { signal: controller.signal });
    const reason = new Error("The run was cancelled.");
    controller.abort(reason);
    await expect(asking).rejects.toBe(reason);
  });

  test("without its key it is not asked at all, unless it may be a server that wants none", async () => {
    const outcome = failureOf(await ask(form, { key: "" }));
    expect(outcome.fault).toBe("refused");
    expect(outcome.message).toMatch(/Set [A-Z_]+KEY/);
    expect(server.calls).toHaveLength(form === "OpenAI's chat" ? 1 : 0);
  });
});

describe("what a provider says beside answers", () => {
  let odd: MisbehavingServer;
  let answer: Reply;
  beforeAll(async () => {
    odd = await openMisbehavingServer(() => answer);
  });
  afterAll(() => odd.close());

  const chat = async (reply: Reply) => {
    answer = reply;
    const call = await callOf({ MODEL: "compatible:any", MODEL_URL: odd.url, MODEL_KEY: key });
    return call(question, { limitMs: 10_000 });
  };
  const said = (message: Record<string, unknown>, finish = "stop", usage?: unknown) => ({
    body: {
      id: "1",
      created: 1,
      model: "any",
      choices: [{ index: 0, message: { role: "assistant", ...message }, finish_reason: finish }],
      usage,
    },
  });
  const usage = { prompt_tokens: 40, completion_tokens: 9, completion_tokens_details: { reasoning_tokens: 6 } };

  test("a reply that the limit of tokens cut is handed on as cut, even where thinking left no text", async () => {
    expect(await chat(said({ content: '{"fruit": "app' }, "length", usage))).toEqual({
      ok: true,
      text: '{"fruit": "app',
      isCut: true,
      use: { input: 40, cached: 0, output: 9, reasoning: 6 },
    });
    expect(await chat(said({ content: "" }, "length", usage))).toMatchObject({ ok: true, text: "", isCut: true });
  });

  test("a reply without a text is a fault of the server, and paid for", async () => {
    const outcome = failureOf(await chat(said({ content: "" }, "stop", usage)));
    expect(outcome).toMatchObject({ fault: "server", use: { input: 40, output: 9 } });
  });

  test("a server that counts no tokens is counted for", async () => {
    const outcome = await chat(said({ content: "{}" }));
    expect(outcome).toMatchObject({ ok: true, use: { input: 12, cached: 0, output: 1, reasoning: 0 } });
  });

  test("what the model or a filter declines is told from what failed", async () => {
    expect(failureOf(await chat(said({ content: null, refusal: "I cannot." }, "stop", usage)))).toMatchObject({
      fault: "declined",
      use: { input: 40 },
    });
    expect(failureOf(await chat(said({ content: "" }, "content_filter", usage))).fault).toBe("declined");
    const filtered = { status: 400, body: { error: { code: "content_filter", message: "Filtered." } } };
    expect(failureOf(await chat(filtered)).fault).toBe("declined");
  });

  test("an account without credit is refused, though it has the status of too many requests", async () => {
    const error = { code: "insufficient_quota", message: "You exceeded your current quota." };
    const outcome = failureOf(await chat({ status: 429, body: { error } }));
    expect(outcome.fault).toBe("refused");
    expect(outcome.message).toBe(
      "compatible:any refuses because its account has no credit left (status 429): You exceeded your current quota.",
    );
  });

  test.each([
    [404, "refused", "compatible:any is not to be found (status 404): No such model. See the model's name"],
    [400, "refused", "compatible:any refuses the question (status 400): No such model."],
    [403, "refused", "See whether the key in MODEL_KEY may use this model."],
    [529, "server", "compatible:any is not well (status 529): No such model. Try again later."],
  ])("status %d is %s, with the provider's words and a remedy", async (status, fault, words) => {
    const outcome = failureOf(await chat({ status, body: { error: { message: "No such model." } } }));
    expect(outcome.fault).toBe(fault);
    expect(outcome.message).toContain(words);
  });

  test("a key that a provider repeats is put into no outcome, nor is what PostgreSQL cannot keep", async () => {
    const failure = await chat({ status: 400, body: { error: { message: `The key ${key} is \0 odd.` } } });
    expect(JSON.stringify(failure)).not.toContain(key);
    const success = await chat(said({ content: `{"key": "${key}"} \0 \ud800` }));
    expect(success).toMatchObject({ ok: true, text: '{"key": "[key]"}  \ufffd' });
  });

  test("a redirect is not followed: the key would travel along", async () => {
    odd.faults.push("redirect");
    const outcome = failureOf(await chat(said({ content: "{}" })));
    expect(outcome).toMatchObject({ fault: "refused", message: expect.stringContaining("points to another address") });
  });

  test("an address that knows no schemas is told the shape in words", async () => {
    answer = said({ content: "{}" });
    for (const [structured, format] of [
      ["json", { type: "json_object" }],
      ["text", undefined],
    ] as const) {
      const call = await callOf({ MODEL: "compatible:any", MODEL_URL: odd.url, MODEL_STRUCTURED: structured });
      await call(question, { limitMs: 10_000 });
      const body = odd.requests.at(-1)!.body as { messages: { content: string }[]; response_format?: unknown };
      expect(body.response_format).toEqual(format);
      expect(body.messages[0]!.content).toMatch(
        /^Answer the question\.\n\nReply with one JSON object.+"enum":\["apple"/s,
      );
      expect(odd.requests.at(-1)!.headers.authorization).toBeUndefined();
    }
  });

  test("Bedrock is asked in its own form, with a key or with a signature", async () => {
    answer = {
      body: {
        output: {
          message: {
            role: "assistant",
            content: [{ toolUse: { toolUseId: "1", name: "json", input: { fruit: "apple" } } }],
          },
        },
        stopReason: "tool_use",
        usage: { inputTokens: 30, outputTokens: 5, totalTokens: 45, cacheReadInputTokens: 10 },
      },
    };
    const place = { MODEL: "bedrock:meta.some-model-v1:0", BEDROCK_URL: odd.url, AWS_REGION: "eu-central-1" };
    const signed = { AWS_ACCESS_KEY_ID: "AKIACANARY", AWS_SECRET_ACCESS_KEY: "secret-canary" };
    for (const [env, header] of [
      [{ AWS_BEARER_TOKEN_BEDROCK: key }, `Bearer ${key}`],
      [signed, "AWS4-HMAC-SHA256 Credential=AKIACANARY/"],
    ] as const) {
      const outcome = await (await callOf({ ...place, ...env }))(question, { limitMs: 10_000 });
      expect(outcome).toEqual({
        ok: true,
        text: '{"fruit":"apple"}',
        isCut: false,
        use: { input: 40, cached: 10, output: 5, reasoning: 0 },
      });
      expect(odd.requests.at(-1)!.headers.authorization).toContain(header);
      expect(decodeURIComponent(odd.requests.at(-1)!.url.pathname)).toBe("/model/meta.some-model-v1:0/converse");
    }
  });
});

test("a strong model is asked for what has to hang together, and fallbacks follow each of both", async () => {
  const { models } = readConfig(
    {
      MODEL: "openai:small",
      MODEL_STRONG: "openai:large",
      MODEL_FALLBACK: "compatible:local, openai:small",
      MODEL_URL: "http://localhost:11434/v1",
    },
    "/",
  );
  const { all, chainFor } = await openModels(models!);
  const names = (chain: readonly OpenModel[]) => chain.map(({ provider, model }) => `${provider}:${model}`);
  expect(names(all)).toEqual(["openai:small", "openai:large", "compatible:local"]);
  expect(names(chainFor("outcome"))).toEqual(["openai:small", "compatible:local"]);
  expect(names(chainFor("case"))).toEqual(["openai:large", "compatible:local", "openai:small"]);
});

test("a key that is stored stands in for one that the environment lacks", async () => {
  const { models } = readConfig({ MODEL: "anthropic:any", ANTHROPIC_URL: `${server.url}/v1` }, "/");
  const { call } = (await openModels(models!, { anthropic: key })).all[0]!;
  expect(await call(question, { limitMs: 10_000 })).toMatchObject({ ok: true });
});
