import type { MultipleChoiceItem } from "../model/assessment.ts";
import { readItem, type ItemView, type OptionView } from "./read-item.ts";

/** A guess that needs no knowledge of the matter: the higher, the likelier the key. */
type Cue = (option: OptionView, item: ItemView) => number;

const cues: Record<string, Cue> = {
  longest: (option) => option.text.length,
  shortest: (option) => -option.text.length,
  echo: (option, item) => option.content.filter((word) => item.stemContent.has(word)).length,
  specific: (option) => average(option.content.map((word) => word.length)),
  converging: (option, item) =>
    option.content.filter((word) => item.options.some((other) => other !== option && other.content.includes(word)))
      .length,
  hedged: (option) => (/\b(?:may|can|often|usually|some|generally|typically|tends?)\b/.test(option.folded) ? 1 : 0),
  qualified: (option) => option.text.split(/[,;(]/).length,
};

export interface Guessability {
  /** Share right for each cue followed alone; a tie counts as its chance. */
  byCue: Record<string, number>;
  /** Share right for the solver that weighs all cues but "shortest" together. */
  combined: number;
  /** Share right by blind chance: the mean of one over the number of options. */
  chance: number;
}

/** How far a bank of items can be solved without knowing anything. */
export function measureGuessability(items: readonly Pick<MultipleChoiceItem, "stem" | "options">[]): Guessability {
  return guessabilityOfViews(items.map((item) => readItem(item)));
}

/** How likely one item is solved by who weighs all cues together: 1 where they point at the key alone, 0 where elsewhere. */
export function guessesKey(item: Pick<MultipleChoiceItem, "stem" | "options">): number {
  const view = readItem(item);
  return view.key === undefined ? 0 : hitRate(view, (option) => vote(option, view));
}

/** As `measureGuessability`, for items that were read already. */
export function guessabilityOfViews(read: readonly ItemView[]): Guessability {
  const views = read.filter((item) => item.key !== undefined);
  const byCue = Object.fromEntries(
    Object.entries(cues).map(([name, cue]) => [
      name,
      average(views.map((item) => hitRate(item, (option) => cue(option, item)))),
    ]),
  );
  return {
    byCue,
    combined: average(views.map((item) => hitRate(item, (option) => vote(option, item)))),
    chance: average(views.map((item) => 1 / item.options.length)),
  };
}

function hitRate(item: ItemView, scoreOf: (option: OptionView) => number): number {
  const scores = item.options.map(scoreOf);
  const best = Math.max(...scores);
  const picked = item.options.filter((_, index) => scores[index]! >= best - 1e-9);
  return picked.includes(item.key!) ? 1 / picked.length : 0;
}

/** Each cue counts by how far the option stands out among the four, so that no cue drowns the others. */
function vote(option: OptionView, item: ItemView): number {
  return ["longest", "echo", "specific", "converging", "hedged", "qualified"].reduce((sum, name) => {
    const cue = cues[name]!;
    const scores = item.options.map((other) => cue(other, item));
    const mean = average(scores);
    const spread = Math.sqrt(average(scores.map((score) => (score - mean) ** 2)));
    return sum + (spread === 0 ? 0 : (cue(option, item) - mean) / spread);
  }, 0);
}

function average(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
