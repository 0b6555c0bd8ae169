import type { ConceptDraft } from "./concept-draft.ts";
import type { Span } from "./noun-phrase.ts";
import type { Token } from "./tag-text.ts";

/** One place where a sentence names a concept. */
export interface Mention extends Span {
  /** Index in the list of concept drafts. */
  concept: number;
}

/** Looks terms up in tagged sentences. */
export interface TermIndex {
  byKey: ReadonlyMap<string, number>;
  /** Acronyms count only in their own capitals: "AIDS" is not "aids". */
  byAcronym: ReadonlyMap<string, number>;
  firstWords: ReadonlySet<string>;
}

export function indexTerms(drafts: readonly ConceptDraft[]): TermIndex {
  const byKey = new Map<string, number>();
  const byAcronym = new Map<string, number>();
  drafts.forEach((draft, concept) => byKey.set(draft.key, concept));
  drafts.forEach((draft, concept) => {
    for (const key of draft.otherKeys) if (!byKey.has(key)) byKey.set(key, concept);
    for (const acronym of draft.acronyms) if (!byAcronym.has(acronym)) byAcronym.set(acronym, concept);
  });
  const firstWords = new Set([...byKey.keys()].map((key) => key.split(" ")[0]!));
  return { byKey, byAcronym, firstWords };
}

const longestTerm = 7;

/** The concepts named in a sentence, left to right, the longest at each place, none inside another. */
export function findMentions(tokens: readonly Token[], index: TermIndex): Mention[] {
  const mentions: Mention[] = [];
  let at = 0;
  while (at < tokens.length) {
    const mention = mentionAt(tokens, at, index);
    if (mention === undefined) at += 1;
    else {
      mentions.push(mention);
      at = mention.end;
    }
  }
  return mentions;
}

function mentionAt(tokens: readonly Token[], start: number, index: TermIndex): Mention | undefined {
  const first = tokens[start]!;
  const acronym = index.byAcronym.get(first.text);
  if (acronym !== undefined) return { concept: acronym, start, end: start + 1 };
  // Keys hold hyphenated words with spaces: the first part decides whether to look on.
  const space = first.key.indexOf(" ");
  if (!index.firstWords.has(space < 0 ? first.key : first.key.slice(0, space))) return undefined;
  let key = "";
  let found: Mention | undefined;
  for (let end = start + 1; end <= Math.min(tokens.length, start + longestTerm); end += 1) {
    const token = tokens[end - 1]!;
    if (token.pos === "punctuation" && end > start + 1 && token.text !== "-") break;
    key = key === "" ? token.key : `${key} ${token.key}`;
    const concept = index.byKey.get(key);
    if (concept !== undefined && isNounUse(tokens, start, end)) found = { concept, start, end };
  }
  return found;
}

/** "demand" in "firms demand more" or "means" in "this means that" is a verb, not the concept. */
function isNounUse(tokens: readonly Token[], start: number, end: number): boolean {
  const last = tokens[end - 1]!;
  if (end - start > 1 || last.pos !== "verb") return true;
  const before = tokens[start - 1];
  if (last.lower.endsWith("ing")) return before?.pos !== "auxiliary";
  return before?.pos === "determiner" || before?.pos === "adjective" || before?.lower === "of";
}
