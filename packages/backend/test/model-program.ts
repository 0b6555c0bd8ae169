import { getLocalUserId } from "../src/accounts/local-user.store.ts";
import { modelAuthorName } from "../src/generation/choose-author.ts";
import { startRun } from "../src/generation/start-run.action.ts";
import { ingestFile } from "../src/ingestion/ingest-file.action.ts";
import { openParsers } from "../src/ingestion/parsers/open-parsers.client.ts";
import type { Database } from "../src/platform/database.ts";
import { deriveId } from "../src/platform/derive-id.ts";
import { sampleBrief, sampleFiles } from "./sample-files.ts";
import { today } from "./small-program.ts";

export interface ModelProgram {
  programId: string;
  jobId: string;
}

/** Reads two sources of the sample into the library. */
export async function readSmallLibrary(database: Database): Promise<string[]> {
  const userId = await getLocalUserId(database.db);
  const parsers = openParsers();
  const documentIds: string[] = [];
  for (const file of await sampleFiles(/^0[15]/)) {
    const result = await ingestFile({ database, parsers, ...file, userId, today });
    if (!result.ok) throw new Error(result.problems.join(" "));
    documentIds.push(result.documentId);
  }
  await parsers.close();
  return documentIds;
}

/** Starts a run of one module that a language model is to write; `name` tells it from others. */
export async function startModelProgram(
  database: Database,
  documentIds: string[],
  name: string,
): Promise<ModelProgram> {
  const userId = await getLocalUserId(database.db);
  const program = { programId: deriveId("test", `program ${name}`), jobId: deriveId("test", `job ${name}`) };
  const brief = await sampleBrief({ modules: 1, credits: 20, programOutcomes: 5 });
  const run = { ...program, brief, documentIds, userId, author: modelAuthorName };
  await database.transaction((tx) => startRun(tx, run));
  return program;
}
