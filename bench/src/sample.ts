import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { measureGuessability } from "@curriculum/curriculum/items/guessability.ts";
import { findItemFlaws } from "@curriculum/curriculum/items/find-item-flaws.ts";
import { measureKeyBalance } from "@curriculum/curriculum/items/key-balance.ts";
import { acceptanceLines } from "./acceptance.ts";
import type { Benchmark, BenchmarkResult } from "./benchmark.ts";
import { openScratchLibrary } from "./scratch-library.ts";

const example = join(import.meta.dirname, "../../examples/business-intelligence");

/** The program of the example that comes with the project: the one measurement that needs no outside data. */
export const sample: Benchmark = {
  name: "sample",
  measures: "the example program that comes with the project: acceptance, citations, flaws, guessability, findings",
  needsData: false,
  run: measureSample,
};

async function measureSample(): Promise<BenchmarkResult> {
  const library = await openScratchLibrary();
  try {
    const sources = join(example, "sources");
    const documentIds: string[] = [];
    for (const file of (await readdir(sources)).toSorted())
      documentIds.push((await library.ingest(join(sources, file))).documentId);
    const { curriculum, seconds } = await library.generate(join(example, "brief.yaml"), documentIds);
    const { modules, report } = curriculum;
    const figure = (name: string): number => report.figures[name] ?? 0;
    const items = modules.flatMap((module) => module.assessments).filter((item) => item.type === "multiple_choice");
    const lines = acceptanceLines(curriculum);
    const severe = (severity: string): number =>
      report.findings.filter((finding) => finding.severity === severity).length;
    return {
      figures: {
        linesThatHold: lines.filter((line) => line.holds).length / lines.length,
        errors: severe("error"),
        warnings: severe("warning"),
        citationsVerbatim: figure("citationsVerbatim"),
        citations: figure("citations"),
        ungrounded: figure("ungrounded"),
        atMostOneFlaw: items.filter((item) => findItemFlaws(item).length <= 1).length / items.length,
        contentBlind: measureGuessability(items).combined,
        keyPositionP: measureKeyBalance(items).p,
        items: items.length,
      },
      baselines: {},
      detail: { seconds, failing: lines.filter((line) => !line.holds) },
    };
  } finally {
    await library.close();
  }
}
