import type { Passage } from "@curriculum/curriculum/model/knowledge.ts";
import { speaksToModel } from "./speaks-to-model.ts";

const judged = new WeakMap<Passage, boolean>();

/** Whether a passage, and what it stands under, may be shown to a model: nothing in it speaks to one. */
export function isForPeople(passage: Passage): boolean {
  const known = judged.get(passage);
  if (known !== undefined) return known;
  const isFor = ![...passage.sectionPath, passage.text].some(speaksToModel);
  judged.set(passage, isFor);
  return isFor;
}

// What the program team said, and the product's own lists of verbs.
const own: ReadonlySet<string> = new Set(["task", "program", "language", "words", "verbs", "facts", "roles", "sector"]);

/** Whether a word or a title that a slot takes from the sources speaks to the model. */
export function isSlotForPeople(slot: Readonly<Record<string, unknown>>): boolean {
  return !Object.entries(slot).some(([name, value]) => !own.has(name) && textsIn(value).some(speaksToModel));
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
