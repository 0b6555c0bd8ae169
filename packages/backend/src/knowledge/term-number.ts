import { isMassNoun, isPlural } from "@curriculum/curriculum/language/plural.ts";
import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
import { keyOfTerm } from "./key-of-term.ts";
import { namesNoCountable } from "./names-no-countable.ts";
import { isCountedNoun, isUncountedNoun, type NounUses } from "./read-noun-use.ts";
import type { TermCandidate } from "./term-candidate.ts";

/** Bare uses up to here may be a heading or a list; the head noun has its say. */
const fewUses = 2;
/** Labels in figures and brackets stand bare ("neutral stimulus"); more bare uses than this are running text. */
const manyUses = 8;

const noUses: NounUses = new Map();

/**
 * How a noun behaves, from how the text uses it: it is counted where the text says "a …" or writes its plural more
 * often than the bare singular. Where the text is silent, its head noun, its form and its meaning decide.
 */
export function numberOfTerm(
  term: string,
  candidate: TermCandidate | null,
  uses: NounUses = noUses,
  gloss: string | null = null,
): Concept["number"] {
  if (isPlural(term)) return "plural";
  if (isMassNoun(term)) return "mass";
  const { afterIndefinite, afterDefinite, bare, plural } = candidate ?? silent;
  // An adjective that a list defines ("falsifiable") takes no article either.
  if (isQuality(term) && afterIndefinite + plural === 0) return "mass";
  const isPhrase = term.includes(" ");
  const head = headKey(term);
  const mayName = isPhrase && namingHeads.test(head);
  const isCounted = isCountedNoun(uses, head) && !mayName;
  const counted = afterIndefinite + plural;
  if (counted > 0)
    return bare >= Math.max(afterIndefinite, plural) && (bare > counted * 3 || (bare >= afterDefinite && !isCounted))
      ? "mass"
      : "singular";
  if (bare > (isCounted && isPhrase ? manyUses : fewUses) && bare >= afterDefinite) return "mass";
  if (isCounted && isPhrase) return "singular";
  if (looksMass(head)) return "mass";
  if (isCounted) return "singular";
  if (bare > 0 && bare >= afterDefinite) return "mass";
  // "the hippocampus": there is one, and the text always points at it.
  if (afterDefinite > 0) return "singular";
  if (isUncountedNoun(uses, head)) return "mass";
  if (mayName && gloss !== null && !gloss.includes(` ${head} `)) return "mass";
  return gloss !== null && namesNoCountable(gloss) ? "mass" : "singular";
}

/** The noun that takes the article: "range of motion" → "range". */
function headKey(term: string): string {
  return keyOfTerm(term.replace(/ (?:of|in|for|by|with|to) .*$/u, ""))
    .split(" ")
    .at(-1)!;
}

const silent = { afterIndefinite: 0, afterDefinite: 0, bare: 0, plural: 0 } as const;

/** With another word before them they name one theory, one illness: "arousal theory", "bipolar disorder". */
const namingHeads =
  /^(?:theory|disorder|syndrome|disease|therapy|cancer|deficiency|law|analysis|hormone|acid|enzyme)$/u;

function isQuality(term: string): boolean {
  return (
    /^\S+(?:able|ible|ous|ful|less)$/iu.test(term) &&
    !/(?:variable|cable|table|syllable|vegetable|deliverable|receivable|payable|consumable)$/iu.test(term)
  );
}

/** Endings of nouns that rarely take an article: qualities, activities, conditions, substances. */
function looksMass(head: string): boolean {
  return (
    /(?:ness|ity|ism|ics|hood|graphy|logy|nomy|ance|ence|work|[a-z]{2}care)$/u.test(head) ||
    /[a-z]{3}(?:osis|itis|uria|[aeiou]?emia|poiesis|genesis|plasia|pathy|penia|algia|rrhagia|rrhea|pnea|stasis|trophy|edema|plegia|phagia|phobia|opecia|cusis|oxia)$/u.test(
      head,
    ) ||
    (/[a-z]{3}(?:ing|ment|tion|sion)$/u.test(head) && !alsoThings.test(head)) ||
    (/[a-z]{3}(?:[^aeiougk]in|etin|eine|amine|onine|osine|idine|ctose|crose|cose|ipase|tase|gen)$/u.test(head) &&
      !countedSubstances.test(head))
  );
}

const alsoThings =
  /(?:^string|^ring|building|meeting|document|element|segment|experiment|instrument|statement|question|function|section|mutation|option|station|fraction|equation|version|region|occasion|institution|organization|population|distribution|hallucination|delusion|illusion|junction|lesion|dissertation)$/u;
const countedSubstances =
  /(?:toxin|vitamin|bulletin|dolphin|muffin|coffin|cabin|vaccine|machine|allergen|pathogen|antigen|carcinogen|teratogen|hallucinogen|oxygenase|androgen|database)$/u;
