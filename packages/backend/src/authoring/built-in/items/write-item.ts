import type { AssessmentItem } from "@curriculum/curriculum/model/assessment.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { ItemSlot } from "@curriculum/curriculum/model/plan.ts";
import type { AuthorContext, Draft } from "../../author.ts";
import { writeNumeric } from "./formulas/write-numeric.ts";
import { chapterOf } from "./chapter-of.ts";
import { gatherMaterial, type Entry, type Material } from "./gather-material.ts";
import { contentStems, overlapOf } from "./content-stems.ts";
import { isContrastStem } from "./shapes/contrast-wording.ts";
import { isPairingStem } from "./shapes/pairing-questions.ts";
import { asksForUse, slotBelowUse } from "./slot-below-use.ts";
import { isAsked, type Matter } from "./what-is-asked.ts";
import { writeCloze } from "./write-cloze.ts";
import { writeMatching } from "./write-matching.ts";
import { writeMultipleChoice, type Written } from "./write-multiple-choice.ts";
import { writeOrdering } from "./write-ordering.ts";
import { writeTask } from "./write-task.ts";

const writers: Record<
  ItemSlot["type"],
  (slot: ItemSlot, material: Material, entry: Entry, context: AuthorContext) => Written[]
> = {
  multiple_choice: writeMultipleChoice,
  cloze: (slot, material, entry, context) =>
    writeCloze(slot, material, entry, context).map((item) => ({
      ...asFit(item),
      isRepeat: isAsked(item.stem, matterOfCloze(item.stem, entry), entry, material.asked),
    })),
  matching: (slot, material, _, context) => writeMatching(slot, material, context).map((item) => asFit(item)),
  ordering: (slot, material, entry) => writeOrdering(slot, material, entry).map((item) => asFit(item)),
  task: (slot, material, entry, context) => writeTask(slot, material, entry, context).map((item) => asFit(item)),
};

function matterOfCloze(stem: string, { gloss }: Entry): Matter {
  const stems = contentStems(stem);
  const isMeaning = gloss !== null && overlapOf(stems, gloss.stems) >= 0.4;
  return { kind: isMeaning ? "meaning" : "statement", stems };
}

function asFit(item: AssessmentItem): Written {
  return { item, isRepeat: false, isFit: true, score: 0 };
}

const missing: Record<ItemSlot["type"], string> = {
  multiple_choice: "no definition or statement that stands alone, or fewer than three fair distractors",
  cloze: "no sentence names it once without giving it away",
  matching: "too few meanings that can be told apart",
  ordering: "its steps do not stand in the passage",
  task: "fewer than three points to ask for",
};

interface Subjects {
  /** The slot's concept and its alternatives. */
  near: string[];
  /** Others that the module teaches. */
  far: string[];
  /** What the source teaches nearby, in another module. */
  borrowed: string[];
}

/** The concepts that an item of this slot may be about, in the order of trying. */
function conceptsFor(slot: ItemSlot, evidence: Evidence, context: AuthorContext): Subjects {
  const near = new Set([slot.conceptId, ...slot.alternativeConceptIds]);
  // A task is marked against its outcome: a concept from elsewhere in the module would miss it.
  if (slot.type === "task" || slot.type === "ordering") return { near: [...near], far: [], borrowed: [] };
  const taught = context.module === null ? null : new Set(context.module.conceptIds);
  const isTaught = ({ id }: { id: string }) => taught === null || taught.has(id);
  const far = [...evidence.concepts, ...evidence.siblings.filter(isTaught)].map(({ id }) => id);
  return {
    near: [...near],
    far: [...new Set(far)].filter((id) => !near.has(id)),
    borrowed: evidence.siblings.filter((one) => !isTaught(one)).map(({ id }) => id),
  };
}

// Of eight choice items of a module. More of one wording, and its readers look for the pattern instead of the matter.
const mostAlike = 3 / 8;

/**
 * Whether the module may have one more choice item of a kind that its stem betrays. In a repair the stems of other
 * modules stand among those written, and what the module has cannot be told.
 */
function leavesRoom({ module, written }: AuthorContext, isOfKind: (stem: string) => boolean): boolean {
  if (module === null || written.length >= module.items.length) return module === null;
  const most = Math.floor(mostAlike * module.items.filter(({ type }) => type === "multiple_choice").length);
  return written.filter(isOfKind).length < most;
}

/** Where the slot asks to apply, a formula of the source comes before anything else that is taught beside its concept. */
function computedItems(slot: ItemSlot, material: Material, ids: readonly string[]): AssessmentItem[] {
  if (slot.type !== "multiple_choice" || slot.bloomLevel !== "Apply") return [];
  const entries = ids.flatMap((id) => material.byId.get(id) ?? []);
  const own = material.byId.get(slot.conceptId);
  return entries
    .filter((entry) => own === undefined || chapterOf(entry) === chapterOf(own))
    .flatMap((entry) => writeNumeric(slot, material, entry))
    .flatMap(({ item, isFit, isRepeat }) => (isFit && !isRepeat ? [item] : []));
}

// Eight give a choice; each more costs every question about it.
const mostBeside = 8;

