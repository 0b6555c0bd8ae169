import { foreignDistractor } from "@curriculum/curriculum/items/flaws/implausible-distractor.ts";
import { contentOf, readItem } from "@curriculum/curriculum/items/read-item.ts";
import type { AssessmentItem, MultipleChoiceItem } from "@curriculum/curriculum/model/assessment.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import { draftCurriculum, draftId } from "./draft-curriculum.ts";
import { readPassage } from "./read-passage.ts";
import { pickChecks, runDraftChecks, selectDraftChecks } from "./run-draft-checks.ts";
import { findWeakSupport } from "./support.ts";

// The others of these areas judge a bank of items or need the outcomes of the module.
const ownChecks = selectDraftChecks(
  ["item", "cloze", "rubric"],
  ["rubric.outcomes", "rubric.one-ledger", "rubric.generic-bands"],
);
const besideSiblings = pickChecks("bank.duplicate-stems");

/** Faults of a drafted item; `siblings` are the stems of items already written in the program. */
export function verifyItem(draft: AssessmentItem, evidence: Evidence, siblings: readonly string[] = []): string[] {
  const item = { ...draft, id: draftId };
  const earlier = siblings.map((stem, index): AssessmentItem => ({ ...draft, id: `sibling-${index}`, stem }));
  const alone = draftCurriculum(evidence, { module: { assessments: [item] } });
  const among = { ...alone, modules: [{ ...alone.modules[0]!, assessments: [...earlier, item] }] };
  const isOfDraft = (_: string, id: string | null) => id === draftId;
  return [
    ...runDraftChecks(alone, ownChecks, isOfDraft),
    ...runDraftChecks(among, besideSiblings, isOfDraft),
    ...(draft.type === "multiple_choice" ? foreignDistractors(draft, evidence) : []),
    ...unsupportedKey(draft, evidence),
  ];
}

/** Distractors without a word of the sources: only here is it known which words those are. */
function foreignDistractors(draft: MultipleChoiceItem, evidence: Evidence): string[] {
  const readings = evidence.passages.map(readPassage);
  const ofSiblings = new Set(evidence.siblings.flatMap((concept) => contentOf(concept.term)));
  const isKnown = (word: string) => ofSiblings.has(word) || readings.some(({ words }) => words.has(word));
  // Only the item's own words are looked up: gathering all of the evidence would take longer than all other checks.
  const own = draft.options.flatMap(({ text }) => contentOf(text));
  const foreign = foreignDistractor(readItem(draft, new Set(own.filter(isKnown))));
  return foreign ? [`No word of “${foreign.text}” stands in the sources. Use a term of the same section.`] : [];
}

/** What the item says is right must stand in the passage that it cites. */
function unsupportedKey(draft: AssessmentItem, evidence: Evidence): string[] {
  if (draft.type === "task" || (draft.type === "multiple_choice" && draft.stemKind === "numeric")) return [];
  const answer = draft.type === "cloze" ? draft.answer : (draft.options.find((option) => option.correct)?.text ?? "");
  return findWeakSupport(`${draft.concept}: ${answer}`, draft.citations, evidence);
}
