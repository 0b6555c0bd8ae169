import { afterAll, beforeAll, expect, test } from "vitest";
import type { Provenance } from "../src/authoring/author.ts";
import { chooseAuthor } from "../src/generation/choose-author.ts";
import { getRunProgress } from "../src/generation/progress.store.ts";
import { runGeneration } from "../src/generation/run-generation.action.ts";
import { getRun } from "../src/generation/run.store.ts";
import { openModelAsking } from "../src/models/open-asking.client.ts";
import type { Database } from "../src/platform/database.ts";
import type { ModelSettings } from "../src/platform/model-settings.ts";
import { findCurriculum } from "../src/programs/load-curriculum.store.ts";
import { readSmallLibrary, startModelProgram } from "./model-program.ts";
import { settingsOf } from "./model-simulator/model-settings-of.ts";
import {
  openModelSimulator,
  type ModelSimulator,
  type SimulatorOptions,
} from "./model-simulator/open-model-simulator.ts";
import { today } from "./small-program.ts";
import { openTestDatabase } from "./test-database.ts";

let database: Database;
let documentIds: string[];
beforeAll(async () => {
  database = await openTestDatabase();
  documentIds = await readSmallLibrary(database);
});
afterAll(() => database.close());

interface JudgedRun {
  progress: Awaited<ReturnType<typeof getRunProgress>>;
  told: (Provenance & { key: string; fault: string | null })[];
  /** Attempts in the ledger, by task. */
  asked: Partial<Record<string, number>>;
  errors: number;
}

/** A program of one module, written by one simulated provider and read by another; null: by nobody. */
async function writeJudged(
  name: string,
  judge: Partial<SimulatorOptions> | null,
  changes: Partial<ModelSettings> = {},
) {
  const writer = await openModelSimulator({ seed: 5 });
  const reader = judge && (await openModelSimulator({ seed: 5, ...judge }));
  try {
    const run = await writeProgram(name, settingsFor(writer, reader, changes));
    return { ...run, writer, reader };
  } finally {
    await writer.close();
    await reader?.close();
  }
}

function settingsFor(writer: ModelSimulator, reader: ModelSimulator | null, changes: Partial<ModelSettings>) {
  const settings = settingsOf("openai-chat", writer.url, changes);
  if (reader === null) return settings;
  const reading = settingsOf("anthropic", reader.url);
  return { ...settings, judge: reading.main, providers: { ...settings.providers, ...reading.providers } };
}

async function writeProgram(name: string, settings: ModelSettings): Promise<JudgedRun> {
  const { db } = database;
  const { programId, jobId } = await startModelProgram(database, documentIds, name);
  const asking = await openModelAsking(database, settings);
  await runGeneration({ database, jobId, today, author: chooseAuthor(await getRun(db, jobId), asking) });
  const items = await db
    .selectFrom("generation_items")
    .select(["item_key", "provenance", "reason"])
    .where("job_id", "=", jobId)
    .orderBy("item_key")
    .execute();
  const calls = await db.selectFrom("model_calls").select("task").where("program_id", "=", programId).execute();
  const { report } = (await findCurriculum(db, programId))!;
  return {
    progress: await getRunProgress(db, jobId),
    told: items.flatMap(({ item_key: key, provenance, reason: fault }) =>
      provenance === null ? [] : [{ ...(provenance as unknown as Provenance), key, fault }],
    ),
    asked: Object.fromEntries([...Map.groupBy(calls, ({ task }) => task)].map(([task, alike]) => [task, alike.length])),
    errors: report.findings.filter(({ severity }) => severity === "error").length,
  };
}

const adviceTo = ({ calls }: ModelSimulator) => calls.filter(({ asked }) => asked.user.includes("A second reader"));

const byModel = ({ told }: JudgedRun) => told.filter(({ author, fault }) => author === "model" && fault === null);

test("a second reader who doubts nothing leaves every text as it is, and is remembered with each", async () => {
  const alone = await writeJudged("alone", null);
  expect(alone.told.filter(({ judgement }) => judgement !== undefined)).toEqual([]);
  expect(alone.asked["judge"]).toBeUndefined();

  const { writer, reader, ...read } = await writeJudged("content", {});
  expect(read.progress).toMatchObject({ status: "completed", missing: 0 });
  expect(adviceTo(writer)).toEqual([]);
  expect(byModel(read).length).toBeGreaterThan(10);
  for (const { judgement } of byModel(read)) {
    expect(judgement).toMatchObject({ provider: "anthropic", remarks: [], isHeeded: false, reason: null });
    expect(judgement?.prompt).toMatch(/^judge@[0-9a-f]{8}$/);
  }
  // Its questions are in the ledger like all others, under a task of their own.
  expect(read.asked["judge"]).toBe(reader!.calls.length);
});

test("one who doubts everything gets another text once, which stands only where verification passes it", async () => {
  const { writer, reader, ...read } = await writeJudged("doubted", { doubts: 1 });
  expect(read.progress).toMatchObject({ status: "completed", missing: 0 });
  expect(read.errors).toBe(0);
  const judged = byModel(read);
  expect(judged.filter(({ judgement }) => judgement?.remarks.length === 0)).toEqual([]);
  // What it said is told to people in its words, and to the author in code's, with the words that it doubts.
  const noted = judged.flatMap(({ judgement }) => judgement!.remarks.flatMap(({ note }) => note ?? []));
  expect(noted).toContain("The passage says less than this.");
  const advised = adviceTo(writer);
  expect(advised.length).toBeGreaterThan(10);
  expect(writer.calls.filter(({ asked }) => asked.user.includes("The passage says less than this"))).toEqual([]);
  const slots = advised.map(({ asked }) => /^SLOT (.+)$/mu.exec(asked.user)![1]!);
  expect(new Set(slots).size).toBe(slots.length);
  expect(read.asked["judge"]).toBe(reader!.calls.length);
});

test.each([
  ["answers in another shape", { contentFaults: { "wrong shape": 1 } }],
  // Last, for nobody asks this provider again for a while.
  ["is away", { faults: { "503 in HTML": 1 } }],
] as const)("one who %s is not missed: what stands stands, and says why nobody read it", async (name, judge) => {
  const { writer, reader, ...read } = await writeJudged(name, judge);
  expect(read.progress).toMatchObject({ status: "completed", missing: 0 });
  expect(adviceTo(writer)).toEqual([]);
  expect(byModel(read).length).toBeGreaterThan(10);
  for (const { judgement } of byModel(read)) expect(judgement).toMatchObject({ remarks: [], isHeeded: false });
  expect(byModel(read).filter(({ judgement }) => judgement!.reason === null)).toEqual([]);
  expect(reader!.calls.length).toBeGreaterThan(0);
  expect(read.asked["judge"]).toBe(reader!.calls.length);
});
