import type { Concept, Passage } from "@curriculum/curriculum/model/knowledge.ts";

/** How the source itself puts a concept into a sentence: "a star schema", "the hippocampus", "melatonin". */
export type Article = "a" | "the" | "none";

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

function countOf(text: string, pattern: string): number {
  return text.match(new RegExp(pattern, "giu"))?.length ?? 0;
}

const phraseEnd = String.raw`[,.;:)]|$| (?:of|in|that|which|who|for|to|is|are|was|has|can|may|will|and|or|with|by|on|at|from|as|between|where|when)\b`;

const uncountedEnding =
  /(?:genesis|ine|[eo]se|osis|asis|itis|[aeu]mia|uria|pathy|phagia|plegia|algia|ism|ity|ness|ology|ography|ation|ition|sion|ment|ance|ence|ing|acy|ship|ium|ogen)$/i;

/**
 * The article that a concept takes, read off the passages that discuss it; where they are silent, from its number.
 * Plurals take none.
 */
export function findArticle(concept: Concept, text: string): Article {
  // "Crohn’s disease" is a name.
  if (concept.number === "plural" || /^\p{Lu}\S*['’]s? |^\p{Lu}+\d|^\p{Ll}+ and \p{Ll}+$/u.test(concept.term))
    return "none";
  // The term must close its phrase: "an information technology firm" says nothing of information technology.
  const term = `${escape(concept.term)}(?=${phraseEnd})`;
  const indefinite = countOf(text, String.raw`\ban? ${term}`);
  // "the risk of failure" is made definite by what follows, not by what risk is.
  const definite = countOf(text, String.raw`\bthe ${term}(?! (?:of|that|which|to|for|between|in)\b)`);
  const bare =
    countOf(text, String.raw`\b(?:of|in|to|with|for|by|from|on|and|as) ${term}`) +
    countOf(text, String.raw`(?:^|[.?!]\s+)${term} (?:is|was|has|can|\p{Ll}+s)\b`);
  // Four to one: "a melatonin supplement" now and then does not make melatonin a count noun.
  if (indefinite > 0 && bare < 4 * indefinite) return "a";
  if (definite > bare && (definite >= 2 || bare === 0)) return "the";
  if (bare > 0) return "none";
  // The source shows neither use: names of substances, processes and conditions are seldom counted.
  if (uncountedEnding.test(concept.term)) return "none";
  return concept.number === "singular" && !/^\p{Lu}\p{Ll}+ .*\p{Lu}\p{Ll}/u.test(concept.term) ? "a" : "none";
}

// The noun must close its phrase: the word after "a" may be an adjective.
const indefinitePhrase = new RegExp(String.raw`\ban? (?:\p{Ll}[\p{L}-]* )?(\p{Ll}[\p{L}-]*)(?=${phraseEnd})`, "gu");

/** Nouns that the passages use with "a" or "an": the ones a definition may be completed with. */
export function countNounsOf(passages: readonly Passage[]): ReadonlySet<string> {
  const nouns = new Set<string>();
  for (const passage of passages) {
    for (const match of passage.text.matchAll(indefinitePhrase)) {
      nouns.add(match[1]!);
    }
  }
  return nouns;
}
