import type { EssentialSkillMatch } from "@curriculum/curriculum/model/occupation-match.ts";
import type { EssentialSkill, RoleProgram } from "./occupation.ts";
import { skillTerms } from "./skill-terms.ts";

// Read on eight roles against five programs: of skills whose names a sentence holds to 0.85 by weight most were taught,
// of those below 0.7 hardly any.
const coveredFrom = 0.85;
const inPartFrom = 0.7;
const mostOutcomes = 3;

/**
 * How far the outcomes of a program teach the skills that an occupation cannot do without: by how much of a skill's
 * name, by weight, one sentence of an outcome holds. Words apart prove nothing: names of one word must stand there as
 * they are written, and other names than the preferred one whole. `weigh`: weight of a term among the names of all skills.
 */
export function coverEssentialSkills(
  essential: readonly EssentialSkill[],
  outcomes: RoleProgram["outcomes"],
  weigh: (term: string) => number,
): EssentialSkillMatch[] {
  const read = outcomes.map(({ id, sentences }) => ({
    id,
    sentences: sentences.map((text) => ({ text: ` ${text.toLowerCase()} `, terms: new Set(skillTerms(text)) })),
  }));
  return essential.map(({ uri, label, alternativeLabels }) => {
    const plain = label.replaceAll(/\([^)]*\)/g, "").trim();
    const own = termsOf(plain);
    const others = alternativeLabels.map(termsOf).filter((terms) => terms.length > 1);
    const word = new RegExp(`[^\\p{L}]${RegExp.escape(plain.toLowerCase())}[^\\p{L}]`, "u");
    const shareIn = ({ text, terms }: { text: string; terms: ReadonlySet<string> }) => {
      if (own.length < 2) return word.test(text) ? 1 : 0;
      const other = others.some((name) => name.every((term) => terms.has(term)));
      return other ? 1 : shareOf(own, terms, weigh);
    };
    const held = read
      .map(({ id, sentences }) => ({ id, share: Math.round(Math.max(0, ...sentences.map(shareIn)) * 100) / 100 }))
      .toSorted((a, b) => b.share - a.share);
    const coverage = held[0]?.share ?? 0;
    const status = coverage >= coveredFrom ? "covered" : coverage >= inPartFrom ? "in part" : "lacking";
    const floor = status === "covered" ? coveredFrom : inPartFrom;
    const speaking = held.filter(({ share }) => share >= floor).slice(0, mostOutcomes);
    return { uri, label, status, coverage, outcomeIds: speaking.map(({ id }) => id) };
  });
}

function termsOf(name: string): string[] {
  return [...new Set(skillTerms(name))];
}

/** Share of a name's weight that is held; of its terms at least two. */
function shareOf(name: readonly string[], held: ReadonlySet<string>, weigh: (term: string) => number): number {
  const found = name.filter((term) => held.has(term));
  const weight = (terms: readonly string[]) => terms.reduce((sum, term) => sum + weigh(term) ** 2, 0);
  return found.length < 2 ? 0 : weight(found) / weight(name);
}
