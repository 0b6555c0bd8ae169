import { wordsOf } from "@curriculum/curriculum/language/words.ts";
import type { Brief } from "@curriculum/curriculum/model/brief.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { Concept, Passage } from "@curriculum/curriculum/model/knowledge.ts";
import type { ModulePlan } from "@curriculum/curriculum/model/plan.ts";
import { settings } from "./settings.ts";
import type { Setting } from "./setting.ts";

/** Below this share of betraying words the evidence does not show its field, and the general setting is used. */
const clearShare = 0.012;

/** Words of each setting among the words of a text, and how many words there are. */
interface FieldCount {
  hits: readonly number[];
  words: number;
}

const countsOfPassage = new WeakMap<Passage, FieldCount>();
const countsOfBrief = new WeakMap<Brief, FieldCount>();
const countsOfModule = new WeakMap<ModulePlan, FieldCount>();
const countsOfConcept = new WeakMap<Concept, FieldCount>();

/** What the words of each setting begin with; no word where it has none. */
const betraying = settings.map(({ vocabulary }) => new RegExp(`^(?:${vocabulary.join("|") || "(?!)"})`));

function countFields(text: string): FieldCount {
  const words = wordsOf(text);
  const hits = betraying.map((pattern) => words.filter((word) => pattern.test(word)).length);
  return { hits, words: words.length };
}

/** Counts once for each object: brief, modules, passages and concepts are shared by all slots of a run. */
function kept<K extends object>(counts: WeakMap<K, FieldCount>, key: K, textOf: () => string): FieldCount {
  const found = counts.get(key) ?? countFields(textOf());
  counts.set(key, found);
  return found;
}

function share(counts: readonly FieldCount[], setting: number): number {
  const words = counts.reduce((sum, count) => sum + count.words, 0);
  return words === 0 ? 0 : counts.reduce((sum, count) => sum + (count.hits[setting] ?? 0), 0) / words;
}

/** The field of work that the modules of a program and their evidence speak of; equal scores keep the order of the list. */
export function chooseSetting(brief: Brief, modules: readonly ModulePlan[], evidence: Evidence): Setting {
  const named = [
    kept(countsOfBrief, brief, () => [brief.program, brief.sector ?? "", ...brief.jobRoles].join(" ")),
    ...modules.map((module) => kept(countsOfModule, module, () => module.title)),
  ];
  const terms = [...evidence.concepts, ...evidence.siblings].map((concept) =>
    kept(countsOfConcept, concept, () => concept.term),
  );
  const running = evidence.passages.slice(0, 20).map((passage) => kept(countsOfPassage, passage, () => passage.text));
  const scored = settings.map((setting, index) => ({
    setting,
    // The brief speaks for the whole program, so that its modules share one field; running text only breaks ties.
    score: 2 * share(named, index) + 0.5 * share(terms, index) + share(running, index),
  }));
  const best = scored.reduce((top, next) => (next.score > top.score ? next : top));
  const general = settings.at(-1);
  if (!general) throw new Error("settings must not be empty");
  return best.score >= clearShare ? best.setting : general;
}
