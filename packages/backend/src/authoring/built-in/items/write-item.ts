import type { AssessmentItem } from "@curriculum/curriculum/model/assessment.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { ItemSlot } from "@curriculum/curriculum/model/plan.ts";
import type { AuthorContext, Draft } from "../../author.ts";
import { gatherMaterial, type Entry, type Material } from "./gather-material.ts";
import { writeCloze } from "./write-cloze.ts";
import { writeMultipleChoice } from "./write-multiple-choice.ts";
import { writeTask } from "./write-task.ts";

interface Candidate {
  item: AssessmentItem;
  isRepeat: boolean;
}

function asFresh(item: AssessmentItem): Candidate {
  return { item, isRepeat: false };
}

const writers: Record<
  ItemSlot["type"],
  (slot: ItemSlot, material: Material, entry: Entry, context: AuthorContext) => Candidate[]
> = {
  multiple_choice: writeMultipleChoice,
  cloze: (...about) => writeCloze(...about).map(asFresh),
  task: (...about) => writeTask(...about).map(asFresh),
};

const missing: Record<ItemSlot["type"], string> = {
  multiple_choice: "no definition or statement that stands alone, or fewer than three fair distractors",
  cloze: "no sentence names it once without giving it away",
  task: "fewer than three points to ask for",
};

/**
 * An assessment item written from the evidence alone. The slot's concept is tried first, then its alternatives; what
 * the program already asks in other words comes after all that is new, for sources with few concepts. Later rounds
 * give the next candidate. The same input gives the same item.
 */
export function writeItem(slot: ItemSlot, evidence: Evidence, context: AuthorContext): Draft<AssessmentItem> {
  const material = gatherMaterial(evidence);
  const problems: string[] = [];
  const repeats: AssessmentItem[] = [];
  let round = context.round;
  for (const conceptId of [slot.conceptId, ...slot.alternativeConceptIds]) {
    const entry = material.byId.get(conceptId);
    if (entry === undefined) {
      problems.push(`The evidence holds nothing about concept ${conceptId}.`);
      continue;
    }
    const candidates = writers[slot.type](slot, material, entry, context);
    const fresh = candidates.filter(({ isRepeat }) => !isRepeat).map(({ item }) => item);
    const value = fresh[round];
    if (value !== undefined) return { ok: true, value };
    round -= fresh.length;
    repeats.push(...candidates.filter(({ isRepeat }) => isRepeat).map(({ item }) => item));
    if (candidates.length === 0) problems.push(`“${entry.concept.term}”: ${missing[slot.type]}.`);
  }
  const value = repeats[round];
  if (value !== undefined) return { ok: true, value };
  return { ok: false, problems: problems.length > 0 ? problems : ["Every candidate for this slot has been tried."] };
}
