import { joinList } from "@curriculum/curriculum/language/join-list.ts";
import { isPlural } from "@curriculum/curriculum/language/plural.ts";
import { countWords } from "@curriculum/curriculum/language/words.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
import type { CoveredSections } from "@curriculum/curriculum/model/plan.ts";
import type { ConceptFacts } from "../evidence/concept-facts.ts";
import { isInside } from "../evidence/is-inside.ts";
import { areContrastable } from "../evidence/related-facts.ts";
import { spokenTitle, stemsOf, type SpokenTitle } from "../evidence/spoken-title.ts";

/** What the sections of an outcome teach, ready to be spoken of. */
export interface SectionMatter {
  /** Their subject as their titles name it. */
  title: SpokenTitle;
  /** Names of their parts, where a title stands over several that can be listed. */
  parts: string[];
  /** Concepts of the sections that the title does not name already, best first. */
  named: ConceptFacts[];
  /** Beside the other titles of the outcome: 0 and below. */
  worth: number;
}

// "a single population mean using the normal distribution" stands by itself.
const mostJoinedWords = 4;
const mostPartWords = 7;

/** What sections are called, and what is known of what they teach. */
export interface SectionTitles {
  covers: Pick<CoveredSections, "title" | "parts" | "partKeys">;
  /** The title of the module, whose words say nothing of one section. */
  moduleTitle: string;
  /** The concepts of the outcome, best first. */
  uses: readonly ConceptFacts[];
  /** Further concepts of its sections, for the sections that have too few. */
  beside: readonly ConceptFacts[];
}

/** Every way in which the sections' titles run in a sentence, best first. */
export function readSections(titles: SectionTitles, evidence: Evidence): SectionMatter[] {
  const { covers, uses } = titles;
  const speak = (title: string) => {
    const spoken = spokenTitle(title, evidence.passages);
    return spoken === null ? [] : [asConcept(spoken, uses)];
  };
  const parts = covers.parts.map((title, index) => ({ title: speak(title)[0], key: covers.partKeys?.[index] }));
  const spoken = parts.flatMap(({ title }) => title ?? []);
  // "Compiling a kernel and LDAP directory": a doing and a thing are no one subject, and are spoken of apart.
  const mixes = spoken.length > 1 && spoken.some(({ shape }) => shape === "doing");
  const wholes = mixes ? [] : speak(covers.title);
  const joined = spoken.length === covers.parts.length ? joinTitles(spoken) : null;
  const tellsAll = spansParts(titles);
  const matterOf = (title: SpokenTitle, told: readonly ConceptFacts[], worth: number): SectionMatter => ({
    title,
    parts: title === joined || spoken.includes(title) ? [] : listParts(title, spoken),
    named: distinctConcepts(
      told.filter((facts) => isListed(facts, evidence) && !isIn(facts, title) && suits(facts, title)),
    ),
    worth,
  });
  return [
    ...(joined ? [matterOf(joined, uses, 0)] : []),
    ...wholes.map((title) => matterOf(title, uses, (tellsAll ? 0 : untoldCost) - (joined ? 0.02 : 0))),
    ...parts.flatMap(({ title, key }) => {
      if (!title) return [];
      const own = (facts: ConceptFacts) => key !== undefined && isInside(sectionOf(facts), [key]);
      const named = [...uses.filter(own), ...titles.beside.filter(own)];
      // What the outcome's own subject is taught in stands before its neighbours.
      const isHome = uses[0] !== undefined && own(uses[0]);
      return [matterOf(title, key === undefined ? uses : named, isHome ? -0.03 : -0.06)];
    }),
  ];
}

// A title that leaves out one of its sections comes after theirs.
const untoldCost = -0.1;

export function sectionOf({ concept }: ConceptFacts): string {
  return `${concept.documentId}#${concept.sectionId}`;
}

/** Whether the title over several sections says something of each. */
function spansParts({ covers, moduleTitle }: SectionTitles): boolean {
  const common = new Set(stemsOf(moduleTitle));
  const whole = new Set(stemsOf(covers.title));
  return covers.parts.every((part) => {
    const telling = stemsOf(part).filter((stem) => !common.has(stem));
    return telling.length === 0 || telling.some((stem) => whole.has(stem));
  });
}

/** Parts that are worth a name beside their whole. */
function listParts(whole: SpokenTitle, parts: readonly SpokenTitle[]): string[] {
  const told = parts.filter(
    ({ text, shape, stems }) =>
      shape === "noun" &&
      countWords(text) <= mostPartWords &&
      !/[,/]| and /.test(text) &&
      !stems.isSubsetOf(whole.stems),
  );
  return told.length >= 2 ? told.map(({ text }) => text) : [];
}

