import { joinList } from "@curriculum/curriculum/language/join-list.ts";
import { countWords } from "@curriculum/curriculum/language/words.ts";
import type { BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import type { CoveredSections, OutcomeSlot } from "@curriculum/curriculum/model/plan.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import { choose } from "../choose.ts";
import { factsOf, type ConceptFacts } from "../evidence/concept-facts.ts";
import { spokenTitle, stemsOf } from "../evidence/spoken-title.ts";
import { distinctConcepts, isListed } from "./section-matter.ts";

// What an assessor can keep in mind while reading one answer.
const mostNames = 7;
const mostWords = 24;

/** How what the sections also teach shows in the work, # for its names and @ for the case. */
const wordings: Record<BloomLevel, readonly string[]> = {
  Remember: ["Gives the meaning of # without notes.", "Tells # apart when each is described."],
  Understand: [
    "Says in own words what is meant by #.",
    "Brings # into the account and says where each belongs.",
    "Gives an example or a counterexample for each of these: #.",
  ],
  Apply: [
    "Points out in @ where # come in.",
    "Uses the terms # in their proper sense.",
    "Says of each whether it bears on @: #.",
  ],
  Analyze: [
    "Shows where # fit in.",
    "Keeps these apart and says how each bears on the others: #.",
    "Takes # into account.",
  ],
  Evaluate: ["Weighs # before coming to a judgement.", "Bases the judgement on at least two of these: #."],
  Create: ["Gives each of these a place in the work: #.", "Explains # where the work relies on them."],
};

/**
 * A criterion that names what the sections of an outcome teach beside what its sentence names: further sections, then
 * their key terms. Null where nothing of note is left.
 */
export function coverCriterion(
  level: BloomLevel,
  slot: OutcomeSlot,
  told: { wording: string; onCase: string; seed: string; otherConcepts: ReadonlySet<string>; earlier: string },
  evidence: Evidence,
): string | null {
  const said = new Set(stemsOf(told.wording));
  const isNew = (text: string) => {
    const stems = stemsOf(text);
    return stems.length > 0 && !stems.every((stem) => said.has(stem)) && !told.earlier.includes(text);
  };
  const names: string[] = [];
  for (const name of allNames(slot, told.otherConcepts, evidence)) {
    if (names.length >= mostNames) break;
    if (!isNew(name) || countWords([...names, name].join(" ")) > mostWords) continue;
    names.push(name);
    for (const stem of stemsOf(name)) said.add(stem);
  }
  if (names.length < 2) return null;
  return choose(wordings[level], told.seed)
    .replace("#", () => joinList(names))
    .replace("@", () => told.onCase);
}

/** Further sections, the key terms of all, then what they speak of much. */
function allNames(slot: OutcomeSlot, others: ReadonlySet<string>, evidence: Evidence): string[] {
  return [
    ...sectionNames(slot.covers, evidence),
    ...termNames(slot, others, evidence),
    ...discussedNames(slot, others, evidence),
  ];
}

const mostTitleWords = 6;

function sectionNames(covers: CoveredSections | undefined, evidence: Evidence): string[] {
  return (covers?.parts ?? [])
    .flatMap((title) => spokenTitle(title, evidence.passages) ?? [])
    .filter(
      ({ text, shape }) => shape === "noun" && countWords(text) <= mostTitleWords && !/,| and |\btrends\b/.test(text),
    )
    .map(({ text }) => text);
}

function termNames(slot: OutcomeSlot, others: ReadonlySet<string>, evidence: Evidence): string[] {
  return distinctConcepts(termsBeside(slot, others, evidence)).map(({ noun }) => noun.generic);
}

/** What the sections speak of much and other sections teach. */
function discussedNames(slot: OutcomeSlot, others: ReadonlySet<string>, evidence: Evidence): string[] {
  return (evidence.discussed ?? [])
    .filter(({ id }) => !others.has(id) && !slot.conceptIds.includes(id))
    .map((concept) => factsOf(concept, evidence))
    .filter(({ citations, noun }) => citations.length > 0 && !/“| and |,/.test(noun.generic))
    .map(({ noun }) => noun.generic);
}

/** Key terms of the slot's sections that no other outcome is about, the most discussed first, each section in turn. */
export function termsBeside(slot: OutcomeSlot, others: ReadonlySet<string>, evidence: Evidence): ConceptFacts[] {
  const keys = slot.covers?.sectionKeys ?? [];
  const sections = new Set(keys.length > 0 ? keys : slot.sectionKeys);
  const own = [...evidence.concepts, ...evidence.siblings].filter(
    (concept) =>
      sections.has(`${concept.documentId}#${concept.sectionId}`) &&
      (concept.isKeyTerm || concept.definition !== null) &&
      !others.has(concept.id),
  );
  const ranked = own.toSorted(
    (a, b) => Number(b.isKeyTerm) - Number(a.isKeyTerm) || b.salience - a.salience || (a.id < b.id ? -1 : 1),
  );
  const seen = new Map<string, number>();
  const turns = ranked.map((concept) => {
    const turn = seen.get(concept.sectionId) ?? 0;
    seen.set(concept.sectionId, turn + 1);
    return { concept, turn };
  });
  return turns
    .toSorted((a, b) => a.turn - b.turn)
    .slice(0, 16)
    .map(({ concept }) => factsOf(concept, evidence))
    .filter((facts) => isListed(facts, evidence));
}
