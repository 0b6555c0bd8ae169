import { presentSingular } from "./expository-verbs.ts";

/** A formula or the remains of one: signs that running text does not use, or a letter with a lost accent. */
const formula = /[=~≤≥≈±∑√∫<>|^∩∪¯ˉ]|\p{Mn}|\b[A-Z]\([a-zA-Z]\)| – \p{Ll} | [μσχαβρ] /u;

const bracketed =
  /\s*\((?:[^()]*(?:\b(?:\d{4}|et al|n\.d\.)[^()]*|[=~≤≥≈¯σμ][^()]*)|\s*|see\b[^()]*|shown\b[^()]*|[Ff]igure[^()]*|[Tt]able[^()]*|and|or)\)/gu;

const tails: readonly RegExp[] = [
  // What follows says more about the thing, not what it is.
  /,? (?:and|but|so|yet|while|although|though|whereas) (?:it|they|this|these|he|she|we|you|is|are|not|which)\b.*$/u,
  /, (?:and|but|while|whereas) (?:(?:an?|the) )?[\p{L}-]+ (?:is|are|has|have|can|was|were|stands? for|refers? to)\b.*$/u,
  /, (?:and|but|while|whereas) (?:an?|the|many|most|some|several|both|each|its|their) (?:(?!that |which |who |of )[\p{L}-]+ ){1,3}(?:is|are|has|have|can|was|were|involves?)\b.*$/u,
  /, (?:so|hence|thus|therefore|even|because|since)\b.*$/u,
  /,? (?:as (?:shown|seen|illustrated|described|discussed)|such as (?:the one|those) shown|shown|(?<!\b(?:can|could|may|to|we|you|they|not) )see|like the one|for example|for instance|e\.g\.|i\.e\.)(?:[\s,].*)?$/iu,
  /,? (?<!\b(?:when|is|are|be|being|it|if) )(?:called|known as|termed|named|denoted|abbreviated|which is (?:called|known as)) .*$/u,
  /,? (?:with|has|having|satisfying) (?:all )?the following\b.*$/u,
  /[.:;]? ?\b(?:Notation|Formula|Example|Note):.*$/u,
  /,? (?:of the form|given by|using the formula|by the formula|notation|where) [^,]*[=~≤≥].*$/u,
];

/** Takes out citations, formulas, remarks and second clauses: what is left says what the thing is. */
export function trimGloss(raw: string): string {
  let gloss = raw
    .replace(/^\s*\((?:plural|singular|pl\.|sing\.|also|or|noun|verb|adjective)\b[^()]*\)/iu, "")
    .replace(/^(?:refers? to|is defined as|is|are|means|the term for)\s+(?=\S)/iu, "")
    .replaceAll(bracketed, "")
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/\s+([,.;:])(?=\s|$)/gu, "$1")
    .trim();
  // A formula set before its reading: "P(A|B) is the probability that …".
  gloss = gloss.replace(/^\S*[(=~|][^ ]*\S* (?:is|are) (?=an?\s|the\s)/u, "");
  gloss = gloss.split(/;\s|(?<=\p{Ll}{2}[.?!]|\)\.)\s+(?=\p{Lu})|(?<=\p{Ll}{3}\.)\s+/u)[0] ?? "";
  for (const tail of tails) gloss = gloss.replace(tail, "");
  gloss = gloss.replace(/^the term (?:applies|refers) to (?=\S)/iu, "");
  gloss = gloss.replace(/: (?:\p{Lu}|both|there|one|if|the)\b.*$/u, "");
  gloss = cutFormula(cutSecondVerb(gloss)).trim();
  // "a statistical experiment" of "a statistical experiment with the following properties: …" says too little.
  return countOf(gloss) < 4 && countOf(raw) > 8 ? "" : gloss;
}

function countOf(text: string): number {
  return text.trim().split(/\s+/u).length;
}

/** "a property of an entity, such as a postcode, and becomes a column": cut before ", and becomes". */
function cutSecondVerb(gloss: string): string {
  for (const match of gloss.matchAll(
    /, (?:and|but|or) (?:(?:also|then|often|usually|thus|therefore|typically|generally) )?([\p{L}’']+)/gu,
  )) {
    const [, verb = ""] = match;
    const isVerb =
      presentSingular.has(verb) || /^(?:is|are|has|have|can|may|must|will|should|does|was|were)$/u.test(verb);
    if (isVerb && !endsList(gloss.slice(0, match.index))) return gloss.slice(0, match.index);
  }
  // "a quick way to graph data and gives an exact picture": the second verb is the term's own.
  const own =
    /^((?:(?! (?:that|which|who|where|when|whose) ).)*?\S) and (?:gives|has|is|are|makes|shows|helps|provides|uses|allows|can|contains)\b/u.exec(
      gloss,
    );
  return own === null ? gloss : own[1]!;
}

/** "promotes trade, makes loans" before ", and acts …": the verb is the last of a list. */
function endsList(before: string): boolean {
  const last = before.slice(before.lastIndexOf(", ") + 2);
  if (last.length > before.length) return false;
  return (
    before.includes(", ") &&
    !/^(?:such as|like|including|which|who|that|usually|often|or|especially|from|in|by|with|for|at|on|typically)\b/u.test(
      last,
    )
  );
}

/** Cut before a last phrase that holds a formula; left as it is where the formula stands in the middle. */
function cutFormula(gloss: string): string {
  const at = gloss.search(formula);
  if (at < 0) return gloss;
  const comma = gloss.lastIndexOf(", ", at);
  return comma > 20 ? gloss.slice(0, comma) : gloss;
}

/** Whether what is left still holds a formula, with which no meaning reads as words. */
export function holdsFormula(gloss: string): boolean {
  return formula.test(gloss);
}
