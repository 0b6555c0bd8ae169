import { foreignDistractor } from "@curriculum/curriculum/items/flaws/implausible-distractor.ts";
import { withArticle } from "@curriculum/curriculum/language/article.ts";
import { contentOf, readItem } from "@curriculum/curriculum/items/read-item.ts";
import type {
  AssessmentItem,
  MultipleChoiceItem,
  Option,
  OrderingItem,
  TaskItem,
} from "@curriculum/curriculum/model/assessment.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import { draftCurriculum, draftId } from "./draft-curriculum.ts";
import { findCopy } from "./find-copy.ts";
import { findSecondKey } from "./find-second-key.ts";
import { findStraySubject } from "./find-stray-subject.ts";
import { findWrongLevel } from "./find-wrong-level.ts";
import { readPassage } from "./read-passage.ts";
import { pickChecks, runDraftChecks, selectDraftChecks } from "./run-draft-checks.ts";
import { findWeakSupport } from "./support.ts";

// The others of these areas judge a bank of items or need the outcomes of the module.
const ownChecks = selectDraftChecks(
  ["item", "cloze", "matching", "ordering", "rubric"],
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
    ...(draft.type === "multiple_choice"
      ? [...foreignDistractors(draft, evidence), ...findSecondKey(draft, evidence)]
      : []),
    ...unsupportedKey(draft, evidence),
    ...findWrongLevel(draft),
    ...findStraySubject(subjectText(draft), [draft.concept], evidence),
    ...(draft.type === "task" ? unnamedArtefact(draft) : []),
    ...(draft.type === "ordering" ? findStraySteps(draft) : []),
    ...findCopy(draft.stem, siblings),
  ];
}

/** Where an item says what it is about. */
function subjectText(draft: AssessmentItem): string {
  const { stem, explanation } = draft;
  if (draft.type === "cloze") return `${stem} ${draft.answer} ${explanation}`;
  if (draft.type === "task") return `${stem} ${draft.modelAnswer}`;
  if (draft.type === "matching")
    return `${stem} ${[...draft.premises, ...draft.responses].map(({ text }) => text).join(" ")} ${explanation}`;
  if (draft.type === "ordering") return `${stem} ${draft.steps.map(({ text }) => text).join(" ")} ${explanation}`;
  const key = draft.options.find(({ correct }) => correct);
  return `${stem} ${key?.text} ${key?.rationale} ${explanation}`;
}

/** Who does not know what to hand in cannot be marked for it. */
function unnamedArtefact({ stem, artefact }: TaskItem): string[] {
  const told = new Set(contentOf(stem));
  const words = contentOf(artefact);
  return words.filter((word) => told.has(word)).length * 2 >= words.length
    ? []
    : [`The task does not say that ${withArticle(artefact)} is to be handed in. Say so in the task.`];
}

/** Distractors without a word of the sources, or with hardly any: only here is it known which words those are. */
function foreignDistractors(draft: MultipleChoiceItem, evidence: Evidence): string[] {
  const readings = evidence.passages.map(readPassage);
  const ofSiblings = new Set(evidence.siblings.flatMap((concept) => contentOf(concept.term)));
  const isKnown = (word: string) => ofSiblings.has(word) || readings.some(({ words }) => words.has(word));
  // Only the item's own words are looked up: gathering all of the evidence would take longer than all other checks.
  const own = draft.options.flatMap(({ text }) => contentOf(text));
  const known = new Set(own.filter(isKnown));
  const foreign = foreignDistractor(readItem(draft, known)) ?? mostlyForeign(draft, known);
  return foreign ? [`Hardly a word of “${foreign.text}” stands in the sources. Use a term of the same section.`] : [];
}

// A term or a form of words may come from elsewhere, not a whole statement.
const fewestWords = 4;
const leastKnown = 0.4;

function mostlyForeign({ options }: MultipleChoiceItem, known: ReadonlySet<string>): Option | undefined {
  const shareKnown = (text: string) => {
    const words = contentOf(text);
    return words.length < fewestWords ? 1 : words.filter((word) => known.has(word)).length / words.length;
  };
  const isKeyKnown = options.some(({ correct, text }) => correct && shareKnown(text) >= leastKnown);
  return isKeyKnown ? options.find(({ correct, text }) => !correct && shareKnown(text) < leastKnown) : undefined;
}

/** What the item says is right must stand in the passage that it cites. */
function unsupportedKey(draft: AssessmentItem, evidence: Evidence): string[] {
  if (draft.type === "task" || (draft.type === "multiple_choice" && draft.stemKind === "numeric")) return [];
  return keysOf(draft).flatMap((answer) => findWeakSupport(answer, draft.citations, evidence));
}

// An article or an ending may differ; a step of other words is not the source's.
const leastQuoted = 0.75;

/** Steps that no cited passage names, or not behind the step that comes before them in the key. */
function findStraySteps({ steps, order, citations }: OrderingItem): string[] {
  const quoted = citations.map(({ quote }) => contentOf(quote));
  const placeOf = ({ text }: { text: string }): [number, number] | null => {
    const words = contentOf(text);
    for (const [index, quote] of quoted.entries()) {
      const found = words.filter((word) => quote.includes(word));
      if (found.length >= leastQuoted * words.length) return [index, quote.indexOf(found[0] ?? "")];
    }
    return null;
  };
  let before: [number, number] = [-1, -1];
  return order.flatMap((id) => {
    const step = steps.find((one) => one.id === id);
    if (step === undefined) return [];
    const place = placeOf(step);
    if (place === null) return [`No cited passage names the step “${step.text}”. Take the steps from the source.`];
    const isBehind = place[0] > before[0] || (place[0] === before[0] && place[1] >= before[1]);
    before = place;
    return isBehind ? [] : [`The source names “${step.text}” before the step that precedes it in the key.`];
  });
}

/** What an item says is right, each as a statement of its own; the steps of an order are held to the source by themselves. */
function keysOf(draft: Exclude<AssessmentItem, TaskItem>): string[] {
  if (draft.type === "cloze") return [`${draft.concept}: ${draft.answer}`];
  if (draft.type === "ordering") return [];
  if (draft.type === "multiple_choice")
    return [`${draft.concept}: ${draft.options.find((option) => option.correct)?.text ?? ""}`];
  const names = new Map(draft.responses.map(({ id, text }) => [id, text]));
  return draft.premises.map(({ text, responseId }) => `${names.get(responseId) ?? ""}: ${text}`);
}
