import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { chooseAuthor } from "../src/generation/choose-author.ts";
import { getRunProgress } from "../src/generation/progress.store.ts";
import { runGeneration } from "../src/generation/run-generation.action.ts";
import { getRun } from "../src/generation/run.store.ts";
import type { ModelAnswer, ModelQuestion } from "../src/models/model-question.ts";
import { openModelAsking } from "../src/models/open-asking.client.ts";
import type { Database } from "../src/platform/database.ts";
import { deriveId } from "../src/platform/derive-id.ts";
import { readSmallLibrary, startModelProgram } from "./model-program.ts";
import { settingsOf } from "./model-simulator/model-settings-of.ts";
import { openModelSimulator, type ModelSimulator } from "./model-simulator/open-model-simulator.ts";
import { wireFaults, type WireFault } from "./model-simulator/wire-faults.ts";
import { today } from "./small-program.ts";
import { openTestDatabase } from "./test-database.ts";

// QUESTIONS=2000 npx vitest run packages/backend/test/hostile-models.test.ts gives the longer run.
const questions = Number(process.env["QUESTIONS"] ?? 40);
const forms = ["openai-chat", "openai-responses", "anthropic", "google"] as const;

/** Of ten requests four or more meet one of the eleven faults, each about as often. */
const kinds = wireFaults.filter((fault) => fault !== "401" && fault !== "429 with Retry-After");
const faults = Object.fromEntries(
  [...kinds, "429 with Retry-After" as const].map((kind) => [kind, 0.45 / 12]),
) as Record<WireFault, number>;

const attemptMs = 500;
// A busy machine is late; a call that nobody ends would never come back.
const lateMs = 5_000;

let database: Database;
let documentIds: string[];
beforeAll(async () => {
  database = await openTestDatabase();
  documentIds = await readSmallLibrary(database);
});
afterAll(() => database.close());

const listCalls = (programId: string) =>
  database.db.selectFrom("model_calls").selectAll().where("program_id", "=", programId).execute();

/** What the provider counted, and what the ledger holds of the same program. */
async function compareCounts(simulator: ModelSimulator, programId: string) {
  const ledger = await listCalls(programId);
  expect(ledger.filter(({ status }) => status === "waiting" || status === "running")).toEqual([]);
  expect(ledger).toHaveLength(simulator.calls.length);
  // An answer that came after the attempt's time was paid for too, and the ledger holds its attempt.
  const paid = simulator.calls.filter(({ tokens }) => tokens !== null).length;
  const answered = ledger.filter(({ status }) => status === "answered").length;
  const late = ledger.filter(({ fault }) => fault === "timeout").length;
  expect(answered).toBeLessThanOrEqual(paid);
  expect(answered + late).toBeGreaterThanOrEqual(paid);
}

// All at once: each form has a provider of its own, and most of the time is waiting.
describe.concurrent.each(forms)("a provider that speaks as %s and fails in eleven ways", (form) => {
  test("is asked until it answers or the time is over, and each call ends by its deadline", async () => {
    const simulator = await openModelSimulator({ seed: 3, faults });
    const deadlineMs = 4_000;
    const took: number[] = [];
    const settings = settingsOf(form, simulator.url, { attemptMs, deadlineMs });
    const { ask } = await openModelAsking(database, settings, ({ tookMs }) => void took.push(tookMs));
    const { programId } = await startModelProgram(database, documentIds, `questions ${form}`);
    const purpose = { programId, jobId: deriveId("test", `job questions ${form}`), userId: null, round: 0 };
    const answers: ModelAnswer[] = await Promise.all(
      Array.from({ length: questions }, (_, index) => ask(questionOf(index), { ...purpose, slotKey: `q${index}` })),
    );
    await simulator.close();
    expect(answers.filter((answer) => !answer.ok && answer.message === "")).toEqual([]);
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(questions * 0.8);
    expect(Math.max(...took)).toBeLessThan(attemptMs + lateMs);
    const met = simulator.calls.filter(({ fault }) => fault !== null);
    expect(met.length / simulator.calls.length).toBeGreaterThan(0.3);
    expect(new Set(met.map(({ fault }) => fault)).size).toBeGreaterThan(8);
    await compareCounts(simulator, programId);
  });

  test("leaves no program unfinished: what it does not give, the built-in author writes", async () => {
    const simulator = await openModelSimulator({ seed: 5, faults });
    const settings = settingsOf(form, simulator.url, { attemptMs, deadlineMs: 1_200 });
    const asking = await openModelAsking(database, settings);
    const { programId, jobId } = await startModelProgram(database, documentIds, `run ${form}`);
    await runGeneration({ database, jobId, today, author: chooseAuthor(await getRun(database.db, jobId), asking) });
    await simulator.close();
    expect(await getRunProgress(database.db, jobId)).toMatchObject({ status: "completed", missing: 0 });
    await compareCounts(simulator, programId);
    const authors = await listAuthors(jobId);
    expect(authors.model).toBeGreaterThan(0);
    expect(authors.withoutReason).toEqual([]);
  });
});

async function listAuthors(jobId: string) {
  const items = await database.db
    .selectFrom("generation_items")
    .select(["item_key", "provenance"])
    .where("job_id", "=", jobId)
    .execute();
  const told = items.flatMap(({ item_key, provenance }) =>
    provenance === null ? [] : [{ key: item_key, ...(provenance as { author: string; reason: string | null }) }],
  );
  return {
    model: told.filter(({ author }) => author === "model").length,
    withoutReason: told.filter(({ author, reason }) => author === "built-in" && reason === null),
  };
}

test("a provider that is gone for good costs a run its model, not its end", async () => {
  const simulator = await openModelSimulator({ faults: { "503 in HTML": 1 } });
  const settings = settingsOf("openai-chat", simulator.url, { attemptMs, deadlineMs: 1_500 });
  const asking = await openModelAsking(database, settings);
  const { programId, jobId } = await startModelProgram(database, documentIds, "gone");
  await runGeneration({ database, jobId, today, author: chooseAuthor(await getRun(database.db, jobId), asking) });
  await simulator.close();
  expect(await getRunProgress(database.db, jobId)).toMatchObject({ status: "completed", missing: 0 });
  const authors = await listAuthors(jobId);
  expect(authors).toEqual({ model: 0, withoutReason: [] });
  expect(await listCalls(programId)).toHaveLength(simulator.calls.length);
});

test("a wrong key is told once a question, and never tried again", async () => {
  const simulator = await openModelSimulator({ key: "another" });
  const { ask } = await openModelAsking(database, settingsOf("anthropic", simulator.url));
  const { programId, jobId } = await startModelProgram(database, documentIds, "key");
  const answer = await ask(questionOf(1), { programId, jobId, userId: null, slotKey: "q1", round: 0 });
  await simulator.close();
  expect(answer).toMatchObject({ ok: false, reason: "refused" });
  expect(JSON.stringify(answer)).not.toContain("sk-simulated");
  expect(simulator.calls).toHaveLength(1);
});

function questionOf(index: number): ModelQuestion {
  return {
    task: "check",
    prompt: "check@00000000",
    system: "Say yes.",
    user: `Question ${index}.`,
    schema: z.object({ answer: z.string() }),
    maxOutputTokens: 50,
  };
}
