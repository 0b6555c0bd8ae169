import { AISDKError } from "ai";
import { fetchOnce, retryAfterMs, type Fetched } from "../../platform/fetch-once.client.ts";
import { keyVariables, type ProviderAccess } from "../../platform/model-providers.ts";
import type { ModelSettings } from "../../platform/model-settings.ts";
import type { CallModel, CallOutcome } from "../call-model.ts";
import { estimateTokens } from "../estimate-tokens.ts";
import type { ModelQuestion, TokenUse } from "../model-question.ts";
import { faultOfStatus, type Asked } from "./fault-of-status.ts";
import type { OpenWireModel, WireModel } from "./open-language-model.client.ts";
import { readBody, type ReadBody } from "./read-body.ts";
import { wireOptions } from "./wire-options.ts";

type Failure = Extract<CallOutcome, { ok: false }>;
type Generated = Awaited<ReturnType<WireModel["doGenerate"]>>;

// The largest reply that is asked for, a specification, is under 100 kB on the wire with all that comes around it.
const maxBytes = 4 * 1024 * 1024;
// Of an answer that is of no use, enough to see what it was.
const longestKept = 20_000;

/** What one attempt saw of the wire, whatever the library makes of it. */
interface Exchange {
  fetched: Fetched | undefined;
}

/** One provider's model as a `CallModel`. `secrets` are put into no outcome. */
export function callProvider(
  open: OpenWireModel,
  access: ProviderAccess,
  model: string,
  options: { reasoning: ModelSettings["reasoning"]; secrets: readonly string[] },
): CallModel {
  const asked: Asked = { who: `${access.kind}:${model}`, keyVariable: keyVariables[access.kind] };
  return async (question, { limitMs, signal }) => {
    const exchange: Exchange = { fetched: undefined };
    const limits = { limitMs, maxBytes, redirect: "hand-on" } as const;
    const wire = open(model, async (input, init) => {
      const fetched = await fetchOnce(input, { ...init, ...(signal && { signal }) }, limits);
      exchange.fetched = fetched;
      if (!fetched.ok) throw new TypeError("fetch failed");
      return new Response(fetched.body, fetched.response);
    });
    let outcome: CallOutcome;
    try {
      const generated = await wire.doGenerate(wireOptions(question, access, options.reasoning));
      outcome = outcomeOf(generated, bodyOf(exchange), question, asked);
    } catch (error) {
      signal?.throwIfAborted();
      outcome = failureOf(error, exchange, question, asked);
    }
    return cleanOutcome(outcome, options.secrets);
  };
}

interface Body {
  text: string;
  read: ReadBody;
}

function bodyOf({ fetched }: Exchange): Body {
  const text = fetched?.ok ? new TextDecoder().decode(fetched.body) : "";
  return { text, read: readBody(parseJson(text)) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function outcomeOf(
  { content, structuredOutputText, finishReason }: Generated,
  { read }: Body,
  question: ModelQuestion,
  asked: Asked,
): CallOutcome {
  const text = structuredOutputText ?? content.map((part) => (part.type === "text" ? part.text : "")).join("");
  const use = read.use ?? estimateUse(question, text);
  const failed = { ok: false, retryAfterMs: null, use, text: text === "" ? null : text } as const;
  if (read.isDeclined || finishReason.unified === "content-filter") {
    return { ...failed, fault: "declined", message: `${asked.who} declines to answer.` };
  }
  const isCut = finishReason.unified === "length";
  if (finishReason.unified === "error" || (text.trim() === "" && !isCut)) {
    return { ...failed, fault: "server", message: `${asked.who} sent an answer without a text.` };
  }
  return { ok: true, text, isCut, use };
}

/** A server that counts nothing is counted for: a budget that sees no tokens would never be spent. */
function estimateUse(question: ModelQuestion, text: string): TokenUse {
  const input = estimateTokens(question.system) + estimateTokens(question.user);
  return { input, cached: 0, output: estimateTokens(text), reasoning: 0 };
}

/** What came of an exchange that the library could not use. Whatever is not its word on that is a bug, and thrown. */
function failureOf(error: unknown, exchange: Exchange, question: ModelQuestion, asked: Asked): Failure {
  const { fetched } = exchange;
  if (fetched && !fetched.ok) {
    const fault = fetched.fault === "size" ? "server" : fetched.fault;
    return {
      ok: false,
      fault,
      message: `${asked.who}: ${fetched.message}.`,
      retryAfterMs: null,
      use: null,
      text: null,
    };
  }
  if (!AISDKError.isInstance(error)) throw error;
  if (fetched === undefined) {
    return {
      ok: false,
      fault: "refused",
      message: `${asked.who}: ${error.message}`,
      retryAfterMs: null,
      use: null,
      text: null,
    };
  }
  const { text, read } = bodyOf(exchange);
  const { status, headers } = fetched.response;
  const told = { retryAfterMs: retryAfterMs(headers, Date.now()), use: read.use, text: text === "" ? null : text };
  if (status < 200 || status > 299) return { ok: false, ...faultOfStatus(status, read, asked), ...told };
  if (read.isDeclined) return { ok: false, fault: "declined", message: `${asked.who} declines to answer.`, ...told };
  const words = read.complaint?.message ?? (text === "" ? "it is empty" : "it is not of the form that was asked for");
  const message = `${asked.who} sent an answer that cannot be read: ${words}.`;
  // Cut on its way, it was paid for whole.
  const use = read.use ?? (text === "" ? null : estimateUse(question, text));
  return { ok: false, fault: "server", message, ...told, use };
}

/** No key is told, stored or logged, even where a provider repeats it; nor what PostgreSQL takes for no text. */
function cleanOutcome(outcome: CallOutcome, secrets: readonly string[]): CallOutcome {
  const clean = (text: string) =>
    secrets.reduce((safe, secret) => safe.replaceAll(secret, "[key]"), text.toWellFormed().replaceAll("\0", ""));
  if (outcome.ok) return { ...outcome, text: clean(outcome.text) };
  const text = outcome.text?.slice(0, longestKept) ?? null;
  return { ...outcome, message: clean(outcome.message), text: text && clean(text) };
}
