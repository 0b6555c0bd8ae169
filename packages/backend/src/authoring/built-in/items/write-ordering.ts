import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { joinList } from "@curriculum/curriculum/language/join-list.ts";
import { countWords } from "@curriculum/curriculum/language/words.ts";
import type { OrderingItem } from "@curriculum/curriculum/model/assessment.ts";
import type { ItemSlot } from "@curriculum/curriculum/model/plan.ts";
import { hashText } from "../choose.ts";
import { citeSentence, type Entry, type Material } from "./gather-material.ts";

// A longer sentence is no question: then only the concept is named.
const mostLeadWords = 30;
const leansBack =
  /^(?:these|this|those|it|they|he|she|such|here|the following|there|based on|as |in (?:this|these))\b|\b(?:you|we|your|our|shown in|figure|table)\b/i;

/** The steps of the sequence that the plan chose, printed in an order that is neither the key nor its reverse. */
export function writeOrdering(slot: ItemSlot, material: Material, entry: Entry): OrderingItem[] {
  const { sequence } = slot;
  const quoted = sequence?.steps[0];
  if (sequence === undefined || quoted === undefined) return [];
  const citation = citeSentence(material, quoted.passageId, quoted.quote);
  if (citation === null) return [];
  const steps = sequence.steps.map(({ text }, at) => ({ id: `s${at + 1}`, text: capitaliseFirst(text) }));
  const order = steps.map(({ id }) => id);
  return [
    {
      type: "ordering",
      id: "",
      outcomeId: slot.outcomeKey,
      bloomLevel: slot.bloomLevel,
      difficulty: slot.difficulty,
      concept: entry.concept.term,
      explanation: `${capitaliseFirst(sequence.lead)}: ${joinList(sequence.steps.map(({ text }) => text))}.`,
      citations: [citation],
      stem: stemOf(
        sequence.lead,
        sequence.unit,
        entry.article === "none" ? entry.concept.term : `the ${entry.concept.term}`,
      ),
      steps: shuffled(steps, slot.key),
      order,
    },
  ];
}

function stemOf(lead: string, unit: string, term: string): string {
  const told = lead.replace(/,?\s*(?:which are|namely|as follows|are)$/i, "").replace(/\bthe following\b/i, "several");
  const isWhole = !leansBack.test(told) && countWords(told) <= mostLeadWords && /\b\p{L}+\b/u.test(told);
  return isWhole
    ? `${capitaliseFirst(told)}. Put these ${unit} in their order, the first at the top.`
    : `Put the ${unit} that belong to ${term} in their order, the first at the top.`;
}

/** The first of the orders that the seed gives which is neither right nor right backwards. */
function shuffled<T extends { id: string }>(steps: readonly T[], seed: string): T[] {
  for (let round = 0; ; round += 1) {
    const tried = steps.toSorted((a, b) => hashText(`${seed}/${round}/${a.id}`) - hashText(`${seed}/${round}/${b.id}`));
    const isKey = tried.every((step, at) => step === steps[at]);
    const isReverse = tried.every((step, at) => step === steps.at(-1 - at));
    if (!isKey && !isReverse) return tried;
  }
}
