import { qualityScore } from "@curriculum/curriculum/report/quality-score.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { getLocalUserId } from "../src/accounts/local-user.store.ts";
import type { Author } from "../src/authoring/author.ts";
import { builtInAuthor } from "../src/authoring/built-in/built-in-author.ts";
import { cancelRun } from "../src/generation/cancel-run.action.ts";
import { generationJob } from "../src/generation/generation-job.ts";
import { loadMaterial } from "../src/generation/load-material.action.ts";
import { prepareRun } from "../src/generation/prepare-run.action.ts";
import { getRunProgress } from "../src/generation/progress.store.ts";
import { resumeRun } from "../src/generation/resume-run.action.ts";
import { runGeneration } from "../src/generation/run-generation.action.ts";
import { runPart } from "../src/generation/run-part.action.ts";
import { getRun, lockPart } from "../src/generation/run.store.ts";
import { openTurns } from "../src/generation/turns.ts";
import type { Database } from "../src/platform/database.ts";
import { openQueue } from "../src/platform/queue.ts";
import {
  getStored,
  smallProgram,
  startSmallProgram,
  today,
  withSmallProgram,
  writeSmallProgram,
} from "./small-program.ts";
import { openTestDatabase } from "./test-database.ts";

const { jobId, programId } = smallProgram;

const listDone = (database: Database) =>
  database.db
    .selectFrom("generation_items")
    .select(["item_key", "finished_at"])
    .where("job_id", "=", jobId)
    .where("status", "=", "done")
    .orderBy("position")
    .execute();

describe("a run that is left alone", () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
    await startSmallProgram(database);
    await writeSmallProgram(database);
  });
  afterAll(() => database.close());

  test("writes every item of its manifest", async () => {
    const progress = await getRunProgress(database.db, jobId);
    expect(progress).toMatchObject({ status: "completed", percent: 100, missing: 0, missingItems: [] });
    expect(progress.total).toBeGreaterThan(60);
    expect(progress.done).toBe(progress.total);
    const stored = await getStored(database);
    const { modules, report } = stored;
    expect(modules).toHaveLength(3);
    const [completeness] = qualityScore(stored, report.findings).parts;
    expect(completeness?.says).toBe(`all ${progress.total} planned items are there`);
    expect(report.missingItems).toEqual([]);
    expect(report.findings.filter((finding) => finding.severity === "error")).toEqual([]);
  });

  test("quotes every passage that it cites word for word", async () => {
    const citations = await database.db
      .selectFrom("citations as c")
      .innerJoin("knowledge_base as k", "k.id", "c.passage_id")
      .select(["c.quote", "k.content"])
      .execute();
    expect(citations.length).toBeGreaterThan(100);
    expect(citations.filter(({ quote, content }) => !content.includes(quote))).toEqual([]);
  });

  test("gives the same curriculum from the same brief and files in another database", async () => {
    await withSmallProgram(async (other) => {
      await writeSmallProgram(other);
      expect(await getStored(other)).toEqual(await getStored(database));
    });
  });

  test("has nothing to do when it is asked again", async () => {
    const before = await listDone(database);
    await writeSmallProgram(database);
    expect(await listDone(database)).toEqual(before);
  });
});

test("a worker whose part was taken by another cannot write any more", async () => {
  await withSmallProgram(async (database) => {
    await prepareRun(database, jobId);
    const run = await getRun(database.db, jobId);
    const material = await loadMaterial(database.db, programId);
    const part = material.plan.modules[0]!.key;
    const work = { database, run, material, author: builtInAuthor, turns: openTurns(1), part };
    const frozen = { ...work, fence: await lockPart(database.db, jobId, part) };
    const fence = await lockPart(database.db, jobId, part);
    await expect(runPart(frozen, part)).rejects.toThrow(/Another worker has taken part/);
    expect(await listDone(database)).toEqual([]);
    // The control: with the number that the second one holds, the same call writes.
    await runPart({ ...work, fence }, part);
    expect((await listDone(database)).length).toBeGreaterThan(10);
  });
});

