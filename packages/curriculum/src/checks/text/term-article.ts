import { withArticle } from "../../language/article.ts";
import { foldText } from "../../language/fold-text.ts";
import { isMassNoun, isPlural, pluralOf } from "../../language/plural.ts";
import type { Check, Fault } from "../check.ts";
import { foldedTerms } from "../known-terms.ts";

export const termArticle: Check = {
  id: "text.term-article",
  severity: "warning",
  title: "Terms take the article that their sources give them",
  reason:
    "“Balanced scorecard is a framework” and “an erythropoietin” are no English: the sources show how each is said.",
  remedy: "Add the article, or leave it out.",
  run: (curriculum, context) => {
    const terms = foldedTerms(curriculum);
    const usages = new Map<string, Usage>();
    const usageOf = (term: string) => {
      const usage = usages.get(term) ?? countUsage(term, context.sourceText);
      usages.set(term, usage);
      return usage;
    };
    // One finding for each term: the wrong form comes wherever the term does.
    const told = new Set<string>();
    return context.texts.flatMap(({ path, itemId, text }): Fault[] => {
      if (!mayHold.test(text)) return [];
      const folded = foldText(text);
      const bare = Array.from(folded.matchAll(bareSubject), ([, name]) => name!).find(
        (name) => terms.has(name) && !isPlural(name) && !isMassNoun(name) && isCountable(usageOf(name)),
      );
      if (bare !== undefined && !told.has(bare)) {
        told.add(bare);
        return [{ path, itemId, message: `“${bare}” wants an article; the sources say “${withArticle(bare)}”.` }];
      }
      const [phrase, term] = articledTerm(folded, terms, (name) => isUncountable(usageOf(name))) ?? [];
      if (phrase === undefined || told.has(term!)) return [];
      told.add(term!);
      return [{ path, itemId, message: `“${phrase}”: the sources use “${term}” without an article.` }];
    });
  },
};

const mayHold = /\b(?:an?|is|was)\b/i;

/** "Fact table is the …" at the start of a clause. */
const bareSubject = /(?:^|[.!?;:] |\bthat )((?:[\p{L}-]+ ){0,4}[\p{L}-]+) (?:is|was) (?:an?|the)\b/gu;

interface Usage {
  /** "a term", "an term". */
  articled: number;
  /** Alone, where a thing that can be counted would take its article: "of term,", "term is". */
  bare: number;
  plural: number;
}

function countUsage(term: string, text: string): Usage {
  const usage: Usage = { articled: 0, bare: 0, plural: 0 };
  const plural = pluralOf(term);
  if (plural !== term && text.includes(plural)) usage.plural = 1;
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
    const before = text.slice(Math.max(0, at - 12), at);
    const after = text.slice(at + term.length, at + term.length + 8);
    if (/(?:^|[^\p{L}])an? $/u.test(before)) usage.articled += standsAlone.test(after) ? 1 : 0;
    else if (/(?:[.!?;:,(] |\b(?:of|in|by|for|with|and|or|to|from|as|on) )$/.test(before) && standsAlone.test(after))
      usage.bare += 1;
  }
  return usage;
}

const standsAlone = /^(?:[.,;:)]| (?:is|are|was|can|may|and|or|in|to|by|for|that|which|has|from)\b)/;

function isCountable({ articled, bare }: Usage): boolean {
  return articled > 0 && bare === 0;
}

/** Three uses without article and none with one: fewer may be chance. */
function isUncountable({ articled, bare, plural }: Usage): boolean {
  return articled === 0 && plural === 0 && bare >= 3;
}

/**
 * "an erythropoietin", with its term, where nothing goes on to another noun ("an erythropoietin level") or makes a
 * kind of it ("a psychotherapy that …").
 */
function articledTerm(
  folded: string,
  terms: ReadonlySet<string>,
  isFault: (term: string) => boolean,
): [phrase: string, term: string] | undefined {
  for (const match of folded.matchAll(/(?<![\p{L}.-])an? (?=\p{L})/gu)) {
    const words = folded.slice(match.index + match[0].length, match.index + 80).split(" ");
    for (let count = Math.min(4, words.length); count > 0; count -= 1) {
      const raw = words.slice(0, count).join(" ");
      const term = raw.replace(/[.,;:?)”"]+$/, "");
      const next = words[count] ?? "";
      const isWhole = term !== raw || next === "" || /^(?:is|are|was|and|or|in|to|by|for|has|from|as|with)$/.test(next);
      if (isWhole && terms.has(term) && isFault(term)) return [match[0] + term, term];
    }
  }
  return undefined;
}
