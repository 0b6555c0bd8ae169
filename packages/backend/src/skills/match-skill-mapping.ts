import type { PublishedSkill } from "@curriculum/curriculum/model/curriculum.ts";
import type { SkillIndex } from "./build-skill-index.ts";
import { matchSkills } from "./match-skills.ts";

type Match = Pick<PublishedSkill, "uri" | "label" | "coverage" | "score">;

// A name that the text holds for less than two thirds by weight usually speaks of another thing: "write reports" in
// "write a test".
const leastCoverage = 0.67;
const most = 3;

/**
 * The published skills that a skill of a program stands for: found by its name and by each outcome that it proves, those
 * named most fully first, at most three. Nothing where no name is held well enough.
 */
export function matchSkillMapping(index: SkillIndex, texts: readonly string[]): Match[] {
  const best = new Map<string, Match>();
  for (const match of texts.flatMap((text) => matchSkills(index, text, { limit: 10 }))) {
    if (match.coverage < leastCoverage) continue;
    const known = best.get(match.uri);
    if (known && known.coverage >= match.coverage) continue;
    best.set(match.uri, match);
  }
  return [...best.values()]
    .toSorted((a, b) => b.coverage - a.coverage || b.score - a.score || (a.uri < b.uri ? -1 : 1))
    .slice(0, most);
}
