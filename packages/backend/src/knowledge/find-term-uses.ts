import type { DefinitionMatch, PatternInput } from "./definition-match.ts";
import { nounPhraseEnd } from "./noun-phrase.ts";
import type { Token } from "./tag-text.ts";

const referring = /^to (?:refer to|describe|mean|denote|name|indicate|stand for) (?=\S)/iu;

/** "We use the term X to refer to …" and "… call a table that shows prices, a price list": a name given on purpose. */
export function findTermUses({ text, tokens }: PatternInput): DefinitionMatch[] {
  const matches: DefinitionMatch[] = [];
  for (let at = 1; at < tokens.length - 4; at += 1) {
    const match = tokens[at]!.lower === "term" ? termThatRefers(text, tokens, at) : thingThatIsCalled(text, tokens, at);
    if (match !== undefined) matches.push(match);
  }
  return matches;
}

function termThatRefers(text: string, tokens: readonly Token[], at: number): DefinitionMatch | undefined {
  if (tokens[at - 1]!.lower !== "the") return undefined;
  const start = /^["“‘]$/u.test(tokens[at + 1]!.text) ? at + 2 : at + 1;
  const end = nounPhraseEnd(tokens, start);
  if (end === start) return undefined;
  const next = tokens[end]?.text === "”" || tokens[end]?.text === '"' ? end + 1 : end;
  const after = tokens[next];
  if (after === undefined) return undefined;
  const rest = text.slice(after.start).replace(/[.!]["”]?$/u, "");
  const refers = referring.exec(rest);
  if (!refers) return undefined;
  return { pattern: "explicit", term: { start, end }, gloss: rest.slice(refers[0].length), strength: 1 };
}

/** The thing must say what it is ("that shows …"), and its name must close the sentence. */
function thingThatIsCalled(text: string, tokens: readonly Token[], at: number): DefinitionMatch | undefined {
  if (!/^calls?$/u.test(tokens[at]!.lower) || !/^an?$/u.test(tokens[at + 1]!.lower)) return undefined;
  const comma = tokens.findIndex((token, index) => index > at + 3 && token.text === ",");
  const last = tokens.findLastIndex((token) => token.text === ",");
  if (comma < 0 || !/^an?$/u.test(tokens[last + 1]?.lower ?? "")) return undefined;
  const end = nounPhraseEnd(tokens, last + 2);
  if (end === last + 2 || !/^[.!]$/u.test(tokens[end]?.text ?? ".")) return undefined;
  const gloss = text.slice(tokens[at + 1]!.start, tokens[comma - 1]!.end);
  if (!/\s(?:that|which|who|in which|of|for)\s/u.test(gloss)) return undefined;
  return { pattern: "naming", term: { start: last + 2, end }, gloss, strength: 0.8 };
}