describe("an author that may be asked for several texts at once", () => {
  const severalAtOnce = 4;

  test("is asked for so many and no more, over all modules, and fills the whole manifest", async () => {
    await withSmallProgram(async (database) => {
      let open = 0;
      let most = 0;
      const full = Promise.withResolvers<void>();
      const author: Author = {
        ...builtInAuthor,
        textsAtOnce: severalAtOnce,
        writeItem: async (...asked) => {
          open += 1;
          most = Math.max(most, open);
          if (open === severalAtOnce) setImmediate(full.resolve);
          await full.promise;
          open -= 1;
          return builtInAuthor.writeItem(...asked);
        },
      };
      await runGeneration({ database, jobId, author, today });
      expect(most).toBe(severalAtOnce);
      expect((await getRun(database.db, jobId)).status).toBe("completed");
    });
  });

  test("has a draft held against what was written meanwhile", async () => {
    await withSmallProgram(async (database) => {
      await prepareRun(database, jobId);
      const run = await getRun(database.db, jobId);
      const material = await loadMaterial(database.db, programId);
      let first: ReturnType<Author["writeOutcome"]> | undefined;
      const author: Author = {
        ...builtInAuthor,
        textsAtOnce: severalAtOnce,
        // Everybody who starts without faults says the same.
        writeOutcome: (slot, evidence, context) => {
          if (context.round > 0) return builtInAuthor.writeOutcome(slot, evidence, context);
          return (first ??= builtInAuthor.writeOutcome(slot, evidence, context));
        },
      };
      const part = material.plan.modules[0]!.key;
      const fence = await lockPart(database.db, jobId, part);
      await runPart({ database, run, material, author, turns: openTurns(severalAtOnce), part, fence }, part);
      const texts = (await getStored(database)).modules[0]!.outcomes.map((outcome) => outcome.text);
      expect(texts.length).toBeGreaterThan(2);
      expect(new Set(texts).size).toBe(texts.length);
    });
  });
});

test("a cancelled run stops before its next item, and a resumed one writes only what is left", async () => {
  await withSmallProgram(async (database) => {
    const userId = await getLocalUserId(database.db);
    const queue = await openQueue(database.url, [generationJob], () => {});
    const cancelAfter = 5;
    let asked = 0;
    const author: Author = {
      ...builtInAuthor,
      writeOutcome: async (slot, evidence, context) => {
        const draft = await builtInAuthor.writeOutcome(slot, evidence, context);
        asked += 1;
        // The person cancels while this item is being written.
        if (asked === cancelAfter) await database.transaction((tx) => cancelRun(tx, jobId, userId));
        return draft;
      },
    };
    try {
      await expect(runGeneration({ database, jobId, author, today })).rejects.toThrow(/cancelled/);
      const kept = await listDone(database);
      expect(kept).toHaveLength(cancelAfter - 1);
      expect(await getRunProgress(database.db, jobId)).toMatchObject({ status: "failed", isCancelled: true });

      await database.transaction((tx) => resumeRun(tx, queue, jobId, userId));
      await writeSmallProgram(database);
      expect(await getRunProgress(database.db, jobId)).toMatchObject({ status: "completed", missing: 0 });
      const all = await listDone(database);
      expect(all.length).toBeGreaterThan(60);
      // Repair may write an item anew; what nobody complained of keeps its time.
      const times = new Map(all.map((item) => [item.item_key, item.finished_at?.getTime()]));
      const rewritten = kept.filter((item) => times.get(item.item_key) !== item.finished_at?.getTime());
      expect(rewritten).toEqual([]);
      await withSmallProgram(async (undisturbed) => {
        await writeSmallProgram(undisturbed);
        expect(await getStored(database)).toEqual(await getStored(undisturbed));
      });
    } finally {
      await queue.close(1_000);
    }
  });
});

test("an item that cannot be written is named with its reason, and a resumed run writes it", async () => {
  await withSmallProgram(async (database) => {
    const author: Author = {
      ...builtInAuthor,
      writeCase: async () => ({ ok: false, problems: ["There is too little about a practice to set a case in."] }),
    };
    await runGeneration({ database, jobId, author, today });
    const failed = await getRunProgress(database.db, jobId);
    expect(failed.status).toBe("failed");
    expect(failed.missingItems).toHaveLength(3);
    expect(failed.missingItems[0]).toEqual({
      key: expect.stringMatching(/case/),
      reason: "There is too little about a practice to set a case in.",
    });
    expect(failed.error).toContain("3 of");
    expect((await getStored(database)).report.missingItems).toEqual(failed.missingItems);

    const queue = await openQueue(database.url, [generationJob], () => {});
    const userId = await getLocalUserId(database.db);
    await database.transaction((tx) => resumeRun(tx, queue, jobId, userId));
    await queue.close(1_000);
    await writeSmallProgram(database);
    expect(await getRunProgress(database.db, jobId)).toMatchObject({ status: "completed", missing: 0 });
  });
});

test("a run that was stopped from outside is closed, keeps its items and can be resumed", async () => {
  await withSmallProgram(async (database) => {
    const stop = new AbortController();
    const author: Author = {
      ...builtInAuthor,
      writeItem: async (slot, evidence, context) => {
        stop.abort(new Error("Ctrl-C"));
        return builtInAuthor.writeItem(slot, evidence, context);
      },
    };
    await expect(runGeneration({ database, jobId, author, today, signal: stop.signal })).rejects.toThrow("Ctrl-C");
    expect(await getRunProgress(database.db, jobId)).toMatchObject({ status: "failed", isCancelled: false });
    expect((await listDone(database)).length).toBeGreaterThan(0);
    await writeSmallProgram(database);
    expect(await getRunProgress(database.db, jobId)).toMatchObject({ status: "completed", missing: 0 });
  });
});
