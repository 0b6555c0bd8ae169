import type { DefinitionMatch, PatternInput } from "./definition-match.ts";
import { presentSingular } from "./expository-verbs.ts";
import { isNominal, listNounPhrases, type Span } from "./noun-phrase.ts";
import type { Token } from "./tag-text.ts";

const hasDepth = /\b(?:of|that|which|who|for|to|by|in|used|with|from|between)\b/iu;

/** "X, which is a …,", "X, the … of …,", "X (a … that …)", "X—a … of …—": meanings set beside a term. */
export function findAsides({ text, tokens }: PatternInput): DefinitionMatch[] {
  const matches: DefinitionMatch[] = [];
  for (const term of listNounPhrases(tokens)) {
    const mark = tokens[term.end];
    if (mark === undefined || mark.pos !== "punctuation") continue;
    const next = tokens[term.end + 1];
    if (next === undefined) continue;
    if (mark.text === "(") {
      const gloss = until(text, tokens, term.end + 1, /^\)$/u);
      if (isMeaning(gloss) && /^(?:an?|the|any|or)\s/iu.test(gloss) && !isOfDeed(tokens, term, gloss))
        matches.push({ pattern: "bracket", term, gloss: gloss.replace(/^or /iu, ""), strength: 0.65 });
      continue;
    }
    if (/^[—–]$/u.test(mark.text)) {
      const said = until(text, tokens, term.end + 1, /^[—–]$/u);
      const gloss = said.replace(/^(?:that is,?|or|in other words,?|meaning)\s+/iu, "");
      if (isMeaning(gloss) && (said !== gloss || /^(?:an?|the|any)\s/iu.test(gloss)))
        matches.push({ pattern: "apposition", term, gloss, strength: 0.65 });
      else if (isMeaning(gloss) && isNominalGloss(tokens, term.end + 1) && isNominal(tokens[term.end + 1]))
        matches.push({ pattern: "apposition", term, gloss, strength: 0.5 });
      continue;
    }
    if (mark.text !== ",") continue;
    if (next.lower === "meaning" || (next.lower === "that" && tokens[term.end + 2]?.lower === "is")) {
      const from = term.end + (next.lower === "meaning" ? 2 : tokens[term.end + 3]?.text === "," ? 4 : 3);
      const gloss = until(text, tokens, from, /^[;]$/u);
      if (isMeaning(gloss) && !/^that\b/iu.test(gloss))
        matches.push({ pattern: "relative", term, gloss, strength: 0.7 });
      continue;
    }
    const isRelative =
      next.lower === "which" && /^(?:is|are|refers|means|describes)$/u.test(tokens[term.end + 2]?.lower ?? "");
    if (isRelative) {
      const from = term.end + (/^(?:refers)$/u.test(tokens[term.end + 2]!.lower) ? 4 : 3);
      const gloss = until(text, tokens, from, /^[,;]$/u);
      if (isMeaning(gloss) && /^(?:an?|the|any|when|how|\p{Ll}{3,}s (?:that|who|which|of))\s/iu.test(gloss))
        matches.push({ pattern: "relative", term, gloss, strength: 0.75 });
      continue;
    }
    const gloss = until(text, tokens, term.end + 1, /^[,;]$/u);
    if (/^(?:or\s+)?(?:an?|the)\s/iu.test(gloss) && isMeaning(gloss) && gloss.split(/\s+/u).length >= 4)
      if (isNominalGloss(tokens, term.end + 1) && appositionStrength(tokens, term, gloss) > 0)
        matches.push({
          pattern: "apposition",
          term,
          gloss: gloss.replace(/^or /iu, ""),
          strength: appositionStrength(tokens, term, gloss),
        });
  }
  return matches;
}

const opensPhrase = /^(?:in|for|with|by|on|at|during|from|under|within|without|among|through|after|before|since)$/u;
const deed =
  /^(?:an?|the) (?:[\p{L}-]+ )?(?:operation|process|step|task|practice|move|act|action|job|approach|technique|strategy|procedure|activity|decision|measure)\b/iu;

