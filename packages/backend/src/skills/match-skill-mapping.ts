import { wordsOf } from "@curriculum/curriculum/language/words.ts";
import type { PublishedSkill } from "@curriculum/curriculum/model/curriculum.ts";
import type { SkillIndex } from "./build-skill-index.ts";
import { matchSkills } from "./match-skills.ts";

type Match = Pick<PublishedSkill, "uri" | "label" | "coverage" | "score">;

// Read on ten skills of a program from five books: of ESCO's names held to 0.69 to 0.80 by weight one in four was meant
// ("social enterprise" in "organic organizations"), of those held to 0.94 and more nearly all.
const leastCoverage = 0.85;
// A score near 1 is that of the text's best find. Of ESCO's names of one word ("history", "mechanics") far below it,
// hardly any was meant, though the texts hold them whole.
const leastScore = 0.95;
const most = 3;

/**
 * The published skills that a skill of a program stands for, at most three: by its name, which comes first in `texts`, and
 * by each outcome that it proves. One that an outcome alone names must be named by a second; those named most often go first.
 */
export function matchSkillMapping(index: SkillIndex, texts: readonly string[]): Match[] {
  const found = new Map<string, { match: Match; texts: number }>();
  for (const [at, text] of texts.entries()) {
    for (const match of matchSkills(index, text, { limit: 10 })) {
      if (match.coverage < leastCoverage || match.score < leastScore || !standsThere(match.label, text)) continue;
      const known = found.get(match.uri);
      const best = known && known.match.score >= match.score ? known.match : match;
      // The name of the skill says by itself what it is about.
      found.set(match.uri, { match: best, texts: (known?.texts ?? 0) + (at === 0 ? 2 : 1) });
    }
  }
  return [...found.values()]
    .filter((one) => one.texts >= 2)
    .toSorted((a, b) => b.texts - a.texts || b.match.score - a.match.score || (a.match.uri < b.match.uri ? -1 : 1))
    .slice(0, most)
    .map(({ match }) => match);
}

/** A name of one word must be there as a word: "planning" names no "plan". In longer names the rest tells what is meant. */
function standsThere(label: string, text: string): boolean {
  const [word, ...rest] = wordsOf(label.replaceAll(/\([^)]*\)/g, ""));
  if (word === undefined || rest.length > 0) return true;
  const singular = (one: string) => one.replace(/s$/, "");
  return wordsOf(text).some((one) => singular(one) === singular(word));
}
