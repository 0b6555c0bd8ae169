import { countWords } from "../../language/words.ts";
import type { Check } from "../check.ts";
import { matchingOf } from "../walk-curriculum.ts";

// A name of one word beside one of five is still a name.
const mostWordsApart = 5;
// One premise three times as long as another is found by its length.
const mostTimesLonger = 3;

export const homogeneous: Check = {
  id: "matching.homogeneous",
  severity: "warning",
  title: "Each list holds things of one kind",
  reason: "In a mixed list a date answers the question for a date, and nothing need be known.",
  remedy: "Keep to one kind on each side: terms, people, dates, or figures, all told in the same manner.",
  run: (curriculum) =>
    matchingOf(curriculum).flatMap(({ path, value }) => {
      const texts = value.responses.map(({ text }) => text);
      const figures = texts.filter((text) => /^\W*\d/.test(text)).length;
      const words = texts.map(countWords);
      const lengths = value.premises.map(({ text }) => countWords(text));
      const says =
        figures > 0 && figures < texts.length
          ? "Some responses are figures, others are words."
          : Math.max(...words) - Math.min(...words) > mostWordsApart
            ? "One response is a name, another a whole phrase."
            : Math.max(...lengths) > mostTimesLonger * Math.max(4, Math.min(...lengths))
              ? `Premises have ${Math.min(...lengths)} to ${Math.max(...lengths)} words.`
              : null;
      return says === null ? [] : [{ path, itemId: value.id, message: says }];
    }),
};
