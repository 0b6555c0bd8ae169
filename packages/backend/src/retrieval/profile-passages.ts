import type { IndexDraft } from "./index-draft.ts";
import { noTerm, profileSize } from "./search-index.ts";
import type { SearchIndex } from "./search-index.ts";
import { termWeight } from "./term-weight.ts";

/** The terms of each passage with the highest count × term weight, best first; ties go to the lower term number. */
export function profilePassages(
  draft: IndexDraft,
  passageFrequency: Uint32Array,
): Pick<SearchIndex, "profileTerms" | "profileCounts"> {
  const passages = draft.passageIds.length;
  const weights = Float32Array.from(passageFrequency, (holding) => termWeight(passages, holding));
  const profileTerms = new Uint32Array(passages * profileSize).fill(noTerm);
  const profileCounts = new Uint8Array(passages * profileSize);
  for (let passage = 0; passage < passages; passage += 1) {
    const places: { term: number; count: number; score: number }[] = [];
    for (let at = draft.bodyStart.values[passage]!; at < draft.bodyStart.values[passage + 1]!; at += 1) {
      const term = draft.bodyTerms.values[at]!;
      const count = draft.bodyCounts.values[at]!;
      places.push({ term, count, score: count * weights[term]! });
    }
    places.sort((a, b) => b.score - a.score || a.term - b.term);
    for (const [place, { term, count }] of places.slice(0, profileSize).entries()) {
      profileTerms[passage * profileSize + place] = term;
      profileCounts[passage * profileSize + place] = count;
    }
  }
  return { profileTerms, profileCounts };
}
