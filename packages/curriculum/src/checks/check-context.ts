import { levelFrameworkRows } from "../credit/level-frameworks.ts";
import { parseLevel } from "../credit/parse-level.ts";
import { foldText } from "../language/fold-text.ts";
import { findFlawsOfView, type FoundFlaw } from "../items/find-item-flaws.ts";
import { contentOf, readItem, type ItemView } from "../items/read-item.ts";
import type { MultipleChoiceItem } from "../model/assessment.ts";
import type { EvidencePassage } from "../model/citation.ts";
import type { Curriculum } from "../model/curriculum.ts";
import type { Source } from "../model/source.ts";
import { rememberSupport, type AssessPart } from "../support/remember-support.ts";
import { textsOf, type PlacedText } from "./walk-texts.ts";

/** What several checks need, worked out once a run. */
export interface CheckContext {
  /** ISO date: what "the last five years" is counted from. */
  today: string;
  passages: ReadonlyMap<string, EvidencePassage>;
  sources: ReadonlyMap<string, Source>;
  texts: readonly PlacedText[];
  /** All passages, folded for comparison, one after another. */
  sourceText: string;
  /** Place on the eight EQF levels; null where the program's level cannot be read. */
  rank: number | null;
  /** Each item is taken apart once, whoever asks. */
  viewOf: (item: MultipleChoiceItem) => ItemView;
  flawsOf: (item: MultipleChoiceItem) => readonly FoundFlaw[];
  /** How far a cited passage carries what a part states. */
  assess: AssessPart;
}

export function createContext(
  curriculum: Curriculum,
  today: string,
  assess: AssessPart = rememberSupport(),
): CheckContext {
  const viewOf = remember((item: MultipleChoiceItem) => readItem(item));
  let vocabulary: ReadonlySet<string> | null = null;
  const flawsOf = remember((item: MultipleChoiceItem): FoundFlaw[] => {
    const found = findFlawsOfView(viewOf(item));
    if (!found.some(({ flaw }) => flaw === "implausible-distractor")) return found;
    // Whether a word is a joke or belongs to the field is for the sources to say. They are read when it comes to that.
    vocabulary ??= new Set(curriculum.passages.flatMap((passage) => contentOf(passage.text)));
    return findFlawsOfView({ ...viewOf(item), vocabulary });
  });
  let passages: ReadonlyMap<string, EvidencePassage> | null = null;
  let sources: ReadonlyMap<string, Source> | null = null;
  let sourceText: string | null = null;
  let texts: readonly PlacedText[] | null = null;
  return {
    today,
    // Gathered when the first check asks: a run of a few checks needs few of them.
    get passages() {
      return (passages ??= new Map(curriculum.passages.map((passage) => [passage.id, passage])));
    },
    get sources() {
      return (sources ??= new Map(curriculum.sources.map((source) => [source.id, source])));
    },
    get sourceText() {
      return (sourceText ??= ` ${curriculum.passages.map((passage) => foldText(passage.text)).join(" . ")} `);
    },
    get texts() {
      return (texts ??= textsOf(curriculum));
    },
    get rank() {
      return rankOf(curriculum);
    },
    viewOf,
    flawsOf,
    assess,
  };
}

function remember<K extends object, V>(work: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? work(key);
    known.set(key, value);
    return value;
  };
}

function rankOf({ program }: Curriculum): number | null {
  const framework = levelFrameworkRows.find((row) => row.framework === program.levelFramework)?.framework ?? null;
  const level = parseLevel(program.qualificationLevel, framework);
  return level.ok ? level.value.rank : null;
}
