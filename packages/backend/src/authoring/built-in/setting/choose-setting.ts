import { wordsOf } from "@curriculum/curriculum/language/words.ts";
import type { Brief } from "@curriculum/curriculum/model/brief.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { ProgramPlan } from "@curriculum/curriculum/model/plan.ts";
import { settings } from "./settings.ts";
import type { Setting } from "./setting.ts";

/** Below this share of betraying words the evidence does not show its field, and the general setting is used. */
const clearShare = 0.012;

function share(words: readonly string[], vocabulary: readonly string[]): number {
  if (words.length === 0) return 0;
  return words.filter((word) => vocabulary.some((stem) => word.startsWith(stem))).length / words.length;
}

/** The field of work that the program and its evidence speak of; equal scores keep the order of the list. */
export function chooseSetting(brief: Brief, plan: ProgramPlan, evidence: Evidence): Setting {
  const named = wordsOf(
    [brief.program, brief.sector ?? "", ...brief.jobRoles, ...plan.modules.map((module) => module.title)].join(" "),
  );
  const terms = wordsOf([...evidence.concepts, ...evidence.siblings].map((concept) => concept.term).join(" "));
  const running = wordsOf(
    evidence.passages
      .slice(0, 20)
      .map((passage) => passage.text)
      .join(" "),
  );
  const scored = settings.map((setting) => ({
    setting,
    // The brief speaks for the whole program, so that its modules share one field; running text only breaks ties.
    score:
      2 * share(named, setting.vocabulary) +
      0.5 * share(terms, setting.vocabulary) +
      share(running, setting.vocabulary),
  }));
  const best = scored.reduce((top, next) => (next.score > top.score ? next : top));
  const general = settings.at(-1);
  if (!general) throw new Error("settings must not be empty");
  return best.score >= clearShare ? best.setting : general;
}
