import type { Check } from "../check.ts";

export const fullStop: Check = {
  id: "text.full-stop",
  severity: "warning",
  title: "Sentences end with a stop",
  reason: "A text without its stop was cut.",
  remedy: "Finish the sentence.",
  run: (_, { texts }) =>
    texts
      .filter(({ text, kind }) => kind === "sentence" && text.trim() !== "" && !/[.?!…:]["”’')\]]*$/u.test(text.trim()))
      .map(({ path, itemId, text }) => ({ path, itemId, message: `“…${text.slice(-60)}” has no final stop.` })),
};
