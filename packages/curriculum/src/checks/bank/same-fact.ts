import { foldText } from "../../language/fold-text.ts";
import { contentOf } from "../../items/read-item.ts";
import type { AssessmentItem } from "../../model/assessment.ts";
import type { Check } from "../check.ts";
import { itemsOf } from "../walk-curriculum.ts";

export const sameFact: Check = {
  id: "bank.same-fact",
  severity: "warning",
  title: "No two items of a module ask for the same fact",
  reason: "The stem of one gives the answer of the other, and one slip costs two marks.",
  remedy: "Ask for another fact, or put the concept to use in a new setting.",
  run: (curriculum) => {
    const facts = itemsOf(curriculum).flatMap(({ path, value, module }) => {
      const text = factOf(value);
      return text === null ? [] : [{ path, value, module, words: new Set(contentOf(text)) }];
    });
    const frequency = new Map<string, number>();
    for (const { words } of facts) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
    // What stands in many items of the program is the wording of questions, or its subject, and tells no fact apart.
    const idle = Math.max(6, facts.length * 0.08);
    const told = facts.map((fact) => ({
      ...fact,
      words: new Set([...fact.words].filter((word) => frequency.get(word)! <= idle)),
    }));
    return told.flatMap(({ path, value, module, words }, index) => {
      const twin = told.slice(0, index).find(
        (other) =>
          other.module === module &&
          // The same stem twice is reported as such.
          foldText(other.value.stem) !== foldText(value.stem) &&
          isSameFact(other.words, words),
      );
      return twin
        ? [{ path: `${path}.stem`, itemId: value.id, message: `“${value.stem}” asks for what ${twin.path} asks for.` }]
        : [];
    });
  },
};

/** Question and answer as one statement; null where there is more than one, or the work is in doing. */
function factOf(item: AssessmentItem): string | null {
  if (item.type === "cloze") return item.stem.replace(/_{2,}/, ` ${item.answer} `);
  // A set asks for several facts at once, and for how they are told apart.
  if (item.type !== "multiple_choice" || item.stemKind === "numeric") return null;
  return `${item.stem} ${item.options.find((option) => option.correct)?.text ?? ""}`;
}

/** Fewer shared words may be the subject of both. */
const leastShared = 4;
/** Of the shorter statement, so many words stand in the longer: the rest is how it is asked. */
const nearlyAll = 0.8;

function isSameFact(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = a.intersection(b).size;
  return shared >= leastShared && shared >= nearlyAll * Math.min(a.size, b.size);
}
