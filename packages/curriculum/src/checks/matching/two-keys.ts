import { contentOf } from "../../items/read-item.ts";
import { foldText } from "../../language/fold-text.ts";
import type { Check } from "../check.ts";
import { matchingOf } from "../walk-curriculum.ts";

// Of the shorter of two descriptions, so many words in common: then they describe the same thing.
const sameFrom = 0.8;

export const twoKeys: Check = {
  id: "matching.two-keys",
  severity: "error",
  title: "No premise is true of two responses",
  reason: "A student with a right answer would be marked wrong.",
  remedy: "Take out one of the responses that mean the same, or tell the premises apart.",
  run: (curriculum) =>
    matchingOf(curriculum).flatMap(({ path, value }) => {
      const names = value.responses.map(({ text }) => foldText(text));
      const said = value.premises.map(({ text }) => new Set(contentOf(text)));
      const twice = names.find((name, at) => names.indexOf(name) < at);
      const alike = said.findIndex((words, at) =>
        said.slice(0, at).some((other) => {
          const least = Math.min(words.size, other.size);
          return least > 0 && words.intersection(other).size >= sameFrom * least;
        }),
      );
      const says =
        twice !== undefined
          ? `“${twice}” stands twice among the responses.`
          : alike >= 0
            ? `Premise ${alike + 1} says what an earlier one says.`
            : null;
      return says === null ? [] : [{ path, itemId: value.id, message: says }];
    }),
};
