import type { ServerResponse } from "node:http";
import type { WireForm } from "./wire-form.ts";

/** What a provider does to its callers, below the level of what its model says. */
export const wireFaults = [
  "429",
  "429 with Retry-After",
  "500",
  "503 in HTML",
  "hang",
  "reset",
  "empty",
  "garbage",
  "cut JSON",
  "wrong shape",
  "12 MB",
  "one byte every 15 ms",
  "401",
] as const;
export type WireFault = (typeof wireFaults)[number];

export interface Misbehaviour {
  response: ServerResponse;
  form: WireForm;
  /** What would have been answered. */
  honest: string;
  retryAfterSeconds: number;
}

const json = { "content-type": "application/json" };

/** Does what the fault says in place of the honest answer. */
export function misbehave(fault: WireFault, { response, form, honest, retryAfterSeconds }: Misbehaviour): void {
  const refuse = (status: number, message: string, headers: Record<string, string> = {}) =>
    response.writeHead(status, { ...json, ...headers }).end(JSON.stringify(form.refusal(status, message)));
  switch (fault) {
    case "429":
      refuse(429, "Rate limit reached.");
      return;
    case "429 with Retry-After":
      refuse(429, "Rate limit reached.", { "retry-after": String(retryAfterSeconds) });
      return;
    case "500":
      refuse(500, "The server had an error while processing your request.");
      return;
    case "401":
      refuse(401, "Incorrect API key provided.");
      return;
    case "503 in HTML":
      response.writeHead(503, { "content-type": "text/html" }).end("<html><body><h1>503</h1>Down</body></html>");
      return;
    case "hang":
      return;
    case "reset":
      response.socket?.resetAndDestroy();
      return;
    case "empty":
      response.writeHead(200, json).end();
      return;
    case "garbage":
      response.writeHead(200, json).end("\u{fffd}\u{0} not what you asked for {{{");
      return;
    case "cut JSON":
      response.writeHead(200, json).end(honest.slice(0, Math.floor(honest.length * 0.6)));
      return;
    case "wrong shape":
      response.writeHead(200, json).end(JSON.stringify({ answer: 42, list: [null, { deep: [] }] }));
      return;
    case "12 MB":
      pourOut(response, 12 * 1024 * 1024);
      return;
    case "one byte every 15 ms":
      drip(response, honest);
  }
}

/** A body of so many bytes of white space: to a reader without a limit it is JSON that only needs patience. */
function pourOut(response: ServerResponse, bytes: number): void {
  const piece = Buffer.alloc(64 * 1024, " ");
  let left = bytes;
  response.writeHead(200, json);
  const pour = () => {
    while (left > 0 && !response.destroyed) {
      left -= piece.length;
      if (!response.write(piece)) {
        response.once("drain", pour);
        return;
      }
    }
    response.end();
  };
  pour();
}

function drip(response: ServerResponse, text: string): void {
  const bytes = Buffer.from(text);
  let at = 0;
  response.writeHead(200, json);
  const timer = setInterval(() => {
    if (at < bytes.length) response.write(bytes.subarray(at, ++at));
    else response.end();
  }, 15);
  response.once("close", () => clearInterval(timer));
}
