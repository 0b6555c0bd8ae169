import type { PrerequisiteLink } from "./prerequisite-links.ts";

/** The author's own order is the best evidence there is: it lifts links that follow it and more than halves those against it. */
const withOrder = 1.25;
const againstOrder = 0.45;

/** The links with the source's order of first mention as a prior. Weights stay within 0 to 1. */
export function weighSourceOrder(
  links: readonly PrerequisiteLink[],
  firstOffset: ReadonlyMap<string, number>,
): PrerequisiteLink[] {
  return links.map((link) => {
    const follows = (firstOffset.get(link.from) ?? 0) <= (firstOffset.get(link.to) ?? 0);
    const weight = Math.min(1, link.weight * (follows ? withOrder : againstOrder));
    return { ...link, weight: Math.round(weight * 1000) / 1000 };
  });
}
