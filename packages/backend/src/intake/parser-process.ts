// A process that reads files nobody vouches for, one after the other: requests come on its input, documents leave on
// its output. Its parent limits its memory and processor time before it sends the first file, and ends it when it is late.
import { Console } from "node:console";
import { frameOf, readFrames } from "./parser-frames.ts";
import { describeParserError } from "./describe-parser-end.ts";
import { readDocument } from "./read-document.ts";
import type { DocumentOutcome } from "./read-document.ts";
import { refuse } from "./reading.ts";

/** What comes before the bytes of a file. */
export interface ParseRequest {
  fileName: string;
  maximumBytes?: number;
  /** Most bytes of the answer. */
  resultBytes: number;
}

/** What goes back: how the parser stands, then the outcome in a frame of its own. */
export interface ParserState {
  cpuSeconds: number;
  residentMb: number;
}

/** Collecting takes 0.2 s, and a parser that has read the sample books keeps 400 MB. */
const crowdedMb = 550;
const output = process.stdout;
// What a library prints must not come between the frames.
globalThis.console = new Console(process.stderr, process.stderr);

send(Buffer.from("ready"));
let request: ParseRequest | null = null;
for await (const frame of readFrames(process.stdin, 2 ** 32)) {
  if (request === null) {
    request = JSON.parse(frame.toString()) as ParseRequest;
    continue;
  }
  const outcome = await answer(request, new Uint8Array(frame.buffer, frame.byteOffset, frame.length));
  const { user, system } = process.cpuUsage();
  const state: ParserState = {
    cpuSeconds: (user + system) / 1e6,
    residentMb: process.memoryUsage.rss() / 1024 / 1024,
  };
  send(Buffer.from(JSON.stringify(state)));
  send(outcome);
  request = null;
  // While nobody waits: what this file left must not count against the next one.
  if (state.residentMb > crowdedMb) globalThis.gc?.();
}

async function answer({ resultBytes, ...file }: ParseRequest, bytes: Uint8Array): Promise<Buffer> {
  let outcome: DocumentOutcome;
  try {
    outcome = await readDocument({ bytes, ...file });
    const json = Buffer.from(JSON.stringify(outcome));
    if (json.length <= resultBytes) return json;
    outcome = refuse(
      "over-limit",
      `"${file.fileName}" holds more text than one file may (${megabytes(json.length)} of ${megabytes(resultBytes)} MB). Split it by chapters and send the parts.`,
    );
  } catch (error) {
    outcome = describeParserError(error, file.fileName);
  }
  return Buffer.from(JSON.stringify(outcome));
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}

function send(bytes: Uint8Array): void {
  for (const part of frameOf(bytes)) output.write(part);
}
