import { contentOf } from "../../items/read-item.ts";
import type { Check } from "../check.ts";
import { matchingOf } from "../walk-curriculum.ts";

export const wordShared: Check = {
  id: "matching.word-shared",
  severity: "warning",
  title: "No premise shares a telling word with its response alone",
  reason: "Who sees the same word on both sides draws the line without knowing what it means.",
  remedy: "Say the premise in other words, or add a response with the same word.",
  run: (curriculum) =>
    matchingOf(curriculum).flatMap(({ path, value }) => {
      const words = new Map(value.responses.map(({ id, text }) => [id, new Set(contentOf(text))]));
      return value.premises.flatMap(({ text, responseId }, index) => {
        const others = [...words].filter(([id]) => id !== responseId);
        const shared = contentOf(text).find(
          (word) => words.get(responseId)?.has(word) === true && !others.some(([, other]) => other.has(word)),
        );
        return shared === undefined
          ? []
          : [
              {
                path: `${path}.premises[${index}].text`,
                itemId: value.id,
                message: `“${shared}” stands in premise ${index + 1} and in no response but its own.`,
              },
            ];
      });
    }),
};
