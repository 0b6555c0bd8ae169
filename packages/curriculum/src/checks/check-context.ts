import { levelFrameworkRows } from "../credit/level-frameworks.ts";
import { parseLevel } from "../credit/parse-level.ts";
import { findItemFlaws, type FoundFlaw } from "../items/find-item-flaws.ts";
import type { MultipleChoiceItem } from "../model/assessment.ts";
import type { EvidencePassage } from "../model/citation.ts";
import type { Curriculum } from "../model/curriculum.ts";
import type { Source } from "../model/source.ts";
import { textsOf, type PlacedText } from "./walk-texts.ts";

/** What several checks need, worked out once a run. */
export interface CheckContext {
  /** ISO date: what "the last five years" is counted from. */
  today: string;
  passages: ReadonlyMap<string, EvidencePassage>;
  sources: ReadonlyMap<string, Source>;
  texts: readonly PlacedText[];
  /** Place on the eight EQF levels; null where the program's level cannot be read. */
  rank: number | null;
  flawsOf: (item: MultipleChoiceItem) => readonly FoundFlaw[];
}

export function createContext(curriculum: Curriculum, today: string): CheckContext {
  const flaws = new Map<MultipleChoiceItem, FoundFlaw[]>();
  return {
    today,
    passages: new Map(curriculum.passages.map((passage) => [passage.id, passage])),
    sources: new Map(curriculum.sources.map((source) => [source.id, source])),
    texts: textsOf(curriculum),
    rank: rankOf(curriculum),
    flawsOf: (item) => {
      const known = flaws.get(item) ?? findItemFlaws(item);
      flaws.set(item, known);
      return known;
    },
  };
}

function rankOf({ program }: Curriculum): number | null {
  const framework = levelFrameworkRows.find((row) => row.framework === program.levelFramework)?.framework ?? null;
  const level = parseLevel(program.qualificationLevel, framework);
  return level.ok ? level.value.rank : null;
}
