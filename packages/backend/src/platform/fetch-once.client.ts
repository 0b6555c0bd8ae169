export interface FetchLimits {
  /** Most time, the body included. */
  limitMs: number;
  /** Most bytes of the body. */
  maxBytes: number;
  /** `fail`, when left out, makes a redirect a failed connection; `hand-on` returns it unfollowed. */
  redirect?: "fail" | "hand-on";
}

export type Fetched =
  | { ok: true; response: Response; body: Uint8Array<ArrayBuffer> }
  | { ok: false; fault: "timeout" | "network" | "size"; message: string; cause?: unknown };

/**
 * One request that comes to an end, its body included, whatever the server does: it hangs, sends one byte a second, or
 * more than was asked for. Redirects are never followed, since keys would travel along. Throws only the reason of the
 * signal in `init`.
 */
export async function fetchOnce(
  input: Parameters<typeof fetch>[0],
  init: RequestInit | undefined,
  limits: FetchLimits,
): Promise<Fetched> {
  init?.signal?.throwIfAborted();
  // An own controller and timer: a signal that is combined from others may be collected before it fires.
  const controller = new AbortController();
  const stop = () => controller.abort();
  const timer = setTimeout(stop, Math.max(1, limits.limitMs));
  init?.signal?.addEventListener("abort", stop, { once: true });
  try {
    const redirect = limits.redirect === "hand-on" ? "manual" : "error";
    const response = await fetch(input, { ...init, signal: controller.signal, redirect });
    const body = await readBody(response, limits.maxBytes);
    if (body !== null) return { ok: true, response, body };
    return { ok: false, fault: "size", message: "an answer that is larger than any honest one" };
  } catch (cause) {
    init?.signal?.throwIfAborted();
    return controller.signal.aborted
      ? { ok: false, fault: "timeout", message: `no answer within ${(limits.limitMs / 1_000).toFixed(1)} s`, cause }
      : { ok: false, fault: "network", message: `the connection failed${codeOf(cause)}`, cause };
  } finally {
    clearTimeout(timer);
    init?.signal?.removeEventListener("abort", stop);
  }
}

/** The whole body, or null where it is larger: announced to be, or found to be. What is left of it is not waited for. */
async function readBody(response: Response, maxBytes: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(response.headers.get("content-length") ?? 0) > maxBytes) {
    await response.body?.cancel();
    return null;
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > maxBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** " (ECONNREFUSED)": what the system calls it, where it says so. */
function codeOf(cause: unknown): string {
  const inner = cause instanceof Error ? cause.cause : undefined;
  const code = inner instanceof Error && "code" in inner ? inner.code : undefined;
  return typeof code === "string" && code !== "" ? ` (${code})` : "";
}

/** The wait that an answer asks for, in ms from `now`; null where it asks for none that can be read. */
export function retryAfterMs(headers: Headers, now: number): number | null {
  const exact = Number(headers.get("retry-after-ms") ?? Number.NaN);
  if (Number.isFinite(exact) && exact >= 0) return exact;
  const asked = headers.get("retry-after");
  if (asked === null || asked.trim() === "") return null;
  const seconds = Number(asked);
  const waitMs = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(asked) - now;
  return Number.isFinite(waitMs) && waitMs >= 0 ? waitMs : null;
}
