import { AppError } from "./app-error.ts";

export interface FetchPatience {
  /** Who is asked, for messages: "Pinecone". */
  who: string;
  /** Most time of one attempt, its body included. */
  attemptMs: number;
  /** Most time of a call with all its attempts and waits. */
  deadlineMs: number;
  attempts: number;
  /** Told of each attempt that is made again. */
  onRetry?: (reason: string, waitMs: number) => void;
}

// What can be over in a moment. Everything else is the caller's to understand.
const passing: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);
const firstWaitMs = 250;
const longestWaitMs = 8_000;
// The largest honest answer, 2,048 vectors of 4,096 numbers as text, is about a third of this.
const maxBytes = 256 * 1024 * 1024;

type Attempt = { response: Response; body: Uint8Array<ArrayBuffer> } | { fault: string; cause?: unknown };

/**
 * A fetch for JSON services that always comes to an end: each attempt and the whole have their own clock, a 429 waits
 * as long as it asks to, and what failed in passing (server faults, a cut connection, an answer that is no JSON) is
 * tried again. It is the one layer of retries: whoever uses it switches its own off. Redirects are refused, since keys
 * would travel along. Throws AppError "unavailable" or "too_many"; other answers are handed on.
 */
export function patientFetch(patience: FetchPatience): typeof fetch {
  return async (input, init) => {
    const deadline = performance.now() + patience.deadlineMs;
    for (let attempt = 1; ; attempt += 1) {
      init?.signal?.throwIfAborted();
      const left = deadline - performance.now();
      const outcome = await tryOnce(input, init, Math.min(patience.attemptMs, left));
      init?.signal?.throwIfAborted();
      const fault = "fault" in outcome ? outcome.fault : faultOf(outcome.response, outcome.body);
      if (fault === null && "response" in outcome) {
        // These carry no body, by the standard of fetch.
        const isEmpty = [204, 205, 304].includes(outcome.response.status);
        return new Response(isEmpty ? null : outcome.body, outcome.response);
      }
      const wait = waitOf(outcome, attempt);
      const isLast = attempt >= patience.attempts || performance.now() + wait > deadline;
      if (isLast) throw refusal(patience.who, fault ?? "", outcome, attempt, wait);
      patience.onRetry?.(fault ?? "", wait);
      await pause(wait, init?.signal ?? undefined);
    }
  };
}

async function tryOnce(
  input: Parameters<typeof fetch>[0],
  init: RequestInit | undefined,
  limitMs: number,
): Promise<Attempt> {
  // An own controller and timer: a signal that is combined from others may be collected before it fires.
  const controller = new AbortController();
  const stop = () => controller.abort(init?.signal?.reason);
  const timer = setTimeout(() => controller.abort(), Math.max(1, limitMs));
  init?.signal?.addEventListener("abort", stop, { once: true });
  try {
    const response = await fetch(input, { ...init, signal: controller.signal, redirect: "error" });
    return { response, body: await readBody(response) };
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    if (controller.signal.aborted) return { fault: `no answer within ${(limitMs / 1_000).toFixed(1)} s`, cause };
    return { fault: "the connection failed", cause };
  } finally {
    clearTimeout(timer);
    init?.signal?.removeEventListener("abort", stop);
  }
}

/** The whole body, inside the attempt's time: a server that stops in the middle would hold the caller for ever. */
async function readBody(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > maxBytes) throw new AppError("unavailable", "An answer was larger than any honest one.");
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function faultOf(response: Response, body: Uint8Array): string | null {
  if (passing.has(response.status)) return `status ${response.status}`;
  if (!response.ok || body.length === 0) return null;
  try {
    JSON.parse(new TextDecoder().decode(body));
    return null;
  } catch {
    return "an answer that is no JSON";
  }
}

function waitOf(outcome: Attempt, attempt: number): number {
  const asked = "response" in outcome ? outcome.response.headers.get("retry-after") : null;
  const backoff = Math.min(longestWaitMs, firstWaitMs * 2 ** (attempt - 1));
  if (asked === null) return backoff;
  const seconds = Number(asked);
  const waitMs = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(asked) - Date.now();
  return Number.isFinite(waitMs) && waitMs >= 0 ? waitMs : backoff;
}

function refusal(who: string, fault: string, outcome: Attempt, attempts: number, waitMs: number): AppError {
  const tried = attempts === 1 ? "one attempt" : `${attempts} attempts`;
  const cause = "cause" in outcome ? outcome.cause : undefined;
  if ("response" in outcome && outcome.response.status === 429) {
    const again = Math.ceil(waitMs / 1_000);
    return new AppError("too_many", `${who} takes no more just now (status 429). Try again in ${again} s.`, { cause });
  }
  return new AppError("unavailable", `${who} gave no usable answer in ${tried}: ${fault}. Try again later.`, { cause });
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, ms);
    signal?.addEventListener("abort", stop, { once: true });
  });
}

/** The refusal inside an error that a client library wrapped; undefined where there is none. */
export function refusalIn(error: unknown): AppError | undefined {
  if (error instanceof AppError) return error;
  return error instanceof Error && error.cause !== undefined ? refusalIn(error.cause) : undefined;
}
