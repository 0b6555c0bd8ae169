import { lowerFirst } from "@curriculum/curriculum/language/capitalise.ts";
import type { WordCase } from "./word-case.ts";

const mostWords = 40;
/** A list's own entries stand alone by design, so that more may stay. */
const mostListedWords = 55;

const pointsAtPeople = /\b(?:we|us|our|ours|you|your|yours|I|my|me|he|she|his|her|him)\b/u;
const pointsElsewhere =
  /\b(?:above|below|earlier|previous|previously|aforementioned|figure|table|chapter|section|exercise|these|those two|this (?:chapter|section|book|case|example))\b/iu;

/**
 * The defining words as a clause that reads after "term is": no citations, one sentence, lower-case start, no final
 * stop. Undefined where they do not stand alone.
 */
export function cleanGloss(raw: string, wordCase: WordCase, isListed = false): string | undefined {
  let gloss = raw
    .replace(/^\s*\((?:plural|singular|pl\.|sing\.|also|or|noun|verb|adjective)\b[^()]*\)/iu, "")
    .replace(/^(?:refers? to|is defined as|is|are|means|the term for)\s+(?=\S)/iu, "")
    .replaceAll(
      /\s*\((?:[^()]*\b(?:\d{4}|et al|n\.d\.)[^()]*|\s*|see\b[^()]*|shown\b[^()]*|[Ff]igure[^()]*|[Tt]able[^()]*|and|or)\)/gu,
      "",
    )
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/\s+([,.;:])(?=\s|$)/gu, "$1")
    .trim();
  // What follows a semicolon, a second sentence or a change of subject says more, not what the term is.
  gloss = gloss.split(/;\s|(?<=\p{Ll}{2}[.?!]|\)\.)\s+(?=\p{Lu})|(?<=\p{Ll}{4}\.)\s+/u)[0] ?? "";
  gloss = gloss.replace(
    /,? (?:and|but|so|yet|while|although|though|whereas) (?:it|they|this|these|he|she|we|you|is|are|not|which)\b.*$/u,
    "",
  );
  gloss = gloss.replace(
    /,? (?:as (?:shown|seen|illustrated|described|discussed)|such as (?:the one|those) shown|shown|see|like the one|for example|for instance|e\.g\.|i\.e\.)\b.*$/iu,
    "",
  );
  gloss = gloss.replace(/,? (?:called|known as|termed|named|which is (?:called|known as))\b.*$/u, "").trim();
  gloss = stripUnbalanced(gloss).replace(/[\s.,;:–—-]+$/u, "");
  const first = /^[\p{L}'’-]+/u.exec(gloss)?.[0] ?? "";
  if (/^\p{Lu}/u.test(first))
    gloss = lowerFirst(gloss, (word) => {
      const form = wordCase.formOf(word);
      return form !== undefined && form !== form.toLowerCase();
    });
  const words = gloss.split(" ").length;
  if (words < 2 || words > (isListed ? mostListedWords : mostWords)) return undefined;
  if (pointsElsewhere.test(gloss) || (!isListed && pointsAtPeople.test(gloss))) return undefined;
  if (
    /^(?:and|or|but|so|it|they|this|that|these|such|not|also|then|how|why|because|if|one of (?:the|these)|called)\b/iu.test(
      gloss,
    )
  )
    return undefined;
  if (/[?]|\s[.,]|(?:^|\s)(?:of|to|by|is|and|the|a|an|in|with|or|for|that|which)$|\( ?\)/iu.test(gloss))
    return undefined;
  return gloss;
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
