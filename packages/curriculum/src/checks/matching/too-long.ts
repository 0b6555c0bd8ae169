import { countWords } from "../../language/words.ts";
import type { Check } from "../check.ts";
import { matchingOf } from "../walk-curriculum.ts";

// What a page shows at one look; fewer pairs are a choice item.
const premises = { least: 4, most: 6 };
const mostWords = 40;

export const tooLong: Check = {
  id: "matching.too-long",
  severity: "warning",
  title: "Four to six premises, none longer than forty words, and responses shorter than they",
  reason: "Long lists measure patience, and students read the responses again for every premise.",
  remedy: "Divide the item, shorten the premises, or put the longer texts on the left.",
  run: (curriculum) =>
    matchingOf(curriculum).flatMap(({ path, value }) => {
      const count = value.premises.length;
      const words = (texts: readonly { text: string }[]) => texts.map(({ text }) => countWords(text));
      const [left, right] = [words(value.premises), words(value.responses)];
      const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / Math.max(1, list.length);
      const says =
        count < premises.least || count > premises.most
          ? `The list has ${count} premises.`
          : Math.max(...left) > mostWords
            ? `A premise has ${Math.max(...left)} words.`
            : mean(right) > mean(left)
              ? "The responses are longer than the premises."
              : null;
      return says === null ? [] : [{ path: `${path}.premises`, itemId: value.id, message: says }];
    }),
};
