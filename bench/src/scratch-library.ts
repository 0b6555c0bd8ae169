import { randomUUID } from "node:crypto";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { getLocalUserId } from "@curriculum/backend/accounts/local-user.store.ts";
import { builtInAuthor } from "@curriculum/backend/authoring/built-in/built-in-author.ts";
import { runGeneration } from "@curriculum/backend/generation/run-generation.action.ts";
import { startRun } from "@curriculum/backend/generation/start-run.action.ts";
import { openParsers } from "@curriculum/backend/ingestion/parsers/open-parsers.client.ts";
import { ingestFile } from "@curriculum/backend/ingestion/ingest-file.action.ts";
import type { Database } from "@curriculum/backend/platform/database.ts";
import { openStorage } from "@curriculum/backend/platform/open-storage.ts";
import { readConfig } from "@curriculum/backend/platform/config.ts";
import { readBrief } from "@curriculum/backend/planning/read-brief.ts";
import { findCurriculum } from "@curriculum/backend/programs/load-curriculum.store.ts";
import type { Brief } from "@curriculum/curriculum/model/brief.ts";
import type { Curriculum } from "@curriculum/curriculum/model/curriculum.ts";

// Fixed, so that a benchmark gives the same findings next year.
export const benchToday = "2026-11-22";

export interface ScratchLibrary {
  database: Database;
  /** Reads a file into the library; seconds for all of it, store included. */
  ingest: (file: string) => Promise<{ documentId: string; seconds: number; pages: number | null; passages: number }>;
  /** Plans and writes a whole program from ingested documents. */
  generate: (
    briefFile: string,
    documentIds: readonly string[],
    changes?: Partial<Brief>,
  ) => Promise<{ curriculum: Curriculum; jobId: string; seconds: number }>;
  close: () => Promise<void>;
}

/** A library of its own on the embedded server, in a folder that is removed afterwards. */
export async function openScratchLibrary(): Promise<ScratchLibrary> {
  const folder = await mkdtemp(join(tmpdir(), "curriculum-bench-"));
  // The embedded server's own user must be able to enter.
  await chmod(folder, 0o711);
  const storage = await openStorage(readConfig({ DATA_DIR: folder }, folder));
  const { database } = storage;
  const parsers = openParsers();
  const userId = await getLocalUserId(database.db);
  return {
    database,
    ingest: async (file) => {
      const started = performance.now();
      const result = await ingestFile({
        database,
        parsers,
        bytes: await readFile(file),
        fileName: basename(file),
        userId,
        today: benchToday,
      });
      if (!result.ok) throw new Error(`${file}: ${result.problems.join(" ")}`);
      const seconds = (performance.now() - started) / 1000;
      return { documentId: result.documentId, seconds, pages: result.pages, passages: result.passages };
    },
    generate: async (briefFile, documentIds, changes = {}) => {
      const read = readBrief(await readFile(briefFile, "utf8"));
      if (!read.ok) throw new Error(`${briefFile}: ${JSON.stringify(read.problems)}`);
      const run = {
        programId: randomUUID(),
        jobId: randomUUID(),
        brief: { ...read.brief, ...changes },
        documentIds,
        userId,
      };
      const started = performance.now();
      await database.transaction((tx) => startRun(tx, { ...run, author: builtInAuthor.name }));
      await runGeneration({ database, jobId: run.jobId, author: builtInAuthor, today: benchToday });
      const seconds = (performance.now() - started) / 1000;
      const curriculum = await findCurriculum(database.db, run.programId);
      if (!curriculum) throw new Error(`Program ${run.programId} is gone.`);
      return { curriculum, jobId: run.jobId, seconds };
    },
    close: async () => {
      await parsers.close();
      await storage.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