/** A title that is a concept's name takes the article that the concept takes. */
function asConcept(title: SpokenTitle, uses: readonly ConceptFacts[]): SpokenTitle {
  if (title.shape !== "noun" || / (?:of|between|in|for|to|with|on) /.test(title.text)) return title;
  const pieces = title.text.split(/ and /);
  if (pieces.length > 2) return title;
  const spoken = pieces.map((piece) => {
    if (isPlural(piece)) return piece;
    const own = new Set(stemsOf(piece));
    const same = uses.find(({ noun }) => own.symmetricDifference(new Set(stemsOf(noun.term))).size === 0);
    return same?.noun.generic ?? piece;
  });
  return { ...title, text: spoken.join(" and "), isPlural: pieces.length > 1 || isPlural(spoken[0] ?? "") };
}

/** "sole proprietorships, partnerships and corporations": short titles of neighbouring sections name one subject together. */
function joinTitles(titles: readonly SpokenTitle[]): SpokenTitle | null {
  const plain = titles.filter(
    ({ text, shape }) => shape === "noun" && countWords(text) <= mostJoinedWords && !/[,/]| and |^trends\b/.test(text),
  );
  // "Treatment, types of treatment": what overlaps is no list.
  if (plain.some((one, index) => plain.slice(0, index).some((other) => !one.stems.isDisjointFrom(other.stems))))
    return null;
  const joined = plain
    .filter(({ text }, index) => plain.findIndex((other) => other.text === text) === index)
    .slice(0, 3);
  if (joined.length < 2 || plain.length < titles.length) return null;
  return {
    text: joinList(joined.map(({ text }) => text)),
    shape: "noun",
    isPlural: true,
    isJoined: true,
    stems: new Set(joined.flatMap(({ stems }) => [...stems])),
  };
}

/** "empirical", "atypical": what is listed as a term and is no noun. */
const describesOnly = /^(?!(?:chem|period|mus)ical$)\w+ical$/i;

/** Whether a list may name it: a noun of a few words. */
export function isListed({ concept, noun, citations }: ConceptFacts, evidence: Evidence): boolean {
  return (
    citations.length > 0 &&
    !/“|\b(?:and|or) |,|\b(?:un)?likely$/.test(noun.generic) &&
    isKnown(concept, evidence) &&
    !describesOnly.test(noun.term) &&
    countWords(noun.generic) <= 5
  );
}

// Beside the terms that a text lists itself, those below are mostly of its examples.
const leastSalience = 0.6;

/** A term that the source lists or that comes again; where it lists terms, a single word only with its meaning. */
function isKnown({ term, isKeyTerm, definition, passageIds, salience }: Concept, evidence: Evidence): boolean {
  if (![...evidence.concepts, ...evidence.siblings].some((other) => other.isKeyTerm)) return passageIds.length >= 2;
  const hasMeaning = term.includes(" ") || definition !== null;
  return hasMeaning && (isKeyTerm || (passageIds.length >= 2 && salience >= leastSalience));
}

/** Titles of what is done. Organs and diseases are no strategies and no methods, although such sections speak of them. */
const namesDoing =
  /\b(?:strateg(?:y|ies)|methods?|techniques?|interventions?|planning|implementing|evaluating|judge?ment|assessments?)\b/;

function suits({ kind }: ConceptFacts, { text, shape }: SpokenTitle): boolean {
  return !(shape === "doing" || namesDoing.test(text)) || !["part", "condition", "thing"].includes(kind);
}

function isIn({ noun }: ConceptFacts, title: SpokenTitle): boolean {
  return stemsOf(noun.term).every((stem) => title.stems.has(stem));
}

/** Without those that another names already: "anemia" beside "microcytic anemia". */
export function distinctConcepts(all: readonly ConceptFacts[]): ConceptFacts[] {
  const stems = all.map(({ noun }) => new Set(stemsOf(noun.term)));
  const names = all.filter((_, index) =>
    stems.every((other, at) => {
      const own = stems[index] ?? new Set();
      return at === index || !own.isSubsetOf(other) || (own.size === other.size && index < at);
    }),
  );
  // "stem-and-leaf plots and the stemplot": two names of one thing.
  return names.filter((one, index) => names.slice(0, index).every((other) => areContrastable(other, one)));
}
