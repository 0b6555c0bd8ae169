import type { Check } from "../check.ts";

export const doubledWord: Check = {
  id: "text.doubled-word",
  severity: "warning",
  title: "No word stands twice in a row",
  reason: "“the the” slips through every reading but the last.",
  remedy: "Remove one.",
  run: (_, { texts }) =>
    texts.flatMap(({ path, itemId, text }) => {
      const found = /(?<![\p{L}\p{N}-])(\p{L}{2,}) \1(?![\p{L}\p{N}-])/u.exec(text);
      return found && !/^(?:that|had|very|bye|ha|so) /i.test(found[0])
        ? [{ path, itemId, message: `“${found[0]}” stands in “${text.slice(0, 80)}”.` }]
        : [];
    }),
};
