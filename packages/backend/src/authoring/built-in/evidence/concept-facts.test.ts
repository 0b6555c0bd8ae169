import { expect, test } from "vitest";
import { buildTestEvidence } from "./build-test-evidence.ts";
import { factsOf } from "./concept-facts.ts";

function factsAbout(term: string, gloss: string, predicate = "helps a reader") {
  const evidence = buildTestEvidence([{ term, gloss, says: [["property", predicate]] }]);
  return factsOf(evidence.concepts[0]!, evidence);
}

test("a gloss without its article receives one", () => {
  expect(factsAbout("unit price", "ratio of price to quantity").definition).toBe(
    "a unit price is a ratio of price to quantity",
  );
  expect(factsAbout("group", "people who share an aim").definition).toBe("groups are people who share an aim");
});

test("a gloss that is no noun phrase is joined as what it is", () => {
  expect(factsAbout("overflow", "when a number is too large for its store").definition).toBe(
    "an overflow occurs when a number is too large for its store",
  );
  expect(factsAbout("budget line", "shows the combinations that are affordable").definition).toBe(
    "a budget line shows the combinations that are affordable",
  );
});

test.each([
  "uses what we saw above in the figure",
  "is shown in Table 3",
  "was sold to Anna in 2019",
  "has three reasons (see below)",
])("a statement that points elsewhere is not used: %s", (predicate) =>
  expect(factsAbout("budget", "a plan for spending money", predicate).claims).toEqual([]),
);

test("every citation stands verbatim in its passage", () => {
  const evidence = buildTestEvidence([
    { term: "budget", gloss: "a plan for spending", says: [["effect", "limits what a team may buy"]] },
  ]);
  const { citations } = factsOf(evidence.concepts[0]!, evidence);
  expect(citations).toHaveLength(2);
  for (const citation of citations) expect(evidence.passages[0]?.text).toContain(citation.quote);
});

test("a concept that no passage names has no citation", () => {
  const evidence = buildTestEvidence([{ term: "budget" }]);
  expect(factsOf(evidence.concepts[0]!, { ...evidence, passages: [] }).citations).toEqual([]);
});
