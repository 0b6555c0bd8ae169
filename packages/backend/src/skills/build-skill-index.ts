import { skillTerms } from "./skill-terms.ts";

/** What matching needs to know of a skill. */
export interface IndexedSkill {
  uri: string;
  label: string;
  alternativeLabels: readonly string[];
  description: string;
  /** Occupations that use it, by any id. */
  occupations: readonly string[];
}

/** One way of naming a skill. */
export interface SkillName {
  skill: number;
  terms: readonly string[];
  isAlternative: boolean;
  /** Length of its vector of idf weights. */
  norm: number;
}

/** Everything that matching reads, built once for a taxonomy: about 100 MB for the 14,000 skills of ESCO. */
export interface SkillIndex {
  skills: readonly IndexedSkill[];
  names: readonly SkillName[];
  /** Term → names that hold it. */
  namePostings: ReadonlyMap<string, readonly number[]>;
  nameIdf: ReadonlyMap<string, number>;
  /** Two neighbours of a name written as one word → the two: "cybersecur" → "cyber", "secur". */
  compounds: ReadonlyMap<string, readonly [string, string]>;
  /** Term → [skill, count] in descriptions. */
  descriptionPostings: ReadonlyMap<string, readonly (readonly [number, number])[]>;
  descriptionLengths: Int32Array;
  meanDescription: number;
  /** Skill → numbers of its occupations. */
  occupations: readonly Int32Array[];
}

/** Lucene's idf of a term that `holders` of `all` hold. */
export function idfOf(all: number, holders: number): number {
  return Math.log(1 + (all - holders + 0.5) / (holders + 0.5));
}

/** Builds the index. The order of the skills decides ties. Pure. */
export function buildSkillIndex(skills: readonly IndexedSkill[]): SkillIndex {
  const named = skills.flatMap((skill, number) => namesOf(skill, number));
  const holders = new Map<string, Set<number>>();
  for (const { skill, terms } of named) for (const term of terms) entry(holders, term, () => new Set()).add(skill);
  const nameIdf = new Map(Array.from(holders, ([term, found]) => [term, idfOf(skills.length, found.size)]));
  const names = named.map((name) => ({
    ...name,
    norm: Math.hypot(...name.terms.map((term) => nameIdf.get(term)!)),
  }));
  const namePostings = new Map<string, number[]>();
  const compounds = new Map<string, readonly [string, string]>();
  for (const [number, { terms }] of names.entries()) {
    for (const [place, term] of terms.entries()) {
      entry(namePostings, term, () => []).push(number);
      const next = terms[place + 1];
      if (next !== undefined && !compounds.has(term + next)) compounds.set(term + next, [term, next]);
    }
  }
  return {
    skills,
    names,
    namePostings,
    nameIdf,
    compounds,
    ...describeDescriptions(skills),
    occupations: numberOccupations(skills),
  };
}

/** Label, label without what stands in brackets ("Java (computer programming)"), alternatives; each wording once. */
function namesOf({ label, alternativeLabels }: IndexedSkill, skill: number): Omit<SkillName, "norm">[] {
  const labels = [label, label.replaceAll(/\([^)]*\)/g, "")];
  const names = new Map<string, Omit<SkillName, "norm">>();
  for (const [place, text] of [...labels, ...alternativeLabels].entries()) {
    const terms = [...new Set(skillTerms(text))];
    const key = terms.join(" ");
    if (key !== "" && !names.has(key)) names.set(key, { skill, terms, isAlternative: place >= labels.length });
  }
  return [...names.values()];
}

function describeDescriptions(skills: readonly IndexedSkill[]) {
  const descriptionPostings = new Map<string, (readonly [number, number])[]>();
  const descriptionLengths = new Int32Array(skills.length);
  for (const [number, { description }] of skills.entries()) {
    const counts = new Map<string, number>();
    const terms = skillTerms(description);
    descriptionLengths[number] = terms.length;
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, count] of counts) entry(descriptionPostings, term, () => []).push([number, count]);
  }
  const all = descriptionLengths.reduce((sum, length) => sum + length, 0);
  return { descriptionPostings, descriptionLengths, meanDescription: Math.max(1, all / Math.max(1, skills.length)) };
}

function numberOccupations(skills: readonly IndexedSkill[]): Int32Array[] {
  const numbers = new Map<string, number>();
  return skills.map(({ occupations }) =>
    Int32Array.from(occupations, (occupation) => entry(numbers, occupation, () => numbers.size)),
  );
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
