import { readFile } from "node:fs/promises";
import { readDocument } from "@curriculum/backend/intake/read-document.ts";
import { bareParsers } from "./bare-parsers.ts";
import type { Benchmark, Figures } from "./benchmark.ts";
import { measureSearch } from "./search-speed.ts";
import { openScratchLibrary } from "./scratch-library.ts";
import { briefPath, sourceBooks, sourcePath } from "./source-books.ts";

// A page of a format without pages, to speak of pages per second: about as many words as a printed page holds.
const wordsPerPage = 390;

/** Reading, writing and searching speed on real files, with the bare parsers beside. */
export const speed: Benchmark = {
  name: "speed",
  measures: "pages/s of intake per format, seconds to a whole program, memory, search latency",
  run: async ({ dataFolder, seed }) => {
    const figures: Figures = {};
    const bare: Figures = {};
    for (const book of sourceBooks) {
      const bytes = new Uint8Array(await readFile(sourcePath(dataFolder, book.file)));
      const format = book.file.split(".").at(-1)!;
      const bareSeconds = await secondsOf(() => bareParsers[format]!(bytes.slice()));
      let pages = 0;
      const ours = await secondsOf(async () => {
        const read = await readDocument({ bytes: bytes.slice(), fileName: book.file });
        if (!read.ok) throw new Error(book.file);
        pages = read.document.pages ?? Math.round(read.document.words / wordsPerPage);
      });
      figures[`pagesPerSecond.${format}`] = round(pages / ours);
      bare[`pagesPerSecond.${format}`] = round(pages / bareSeconds);
    }
    const library = await openScratchLibrary();
    const slowest = { ingest: 0, program: 0 };
    try {
      for (const book of sourceBooks) {
        const { documentId, seconds } = await library.ingest(sourcePath(dataFolder, book.file));
        const written = await library.generate(briefPath(book.name), [documentId]);
        figures[`ingestSeconds.${book.name}`] = round(seconds);
        figures[`programSeconds.${book.name}`] = round(written.seconds);
        slowest.ingest = Math.max(slowest.ingest, seconds);
        slowest.program = Math.max(slowest.program, written.seconds);
      }
    } finally {
      await library.close();
    }
    figures["ingestSeconds"] = round(slowest.ingest);
    figures["programSeconds"] = round(slowest.program);
    figures["peakMb"] = Math.round(process.resourceUsage().maxRSS / 1024);
    const searched = await measureSearch(seed);
    Object.assign(figures, searched.figures);
    return { figures, baselines: { "bare parser": bare, ...searched.baselines }, detail: { wordsPerPage } };
  },
};

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
