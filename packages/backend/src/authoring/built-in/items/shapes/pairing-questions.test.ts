import { expect, test } from "vitest";
import { contextOf, evidenceOf, slotOf } from "../evidence-fixture.ts";
import { gatherMaterial } from "../gather-material.ts";
import { isPairingStem, pairingQuestions } from "./pairing-questions.ts";
import { setScene } from "./scene.ts";

const instruments = [
  { term: "barometer", gloss: "an instrument that measures the weight of the air above a place" },
  { term: "hygrometer", gloss: "an instrument that tells how much water vapour a room holds" },
  { term: "anemometer", gloss: "an instrument that counts the turns of cups driven by wind" },
  { term: "seismometer", gloss: "an instrument that records how strongly the ground shakes" },
  { term: "theodolite", gloss: "an instrument that reads the angle between two distant marks" },
];

function ask(told: typeof instruments) {
  const material = gatherMaterial(evidenceOf(told), contextOf());
  const seed = slotOf().key;
  return pairingQuestions(material, material.byId.get("c0")!, setScene(material.setting, seed), seed);
}

test("the key says of its concept what the source says, each distractor what is true of another", () => {
  const [question] = ask(instruments);
  expect(question?.key.text).toBe("A barometer is an instrument that measures the weight of the air above a place");
  const own = new Map(instruments.map(({ term, gloss }) => [term, gloss]));
  for (const { text, entry } of question?.pool ?? []) expect(text).not.toContain(own.get(entry.concept.term));
});

test("no meaning is given away twice, and the key's own to nobody", () => {
  const [question] = ask(instruments);
  const said = question!.pool.map(({ text }) => text.split(" is ")[1]);
  expect(new Set(said).size).toBe(said.length);
  expect(said).not.toContain(instruments[0]!.gloss);
});

test("its stem is known for what it is, so that a module can bound how many it has", () => {
  expect(ask(instruments).every(({ stem }) => isPairingStem(stem))).toBe(true);
  expect(isPairingStem("Which term names an instrument that records how strongly the ground shakes?")).toBe(false);
});

test("fewer than three that could be mixed up make no question", () => {
  expect(ask(instruments.slice(0, 3))).toEqual([]);
});
