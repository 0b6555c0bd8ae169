import { foldText } from "../../language/fold-text.ts";
import type { Check } from "../check.ts";
import { subjectMask } from "../subject-mask.ts";
import { outcomesOf } from "../walk-curriculum.ts";

/** In so few outcomes a wording that comes again is no pattern. */
const leastUses = 6;

export const genericCriteria: Check = {
  id: "outcome.generic-criteria",
  severity: "warning",
  title: "Criteria say what this outcome’s work shows",
  reason: "A criterion that fits a quarter of all outcomes by changing its subject assesses none in particular.",
  remedy: "Name the fact, the figure or the part of the product that an assessor looks for.",
  run: (curriculum) => {
    const outcomes = outcomesOf(curriculum);
    const mask = subjectMask(curriculum);
    const uses = new Map<string, { path: string; itemId: string; text: string; count: number }>();
    for (const { path, value } of outcomes) {
      const frames = new Map(
        value.criteria.map((text, index) => [
          foldText(text)
            .replace(mask, "◦")
            .replace(/\b(?:an?|the) ◦/g, "◦"),
          { text, path: `${path}.criteria[${index}]` },
        ]),
      );
      for (const [frame, place] of frames) {
        const use = uses.get(frame);
        if (use) use.count += 1;
        else uses.set(frame, { ...place, itemId: value.id, count: 1 });
      }
    }
    return [...uses.values()]
      .filter(({ count }) => count >= leastUses && count > outcomes.length / 4)
      .map(({ path, itemId, text, count }) => ({
        path,
        itemId,
        message: `“${text}” stands in ${count} of ${outcomes.length} outcomes but for its subject.`,
      }));
  },
};
