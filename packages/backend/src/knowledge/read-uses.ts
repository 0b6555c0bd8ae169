import { wordsOf } from "@curriculum/curriculum/language/words.ts";
import type { Passage, SectionUse, TopicSection } from "@curriculum/curriculum/model/knowledge.ts";
import { keyOfWord } from "./key-of-term.ts";

const pointsBack =
  /\b(?:recall|as we (?:saw|have seen|discussed|learned)|you (?:have )?(?:already )?(?:learned|saw|read)|as (?:discussed|mentioned|noted|described) (?:earlier|previously|before)|earlier chapters?|previous chapters?|previously|already discussed)\b/giu;
const pointsAhead =
  /\b(?:we (?:will|shall) (?:see|learn|discuss|explore|examine|look)|you will (?:learn|see)|later chapters?|later in (?:this|the) (?:book|text)|will be discussed|is discussed later|this (?:book|text|course)|introduction to|begin by)\b/giu;

const longestTerm = 6;

/** What of a passage tells what it names. */
type UsePassage = Pick<Passage, "documentId" | "sectionId" | "text">;

interface OpenUse {
  mentions: Map<string, number>;
  explains: ReadonlyMap<string, number>;
  words: number;
  pointers: number;
}

/**
 * How the sections of several documents use one another's terms: what one explains and another only names tells which
 * of them has to be taught first.
 */
export function readUses(sections: readonly TopicSection[], passages: readonly UsePassage[]): SectionUse[] {
  const terms = new Set(sections.flatMap(({ explains }) => Object.keys(explains ?? {})));
  const firstWords = new Set([...terms].map((key) => key.split(" ")[0]!));
  const bySection = new Map<string, OpenUse>();
  for (const { documentId, sectionId, explains } of sections) {
    const explained = new Map(Object.entries(explains ?? {}));
    bySection.set(`${documentId}#${sectionId}`, { mentions: new Map(), explains: explained, words: 0, pointers: 0 });
  }
  for (const { documentId, sectionId, text } of passages) {
    // A section that is no topic of its own belongs to the nearest above: ids are dotted ordinals.
    let id = sectionId;
    while (id !== "" && !bySection.has(`${documentId}#${id}`)) id = id.split(".").slice(0, -1).join(".");
    const use = bySection.get(`${documentId}#${id}`);
    if (use === undefined) continue;
    const keys = wordsOf(text).flatMap((word) => keyOfWord(word).split(" "));
    for (const term of namedIn(keys, terms, firstWords)) use.mentions.set(term, (use.mentions.get(term) ?? 0) + 1);
    use.words += keys.length;
    use.pointers += (text.match(pointsBack)?.length ?? 0) - (text.match(pointsAhead)?.length ?? 0);
  }
  return [...bySection].map(([sectionKey, use]) => ({ sectionKey, ...use }));
}

/** The terms that a text names, left to right, the longest at each place. */
function namedIn(keys: readonly string[], terms: ReadonlySet<string>, firstWords: ReadonlySet<string>): string[] {
  const named: string[] = [];
  for (let at = 0; at < keys.length; at += 1) {
    if (!firstWords.has(keys[at]!)) continue;
    let term = "";
    let found: { term: string; end: number } | undefined;
    for (let end = at; end < Math.min(keys.length, at + longestTerm); end += 1) {
      term = term === "" ? keys[end]! : `${term} ${keys[end]!}`;
      if (terms.has(term)) found = { term, end };
    }
    if (found === undefined) continue;
    named.push(found.term);
    at = found.end;
  }
  return named;
}
