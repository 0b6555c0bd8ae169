import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { AppError } from "../../platform/app-error.ts";
import { confinedCommand, limitProcess } from "../../intake/confine-process.client.ts";
import { describeParserEnd, outOfTime } from "./describe-parser-end.ts";
import { frameOf, readFrames } from "./parser-frames.ts";
import { allowedMs, allowedResultBytes, cpuSeconds, type ParserLimits } from "./parser-limits.ts";
import { documentTables, type DocumentTable } from "../../knowledge/document-rows.ts";
import type { PreparedDocument } from "../prepare-document.ts";
import type { ParseRequest, ParserState, SentDocument, SentOutcome } from "./parser-process.ts";
import type { DocumentOutcome } from "../../intake/read-document.ts";

export interface ParseOptions {
  /** Largest file that is read. */
  maximumBytes?: number;
}

export type PreparedOutcome = { ok: true; document: PreparedDocument } | (DocumentOutcome & { ok: false });

/** A process that reads files, one at a time. */
export interface Parser {
  read: (bytes: Uint8Array, fileName: string, options: ParseOptions) => Promise<DocumentOutcome>;
  /** Reads a file and makes everything of it that is stored, under this id. */
  prepare: (bytes: Uint8Array, fileName: string, documentId: string, options: ParseOptions) => Promise<PreparedOutcome>;
  /** Whether it may read another file. One that ended, took much or read many files may not. */
  isFit: () => boolean;
  filesRead: () => number;
  /** Whether the file ended the process, other than by taking too long. */
  hasCrashed: () => boolean;
  close: () => Promise<void>;
}

const script = fileURLToPath(new URL("parser-process.ts", import.meta.url));
const startMs = 60_000;
/** So much of its errors is kept, to tell why it ended. */
const keptOfErrors = 4_000;
const filesForOne = 200;

/**
 * Starts a process that reads files for us: with an empty environment, no network where the system allows that, no
 * files but the code, limited memory and processor time. A file that exceeds them is refused and ends the process.
 */
export async function startParser(limits: ParserLimits): Promise<Parser> {
  const [program, ...settings] = await confinedCommand(script, limits.memoryMb);
  // A group of its own: Ctrl-C is for us, and must not look as if the file had ended its reader.
  const child = spawn(program, settings, { env: {}, cwd: "/", detached: true, stdio: ["pipe", "pipe", "pipe"] });
  let said = "";
  let isGone = false;
  let isClosed = false;
  let hasCrashed = false;
  let files = 0;
  let state: ParserState = { cpuSeconds: 0, residentMb: 0, frames: 0 };
  const gone = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.once("error", (error) => {
      said += error.message;
      resolve({ code: null, signal: null });
    });
    child.once("close", (code, signal) => resolve({ code, signal }));
  }).then((end) => {
    isGone = true;
    return end;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said = (said + text).slice(-keptOfErrors)));
  // Writing to a process that has just ended: how it ended is what counts.
  child.stdin.on("error", () => {});
  const received = readFrames(child.stdout, limits.resultBytes);
  const nextFrame = () =>
    received.next().then(
      ({ done, value }) => (done === true ? null : value),
      () => null,
    );
  const end = async () => {
    // Whoever waits for the end must not run out of things to wait for.
    hold(true);
    child.kill("SIGKILL");
    return gone;
  };
  /** What `work` gives; null when the process ends or the time is over first. */
  const within = async <T>(ms: number, work: Promise<T | null>): Promise<T | null | "late"> => {
    const late = Promise.withResolvers<"late">();
    const timer = setTimeout(() => late.resolve("late"), ms);
    try {
      return await Promise.race([work, late.promise, gone.then(() => null)]);
    } finally {
      clearTimeout(timer);
    }
  };

  const ready = await within(startMs, nextFrame());
  if (ready === null || ready === "late") {
    await end();
    throw new AppError(
      "unavailable",
      "The process that reads files could not be started. Free memory on this machine and try again.",
      { cause: new Error(said) },
    );
  }
  await limitProcess(child.pid!, { memoryMb: limits.memoryMb, cpuSeconds });
  hold(false);

  /** An idle process keeps nobody from ending; it ends by itself when its input does. */
  function hold(isHeld: boolean): void {
    const act = isHeld ? "ref" : "unref";
    child[act]();
    for (const stream of [child.stdin, child.stdout, child.stderr] as unknown as {
      ref: () => void;
      unref: () => void;
    }[])
      stream[act]();
  }

  /** The frames that a file gives, or why there are none. */
  const ask = async (
    bytes: Uint8Array,
    asked: Omit<ParseRequest, "resultBytes">,
  ): Promise<Buffer[] | (DocumentOutcome & { ok: false })> => {
    const { fileName } = asked;
    hold(true);
    files += 1;
    const request: ParseRequest = { ...asked, resultBytes: allowedResultBytes(bytes.length, limits) };
    for (const part of [...frameOf(Buffer.from(JSON.stringify(request))), ...frameOf(bytes)]) child.stdin.write(part);
    const ms = allowedMs(bytes.length, limits);
    const answer = await within(ms, answerOf(nextFrame));
    if (answer !== null && answer !== "late") {
      state = answer.state;
      hold(false);
      return answer.frames;
    }
    const ended = await end();
    if (isClosed) throw new AppError("unavailable", `Reading "${fileName}" was stopped. Start it again.`);
    if (answer === "late") return outOfTime(fileName, ms);
    hasCrashed = true;
    return describeParserEnd({ ...ended, said }, fileName);
  };

  return {
    read: async (bytes, fileName, options) => {
      const frames = await ask(bytes, { fileName, ...options });
      return Array.isArray(frames) ? (JSON.parse(frames[0]!.toString()) as DocumentOutcome) : frames;
    },
    prepare: async (bytes, fileName, documentId, options) => {
      const frames = await ask(bytes, { fileName, ...options, prepareAs: documentId });
      if (!Array.isArray(frames)) return frames;
      const outcome = JSON.parse(frames[0]!.toString()) as SentOutcome;
      return outcome.ok ? { ok: true, document: withRows(outcome.document, frames.slice(1)) } : outcome;
    },
    isFit: () =>
      !isGone && files < filesForOne && state.cpuSeconds < cpuSeconds / 3 && state.residentMb < limits.memoryMb * 0.75,
    filesRead: () => files,
    hasCrashed: () => hasCrashed,
    close: async () => {
      isClosed = true;
      await end();
    },
  };
}

async function answerOf(
  nextFrame: () => Promise<Buffer | null>,
): Promise<{ state: ParserState; frames: Buffer[] } | null> {
  const first = await nextFrame();
  if (first === null) return null;
  const state = JSON.parse(first.toString()) as ParserState;
  const frames: Buffer[] = [];
  while (frames.length < state.frames) {
    const frame = await nextFrame();
    if (frame === null) return null;
    frames.push(frame);
  }
  return { state, frames };
}

function withRows({ text, ...document }: SentDocument, frames: readonly Buffer[]): PreparedDocument {
  const { arrays, ...told } = text;
  let at = 0;
  const take = (table: DocumentTable) => frames.slice(at, (at += arrays[table]));
  const rows = Object.fromEntries(documentTables.map((table) => [table, take(table)])) as Record<
    DocumentTable,
    Buffer[]
  >;
  return { ...document, text: { ...told, rows } };
}
