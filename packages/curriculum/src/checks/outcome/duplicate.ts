import { leadingVerb, splitLeadingVerb } from "../../bloom/leading-verb.ts";
import { contentOf } from "../../items/read-item.ts";
import type { Check } from "../check.ts";
import { outcomesOf } from "../walk-curriculum.ts";

export const duplicate: Check = {
  id: "outcome.duplicate",
  severity: "error",
  title: "No outcome stands twice",
  reason: "The same promise in two modules is taught and assessed twice.",
  remedy: "Drop one, or say what the second adds.",
  run: (curriculum) => {
    const outcomes = outcomesOf(curriculum).map(({ path, value }) => ({
      path,
      value,
      verb: leadingVerb(value.text),
      words: new Set(contentOf(splitLeadingVerb(value.text).rest)),
    }));
    return outcomes.flatMap(({ path, value, verb, words }, index) => {
      const twin = outcomes
        .slice(0, index)
        .find((other) => other.verb === verb && overlap(other.words, words) >= nearlySame);
      return twin
        ? [
            {
              path: `${path}.text`,
              itemId: value.id,
              message: `“${value.text}” repeats ${twin.value.code}: “${twin.value.text}”.`,
            },
          ]
        : [];
    });
  },
};

// Four words of five in common: what is left is an article or a synonym, not another subject.
const nearlySame = 0.8;

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = a.intersection(b).size;
  return shared / Math.max(1, a.size + b.size - shared);
}
