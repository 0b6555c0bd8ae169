import { countWords } from "../../language/words.ts";
import type { Check } from "../check.ts";

export const definitionLength: Check = {
  id: "glossary.definition-length",
  severity: "warning",
  title: "A definition has 4 to 60 words",
  reason: "Shorter is a synonym, longer an article.",
  remedy: "Say kind and difference in one or two sentences.",
  run: ({ glossary }) =>
    glossary.flatMap((entry, index) => {
      const words = countWords(entry.definition);
      return words >= 4 && words <= 60
        ? []
        : [
            {
              path: `glossary[${index}].definition`,
              itemId: entry.id,
              message: `The definition of “${entry.term}” has ${words} words.`,
            },
          ];
    }),
};
