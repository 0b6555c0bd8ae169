import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { getLocalUserId } from "@curriculum/backend/accounts/local-user.store.ts";
import { chooseAuthor, modelAuthorName } from "@curriculum/backend/generation/choose-author.ts";
import { loadMaterial } from "@curriculum/backend/generation/load-material.action.ts";
import { runGeneration } from "@curriculum/backend/generation/run-generation.action.ts";
import { getRun } from "@curriculum/backend/generation/run.store.ts";
import { startRun } from "@curriculum/backend/generation/start-run.action.ts";
import { estimateTokens } from "@curriculum/backend/models/estimate-tokens.ts";
import type { AskModel } from "@curriculum/backend/models/model-question.ts";
import { openModelAsking } from "@curriculum/backend/models/open-asking.client.ts";
import { readBrief } from "@curriculum/backend/planning/read-brief.ts";
import { findCurriculum } from "@curriculum/backend/programs/load-curriculum.store.ts";
import { contentFaults } from "../../packages/backend/test/model-simulator/content-faults.ts";
import { settingsOf } from "../../packages/backend/test/model-simulator/model-settings-of.ts";
import {
  openModelSimulator,
  type ModelSimulator,
  type SimulatorOptions,
} from "../../packages/backend/test/model-simulator/open-model-simulator.ts";
import type { WireForm } from "../../packages/backend/test/model-simulator/wire-form.ts";
import type { Benchmark, Figures } from "./benchmark.ts";
import { readLedger, type Ledger } from "./model-ledger.ts";
import { benchToday, openScratchLibrary, type ScratchLibrary } from "./scratch-library.ts";
import { briefPath, sourceBooks, sourcePath } from "./source-books.ts";

const book = sourceBooks.find(({ file }) => file.endsWith(".md"))!;
const atOnce = 16;
const latencySeconds = 1;
// Of a dozen tries one miss is eight in a hundred: a share of ninety-five wants hundreds.
const enoughTries = 200;
const mostRounds = 24;
// The others are what copies are made of, and repairs of what was refused.
const shareSpoilt = 0.6;
const forms = ["openai-chat", "openai-responses", "anthropic", "google"] as const satisfies WireForm["name"][];
/** What a prompt for a whole module would be told beside the sources: as much as all of our prompts together, once. */
const naiveInstructions = 6_000;

/** A program written by a simulated model: time, tokens, who wrote what, and which faults of replies are caught. */
export const model: Benchmark = {
  name: "model",
  measures: "a program by a simulated model: seconds, tokens, share of texts by author, faults caught",
  run: async ({ dataFolder, seed }) => {
    const library = await openScratchLibrary();
    try {
      const { documentId } = await library.ingest(sourcePath(dataFolder, book.file));
      const write = (modules: number, options: SimulatedProgram) =>
        writeProgram(library, documentId, modules, { seed, ...options });
      const whole = await write(8, { latencyMs: latencySeconds * 1_000 });
      const { ledger } = whole;
      const leastSeconds = (ledger.calls.length / atOnce + ledger.longestChain) * latencySeconds;
      const figures: Figures = {
        seconds: whole.seconds,
        leastSeconds,
        ratio: whole.seconds / leastSeconds,
        cpuSeconds: whole.cpuSeconds,
        calls: ledger.calls.length,
        longestChain: ledger.longestChain,
        mostAtOnce: whole.simulator.mostAtOnce(),
        inputTokens: ledger.inputTokens,
        cachedTokens: ledger.cachedTokens,
        outputTokens: ledger.outputTokens,
        byModel: ledger.byModel,
      };
      const detail: Record<string, unknown> = { reasons: ledger.reasons, errors: whole.errors };
      for (const fault of contentFaults.filter((one) => one !== "prefaced" && one !== "fenced")) {
        const tried = { count: 0, missed: [] as string[], errors: 0 };
        for (let round = 0; round < mostRounds && tried.count < enoughTries; round += 1) {
          const spoilt = await write(2, {
            seed: seed + round,
            form: forms[round % forms.length]!,
            contentFaults: { [fault]: shareSpoilt },
          });
          const { missed, count } = spoilt.ledger.fateOf(spoilt.simulator, spoilt.asked);
          tried.count += count;
          tried.missed.push(...missed);
          tried.errors += spoilt.errors;
        }
        figures[`caught.${fault}`] = tried.count === 0 ? 0 : 1 - tried.missed.length / tried.count;
        figures[`tries.${fault}`] = tried.count;
        detail[`spoilt.${fault}`] = tried;
      }
      return { figures, baselines: { "one prompt a module": await naive(library, whole.programId) }, detail };
    } finally {
      await library.close();
    }
  },
};

type SimulatedProgram = Partial<SimulatorOptions> & { form?: WireForm["name"] };

interface Written {
  programId: string;
  seconds: number;
  cpuSeconds: number;
  /** Findings of that severity in the report. */
  errors: number;
  ledger: Ledger;
  simulator: ModelSimulator;
  /** The words of each question that was answered, by its row of the ledger. */
  asked: ReadonlyMap<string, string>;
}

async function writeProgram(
  { database }: ScratchLibrary,
  documentId: string,
  modules: number,
  { form = "openai-chat", ...options }: SimulatedProgram,
): Promise<Written> {
  const read = readBrief(await readFile(briefPath(book.name), "utf8"));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const [programId, jobId] = [randomUUID(), randomUUID()];
  const brief = { ...read.brief, modules, programOutcomes: Math.min(read.brief.programOutcomes, modules * 5) };
  const userId = await getLocalUserId(database.db);
  const run = { programId, jobId, brief, documentIds: [documentId], userId, author: modelAuthorName };
  await database.transaction((tx) => startRun(tx, run));
  const simulator = await openModelSimulator(options);
  try {
    const settings = settingsOf(form, simulator.url, {
      limits: { concurrency: atOnce, requestsPerMinute: null, tokensPerMinute: null },
      attemptMs: 60_000,
      deadlineMs: 120_000,
    });
    const asking = await openModelAsking(database, settings);
    const asked = new Map<string, string>();
    const askAndNote: AskModel = async (question, ...others) => {
      const answer = await asking.ask(question, ...others);
      if (answer.ok) asked.set(answer.callId, question.user);
      return answer;
    };
    const author = chooseAuthor(await getRun(database.db, jobId), { ...asking, ask: askAndNote });
    const [started, cpu] = [performance.now(), process.cpuUsage()];
    await runGeneration({ database, jobId, today: benchToday, author });
    const seconds = (performance.now() - started) / 1_000;
    const used = process.cpuUsage(cpu);
    const curriculum = await findCurriculum(database.db, programId);
    return {
      programId,
      seconds,
      cpuSeconds: (used.user + used.system) / 1_000_000,
      errors: curriculum?.report.findings.filter(({ severity }) => severity === "error").length ?? 0,
      ledger: await readLedger(database, programId, jobId),
      simulator,
      asked,
    };
  } finally {
    await simulator.close();
  }
}

/** Tokens of one prompt for each module, when each is sent its share of the sources and answers with all of the module. */
async function naive({ database }: ScratchLibrary, programId: string): Promise<Figures> {
  const { plan, passages } = await loadMaterial(database.db, programId);
  const curriculum = await findCurriculum(database.db, programId);
  return {
    calls: plan.modules.length,
    inputTokens:
      plan.modules.length * naiveInstructions +
      passages.values().reduce((sum, { text }) => sum + estimateTokens(text), 0),
    outputTokens: curriculum!.modules.reduce((sum, one) => sum + estimateTokens(JSON.stringify(one)), 0),
  };
}
