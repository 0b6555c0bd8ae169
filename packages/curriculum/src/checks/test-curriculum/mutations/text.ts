import type { Curriculum } from "../../../model/curriculum.ts";
import type { Mutation } from "./mutation.ts";

function aim(text: string): (curriculum: Curriculum) => void {
  return ({ modules }) => void (modules[0]!.aim.text = text);
}

export const textMutations: Mutation[] = [
  { check: "text.empty", change: ({ modules }) => void (modules[0]!.units[0]!.topics[0] = " "), also: ["text.spaces"] },
  {
    check: "text.placeholder",
    also: ["citation.support"],
    change: aim("Students learn [insert topic] and plan its two days."),
  },
  {
    check: "text.broken-value",
    also: ["citation.support"],
    change: aim("Students learn to make a dough by [object Object]."),
  },
  { check: "text.spaces", change: aim("Students learn to make  a dough that rises.") },
  { check: "text.article", also: ["citation.support"], change: aim("Students learn to plan a early bake.") },
  { check: "text.doubled-word", change: aim("Students learn to make the the dough rise.") },
  { check: "text.brackets", change: aim("Students learn to make a dough (that rises by its own culture.") },
  { check: "text.capital", change: aim("learn to make a dough that rises.") },
  { check: "text.full-stop", change: aim("Students learn to make a dough that rises") },
  {
    check: "text.boilerplate",
    also: ["citation.support"],
    change: ({ modules }) => {
      const [first, second] = modules;
      first!.aim.text = "This part shows how starter is put to use in daily work.";
      second!.aim.text = "This part shows how crumb is put to use in daily work.";
      second!.indicativeContent[0]!.text = "This part shows how gluten is put to use in daily work.";
    },
  },
  {
    check: "text.locale",
    change: ({ program }) =>
      void (program.specification[1]!.paragraphs[0]!.text = "Graduates know the behavior and color of a good loaf."),
  },
  {
    check: "text.term-article",
    also: ["citation.support"],
    change: ({ modules, glossary, passages }) => {
      glossary[2]!.term = "deck oven";
      passages[5]!.text += " It is baked in a deck oven.";
      modules[0]!.aim.text = "Students learn why deck ovens matter; deck oven is the heart of a bakery.";
    },
  },
  {
    check: "text.agreement",
    also: ["citation.support"],
    change: aim("Students learn to plan a bake. Starters stands first in the list of what they keep."),
  },
  {
    check: "text.name-case",
    also: ["citation.support"],
    change: ({ modules, glossary, passages }) => {
      glossary[2]!.term = "Pullman loaf";
      passages[5]!.text += " It suits a Pullman loaf and every Pullman tin.";
      modules[0]!.aim.text = "Students learn to bake a pullman loaf in two days.";
    },
  },
  {
    check: "text.torn-clause",
    also: ["citation.support"],
    change: ({ glossary }) =>
      void (glossary[3]!.definition = "The inside of a loaf, such as a tin loaf, and becomes dry."),
  },
];
