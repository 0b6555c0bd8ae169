import { narrativeCitation } from "@curriculum/curriculum/sources/in-text-citation.ts";
import { yearSuffixes } from "@curriculum/curriculum/sources/year-suffixes.ts";
import { spellForLocale } from "@curriculum/curriculum/language/spell-for-locale.ts";
import type { Curriculum } from "@curriculum/curriculum/model/curriculum.ts";

/** What every document looks up while it is written. */
export interface DocumentContext {
  curriculum: Curriculum;
  /** ISO date to print; null prints none. */
  today: string | null;
  /** Spells the words that documents themselves bring; never applied to the curriculum's own text. */
  spell: (text: string) => string;
  /** Source id → "OpenStax (2023)". */
  citedAs: Map<string, string>;
  yearSuffixes: Map<string, string>;
  /** Outcome id → "BI101-LO2", program outcomes included. */
  outcomeCodes: Map<string, string>;
}

export function documentContext(curriculum: Curriculum, today: string | null): DocumentContext {
  const suffixes = yearSuffixes(curriculum.sources);
  const outcomes = [...curriculum.programOutcomes, ...curriculum.modules.flatMap((module) => module.outcomes)];
  return {
    curriculum,
    today,
    spell: (text) => spellForLocale(text, curriculum.program.locale),
    citedAs: new Map(
      curriculum.sources.map(({ id, record }) => {
        const yearSuffix = suffixes.get(id);
        return [id, narrativeCitation(record, yearSuffix === undefined ? {} : { yearSuffix })];
      }),
    ),
    yearSuffixes: suffixes,
    outcomeCodes: new Map(outcomes.map(({ id, code }) => [id, code])),
  };
}
