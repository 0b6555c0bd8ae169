import type { Check } from "../check.ts";

export const spaces: Check = {
  id: "text.spaces",
  severity: "warning",
  title: "Single spaces, none before a comma or at the ends",
  reason: "Stray spaces show in print.",
  remedy: "Remove them.",
  run: (_, { texts }) =>
    texts.flatMap(({ path, itemId, text }) => {
      if (text !== text.trim()) return [{ path, itemId, message: "The text starts or ends with a space." }];
      const found = /\S {2,}\S|[^\s.…_] [,;](?=\s|$)|\p{L} \.(?=\s|$)/u.exec(text);
      return found ? [{ path, itemId, message: `A stray space stands at “${found[0]}”.` }] : [];
    }),
};
