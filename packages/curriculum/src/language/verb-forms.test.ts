import { expect, test } from "vitest";
import { baseOfThirdPerson, gerund, pastParticiple, pastTense, thirdPerson } from "./verb-forms.ts";

test.each([
  ["analyse", "analyses", "analysing", "analysed"],
  ["apply", "applies", "applying", "applied"],
  ["build", "builds", "building", "built"],
  ["plan", "plans", "planning", "planned"],
  ["refer", "refers", "referring", "referred"],
  ["differ", "differs", "differing", "differed"],
  ["interpret", "interprets", "interpreting", "interpreted"],
  ["develop", "develops", "developing", "developed"],
  ["submit", "submits", "submitting", "submitted"],
  ["edit", "edits", "editing", "edited"],
  ["choose", "chooses", "choosing", "chosen"],
  ["assess", "assesses", "assessing", "assessed"],
  ["write", "writes", "writing", "written"],
  ["test", "tests", "testing", "tested"],
  ["map", "maps", "mapping", "mapped"],
  ["debug", "debugs", "debugging", "debugged"],
  ["outline", "outlines", "outlining", "outlined"],
  ["weigh", "weighs", "weighing", "weighed"],
  ["model", "models", "modelling", "modelled"],
  ["control", "controls", "controlling", "controlled"],
  ["explain", "explains", "explaining", "explained"],
  ["show", "shows", "showing", "shown"],
  ["set", "sets", "setting", "set"],
  ["cross-validate", "cross-validates", "cross-validating", "cross-validated"],
  ["identify", "identifies", "identifying", "identified"],
  ["review", "reviews", "reviewing", "reviewed"],
  ["fix", "fixes", "fixing", "fixed"],
])("%s: %s, %s, %s", (base, third, ing, participle) => {
  expect([thirdPerson(base), gerund(base), pastParticiple(base)]).toEqual([third, ing, participle]);
  expect(baseOfThirdPerson(third)).toBe(base);
});

test("American English keeps a single l where the stress is early", () => {
  expect([gerund("model", "en-US"), pastParticiple("label", "en-US"), gerund("control", "en-US")]).toEqual([
    "modeling",
    "labeled",
    "controlling",
  ]);
});

test("only the first word of a phrase is inflected, and its capital is kept", () => {
  expect(thirdPerson("Carry out a test")).toBe("Carries out a test");
  expect(gerund("Write the report")).toBe("Writing the report");
  expect(pastTense("choose a test")).toBe("chose a test");
});
