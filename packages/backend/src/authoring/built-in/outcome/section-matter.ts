import { joinList } from "@curriculum/curriculum/language/join-list.ts";
import { isPlural } from "@curriculum/curriculum/language/plural.ts";
import { countWords } from "@curriculum/curriculum/language/words.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { ConceptFacts } from "../evidence/concept-facts.ts";
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
}

// "a single population mean using the normal distribution" stands by itself.
const mostJoinedWords = 4;
const mostPartWords = 7;

/** Every way in which the sections' titles run in a sentence, best first. */
export function readSections(
  whole: string,
  partTitles: readonly string[],
  uses: readonly ConceptFacts[],
  evidence: Evidence,
): SectionMatter[] {
  const speak = (title: string) => {
    const spoken = spokenTitle(title, evidence.passages);
    return spoken === null ? [] : [asConcept(spoken, uses)];
  };
  const parts = partTitles.flatMap(speak);
  const wholes = speak(whole);
  const joined = joinTitles(parts);
  const titles = joined ? [joined, ...wholes] : [...wholes, ...parts.slice(0, whole === "" ? 3 : 0)];
  return titles.map((title) => ({
    title,
    parts: title === joined || parts.includes(title) ? [] : listParts(title, parts),
    named: distinctConcepts(uses.filter((facts) => isListed(facts) && !isIn(facts, title))),
  }));
}

/** Parts that are worth a name beside their whole. */
function listParts(whole: SpokenTitle, parts: readonly SpokenTitle[]): string[] {
  const told = parts.filter(
    ({ text, shape, stems }) =>
      shape === "noun" && countWords(text) <= mostPartWords && !/,| and /.test(text) && !stems.isSubsetOf(whole.stems),
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
    ({ text, shape }) => shape === "noun" && countWords(text) <= mostJoinedWords && !/,| and |^trends\b/.test(text),
  );
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
export function isListed({ noun, citations }: ConceptFacts): boolean {
  return (
    citations.length > 0 &&
    !/“| and |,|\b(?:un)?likely$/.test(noun.generic) &&
    !describesOnly.test(noun.term) &&
    countWords(noun.generic) <= 5
  );
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
