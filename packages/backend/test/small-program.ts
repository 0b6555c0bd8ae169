import type { Curriculum } from "@curriculum/curriculum/model/curriculum.ts";
import { getLocalUserId } from "../src/accounts/local-user.store.ts";
import { builtInAuthor } from "../src/authoring/built-in/built-in-author.ts";
import { runGeneration } from "../src/generation/run-generation.action.ts";
import { startRun } from "../src/generation/start-run.action.ts";
import { ingestFile } from "../src/ingestion/ingest-file.action.ts";
import { openParsers } from "../src/ingestion/parsers/open-parsers.client.ts";
import type { Database } from "../src/platform/database.ts";
import { deriveId } from "../src/platform/derive-id.ts";
import { findCurriculum } from "../src/programs/load-curriculum.store.ts";
import { sampleBrief, sampleFiles } from "./sample-files.ts";
import { openTestDatabase } from "./test-database.ts";

/** The clock of the tests. */
export const today = "2026-03-02";

export const smallProgram = { programId: deriveId("test", "program"), jobId: deriveId("test", "job") };

/** Reads two sources of the sample and starts a run of three modules from them; nothing is written yet. */
export async function startSmallProgram(database: Database): Promise<void> {
  const userId = await getLocalUserId(database.db);
  const documentIds: string[] = [];
  const parsers = openParsers();
  for (const file of await sampleFiles(/^0[15]/)) {
    const result = await ingestFile({ database, parsers, ...file, userId, today });
    if (!result.ok) throw new Error(result.problems.join(" "));
    documentIds.push(result.documentId);
  }
  await parsers.close();
  const brief = await sampleBrief({ modules: 3, credits: 60 });
  const run = { ...smallProgram, brief, documentIds, userId, author: builtInAuthor.name };
  await database.transaction((tx) => startRun(tx, run));
}

/** Writes what is not written yet of the small program, in this process. */
export async function writeSmallProgram(database: Database, signal?: AbortSignal): Promise<void> {
  await runGeneration({ database, jobId: smallProgram.jobId, author: builtInAuthor, today, signal });
}

/** The small program, written where it is not there yet. */
export async function openSmallProgram(database: Database): Promise<void> {
  const known = await database.db
    .selectFrom("programs")
    .select("id")
    .where("id", "=", smallProgram.programId)
    .executeTakeFirst();
  if (known !== undefined) return;
  await startSmallProgram(database);
  await writeSmallProgram(database);
}

/** Opens a database of its own in which the small program is started. */
export async function withSmallProgram(work: (database: Database) => Promise<void>): Promise<void> {
  const database = await openTestDatabase();
  try {
    await startSmallProgram(database);
    await work(database);
  } finally {
    await database.close();
  }
}

/** The small program as it stands. */
export async function getStored(database: Database): Promise<Curriculum> {
  const stored = await findCurriculum(database.db, smallProgram.programId);
  if (!stored) throw new Error("The program is gone.");
  return stored;
}
