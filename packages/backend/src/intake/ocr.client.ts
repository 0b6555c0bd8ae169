import { execFile } from "node:child_process";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { OcrPrograms } from "./decide-ocr.ts";
import { recognisedPages } from "./recognised-pages.ts";
import type { RecognisedPage } from "./recognised-pages.ts";
import { refuse } from "./reading.ts";
import type { IntakeProblem } from "./reading.ts";

const run = promisify(execFile);

/** Pages at a time: their images take some 10 MB, and a stop waits for no more than these. */
const batchPages = 4;
/** Some 25 minutes of work for one core: more is a shelf, not a book. */
const maximumPages = 1_000;
/** Long side of a page's image: 300 dots an inch on A4, and a bound for pages that claim to be a wall. */
const imagePixels = 3_500;
const batchMs = 240_000;

export type Recognition = { ok: true; pages: RecognisedPage[] } | { ok: false; problems: IntakeProblem[] };

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
 * Recognises the text of a scanned PDF: runs of words where their images stand, with the confidence of each page.
 * `languages` as tesseract takes them ("deu+eng"). Works in a folder of its own that it removes.
 */
export async function recogniseText(input: {
  bytes: Uint8Array;
  fileName: string;
  languages: string;
  signal?: AbortSignal | undefined;
  onPages?: (done: number, all: number) => void;
}): Promise<Recognition> {
  const { bytes, fileName, signal, onPages } = input;
  const folder = await mkdtemp(join(tmpdir(), "curriculum-ocr-"));
  try {
    const scan = join(folder, "scan.pdf");
    await writeFile(scan, bytes);
    const count = Number(
      /^Pages:\s+(\d+)/m.exec((await run("pdfinfo", [scan], { timeout: 30_000 })).stdout)?.[1] ?? "0",
    );
    if (count > maximumPages) {
      return refuse(
        "too-large",
        `"${fileName}" has ${count} scanned pages; text is recognised on at most ${maximumPages}. Split it.`,
      );
    }
    const starts = Array.from({ length: Math.ceil(count / batchPages) }, (_, index) => index * batchPages + 1);
    const batches: RecognisedPage[][] = [];
    let done = 0;
    const work = async (): Promise<void> => {
      for (let first = starts.shift(); first !== undefined; first = starts.shift()) {
        signal?.throwIfAborted();
        const last = Math.min(first + batchPages - 1, count);
        batches[(first - 1) / batchPages] = await recogniseBatch({ folder, scan, first, last, ...input });
        done += last - first + 1;
        onPages?.(done, count);
      }
    };
    await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, work));
    return { ok: true, pages: batches.flat() };
  } catch (error) {
    signal?.throwIfAborted();
    const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    return refuse(
      "damaged",
      `The text of "${fileName}" could not be recognised (${reason.replaceAll(folder, "")}). Scan it anew, or send it as a PDF with text.`,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function recogniseBatch(input: {
  folder: string;
  scan: string;
  first: number;
  last: number;
  languages: string;
  signal?: AbortSignal | undefined;
}): Promise<RecognisedPage[]> {
  const { folder, first, last, languages, signal } = input;
  const name = `from-${String(first).padStart(4, "0")}`;
  const limits = { timeout: batchMs, env: { ...process.env, OMP_THREAD_LIMIT: "1" }, ...(signal ? { signal } : {}) };
  const range = ["-f", String(first), "-l", String(last)];
  await run(
    "pdftoppm",
    [...range, "-scale-to", String(imagePixels), "-gray", "-png", input.scan, join(folder, name)],
    limits,
  );
  const images = (await readdir(folder))
    .filter((file) => file.startsWith(`${name}-`))
    .toSorted()
    .map((file) => join(folder, file));
  const out = join(folder, name);
  await writeFile(`${out}.txt`, images.join("\n"));
  await run("tesseract", [`${out}.txt`, out, "-l", languages, "--dpi", "300", "hocr"], limits);
  await Promise.all(images.map((image) => rm(image)));
  const pages = recognisedPages(await readFile(`${out}.hocr`, "utf8"), first);
  if (pages === null) throw new Error(`tesseract wrote no readable text for the pages from ${first} on`);
  return pages;
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
