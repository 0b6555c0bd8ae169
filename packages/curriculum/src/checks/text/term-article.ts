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
      const usage = usages.get(term) ?? readUsage(term, context.sourceText);
      usages.set(term, usage);
      return usage;
    };
    // One finding for each term: the wrong form comes wherever the term does.
    const told = new Set<string>();
    return context.texts.flatMap(({ path, itemId, text }): Fault[] => {
      if (!mayHold.test(text)) return [];
      const folded = foldText(text);
      const bare = Array.from(folded.matchAll(bareSubject), ([, name]) => name!).find(
        (name) => terms.has(name) && !isPlural(name) && !isMassNoun(name) && usageOf(name) === "counted",
      );
      if (bare !== undefined && !told.has(bare)) {
        told.add(bare);
        return [{ path, itemId, message: `“${bare}” wants an article; the sources say “${withArticle(bare)}”.` }];
      }
      const [phrase, term] = articledTerm(folded, terms, (name) => usageOf(name) === "mass") ?? [];
      if (phrase === undefined || told.has(term!)) return [];
      told.add(term!);
      return [{ path, itemId, message: `“${phrase}”: the sources use “${term}” without an article.` }];
    });
  },
};

const mayHold = /\b(?:an?|is|was)\b/i;

/** "Fact table is the …" at the start of a clause. */
const bareSubject = /(?:^|[.!?;:] |\bthat )((?:[\p{L}-]+ ){0,4}[\p{L}-]+) (?:is|was) (?:an?|the)\b/gu;

/** How the sources say a term: always with "a" or "an" where it stands alone, never so, or as it comes. */
type Usage = "counted" | "mass" | "either";

/** How a term is said shows in so many uses; a subject of the whole book has thousands. */
const enoughUses = 150;
/** Fewer uses without an article may be chance. */
const leastBare = 3;

function readUsage(term: string, text: string): Usage {
  const plural = pluralOf(term);
  const hasPlural = plural !== term && text.includes(plural);
  // Most terms have a plural and need no further reading.
  if (hasPlural && !text.includes(withArticle(term))) return "either";
  let articled = 0;
  let bare = 0;
  let at = text.indexOf(term);
  for (let seen = 0; at >= 0 && seen < enoughUses; seen += 1) {
    const after = text.slice(at + term.length, at + term.length + 8);
    if (standsAlone.test(after)) {
      const before = text.slice(Math.max(0, at - 12), at);
      if (/(?:^|[^\p{L}])an? $/u.test(before)) articled += 1;
      else if (/(?:[.!?;:,(] |\b(?:of|in|by|for|with|and|or|to|from|as|on) )$/.test(before)) bare += 1;
    }
    if (articled > 0 && bare > 0) return "either";
    at = text.indexOf(term, at + term.length);
  }
  if (articled > 0) return "counted";
  return !hasPlural && bare >= leastBare ? "mass" : "either";
}

const standsAlone = /^(?:[.,;:)]| (?:is|are|was|can|may|and|or|in|to|by|for|that|which|has|from)\b)/;

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
