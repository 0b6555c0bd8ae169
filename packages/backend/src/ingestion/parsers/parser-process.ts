// A process that reads files nobody vouches for, one after the other: requests come on its input, documents leave on
// its output. Its parent limits its memory and processor time before it sends the first file, and ends it when it is late.
import { Console } from "node:console";
import type { CleanDocument } from "@curriculum/curriculum/model/document.ts";
import { documentTables, type DocumentTable, type StorableText } from "../../knowledge/document-rows.ts";
import { prepareDocument, type PreparedDocument } from "../prepare-document.ts";
import { frameOf, readFrames } from "./parser-frames.ts";
import { describeParserError } from "./describe-parser-end.ts";
import { readDocument } from "../../intake/read-document.ts";
import type { DocumentOutcome } from "../../intake/read-document.ts";
import { refuse } from "../../intake/reading.ts";

/** What comes before the bytes of a file. */
export interface ParseRequest {
  fileName: string;
  maximumBytes?: number;
  /** Id of the document: asks for all that is stored of it instead of the document itself. */
  prepareAs?: string;
  /** Most bytes of the answer. */
  resultBytes: number;
}

/** What goes back: how the parser stands and how many frames follow: the outcome, and after it arrays of rows. */
export interface ParserState {
  cpuSeconds: number;
  residentMb: number;
  frames: number;
}

/** A prepared document on its way: its arrays of rows follow in the order of the tables, so many for each. */
export type SentDocument = Omit<PreparedDocument, "text"> & {
  text: Omit<StorableText, "rows"> & { arrays: Record<DocumentTable, number> };
};
export type SentOutcome = { ok: true; document: SentDocument } | (DocumentOutcome & { ok: false });

/** Collecting takes 0.2 s; without it a parser that has read the sample books keeps 400 MB. */
const crowdedMb = 250;
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
  const frames = await answer(request, new Uint8Array(frame.buffer, frame.byteOffset, frame.length));
  const { user, system } = process.cpuUsage();
  const state: ParserState = {
    cpuSeconds: (user + system) / 1e6,
    residentMb: process.memoryUsage.rss() / 1024 / 1024,
    frames: frames.length,
  };
  send(Buffer.from(JSON.stringify(state)));
  for (const part of frames) send(part);
  request = null;
  // While nobody waits: what this file left must not count against the next one.
  if (state.residentMb > crowdedMb) globalThis.gc?.();
}

async function answer({ resultBytes, ...file }: ParseRequest, bytes: Uint8Array): Promise<Uint8Array[]> {
  const { fileName, prepareAs } = file;
  let refused: DocumentOutcome;
  try {
    const outcome = await readDocument({ bytes, ...file });
    const frames = outcome.ok && prepareAs !== undefined ? prepare(outcome.document, prepareAs) : [encode(outcome)];
    const size = frames.reduce((sum, part) => sum + part.length, 0);
    if (size <= resultBytes) return frames;
    refused = refuse(
      "over-limit",
      `"${fileName}" holds more text than one file may (${megabytes(size)} of ${megabytes(resultBytes)} MB). Split it by chapters and send the parts.`,
    );
  } catch (error) {
    refused = describeParserError(error, fileName);
  }
  return [encode(refused)];
}

function prepare(document: CleanDocument, documentId: string): Uint8Array[] {
  const { text, ...prepared } = prepareDocument(document, documentId);
  const { rows, ...told } = text;
  const arrays = Object.fromEntries(documentTables.map((table) => [table, rows[table].length]));
  const sent = { ...prepared, text: { ...told, arrays: arrays as Record<DocumentTable, number> } };
  return [
    encode({ ok: true, document: sent } satisfies SentOutcome),
    ...documentTables.flatMap((table) => rows[table]),
  ];
}

function encode(outcome: DocumentOutcome | SentOutcome): Uint8Array {
  return Buffer.from(JSON.stringify(outcome));
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}

function send(bytes: Uint8Array): void {
  for (const part of frameOf(bytes)) output.write(part);
}
