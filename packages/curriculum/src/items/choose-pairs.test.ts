import { expect, test } from "vitest";
import { choosePairs, type Pair } from "./choose-pairs.ts";

const pair = (term: string, gloss: string): Pair => ({ id: term, term, gloss });
const starter = pair("starter", "a culture of flour and water in which wild yeast lives");
const gluten = pair("gluten", "the stretchy net that keeps the gas inside the dough");
const crumb = pair("crumb", "the inside of a loaf, as one slice of it shows");
const chosen = (...pairs: Pair[]) => choosePairs(pairs, 6).map(({ term }) => term);

test("pairs of different things are taken in the order given", () => {
  expect(chosen(starter, gluten, crumb)).toEqual(["starter", "gluten", "crumb"]);
  expect(choosePairs([starter, gluten, crumb], 2)).toHaveLength(2);
});

test.each([
  ["a meaning that names its own term", pair("proofing basket", "a basket in which the dough rests before baking")],
  ["a meaning that names another's term", pair("fold", "a stretch of the dough that lines up its gluten strands")],
  ["a second name of the same thing", pair("gluten", "a strong web of proteins in wheat that makes bread chewy")],
  ["nearly the same meaning", pair("leaven", "a culture of flour and water in which yeast lives on")],
  ["a meaning that leans on what stands before", pair("autolyse", "the rest of these two before salt is added")],
  ["a meaning that only praises", pair("autolyse", "an excellent way to make a stiff mixture easy to stretch")],
  ["a meaning of two words", pair("crust", "the outside")],
])("%s is left out", (_, other) => {
  expect(chosen(starter, gluten, crumb, other)).toEqual(["starter", "gluten", "crumb"]);
});
