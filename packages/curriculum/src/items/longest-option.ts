import type { MultipleChoiceItem } from "../model/assessment.ts";

/**
 * Share of items that a reader gets right by picking the longest option; a tie counts as its chance.
 * With four options 0.25 is chance. 0 without items.
 */
export function shareOfLongestKeys(items: readonly Pick<MultipleChoiceItem, "options">[]): number {
  if (items.length === 0) return 0;
  const hits = items.map(({ options }) => {
    const most = Math.max(...options.map((option) => option.text.length));
    const longest = options.filter((option) => option.text.length === most);
    return longest.filter((option) => option.correct).length / longest.length;
  });
  return hits.reduce((sum, hit) => sum + hit, 0) / items.length;
}
