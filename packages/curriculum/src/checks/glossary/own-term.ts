import { foldText } from "../../language/fold-text.ts";
import type { Check } from "../check.ts";

export const ownTerm: Check = {
  id: "glossary.own-term",
  severity: "error",
  title: "A definition does not start with its term",
  reason: "“A fact table is a fact table that …” says the term where its meaning belongs.",
  remedy: "Start with the kind of thing that it is.",
  run: ({ glossary }) =>
    glossary.flatMap((entry, index) => {
      const start = foldText(entry.definition).replace(/^(?:an?|the) /, "");
      return new RegExp(String.raw`^${RegExp.escape(foldText(entry.term))}(?:s|es)?\b`, "u").test(start)
        ? [
            {
              path: `glossary[${index}].definition`,
              itemId: entry.id,
              message: `The definition of “${entry.term}” starts with it.`,
            },
          ]
        : [];
    }),
};
