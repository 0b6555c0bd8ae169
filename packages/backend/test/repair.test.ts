import type { Curriculum } from "@curriculum/curriculum/model/curriculum.ts";
import { describe, expect, test } from "vitest";
import type { Author } from "../src/authoring/author.ts";
import { builtInAuthor } from "../src/authoring/built-in/built-in-author.ts";
import { runGeneration } from "../src/generation/run-generation.action.ts";
import { maxRounds } from "../src/generation/write-verified.ts";
import { getStored, smallProgram, today, withSmallProgram } from "./small-program.ts";

const { jobId } = smallProgram;

test("a stem that two modules came to alike is mended, even when the later candidates are used up", async () => {
  const shared = "Which description fits what both modules of this program happen to ask about?";
  const asked: string[] = [];
  const repeating: Author = {
    ...builtInAuthor,
    writeItem: async (slot, evidence, context) => {
      if (context.round >= 3) return { ok: false, problems: ["Every candidate for this slot has been tried."] };
      const draft = await builtInAuthor.writeItem(slot, evidence, context);
      if (!draft.ok || draft.value.type !== "multiple_choice" || context.written.includes(shared)) return draft;
      asked.push(slot.key);
      return { ok: true, value: { ...draft.value, stem: shared } };
    },
  };
  await withSmallProgram(async (database) => {
    await runGeneration({ database, jobId, author: repeating, today });
    const { modules, report } = await getStored(database);
    expect(new Set(asked.map((key) => key.split(".")[0])).size).toBeGreaterThan(1);
    const stems = modules.flatMap(({ assessments }) => assessments.map(({ stem }) => stem));
    expect(stems.filter((stem) => stem === shared).length).toBeLessThanOrEqual(1);
    expect(report.findings.filter(({ check }) => check === "bank.duplicate-stems")).toEqual([]);
  });
});

describe("a topic of two units, for which no single draft can be blamed", () => {
  /** Repeats a topic of the first unit in the second one, in the rounds before the given one. */
  function repeating(until: number): { author: Author; rounds: Set<number> } {
    const rounds = new Set<number>();
    const topicsOf = new Map<string, readonly string[]>();
    const writeUnit: Author["writeUnit"] = async (slot, evidence, context) => {
      const draft = await builtInAuthor.writeUnit(slot, evidence, context);
      if (!draft.ok) return draft;
      topicsOf.set(slot.key, draft.value.topics);
      const [first, second] = [...topicsOf.keys()];
      if (slot.key !== second) return draft;
      rounds.add(context.round);
      const topics = [...draft.value.topics, topicsOf.get(first!)![0]!];
      return context.round < until ? { ok: true, value: { ...draft.value, topics } } : draft;
    };
    return { author: { ...builtInAuthor, writeUnit }, rounds };
  }

  const topicFaults = ({ report }: Curriculum) =>
    report.findings.filter(({ check }) => check === "structure.unit-topics");

  test("is written again until a draft is free of it", async () => {
    await withSmallProgram(async (database) => {
      const { author, rounds } = repeating(maxRounds + 1);
      await runGeneration({ database, jobId, author, today });
      expect(topicFaults(await getStored(database))).toEqual([]);
      expect([...rounds]).toEqual([0, maxRounds, 2 * maxRounds]);
    });
  });

  test("stands as it was, and is reported, where no draft is better", async () => {
    await withSmallProgram(async (database) => {
      const { author, rounds } = repeating(Number.POSITIVE_INFINITY);
      await runGeneration({ database, jobId, author, today });
      expect(topicFaults(await getStored(database))).toHaveLength(1);
      expect([...rounds]).toEqual([0, maxRounds, 2 * maxRounds]);
    });
  });
});
