import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readStructureSheet } from "@curriculum/backend/planning/read-structure-sheet.ts";
import { readCsvRows } from "@curriculum/backend/platform/csv-rows.ts";
import type { Brief } from "@curriculum/curriculum/model/brief.ts";
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
      const from = (...names: (typeof sourceBooks)[number]["name"][]) =>
        ids.filter((_, index) => names.includes(sourceBooks[index]!.name));
      const jobs: { name: string; documentIds: string[]; changes?: Partial<Brief> }[] = [
        ...sourceBooks.map((book) => ({ name: book.name, documentIds: from(book.name) })),
        { name: "all-sources", documentIds: ids },
        { name: "micro-credential", documentIds: from("psychology") },
        { name: "masters-module", documentIds: from("introductory-statistics") },
        { name: "electives", documentIds: from("introduction-to-business") },
        { name: "structured-degree", documentIds: ids, changes: { modules: await degreeModules() } },
      ];
      for (const job of jobs) {
        const { curriculum, seconds } = await library.generate(briefPath(job.name), job.documentIds, job.changes);
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

/** The 46 modules of a degree, from the sheet that stands beside its brief. */
async function degreeModules(): Promise<Brief["modules"]> {
  const rows = readCsvRows(await readFile(briefPath("structured-degree").replace(/yaml$/u, "csv"), "utf8"));
  if (!rows.ok) throw new Error(rows.problem);
  const sheet = readStructureSheet(rows.rows, "ects");
  if (!sheet.ok) throw new Error(sheet.problems.join(" "));
  return sheet.modules;
}
