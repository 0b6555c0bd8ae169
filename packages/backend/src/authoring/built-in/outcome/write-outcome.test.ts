import { expect, test } from "vitest";
import { outcomeFitsLevel } from "@curriculum/curriculum/bloom/outcome-level.ts";
import { countWords } from "@curriculum/curriculum/language/words.ts";
import { bloomLevels } from "@curriculum/curriculum/model/bloom-level.ts";
import { buildTestContext, buildTestSlot } from "../evidence/build-test-context.ts";
import { buildTestEvidence, schemas } from "../evidence/build-test-evidence.ts";
import { kindPatterns } from "./kind-patterns.ts";
import type { OutcomeMaterial } from "./outcome-candidate.ts";
import { writeOutcome } from "./write-outcome.ts";

const evidence = buildTestEvidence(schemas.slice(0, 2), schemas.slice(2));

function written(changes: Parameters<typeof buildTestSlot>[0], context: Parameters<typeof buildTestContext>[0] = {}) {
  const draft = writeOutcome(buildTestSlot(changes), evidence, buildTestContext(context));
  if (!draft.ok) throw new Error(draft.problems.join());
  return draft.value;
}

test.each(bloomLevels)(
  "an outcome at %s fits its level, is short, has tickable criteria and quotes its source",
  (bloomLevel) => {
    const outcome = written({ bloomLevel });
    expect(outcomeFitsLevel(outcome.text, bloomLevel)).toBe(true);
    expect(countWords(outcome.text)).toBeLessThanOrEqual(25);
    expect(outcome.text.toLowerCase().startsWith(outcome.verb)).toBe(true);
    expect(outcome.criteria.length).toBeGreaterThanOrEqual(2);
    expect(outcome.criteria.length).toBeLessThanOrEqual(4);
    for (const citation of outcome.citations)
      expect(evidence.passages.find((passage) => passage.id === citation.passageId)?.text).toContain(citation.quote);
    expect(outcome.citations.length).toBeGreaterThan(0);
  },
);

test("each round gives another wording, and the same round the same one", () => {
  const rounds = [0, 1, 2].map((round) => written({ bloomLevel: "Analyze" }, { round }).text);
  expect(new Set(rounds).size).toBe(3);
  expect(written({ bloomLevel: "Analyze" }).text).toBe(rounds[0]);
});

test("nothing already written is written again", () => {
  const first = written({}).text;
  expect(written({}, { written: [first] }).text).not.toBe(first);
});

test("a source objective that fits the level is followed, its second task left out", () => {
  expect(written({ sourceObjective: "Explain why star schemas need fewer joins and calculate the saving." }).text).toBe(
    "Explain why star schemas need fewer joins.",
  );
});

test.each(["Understand what you have learned about schemas.", "What is a star schema?", "Know the chapter."])(
  "a weak verb, a question or an address to the reader is never taken over: %s",
  (sourceObjective) => expect(written({ sourceObjective }).text).not.toMatch(/you|\?|^Know|^Understand|chapter/),
);

test("a Create outcome names what is handed in", () => {
  const outcome = written({ bloomLevel: "Create", evidenceKind: "artefact" });
  expect(outcome.evidence.artefact).not.toBeNull();
  expect(outcome.text).toContain(outcome.evidence.artefact);
});

test("American readers get American spelling", () => {
  const brief = { ...buildTestContext().brief, locale: "en-US" as const };
  const texts = [0, 1, 2, 3].map((round) => written({ bloomLevel: "Analyze" }, { brief, round }).text);
  expect(texts.join(" ")).not.toMatch(/analyse/i);
});

test("a concept that no passage names is refused with the reason", () => {
  const draft = writeOutcome(buildTestSlot(), { ...evidence, passages: [] }, buildTestContext());
  expect(draft).toEqual({ ok: false, problems: ['m1.o1: no passage of the evidence names "star schema"'] });
});

test("what the source defines by a sum is calculated at Apply", () => {
  const margins = buildTestEvidence([
    { term: "gross margin", gloss: "the difference between net sales and cost of goods sold" },
  ]);
  const draft = writeOutcome(buildTestSlot({ bloomLevel: "Apply", conceptIds: ["c0"] }), margins, buildTestContext());
  expect(draft.ok && draft.value.text).toMatch(/^Calculate (?:a |the )?gross margins? from given figures\.$/);
});

test.each(["Understand", "Apply", "Analyze", "Evaluate"] as const)(
  "a mere thing is not said to explain or to cause what is observed: %s",
  (bloomLevel) => {
    const told = buildTestEvidence([{ term: "dictionary" }]);
    const texts = [0, 1, 2].map((round) => {
      const draft = writeOutcome(buildTestSlot({ bloomLevel, conceptIds: ["c0"] }), told, buildTestContext({ round }));
      return draft.ok ? draft.value.text : "";
    });
    expect(texts.join(" ")).toMatch(/dictionar/);
    expect(texts.join(" ")).not.toMatch(/how far|contributes? to/);
  },
);

test("a title that has to be quoted is no place in which a thing has a role", () => {
  const noun = { one: "a dictionary", generic: "dictionaries", genericIsPlural: true, term: "dictionary" };
  const [role, relevance] = kindPatterns("Evaluate", {
    subject: { noun, kind: "thing", citations: [], claims: [] },
    place: "“Managing a Responsible Business”",
    onCase: "a business case",
    setting: { observation: "the results of a company" },
  } as unknown as OutcomeMaterial);
  expect(role!.worth).toBeLessThan(relevance!.worth);
});
