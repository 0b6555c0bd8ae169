import { idfOf, type SkillIndex } from "./build-skill-index.ts";
import { byScore, type SkillCandidate } from "./skill-candidate.ts";
import { similarTerms } from "./similar-terms.ts";
import { skillTerms } from "./skill-terms.ts";
import { varySkills } from "./vary-skills.ts";
import { weighOccupations } from "./weigh-occupations.ts";

export interface SkillMatch {
  uri: string;
  label: string;
  /** 0 to 1: how much of the name's weight the text holds. */
  coverage: number;
  /** Orders the matches of one text, from 0 to about 1.5; says nothing across texts. */
  score: number;
}

// Learned on the validation part of the ESCO tech set: what a name of the second rank, a description, a name whose words
// stand apart, and many occupations count for.
const weights = { alternative: 0.8, description: 0.1, apart: 0.15, popularity: 0.03 };
// Above 1: names that are held whole go before long names that are held in part.
const coverageExponent = 0.25;
const mostCandidates = 200;

/**
 * Skills that a text asks for or teaches, best first: a sentence of a job posting, an outcome, a list of tools. By names
 * (TF-IDF, whole names first), then descriptions (BM25), then the occupations that the first finds share; what repeats
 * words of a better match steps back. Pure; ties by the order of the index.
 */
export function matchSkills(index: SkillIndex, text: string, { limit = 10 } = {}): SkillMatch[] {
  const words = skillTerms(text);
  const places = placeTerms(index, words);
  const byName = matchNames(index, places);
  const top = greatest(Array.from(byName.values(), ({ score }) => score));
  const described = matchDescriptions(index, words);
  const most = greatest(Array.from(described.values()));
  const candidates: SkillCandidate[] = [];
  for (const skill of new Set([...byName.keys(), ...described.keys()])) {
    const name = byName.get(skill);
    const base = (name?.score ?? 0) / top + (weights.description * (described.get(skill) ?? 0)) / most;
    const popularity = 1 + weights.popularity * Math.log(1 + index.occupations[skill]!.length);
    candidates.push({
      skill,
      score: base * popularity,
      coverage: name?.coverage ?? 0,
      matched: name?.matched ?? [],
    });
  }
  const weighed = weighOccupations(index, candidates).toSorted(byScore).slice(0, mostCandidates);
  return varySkills(index, weighed, limit).map(({ skill, score, coverage }) => ({
    uri: index.skills[skill]!.uri,
    label: index.skills[skill]!.label,
    coverage,
    score,
  }));
}

/** Above nothing, so that one may divide by it. */
function greatest(values: readonly number[]): number {
  return values.reduce((best, value) => Math.max(best, value), Number.MIN_VALUE);
}

interface TermPlaces {
  /** 1 for the word itself, less for one that is only like it. */
  weight: number;
  places: number[];
}

/** Terms of names that the text holds: its words, one word written as two or two as one, and words like an unknown one. */
function placeTerms(index: SkillIndex, words: readonly string[]): Map<string, TermPlaces> {
  const found = new Map<string, TermPlaces>();
  const put = (term: string, weight: number, place: number) => {
    const known = found.get(term);
    if (known === undefined) found.set(term, { weight, places: [place] });
    else {
      known.weight = Math.max(known.weight, weight);
      known.places.push(place);
    }
  };
  for (const [place, word] of words.entries()) {
    const isKnown = index.namePostings.has(word);
    if (isKnown) put(word, 1, place);
    const parts = index.compounds.get(word);
    for (const part of parts ?? []) put(part, 0.95, place);
    const joined = word + (words[place + 1] ?? "");
    if (joined !== word && index.namePostings.has(joined)) put(joined, 1, place);
    if (!isKnown && parts === undefined) {
      for (const { term, likeness } of similarTerms(index, word)) put(term, likeness / 2, place);
    }
  }
  return found;
}

/** Each skill by the name of it that the text holds best. */
function matchNames(index: SkillIndex, terms: ReadonlyMap<string, TermPlaces>): Map<number, SkillCandidate> {
  const sums = new Map<number, { sum: number; matched: string[] }>();
  for (const [term, { weight }] of terms) {
    const value = weight * index.nameIdf.get(term)! ** 2;
    for (const name of index.namePostings.get(term)!) {
      const known = sums.get(name);
      if (known === undefined) sums.set(name, { sum: value, matched: [term] });
      else {
        known.sum += value;
        known.matched.push(term);
      }
    }
  }
  const best = new Map<number, SkillCandidate>();
  for (const [number, { sum, matched }] of sums) {
    const name = index.names[number]!;
    const coverage = Math.min(1, sum / name.norm ** 2);
    const spread = matched.length < 2 ? 1 : spreadOf(matched.map((term) => terms.get(term)!.places)) / matched.length;
    const nearness = 1 / (1 + weights.apart * Math.log(Math.max(1, spread)));
    const rank = name.isAlternative ? weights.alternative : 1;
    const score = (sum / name.norm) * coverage ** coverageExponent * nearness * rank;
    const known = best.get(name.skill);
    if (known === undefined || score > known.score)
      best.set(name.skill, { skill: name.skill, score, coverage, matched });
  }
  return best;
}

/** Words from the first to the last of a stretch that holds one place of each term. */
function spreadOf(placesOf: readonly (readonly number[])[]): number {
  let least = Infinity;
  for (const start of placesOf[0]!) {
    const nearest = placesOf.map((places) =>
      places.reduce((best, place) => (Math.abs(place - start) < Math.abs(best - start) ? place : best)),
    );
    least = Math.min(least, Math.max(...nearest) - Math.min(...nearest) + 1);
  }
  return least;
}

/** BM25 over descriptions. */
function matchDescriptions(index: SkillIndex, words: readonly string[]): Map<number, number> {
  const scores = new Map<number, number>();
  for (const term of new Set(words)) {
    const postings = index.descriptionPostings.get(term) ?? [];
    const idf = idfOf(index.skills.length, postings.length);
    for (const [skill, count] of postings) {
      const length = index.descriptionLengths[skill]! / index.meanDescription;
      const value = (idf * count) / (count + 1.2 * (0.25 + 0.75 * length));
      scores.set(skill, (scores.get(skill) ?? 0) + value);
    }
  }
  return scores;
}
