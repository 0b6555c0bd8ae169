import { AppError } from "./app-error.ts";
import { fetchOnce, retryAfterMs, type Fetched } from "./fetch-once.client.ts";

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
      const limitMs = Math.min(patience.attemptMs, deadline - performance.now());
      const outcome = await fetchOnce(input, init, { limitMs, maxBytes });
      if (!outcome.ok && outcome.fault === "size") {
        throw new AppError("unavailable", "An answer was larger than any honest one.");
      }
      const fault = outcome.ok ? faultOf(outcome.response, outcome.body) : outcome.message;
      if (fault === null && outcome.ok) {
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

function waitOf(outcome: Fetched, attempt: number): number {
  const backoff = Math.min(longestWaitMs, firstWaitMs * 2 ** (attempt - 1));
  return (outcome.ok ? retryAfterMs(outcome.response.headers, Date.now()) : null) ?? backoff;
}

function refusal(who: string, fault: string, outcome: Fetched, attempts: number, waitMs: number): AppError {
  const tried = attempts === 1 ? "one attempt" : `${attempts} attempts`;
  const cause = outcome.ok ? undefined : outcome.cause;
  if (outcome.ok && outcome.response.status === 429) {
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
