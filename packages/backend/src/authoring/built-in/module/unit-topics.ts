import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { singularOf } from "@curriculum/curriculum/language/plural.ts";
import { countWords } from "@curriculum/curriculum/language/words.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { UnitPlan } from "@curriculum/curriculum/model/plan.ts";
import type { ConceptFacts } from "../evidence/concept-facts.ts";
import { isInside } from "../evidence/is-inside.ts";

const mostTopics = 7;
/** Below this a unit's topics are joined by the titles of its sections. */
const enoughTopics = 3;
const mostTitleWords = 8;

/** A person of an example is no topic. */
const person = /^(?:Mrs?|Ms|Dr|Prof|Sir)\b\.?/;
/** Headings that stand in every chapter and name no matter. */
const furniture =
  /^(?:introduction|overview|summary|key (?:terms|takeaways?|points|concepts)|review|exercises?|practice|questions?|references|further reading|glossary|learning (?:outcomes|objectives)|chapter|section|unit|module|part|case study|conclusions?|activity|discussion|assignments?|homework|resources|preface|table of contents)\b/i;

/** Concepts that may stand as topics, one for each thing: "kidneys" beside "kidney" does not. */
export function topicConcepts(facts: readonly ConceptFacts[]): ConceptFacts[] {
  const named = facts.filter(
    ({ noun, definition }) =>
      !person.test(noun.term) &&
      /\p{L}{2}/u.test(noun.term) &&
      // A lone capitalised word that is nowhere defined is a surname.
      (definition !== null || !/^\p{Lu}\p{Ll}+$/u.test(noun.term)),
  );
  return named.filter(
    (entry, index) => named.findIndex((other) => sameTopic(other.noun.term, entry.noun.term)) === index,
  );
}

/**
 * What a unit teaches: its concepts as their source writes them, then, where these are few, the titles of its
 * sections. Nothing is made up: a unit on one thing has one topic. A later round leaves out the first of many.
 */
export function unitTopics(
  slot: UnitPlan,
  units: readonly UnitPlan[],
  concepts: readonly ConceptFacts[],
  evidence: Evidence,
  round: number,
): string[] {
  const terms = concepts.map(({ noun }) => capitaliseFirst(noun.term));
  if (terms.length >= enoughTopics)
    return terms.slice(round > 0 && terms.length > mostTopics ? 1 : 0).slice(0, mostTopics);
  const isOwn = (key: string) => units.find((unit) => isInside(key, unit.sectionKeys))?.key === slot.key;
  const titles = evidence.passages
    .filter((passage) => isOwn(`${passage.documentId}#${passage.sectionId}`))
    .toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
    .flatMap((passage) => plainTitle(passage.sectionPath.at(-1) ?? "") ?? []);
  const taken = [...units.map((unit) => unit.title), ...terms];
  const added = titles.filter(
    (title, index) =>
      titles.indexOf(title) === index &&
      !taken.some((other) => sameTopic(other, title)) &&
      !repeatsTitle(title, slot.title),
  );
  return [...terms, ...added.slice(0, Math.max(0, enoughTopics + 1 - terms.length))];
}

function plainTitle(heading: string): string | null {
  const title = heading.replace(/^\d[\d.]*\s+/, "").trim();
  const isPlain = /^\p{Lu}/u.test(title) && !/[?!:]/.test(title) && !furniture.test(title);
  return isPlain && countWords(title) <= mostTitleWords ? title : null;
}

/** "Plan the Strategies for Renal Health" says little more than the unit "Strategies for Renal Health". */
function repeatsTitle(title: string, unit: string): boolean {
  const told = new Set(contentWords(unit));
  const words = contentWords(title);
  return words.filter((word) => told.has(word)).length >= words.length * 0.6;
}

function contentWords(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map(singularOf);
}

function sameTopic(first: string, second: string): boolean {
  return bare(first) === bare(second);
}

function bare(topic: string): string {
  return singularOf(topic.toLowerCase().replace(/^(?:an?|the) /, ""));
}
