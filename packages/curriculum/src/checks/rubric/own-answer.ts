import { countWords } from "../../language/words.ts";
import { contentOf } from "../../items/read-item.ts";
import type { Check, Fault } from "../check.ts";
import { casesOf, itemsOf } from "../walk-curriculum.ts";

/** So many words of meaning that the prompt does not hold make an answer. */
const leastOwn = 4;

export const ownAnswer: Check = {
  id: "rubric.own-answer",
  severity: "error",
  title: "A model answer says more than its question",
  reason: "A question turned into a statement shows no marker what full marks look like.",
  remedy: "Write what a full answer contains: the figures, the reasons, the verdict.",
  run: (curriculum) => {
    const faultOf = (path: string, itemId: string, prompt: string, answer: string): Fault[] => {
      const asked = new Set(contentOf(prompt));
      const own = new Set(contentOf(answer).filter((word) => !asked.has(word)));
      // An answer of a few words is reported as missing.
      return countWords(answer) < 10 || own.size >= leastOwn
        ? []
        : [{ path, itemId, message: `The model answer repeats the question: “${answer.slice(0, 80)}”.` }];
    };
    return [
      ...itemsOf(curriculum).flatMap(({ path, value }) =>
        value.type === "task" ? faultOf(`${path}.modelAnswer`, value.id, value.stem, value.modelAnswer) : [],
      ),
      ...casesOf(curriculum).flatMap(({ path, value }) =>
        value.questions.flatMap(({ id, prompt, modelAnswer }, index) =>
          faultOf(`${path}.questions[${index}].modelAnswer`, id, prompt, modelAnswer),
        ),
      ),
    ];
  },
};
