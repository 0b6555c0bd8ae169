import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text as readText } from "node:stream/consumers";
import { answerQuestion, type Answering } from "./answer-question.ts";
import { draw } from "./draw.ts";
import { openRateLimit, type RateLimit } from "./rate-limit.ts";
import { misbehave, type WireFault } from "./wire-faults.ts";
import type { AskedModel, WireForm } from "./wire-form.ts";
import { anthropic } from "./wire-forms/anthropic.ts";
import { google } from "./wire-forms/google.ts";
import { openaiChat } from "./wire-forms/openai-chat.ts";
import { openaiResponses } from "./wire-forms/openai-responses.ts";

const forms: readonly WireForm[] = [openaiChat, openaiResponses, anthropic, google];

export interface SimulatorOptions extends Answering {
  port: number;
  /** Refuses every other one with 401; undefined takes all. */
  key?: string | undefined;
  /** Share of requests that meet a fault of the wire, by fault. */
  faults: Partial<Record<WireFault, number>>;
  /** What a 429 with Retry-After asks to wait, in seconds. */
  retryAfterSeconds: number;
  /** Time to an honest answer: so long, and so much more for each token of it. */
  latencyMs: number;
  latencyPerTokenMs: number;
  limits: Partial<RateLimit>;
}

/** One request as the provider saw it. */
export interface SimulatedCall {
  form: WireForm["name"];
  asked: AskedModel;
  /** What was done to it; null: an honest answer. */
  fault: WireFault | "limit" | "key" | null;
  /** What the model did wrong on command, in an answer that is honest otherwise. */
  contentFault: string | null;
  /** What the model wrote; null where nothing was answered. */
  reply: string | null;
  /** Tokens that the caller will be charged; null where nothing was answered. */
  tokens: { input: number; output: number } | null;
  /** Whether the whole answer left before the caller hung up. */
  isDelivered: boolean;
  startedMs: number;
  endedMs: number | null;
}

export interface ModelSimulator {
  url: string;
  /** May be changed while it runs. */
  options: SimulatorOptions;
  /** Faults that the next requests meet, one each, before the rates decide again; null: an honest answer. */
  next: (WireFault | null)[];
  calls: SimulatedCall[];
  mostAtOnce: () => number;
  close: () => Promise<void>;
}

const usual: SimulatorOptions = {
  port: 0,
  seed: 1,
  faults: {},
  contentFaults: {},
  doubts: 0,
  retryAfterSeconds: 0.05,
  latencyMs: 0,
  latencyPerTokenMs: 0,
  reasoningTokens: 0,
  limits: {},
  orderIn: null,
};

/**
 * A provider of language models on loopback: it speaks the forms of OpenAI (chat completions and responses), Anthropic
 * and Google, answers from the evidence in the question, and misbehaves as often as it is told to. What a question meets
 * is decided by seed, question and attempt, not by the moment at which it arrives.
 */
export async function openModelSimulator(changes: Partial<SimulatorOptions> = {}): Promise<ModelSimulator> {
  const options = { ...usual, ...changes };
  const next: (WireFault | null)[] = [];
  const calls: SimulatedCall[] = [];
  const attempts = new Map<string, number>();
  const cached = new Set<string>();
  const limit = openRateLimit(() => options.limits);
  let open = 0;
  let mostAtOnce = 0;

  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const startedMs = performance.now();
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const form = forms.find((one) => one.isAsked(path));
    const body = await readText(request);
    if (!form || request.method !== "POST") {
      response.writeHead(404, { "content-type": "application/json" }).end('{"error":{"message":"No such path."}}');
      return;
    }
    const asked = form.read(path, JSON.parse(body));
    const hash = createHash("sha256").update(asked.model).update(asked.system).update(asked.user).digest("hex");
    const attempt = attempts.get(hash) ?? 0;
    attempts.set(hash, attempt + 1);
    const chance = (of: string) => shareOf(`${options.seed} ${of} ${hash} ${attempt}`);
    const call: SimulatedCall = {
      form: form.name,
      asked,
      fault: null,
      contentFault: null,
      reply: null,
      tokens: null,
      isDelivered: false,
      startedMs,
      endedMs: null,
    };
    calls.push(call);
    open += 1;
    mostAtOnce = Math.max(mostAtOnce, open);
    response.once("finish", () => (call.isDelivered = true));
    response.once("close", () => {
      open -= 1;
      call.endedMs = performance.now();
    });
    const refuse = (fault: "key" | "limit", status: number, message: string, headers: Record<string, string> = {}) => {
      call.fault = fault;
      response.writeHead(status, { "content-type": "application/json", ...headers });
      response.end(JSON.stringify(form.refusal(status, message)));
    };
    if (options.key !== undefined && form.keyOf(request.headers) !== options.key) {
      refuse("key", 401, "Incorrect API key provided.");
      return;
    }
    const waitSeconds = limit.take(open, Math.ceil((asked.system.length + asked.user.length) / 4));
    if (waitSeconds !== null) {
      refuse("limit", 429, "Rate limit reached.", { "retry-after": String(waitSeconds) });
      return;
    }
    const wireFault = next.length > 0 ? next.shift()! : draw(options.faults, chance("wire"));
    const reply = answerQuestion(asked, options, cached, chance);
    const honest = JSON.stringify(form.write(asked, reply, hash.slice(0, 12)));
    const latency = options.latencyMs + options.latencyPerTokenMs * reply.use.output;
    const answer = () => {
      if (response.destroyed) return;
      if (wireFault) {
        call.fault = wireFault;
        misbehave(wireFault, { response, form, honest, retryAfterSeconds: options.retryAfterSeconds });
        return;
      }
      call.contentFault = reply.fault;
      call.reply = reply.text;
      call.tokens = { input: reply.use.input, output: reply.use.output };
      response.writeHead(200, { "content-type": "application/json" }).end(honest);
    };
    if (latency === 0) answer();
    else setTimeout(answer, latency);
  };

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      response.writeHead(400, { "content-type": "application/json" });
      response.end(JSON.stringify({ error: { message: error instanceof Error ? error.message : String(error) } }));
    });
  });
  server.listen(options.port, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    options,
    next,
    calls,
    mostAtOnce: () => mostAtOnce,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** A number in 0..1 that depends on the text alone. */
function shareOf(text: string): number {
  return createHash("md5").update(text).digest().readUInt32LE(0) / 2 ** 32;
}
