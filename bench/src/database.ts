import type { Database } from "@curriculum/backend/platform/database.ts";
import { assembleCurriculum } from "@curriculum/backend/programs/assemble-curriculum.ts";
import { findCurriculumRows } from "@curriculum/backend/programs/curriculum-rows.store.ts";
import { findCurriculum } from "@curriculum/backend/programs/load-curriculum.store.ts";
import type { KnownSources } from "@curriculum/backend/programs/citation.store.ts";
import { insertWrittenItem } from "@curriculum/backend/programs/written-item.store.ts";
import { lockFence, lockPart, updateItem } from "@curriculum/backend/generation/run.store.ts";
import { listProgramSummaries } from "@curriculum/backend/generation/program-list.store.ts";
import { rememberSupport } from "@curriculum/curriculum/support/remember-support.ts";
import type { Benchmark, Figures } from "./benchmark.ts";
import { insertBulkPrograms, widenProgram } from "./bulk-programs.ts";
import { recordStatements } from "./record-statements.ts";
import { openScratchLibrary } from "./scratch-library.ts";
import { briefPath, sourceBooks, sourcePath } from "./source-books.ts";
import { timeInterleaved } from "./time-interleaved.ts";

const rounds = 200;
const programCount = 10_000;

/** What people and runs wait for, each beside the very statements that it sends, sent bare by `pg`. */
export const database: Benchmark = {
  name: "database",
  measures: "load of a whole program, save of one item, listing 10,000 programs: p50, p99 and ratio to bare pg",
  run: async ({ dataFolder }) => {
    const library = await openScratchLibrary();
    try {
      const { database: product } = library;
      const [book] = sourceBooks;
      const { documentId } = await library.ingest(sourcePath(dataFolder, book.file));
      const { curriculum, jobId } = await library.generate(briefPath(book.name), [documentId], { modules: 8 });
      const programId = curriculum.program.id;
      await widenProgram(product, programId, 25);
      await insertBulkPrograms(product, programId, programCount - 1);
      const figures: Figures = {};
      const bareFigures: Figures = {};
      const detail: Record<string, unknown> = {};

      const measure = async (name: string, work: (on: Database) => Promise<unknown>) => {
        const bare = await recordStatements(product.url, work);
        try {
          const { ours, theirs, ratio } = await timeInterleaved(rounds, () => work(product), bare.replay);
          Object.assign(figures, {
            [`${name}P50Ms`]: ours.p50,
            [`${name}P99Ms`]: ours.p99,
            [`${name}Ratio`]: ratio,
          });
          Object.assign(bareFigures, { [`${name}P50Ms`]: theirs.p50, [`${name}P99Ms`]: theirs.p99 });
          detail[`${name}Statements`] = bare.count;
        } finally {
          await bare.close();
        }
      };

      await measure("load", ({ db }) => findCurriculum(db, programId));
      await measure("loadUnparsed", async ({ db }) => {
        const rows = await findCurriculumRows(db, programId);
        return rows && assembleCurriculum(rows);
      });
      const stored = await findCurriculum(product.db, programId);
      const module = stored?.modules[0];
      const value = module?.assessments[0];
      if (!stored || !module || !value) throw new Error("The program of the benchmark holds no item.");
      const part = "bench";
      const fence = await lockPart(product.db, jobId, part);
      const item = { kind: "item" as const, moduleId: module.id, value, position: 1 };
      const save =
        (known?: KnownSources) =>
        ({ transaction }: Database) =>
          transaction(async (tx) => {
            await lockFence(tx, jobId, part, fence);
            const resultId = await insertWrittenItem(tx, programId, item, known);
            await updateItem(tx, {
              jobId,
              key: "m1.q1",
              status: "done",
              rounds: 1,
              inputHash: "x",
              resultId,
              reason: null,
              provenance: null,
            });
          });
      await measure("save", save());
      // A run has its sources read, and what it has found out of them, while it saves.
      await measure("saveInRun", save({ passages: await readPassages(product), assess: rememberSupport() }));
      await measure("list", ({ db }) => listProgramSummaries(db));
      Object.assign(detail, {
        modules: stored.modules.length,
        outcomes: stored.modules.flatMap((one) => one.outcomes).length,
        assessments: stored.modules.flatMap((one) => [...one.assessments, ...one.caseStudies]).length,
        jsonBytes: JSON.stringify(stored).length,
        programs: programCount,
        rounds,
      });
      return { figures, baselines: { "bare pg": bareFigures }, detail };
    } finally {
      await library.close();
    }
  },
};

async function readPassages({ db }: Database): Promise<KnownSources["passages"]> {
  const rows = await db.selectFrom("knowledge_base").select(["id", "content", "char_start"]).execute();
  return new Map(rows.map(({ id, content, char_start }) => [id, { id, text: content, charStart: char_start ?? 0 }]));
}
