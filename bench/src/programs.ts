import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { acceptanceLines } from "./acceptance.ts";
import type { Benchmark, Figures } from "./benchmark.ts";
import { openScratchLibrary } from "./scratch-library.ts";
import { briefPath, sourceBooks, sourcePath } from "./source-books.ts";

/** Whole programs from each source book and from all together, held to the lines of acceptance. */
export const programs: Benchmark = {
  name: "programs",
  measures: "whole programs from real books: lines of acceptance that hold, findings, seconds",
  run: async ({ dataFolder }) => {
    const library = await openScratchLibrary();
    const figures: Figures = { lines: 0, linesThatHold: 0 };
    const detail: Record<string, unknown> = {};
    const keepIn = process.env["KEEP_PROGRAMS"];
    try {
      const ids: string[] = [];
      for (const book of sourceBooks) ids.push((await library.ingest(sourcePath(dataFolder, book.file))).documentId);
      const jobs = [
        ...sourceBooks.map((book, index) => ({ name: book.name as string, documentIds: [ids[index]!] })),
        { name: "all-sources", documentIds: ids },
      ];
      for (const job of jobs) {
        const { curriculum, seconds } = await library.generate(briefPath(job.name), job.documentIds);
        const lines = acceptanceLines(curriculum);
        const failing = lines.filter((one) => !one.holds);
        figures["lines"] = (figures["lines"] ?? 0) + lines.length;
        figures["linesThatHold"] = (figures["linesThatHold"] ?? 0) + lines.length - failing.length;
        const findings = Object.fromEntries(
          [...Map.groupBy(curriculum.report.findings, (one) => `${one.severity} ${one.check}`)].map(([key, list]) => [
            key,
            list.length,
          ]),
        );
        detail[job.name] = {
          seconds,
          failing: failing.map((one) => `${one.says} (${one.seen})`),
          figures: curriculum.report.figures,
          findings,
        };
        if (keepIn !== undefined)
          await writeFile(join(keepIn, `${job.name}.json`), JSON.stringify(curriculum, null, 2));
      }
    } finally {
      await library.close();
    }
    return { figures, baselines: {}, detail };
  },
};
