import { request as requestHttp, type IncomingMessage } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP } from "node:net";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { hostOf } from "./judge-link.ts";

export interface Answer {
  status: number;
  mediaType: string | undefined;
  location: string | undefined;
  /** Empty when it was not wanted; null when it was too large. */
  bytes: Uint8Array | null;
}

/**
 * One GET to the given address, whatever the name would resolve to by now; the name is kept for the host header and for
 * the certificate. The body is read only when `isWanted`, and no further than `maximumBytes`, unpacked.
 */
export async function requestPinned(
  url: URL,
  address: string,
  limits: {
    isWanted: (status: number, mediaType: string | undefined) => boolean;
    maximumBytes: number;
    signal: AbortSignal;
  },
): Promise<Answer> {
  const name = hostOf(url);
  const send = url.protocol === "https:" ? requestHttps : requestHttp;
  const options = {
    // The address, not the name: nothing is left to look up.
    host: address,
    port: url.port === "" ? (url.protocol === "https:" ? 443 : 80) : Number(url.port),
    path: url.pathname + url.search,
    ...(isIP(name) === 0 ? { servername: name } : {}),
    headers: {
      host: url.host,
      accept: "text/html,application/xhtml+xml,text/plain,application/pdf;q=0.9",
      "accept-encoding": "gzip",
      "user-agent": "curriculum-generator",
    },
    // No connection of another request is used, and no proxy.
    agent: false as const,
    signal: limits.signal,
  };
  const request = send(options);
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    request.once("response", resolve);
    // A connection that is cut later, while nobody waits for the answer's head, still says so here.
    request.on("error", reject);
  });
  request.end();
  const response = await answered;
  try {
    const { statusCode = 0, headers } = response;
    const mediaType = headers["content-type"];
    const isWanted = limits.isWanted(statusCode, mediaType);
    const bytes = isWanted ? await readBody(response, limits.maximumBytes) : new Uint8Array();
    return { status: statusCode, mediaType, location: headers.location, bytes };
  } finally {
    response.destroy();
    request.destroy();
  }
}

async function readBody(response: IncomingMessage, maximumBytes: number): Promise<Uint8Array | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  const collect = async (parts: AsyncIterable<Buffer>) => {
    for await (const part of parts) {
      size += part.length;
      if (size > maximumBytes) return;
      chunks.push(part);
    }
  };
  const encoding = (response.headers["content-encoding"] ?? "identity").trim().toLowerCase();
  if (Number(response.headers["content-length"] ?? 0) > maximumBytes) return null;
  if (encoding === "identity" || encoding === "") await collect(response);
  else
    await pipeline(response, decoderOf(encoding), collect).catch((error: unknown) => {
      // Stopping in the middle ends the pipeline early, which it reports as an error.
      if (size <= maximumBytes) throw error;
    });
  return size > maximumBytes ? null : new Uint8Array(Buffer.concat(chunks));
}

function decoderOf(encoding: string) {
  if (encoding === "gzip" || encoding === "x-gzip") return createGunzip();
  if (encoding === "br") return createBrotliDecompress();
  if (encoding === "deflate") return createInflate();
  throw new Error(`its encoding ${JSON.stringify(encoding)} is not known`);
}
