import { findItemFlaws } from "@curriculum/curriculum/items/find-item-flaws.ts";
import { contentOf } from "@curriculum/curriculum/items/read-item.ts";
import type { AssessmentItem } from "@curriculum/curriculum/model/assessment.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import { draftCurriculum, draftId } from "./draft-curriculum.ts";
import { runDraftChecks } from "./run-draft-checks.ts";
import { findWeakSupport } from "./support.ts";

// These judge a bank of items or need the outcomes of the module.
const ofBanks = ["bank.key-positions", "bank.longest-option", "bank.guessable", "rubric.outcomes", "rubric.one-ledger"];

/** Faults of a drafted item; `siblings` are the stems of items already written in the program. */
export function verifyItem(draft: AssessmentItem, evidence: Evidence, siblings: readonly string[] = []): string[] {
  const earlier = siblings.map((stem, index): AssessmentItem => ({ ...draft, id: `sibling-${index}`, stem }));
  const curriculum = draftCurriculum(evidence, { module: { assessments: [...earlier, { ...draft, id: draftId }] } });
  const faults = runDraftChecks(curriculum, {
    areas: ["item", "bank", "cloze", "rubric"],
    except: ofBanks,
    isOfDraft: (_, id) => id === draftId,
  });
  return [...faults, ...foreignDistractors(draft, evidence), ...unsupportedKey(draft, evidence)];
}

/** Distractors without a word of the sources: only here is it known which words those are. */
function foreignDistractors(draft: AssessmentItem, evidence: Evidence): string[] {
  if (draft.type !== "multiple_choice") return [];
  const vocabulary = new Set(
    [...evidence.passages.map((passage) => passage.text), ...evidence.siblings.map((concept) => concept.term)].flatMap(
      contentOf,
    ),
  );
  const known = new Set(findItemFlaws(draft).map(({ flaw }) => flaw));
  return findItemFlaws(draft, vocabulary)
    .filter(({ flaw }) => flaw === "implausible-distractor" && !known.has(flaw))
    .map(({ message }) => message);
}

/** What the item says is right must stand in the passage that it cites. */
function unsupportedKey(draft: AssessmentItem, evidence: Evidence): string[] {
  if (draft.type === "task" || (draft.type === "multiple_choice" && draft.stemKind === "numeric")) return [];
  const answer = draft.type === "cloze" ? draft.answer : (draft.options.find((option) => option.correct)?.text ?? "");
  return findWeakSupport(`${draft.concept}: ${answer}`, draft.citations, evidence);
}
