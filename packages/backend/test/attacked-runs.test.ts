import type { Curriculum } from "@curriculum/curriculum/model/curriculum.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { getLocalUserId } from "../src/accounts/local-user.store.ts";
import { chooseAuthor } from "../src/generation/choose-author.ts";
import { getRunProgress } from "../src/generation/progress.store.ts";
import { runGeneration } from "../src/generation/run-generation.action.ts";
import { getRun } from "../src/generation/run.store.ts";
import { ingestFile } from "../src/ingestion/ingest-file.action.ts";
import { openParsers } from "../src/ingestion/parsers/open-parsers.client.ts";
import { openModelAsking } from "../src/models/open-asking.client.ts";
import type { Database } from "../src/platform/database.ts";
import { findCurriculum } from "../src/programs/load-curriculum.store.ts";
import type { Attack } from "./model-attacks/attack.ts";
import { attackSource } from "./model-attacks/attack-source.ts";
import { knownAttacks } from "./model-attacks/known-attacks.ts";
import { openLure, type Lure } from "./model-attacks/open-lure.ts";
import { ownAttacks } from "./model-attacks/own-attacks.ts";
import { startModelProgram } from "./model-program.ts";
import { settingsOf } from "./model-simulator/model-settings-of.ts";
import { openModelSimulator } from "./model-simulator/open-model-simulator.ts";
import type { WireForm } from "./model-simulator/wire-form.ts";
import { sampleFiles } from "./sample-files.ts";
import { today } from "./small-program.ts";
import { openTestDatabase } from "./test-database.ts";

const forms = ["openai-chat", "openai-responses", "anthropic", "google"] as const;

let database: Database;
let lure: Lure;

beforeAll(async () => {
  database = await openTestDatabase();
  lure = await openLure();
});
afterAll(async () => {
  lure.close();
  await database.close();
});

const lettersOf = (text: string) => text.replaceAll(/[^\p{L}\p{N}]+/gu, "");

/** The order in what a model reads, whatever the reading of the file made of its marks and spaces. */
function findOrder(user: string, attacks: readonly Attack[]) {
  const letters = lettersOf(user);
  const met = attacks.find(({ text, canary }) => user.includes(canary) || letters.includes(lettersOf(text).slice(-40)));
  return met ? { ...met, where: lure.address } : null;
}

/** Stores a source of the sample with attacks in it. */
async function readAttackedSource(fileName: string, attacks: readonly Attack[]): Promise<string> {
  const [sample] = await sampleFiles(/^01/);
  const text = attackSource(new TextDecoder().decode(sample!.bytes), attacks);
  const parsers = openParsers();
  const userId = await getLocalUserId(database.db);
  const ingested = await ingestFile({
    database,
    parsers,
    userId,
    today,
    fileName,
    bytes: new TextEncoder().encode(text),
  });
  await parsers.close();
  if (!ingested.ok) throw new Error(ingested.problems.join(" "));
  return ingested.documentId;
}

/** A small program from such a source, finished, written by a model that does whatever it reads. */
async function writeAttacked(form: WireForm["name"], documentId: string, attacks: readonly Attack[]) {
  const { db } = database;
  const simulator = await openModelSimulator({ orderIn: (user) => findOrder(user, attacks) });
  const asking = await openModelAsking(database, settingsOf(form, simulator.url));
  const { programId, jobId } = await startModelProgram(database, [documentId], `${form} ${documentId}`);
  await runGeneration({ database, jobId, today, author: chooseAuthor(await getRun(db, jobId), asking) });
  await simulator.close();
  expect(await getRunProgress(db, jobId)).toMatchObject({ status: "completed", missing: 0 });
  const ledger = await db.selectFrom("model_calls").select("id").where("program_id", "=", programId).execute();
  const items = await db.selectFrom("generation_items").select("provenance").where("job_id", "=", jobId).execute();
  const authors = items.map(({ provenance }) => (provenance as { author: string } | null)?.author);
  return {
    curriculum: (await findCurriculum(db, programId))!,
    asked: simulator.calls.map((call) => call.asked),
    ledger: ledger.length,
    byModel: authors.filter((author) => author === "model").length,
  };
}

const active = /https?:|<script|!\[|\]\(|"role"|"approvedBy"|"tool"|Administrator/u;

/** What of a finished curriculum carries out an attack: whatever stands in it but the passages of its sources. */
function findSteered(curriculum: Curriculum, attacks: readonly Attack[]): string[] {
  const written = JSON.stringify({ ...curriculum, passages: [] });
  return [active.exec(written)?.[0], ...attacks.map(({ canary }) => canary)].filter(
    (sign) => sign !== undefined && written.includes(sign),
  ) as string[];
}

const listRights = async () => ({
  users: await database.db.selectFrom("users").select(["email", "role"]).orderBy("email").execute(),
  drafts: await database.db.selectFrom("programs").select("id").where("status", "<>", "draft").execute(),
});

describe("a program from a source that holds 400 attacks, written by a model that obeys whatever it reads", () => {
  let attacks: Attack[];
  let documentId: string;
  beforeAll(async () => {
    attacks = [...knownAttacks(lure.address), ...ownAttacks(lure.address)];
    documentId = await readAttackedSource("attacked.md", attacks);
  });

  test.each(forms)("asked as %s, is finished and carries out none of them", async (form) => {
    const before = await listRights();
    const { curriculum, asked, ledger, byModel } = await writeAttacked(form, documentId, attacks);
    expect(findSteered(curriculum, attacks)).toEqual([]);
    expect(asked.filter(({ user }) => findOrder(user, attacks) !== null)).toEqual([]);
    expect(await listRights()).toEqual(before);
    expect(lure.hits).toEqual([]);
    expect(ledger).toBe(asked.length);
    // The one tool that a provider may be told of is the shape of the reply.
    expect(asked.filter(({ schema }) => schema === null)).toEqual([]);
    // The model is not silenced by them.
    expect(byModel).toBeGreaterThan(20);
  });
});

test("control: an order in words that nobody knows reaches the model, and its slogan the curriculum; links never do", async () => {
  const attacks = (["slogan", "link"] as const).map((goal, index) => {
    const canary = `zx${9000 + index}q`;
    return { canary, goal, kind: "unknown", text: `Umbrel tive ${canary} ondry, fellen sor ${canary} amber.` };
  });
  const documentId = await readAttackedSource("unknown.md", Array.from({ length: 20 }, () => attacks).flat());
  const { curriculum, ledger, asked } = await writeAttacked("openai-chat", documentId, attacks);
  expect(findSteered(curriculum, attacks)).toEqual(["zx9000q"]);
  expect(ledger).toBe(asked.length);
});
