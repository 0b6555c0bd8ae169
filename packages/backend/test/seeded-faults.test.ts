import { afterAll, beforeAll, expect, test } from "vitest";
import { builtInAuthor } from "../src/authoring/built-in/built-in-author.ts";
import { runGeneration } from "../src/generation/run-generation.action.ts";
import type { Database } from "../src/platform/database.ts";
import { tryReply } from "./seeded-faults/catch-fault.ts";
import { recordingAuthor, type DraftRecord } from "./seeded-faults/draft-record.ts";
import { faultKinds, type Seed } from "./seeded-faults/seed.ts";
import { seeds } from "./seeded-faults/seeds.ts";
import { smallProgram, startSmallProgram, today } from "./small-program.ts";
import { openTestDatabase } from "./test-database.ts";

// Of each kind of text so many: every way of erring is tried on each.
const mostOfKind = 12;

let database: Database;
let records: DraftRecord[];
/** Those that pass as they are: only on them does a fault that is found say that it was found. */
let sound: DraftRecord[];

beforeAll(async () => {
  database = await openTestDatabase();
  await startSmallProgram(database);
  const told: DraftRecord[] = [];
  const author = recordingAuthor(builtInAuthor, (record) => {
    if (record.context.round === 0) told.push(record);
  });
  await runGeneration({ database, jobId: smallProgram.jobId, author, today });
  records = [...Map.groupBy(told, kindOf).values()].flatMap((all) => all.slice(-mostOfKind));
  const fates = await Promise.all(records.map((record) => tryReply(record, (reply) => reply)));
  sound = records.filter((_, at) => fates[at]?.by === "nobody");
}, 300_000);
afterAll(() => database.close());

function kindOf(record: DraftRecord): string {
  return record.kind === "item" ? record.slot.type : record.kind;
}

test("what the built-in author wrote passes as a model's reply too", () => {
  expect(sound.length).toBeGreaterThan(records.length * 0.8);
  expect(new Set(sound.map(kindOf))).toEqual(new Set(records.map(kindOf)));
});

test.each(faultKinds)(
  "of texts with the fault “%s”, 95 of 100 and more are refused",
  async (kind) => {
    const tries = seeds
      .filter((seed) => seed.kind === kind)
      .flatMap((seed) => sound.map((record, at) => tryFault(seed, record, at)));
    const fates = (await Promise.all(tries)).filter((fate) => fate !== null);
    const missed = fates.filter(({ by }) => by === "nobody").map(({ told }) => told);
    expect(fates.length).toBeGreaterThan(10);
    expect(missed.length / fates.length, missed.join("\n")).toBeLessThanOrEqual(0.05);
  },
  120_000,
);

async function tryFault(seed: Seed, record: DraftRecord, at: number) {
  const fate = await tryReply(record, (reply, question) =>
    seed.apply(reply, { record, told: question, other: otherThan(record), at }),
  );
  return fate && { ...fate, told: `${seed.name}: ${record.context.slotKey}` };
}

/** A text of the same kind that is about something else. */
function otherThan(record: DraftRecord): DraftRecord | null {
  const isOther = (one: DraftRecord) =>
    kindOf(one) === kindOf(record) && one.context.module?.key !== record.context.module?.key;
  return records.find(isOther) ?? null;
}
