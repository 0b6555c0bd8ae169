import { foldText } from "../../language/fold-text.ts";
import { withArticle } from "../../language/article.ts";
import type { Check } from "../check.ts";
import { itemsOf } from "../walk-curriculum.ts";

export const article: Check = {
  id: "cloze.article",
  severity: "warning",
  title: "The sentence reads well with the answer in it",
  reason: "“_____ is a chart” takes no “histogram”: a student who knows the answer doubts it.",
  remedy: "Put “A” or “An” before the blank, or both.",
  run: (curriculum) =>
    itemsOf(curriculum).flatMap(({ path, value }) => {
      if (value.type !== "cloze" || !/^_{2,} \p{Ll}/u.test(value.stem)) return [];
      // The item itself says that the answer is a thing to be counted.
      const wanted = foldText(withArticle(value.answer));
      return value.accepted.some((text) => foldText(text) === wanted)
        ? [{ path: `${path}.stem`, itemId: value.id, message: `“${value.answer}” wants an article before the blank.` }]
        : [];
    }),
};