/** "mounting a filesystem, an operation that …": what is done is told, not what it is done to. */
function isOfDeed(tokens: readonly Token[], { start }: Span, gloss: string): boolean {
  const opens = tokens[start - 1];
  const before = opens?.pos === "determiner" ? tokens[start - 2] : opens;
  const isActedOn = /\p{L}ing$/u.test(before?.lower ?? "") || (opens !== before && before?.pos === "verb");
  return isActedOn && deed.test(gloss);
}

/** Sure where the pair of commas stands between subject and verb, or where the main clause has begun before it. */
function appositionStrength(tokens: readonly Token[], term: Span, gloss: string): number {
  if (/^or /iu.test(gloss)) return 0.75;
  // "divorce, a layoff from work, or …": items of a list.
  const opens = tokens[term.start - 1];
  const outer = opens?.pos === "determiner" ? tokens[term.start - 2] : opens;
  // "By default, the script …", "…: by default, the script …": the comma ends the opening phrase.
  const opening = opens?.pos === "determiner" ? term.start - 2 : term.start - 1;
  const isOpening = opening === 0 || /^[,:;]$/u.test(tokens[opening - 1]?.text ?? "");
  if (isOpening && opensPhrase.test(tokens[opening]?.lower ?? "")) return 0;
  if (isOfDeed(tokens, term, gloss)) return 0;
  if (/^[,:;]$/u.test(outer?.text ?? "") || /^(?:and|or)$/u.test(outer?.lower ?? "")) return 0;
  const close = tokens.findIndex((token, at) => at > term.end && token.text === ",");
  if (close >= 0 && /^(?:and|or|an?|the)$/u.test(tokens[close + 1]?.lower ?? "")) return 0;
  const isSubordinate =
    /^(?:when|if|as|although|though|while|because|after|before|since|once|unless|in|for|with|by|on|at|during|to)$/u.test(
      tokens[0]!.lower,
    );
  const closing = close;
  // "If it imposed a tariff, the cost …": the comma ends the opening clause.
  if (isSubordinate && closing < 0) return 0;
  const after = closing < 0 ? undefined : tokens[closing + 1];
  if (
    term.start <= 1 &&
    after !== undefined &&
    (after.pos === "verb" || after.pos === "auxiliary" || presentSingular.has(after.lower))
  )
    return 0.75;
  const hasBegun = tokens.slice(0, term.start).some((token) => token.pos === "auxiliary" || token.pos === "verb");
  return hasBegun && !isSubordinate ? 0.6 : 0.45;
}

/** False for "In addition, the cell is charged": a clause follows the comma, no apposition. */
function isNominalGloss(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < tokens.length; at += 1) {
    // "a deficiency of the hormone (T4) can disrupt …": what stands in brackets ends no phrase.
    if (tokens[at]!.text === "(")
      at =
        Math.max(
          at,
          tokens.findIndex((one, index) => index > at && one.text === ")"),
        ) + 1;
    const token = tokens[at];
    if (token === undefined) return true;
    if (token.pos === "punctuation" || /^(?:that|which|who|whose|whom|where|when|whereby)$/u.test(token.lower))
      return tokens[at - 1]?.lower !== "of";
    const isFinite =
      token.pos === "auxiliary" ||
      (token.pos === "verb" && !/(?:ing|ed)$/u.test(token.lower) && tokens[at - 1]?.lower !== "to");
    if (isFinite) return false;
  }
  return true;
}

function isMeaning(gloss: string): boolean {
  const words = gloss.split(/\s+/u);
  return words.length >= 4 && words.length <= 40 && hasDepth.test(gloss) && !/\d{4}|et al/u.test(gloss);
}

function until(text: string, tokens: readonly Token[], from: number, close: RegExp): string {
  const first = tokens[from];
  if (first === undefined) return "";
  for (let at = from; at < tokens.length; at += 1)
    if (close.test(tokens[at]!.text)) return text.slice(first.start, tokens[at - 1]!.end);
  return text.slice(first.start).replace(/[.!?]["”]?$/u, "");
}
