import type { Check } from "../check.ts";

export const capital: Check = {
  id: "text.capital",
  severity: "warning",
  title: "Sentences start with a capital",
  reason: "A text that starts in the middle of a sentence was cut.",
  remedy: "Start with a capital, or with the missing words.",
  run: (_, { texts }) =>
    texts
      // "pH", "iPhone", "t-test" and "e.g." keep their small letter.
      .filter(({ text, kind }) => kind === "sentence" && /^\p{Ll}(?:\p{Ll}+[\s,;:]|\s)/u.test(text))
      .map(({ path, itemId, text }) => ({
        path,
        itemId,
        message: `“${text.slice(0, 60)}” starts with a small letter.`,
      })),
};
