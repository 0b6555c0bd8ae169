import { readFile } from "node:fs/promises";
import { readDocument } from "@curriculum/backend/intake/read-document.ts";
import { bareParsers } from "./bare-parsers.ts";
import type { Benchmark, Figures } from "./benchmark.ts";
import { measureLibrary } from "./library-memory.ts";
import { measureSearch } from "./search-speed.ts";
import { openScratchLibrary } from "./scratch-library.ts";
import { briefPath, sourceBooks, sourcePath } from "./source-books.ts";
import { timeInterleaved } from "./time-interleaved.ts";

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
      let pages = 0;
      const read = async () => {
        const outcome = await readDocument({ bytes: bytes.slice(), fileName: book.file });
        if (!outcome.ok) throw new Error(book.file);
        pages = outcome.document.pages ?? Math.round(outcome.document.words / wordsPerPage);
      };
      const times = await timeInterleaved(3, read, () => bareParsers[format]!(bytes.slice()), 1);
      figures[`pagesPerSecond.${format}`] = round((1000 * pages) / times.ours.p50);
      bare[`pagesPerSecond.${format}`] = round((1000 * pages) / times.theirs.p50);
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
    Object.assign(figures, await measureLibrary(dataFolder));
    const searched = await measureSearch(seed);
    Object.assign(figures, searched.figures);
    return { figures, baselines: { "bare parser": bare, ...searched.baselines }, detail: { wordsPerPage } };
  },
};

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