/** The slot's concept and the others of its outcome, those of its own section first: the one that can be used is asked for. */
function taughtBeside(slot: ItemSlot, material: Material, near: readonly string[]): string[] {
  const own = material.byId.get(slot.conceptId)?.concept;
  const isBeside = (id: string) => {
    const concept = material.byId.get(id)?.concept;
    return concept?.documentId === own?.documentId && concept?.sectionId === own?.sectionId;
  };
  return [...near.filter(isBeside), ...near.filter((id) => !isBeside(id))].slice(0, mostBeside);
}

/**
 * An assessment item written from the evidence alone; later rounds give the next candidate. Where the slot asks for use
 * and nothing that is taught beside its concept can be put to use in a closed question, the item asks for less and says
 * so. The same input gives the same item.
 */
export function writeItem(slot: ItemSlot, evidence: Evidence, context: AuthorContext): Draft<AssessmentItem> {
  const material = gatherMaterial(evidence, context);
  const subjects = conceptsFor(slot, evidence, context);
  if (slot.type !== "multiple_choice" || !asksForUse(slot)) return fillSlot(slot, material, subjects, context);
  const found = computedItems(slot, material, subjects.near);
  for (const id of taughtBeside(slot, material, subjects.near)) {
    const value = found[context.round];
    if (value !== undefined) return { ok: true, value };
    found.push(...itemsOfUse(slot, material, id, context));
  }
  const value = found[context.round];
  if (value !== undefined) return { ok: true, value };
  return fillSlot(slotBelowUse(slot), material, subjects, { ...context, round: context.round - found.length });
}

/** Items about one concept that ask for use at the slot's level, and ask nothing that is asked already. */
function itemsOfUse(slot: ItemSlot, material: Material, conceptId: string, context: AuthorContext): AssessmentItem[] {
  const entry = material.byId.get(conceptId);
  if (entry === undefined) return [];
  const isDue = wordingsDue(context);
  return writeMultipleChoice(slot, material, entry, context)
    .filter((written) => written.isFit && !written.isRepeat && isDue(written))
    .map(({ item }) => item);
}

/** Whether the module may have one more item of the kind that a wording betrays. */
function wordingsDue(context: AuthorContext): (written: Written) => boolean {
  const isContrastDue = leavesRoom(context, isContrastStem);
  const isPairingDue = leavesRoom(context, isPairingStem);
  return ({ item }) => (isContrastDue || !isContrastStem(item.stem)) && (isPairingDue || !isPairingStem(item.stem));
}

/**
 * Whether the outcome's level hangs on this item: it is the first of those that ask for it, and no task or case study
 * does. An item may ask for less than its slot; if all of them did, the outcome would not be assessed at its level.
 */
function bearsLevel(slot: ItemSlot, { module }: AuthorContext): boolean {
  if (module === null || slot.type !== "multiple_choice") return false;
  const items = module.items.filter(({ outcomeKey }) => outcomeKey === slot.outcomeKey);
  const isElsewhere =
    items.some(({ type }) => type === "task") ||
    module.cases.some(({ outcomeKeys }) => outcomeKeys.includes(slot.outcomeKey));
  return !isElsewhere && items[0]?.key === slot.key;
}

/**
 * The slot's concept is tried first, then its alternatives, then whatever else the evidence holds: a slot is refused
 * only where nothing sound is left. What fits the slot's level comes before what does not, and what the module already
 * asks in other words comes last.
 */
function fillSlot(
  slot: ItemSlot,
  material: Material,
  { near, far, borrowed }: Subjects,
  context: AuthorContext,
): Draft<AssessmentItem> {
  const problems: string[] = [];
  const found: Written[] = [];
  const add = (conceptId: string) => {
    const entry = material.byId.get(conceptId);
    if (entry === undefined) {
      problems.push(`The evidence holds nothing about concept ${conceptId}.`);
      return;
    }
    const candidates = writers[slot.type](slot, material, entry, context);
    found.push(...candidates);
    if (candidates.length === 0) problems.push(`“${entry.concept.term}”: ${missing[slot.type]}.`);
  };
  const isDue = wordingsDue(context);
  const mustFit = bearsLevel(slot, context);
  // The first tier that holds enough decides; concepts far from the slot are looked at only for want of near ones.
  const wanted: ((written: Written) => boolean)[] = [
    (written) => written.isFit && !written.isRepeat && isDue(written),
    ...(mustFit ? [({ isFit }: Written) => isFit] : []),
    (written) => !written.isRepeat && isDue(written),
    ({ isRepeat }) => !isRepeat,
    () => true,
  ];
  for (const id of [...near, ...far]) {
    add(id);
    const fit = found.filter(wanted[0]!)[context.round];
    if (fit !== undefined) return { ok: true, value: fit.item };
  }
  // Asking again is better than asking for what the module does not teach.
  const isShort = found.filter(({ isFit }) => isFit || !mustFit).length <= context.round;
  if (isShort) for (const id of borrowed) add(id);
  const value = ordered(found, wanted)[context.round]?.item;
  if (value !== undefined) return { ok: true, value };
  return { ok: false, problems: problems.length > 0 ? problems : ["Every candidate for this slot has been tried."] };
}

/** What the tests let through, those of the first test before those of the next; of what does not fit, the best first. */
function ordered(found: readonly Written[], tests: readonly ((written: Written) => boolean)[]): Written[] {
  const best = found.toSorted((a, b) => b.score - a.score);
  return [...new Set(tests.flatMap((test, at) => (at === 0 ? found : best).filter(test)))];
}
