import type { RankingWeights } from "../ranking-weights.ts";
import type { SearchIndex } from "../search-index.ts";
import type { TermMember } from "../searched-term.ts";
import { alikeTerms } from "./letter-groups.ts";

const known = new WeakMap<SearchIndex, Map<string, TermMember[]>>();

/**
 * Words that look like a term beyond what stemming joins ("methylation", "methyltransferase"; "diabetes",
 * "prediabetic"). Their occurrences count a little as if they were the term's own, so that a passage which holds both
 * gains next to nothing: searched as terms of their own they cost more than they brought.
 */
export function familyOf(index: SearchIndex, term: string, { family }: RankingWeights): TermMember[] {
  const families = known.get(index) ?? new Map<string, TermMember[]>();
  known.set(index, families);
  const key = `${term} ${family.share} ${family.likeness} ${family.most}`;
  const kept = families.get(key);
  if (kept) return kept;
  const members = alikeTerms(index, term, family.likeness)
    .slice(0, family.most)
    .map(({ number, likeness }) => ({ number, share: family.share * likeness }));
  families.set(key, members);
  return members;
}
