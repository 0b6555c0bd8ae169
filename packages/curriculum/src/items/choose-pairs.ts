import { foldText } from "../language/fold-text.ts";
import { countWords } from "../language/words.ts";
import { contentOf } from "./read-item.ts";

/** A term and what its source says it is: a possible line of a matching item. */
export interface Pair {
  id: string;
  term: string;
  /** The meaning as it reads behind "is". */
  gloss: string;
}

// What can be read at one look, of about one length, and a name on the other side.
const mostTermWords = 4;
const glossWords = { least: 5, most: 28 };
const mostTimesLonger = 3;
// Of the shorter of two meanings: with more in common, each would fit the other's term too.
const mostShared = 0.4;

/** Meanings that say nothing without the sentence before them, or name several things. */
const leansOrLists = /\b(?:this|these|that (?:is|was) (?:above|below)|such|former|latter|following)\b|[;:“”"]/i;

/** What says how good a thing is, or is made of a whole sentence, does not say what the thing is. */
const tellsNothing =
  /^(?:an? )?(?:(?:situation|case) in which|(?:\p{L}+ly )?(?:excellent|good|great|important|useful|remarkable|popular|common|complex) )/iu;

/**
 * The first pairs, in the order given, that can stand in one matching item: none names itself or another, no two mean
 * nearly the same, and all are of one length and one number of words. At most `most` of them.
 */
export function choosePairs(pairs: readonly Pair[], most: number): Pair[] {
  const chosen: Pair[] = [];
  for (const pair of pairs) {
    if (chosen.length === most) break;
    if (isLine(pair) && chosen.every((other) => standTogether(pair, other))) chosen.push(pair);
  }
  return chosen;
}

function isLine({ term, gloss }: Pair): boolean {
  const words = countWords(gloss);
  return (
    words >= glossWords.least &&
    words <= glossWords.most &&
    countWords(term) <= mostTermWords &&
    !leansOrLists.test(gloss) &&
    !tellsNothing.test(gloss) &&
    !/[\d()[\]/_=]/.test(term) &&
    isApart(term, gloss)
  );
}

/** Whether a meaning gives its term away by a word of it. */
function isApart(term: string, gloss: string): boolean {
  const said = new Set(contentOf(gloss));
  return contentOf(term).every((word) => !said.has(word));
}

function standTogether(one: Pair, other: Pair): boolean {
  const [terms, others] = [new Set(contentOf(one.term)), new Set(contentOf(other.term))];
  const isSameName =
    foldText(one.term) === foldText(other.term) || terms.isSubsetOf(others) || others.isSubsetOf(terms);
  const lengths = [countWords(one.gloss), countWords(other.gloss)];
  return (
    !isSameName &&
    isApart(one.term, other.gloss) &&
    isApart(other.term, one.gloss) &&
    sharedOf(one.gloss, other.gloss) <= mostShared &&
    Math.max(...lengths) <= mostTimesLonger * Math.max(4, Math.min(...lengths))
  );
}

function sharedOf(one: string, other: string): number {
  const [own, others] = [new Set(contentOf(one)), new Set(contentOf(other))];
  const least = Math.min(own.size, others.size);
  return least === 0 ? 1 : own.intersection(others).size / least;
}
