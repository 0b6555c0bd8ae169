import { expect, test } from "vitest";
import { buildTestEvidence } from "./build-test-evidence.ts";
import { factsOf } from "./concept-facts.ts";
import { withOwnClaims } from "./own-claims.ts";

const evidence = buildTestEvidence([
  { term: "star schema", gloss: "a schema around one table", says: [["effect", "reduces the number of joins"]] },
]);
const facts = factsOf(evidence.concepts[0]!, evidence);

test("what the module's own sections say is kept", () => {
  expect(withOwnClaims(facts, ["book#1"], evidence).claims).toEqual(facts.claims);
});

test("what only other chapters say is better than nothing", () => {
  expect(withOwnClaims(facts, ["book#9"], evidence).claims).toEqual(facts.claims);
});

test("beside a module's own claim, those of other chapters are left out", () => {
  const foreign = { ...facts.claims[0]!, citation: { ...facts.claims[0]!.citation, passageId: "elsewhere" } };
  const both = { ...facts, claims: [foreign, ...facts.claims] };
  expect(withOwnClaims(both, ["book#1"], evidence).claims).toEqual(facts.claims);
});
