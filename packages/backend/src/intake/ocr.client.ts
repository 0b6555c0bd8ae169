import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { limitedCommand, type ProgramLimits } from "./confine-process.client.ts";
import type { OcrPrograms } from "./decide-ocr.ts";
import { recognisedPages } from "./recognised-pages.ts";
import type { RecognisedPage } from "./recognised-pages.ts";
import { recognitionProcesses } from "./recognition-minutes.ts";
import { refuse } from "./reading.ts";
import type { IntakeProblem } from "./reading.ts";

const run = promisify(execFile);

/** Pages at a time: their images take some 10 MB, and a stop waits for no more than these. */
const batchPages = 4;
/** An hour of work for one core: more is a shelf, not a book. */
const maximumPages = 1_000;
/** Long side of a page's image: 300 dots an inch on A4, and a bound for pages that claim to be a wall. */
const imagePixels = 3_500;
const batchMs = 240_000;
/** An image of 3,500 by 3,500 grey dots has 12 MB; full pages of A4 took tesseract 170 MB. */
const limits: ProgramLimits = { memoryMb: 1_024, cpuSeconds: batchMs / 1_000, fileMb: 64 };

export type Recognition = { ok: true; pages: RecognisedPage[] } | { ok: false; problems: IntakeProblem[] };

export interface RecognitionWork {
  bytes: Uint8Array;
  fileName: string;
  /** As tesseract takes them: "deu+eng". */
  languages: string;
  signal?: AbortSignal | undefined;
  onPages?: ((done: number, all: number) => void) | undefined;
  /**
   * Where pages are kept as they are recognised, so that a stopped recognition goes on; it is the caller's to remove.
   * Left out: a folder of its own, removed in the end.
   */
  folder?: string | undefined;
}

/** Finds the programs of Debian's tesseract-ocr and poppler-utils. */
export async function findOcrPrograms(): Promise<OcrPrograms> {
  const [pdftoppm, languages] = await Promise.all([
    answerOf("pdftoppm", ["-v"]),
    answerOf("tesseract", ["--list-langs"]),
  ]);
  return {
    missing: [...(languages === null ? ["tesseract"] : []), ...(pdftoppm === null ? ["pdftoppm"] : [])],
    languages: (languages ?? "")
      .split("\n")
      .slice(1)
      .map((line) => line.trim())
      .filter((line) => line !== "" && line !== "osd"),
  };
}

/**
 * Recognises the text of a scanned PDF: runs of words where their images stand, with the confidence of each page. The
 * programs see the file as the parser does: without environment and network, with limits of memory and time.
 */
export async function recogniseText(work: RecognitionWork): Promise<Recognition> {
  const { bytes, fileName, signal, onPages } = work;
  if (work.folder !== undefined) await mkdir(work.folder, { recursive: true, mode: 0o700 });
  const folder = work.folder ?? (await mkdtemp(join(tmpdir(), "curriculum-ocr-")));
  try {
    const scan = join(folder, `${randomUUID()}.pdf`);
    await writeFile(scan, bytes);
    const told = await runConfined(["pdfinfo", scan], signal, 30_000);
    const count = Number(/^Pages:\s+(\d+)/m.exec(told)?.[1] ?? "0");
    if (count > maximumPages) {
      return refuse(
        "too-large",
        `"${fileName}" has ${count} scanned pages; text is recognised on at most ${maximumPages}. Split it.`,
      );
    }
    const starts = Array.from({ length: Math.ceil(count / batchPages) }, (_, index) => index * batchPages + 1);
    const batches: RecognisedPage[][] = [];
    let done = 0;
    const recogniseOn = async (): Promise<void> => {
      for (let first = starts.shift(); first !== undefined; first = starts.shift()) {
        signal?.throwIfAborted();
        const last = Math.min(first + batchPages - 1, count);
        batches[(first - 1) / batchPages] = await recogniseBatch({ ...work, folder, scan, first, last });
        done += last - first + 1;
        onPages?.(done, count);
      }
    };
    const workers = Array.from({ length: recognitionProcesses(availableParallelism()) }, recogniseOn);
    // All are waited for: the folder is not removed under one that still works.
    for (const end of await Promise.allSettled(workers)) if (end.status === "rejected") throw end.reason;
    await rm(scan, { force: true });
    return { ok: true, pages: batches.flat() };
  } catch (error) {
    signal?.throwIfAborted();
    const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    return refuse(
      "damaged",
      `The text of "${fileName}" could not be recognised (${reason.replaceAll(folder, "").slice(0, 200)}). Scan it anew, or send it as a PDF with text.`,
    );
  } finally {
    if (work.folder === undefined) await rm(folder, { recursive: true, force: true });
  }
}

async function recogniseBatch(batch: {
  folder: string;
  scan: string;
  first: number;
  last: number;
  languages: string;
  signal?: AbortSignal | undefined;
}): Promise<RecognisedPage[]> {
  const { folder, first, last, languages, signal } = batch;
  const kept = join(folder, `${languages}-${String(first).padStart(4, "0")}.hocr`);
  const before = await readFile(kept, "utf8").catch(() => null);
  if (before !== null) return pagesOf(before, first);
  // Of this try alone: a worker that was frozen and replaced may still be at the same pages.
  const name = randomUUID();
  const out = join(folder, name);
  const range = ["-f", String(first), "-l", String(last)];
  const image = ["-scale-to", String(imagePixels), "-gray", "-png"];
  await runConfined(["pdftoppm", ...range, ...image, batch.scan, out], signal, batchMs);
  const images = (await readdir(folder))
    .filter((file) => file.startsWith(`${name}-`))
    .toSorted()
    .map((file) => join(folder, file));
  await writeFile(`${out}.txt`, images.join("\n"));
  await runConfined(["tesseract", `${out}.txt`, out, "-l", languages, "--dpi", "300", "hocr"], signal, batchMs);
  await Promise.all([...images, `${out}.txt`].map((file) => rm(file)));
  const pages = pagesOf(await readFile(`${out}.hocr`, "utf8"), first);
  await rename(`${out}.hocr`, kept);
  return pages;
}

function pagesOf(hocr: string, first: number): RecognisedPage[] {
  const pages = recognisedPages(hocr, first);
  if (pages === null) throw new Error(`tesseract wrote no readable text for the pages from ${first} on`);
  return pages;
}

/** What a program prints that works on a file nobody vouches for. */
async function runConfined(
  command: readonly [string, ...string[]],
  signal: AbortSignal | undefined,
  timeout: number,
): Promise<string> {
  const [program, ...options] = await limitedCommand(command, limits);
  const { PATH, TESSDATA_PREFIX } = process.env;
  const env = { PATH, OMP_THREAD_LIMIT: "1", ...(TESSDATA_PREFIX === undefined ? {} : { TESSDATA_PREFIX }) };
  // What ignores a polite request is not asked politely.
  const ends = { timeout, killSignal: "SIGKILL" as const, ...(signal ? { signal } : {}) };
  return (await run(program, options, { ...ends, env, cwd: "/" })).stdout;
}

/** What a program prints, or null where there is none. */
async function answerOf(program: string, options: string[]): Promise<string | null> {
  try {
    const { stdout, stderr } = await run(program, options, { timeout: 10_000 });
    return stdout === "" ? stderr : stdout;
  } catch {
    // Not installed, or not fit to run: either way there is nothing to recognise text with.
    return null;
  }
}
