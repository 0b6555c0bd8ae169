import { lowerFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { holdsFormula, trimGloss } from "./trim-gloss.ts";
import type { WordCase } from "./word-case.ts";

/** Longer ones are not read to their end in a question. */
const mostWords = 35;

const pointsAtPeople = /\b(?:we|us|our|ours|you|your|yours|I|my|me|he|she|his|her|him)\b/u;
const pointsElsewhere =
  /\b(?:above|below|earlier|previous|previously|aforementioned|figure|table|chapter|section|exercise|these|those two|this|such (?!an?\b|as\b)\p{L}+|(?:first|second|third|fourth|fifth|last) (?:column|row|line))\b/iu;

/**
 * The defining words as a clause that reads after "term is": no citations, one sentence, lower-case start, no final
 * stop. Undefined where they do not stand alone.
 */
export function cleanGloss(raw: string, wordCase: WordCase, isListed = false): string | undefined {
  let gloss = stripUnbalanced(trimGloss(raw)).replace(/[\s.,;:–—-]+$/u, "");
  const first = /^[\p{L}'’-]+/u.exec(gloss)?.[0] ?? "";
  if (/^\p{Lu}/u.test(first))
    gloss = lowerFirst(gloss, (word) => {
      const form = wordCase.formOf(word);
      return form !== undefined && form !== form.toLowerCase();
    });
  gloss = shortened(gloss);
  const words = gloss.split(" ").length;
  if (words < 2 || words > mostWords || holdsFormula(gloss)) return undefined;
  if (/[_#]|https?:/u.test(gloss)) return undefined;
  if (pointsElsewhere.test(gloss) || (!isListed && pointsAtPeople.test(gloss))) return undefined;
  if (
    /^(?:and|or|but|so|it|they|this|that|these|such|not|also|then|how|why|because|if|one of (?:the|these)|called|(?:an?|the) matter of|(?:the|an?) (?:[\p{L}-]+ )?ones?)\b/iu.test(
      gloss,
    )
  )
    return undefined;
  if (
    /[?]|\s[.,]|(?:^|\s)(?:of|to|by|is|are|and|the|a|an|in|with|or|for|that|which|when|where|but|as|from|on|at|into|than|even|such|so|if|because|their|its|be)$|\( ?\)/iu.test(
      gloss,
    )
  )
    return undefined;
  return gloss;
}

/** A long meaning ends before its last added clause inside the limit, where enough stands before it. */
function shortened(gloss: string): string {
  const words = gloss.split(" ");
  if (words.length <= mostWords) return gloss;
  const inside = words.slice(0, mostWords).join(" ");
  const cuts = [
    ...inside.matchAll(
      /,? (?:so that|because|in order to|so as to|unless|which|including|such as|usually|often|typically|especially)\b|, (?=\p{Ll}+ing\b)/gu,
    ),
  ];
  const at = cuts
    .map(({ index }) => index)
    .filter((index) => index > inside.length / 4 && isBalanced(inside.slice(0, index)))
    .at(-1);
  return at === undefined ? gloss : inside.slice(0, at);
}

function isBalanced(text: string): boolean {
  return text.split("(").length === text.split(")").length;
}

/** Cuts at a bracket or quotation mark that has no partner. */
function stripUnbalanced(text: string): string {
  const opens: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === "(" || character === "[") opens.push(at);
    else if (character === ")" || character === "]") {
      if (opens.pop() === undefined) return text.slice(0, at).trim();
    }
  }
  const cut = opens[0];
  const balanced = cut === undefined ? text : text.slice(0, cut).trim();
  const curly = (balanced.match(/“/gu) ?? []).length - (balanced.match(/”/gu) ?? []).length;
  const straight = (balanced.match(/"/gu) ?? []).length % 2;
  return curly === 0 && straight === 0 ? balanced : balanced.replaceAll(/["“”]/gu, "");
}
