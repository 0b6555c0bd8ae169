import { foldText } from "../../language/fold-text.ts";
import type { Check } from "../check.ts";

export const unique: Check = {
  id: "glossary.unique",
  severity: "error",
  title: "No term stands twice",
  reason: "Two definitions of one term contradict each other sooner or later.",
  remedy: "Join the entries.",
  run: ({ glossary }) => {
    const terms = glossary.map((entry) => foldText(entry.term));
    return glossary.flatMap((entry, index) =>
      terms.indexOf(terms[index]!) === index
        ? []
        : [{ path: `glossary[${index}].term`, itemId: entry.id, message: `“${entry.term}” is defined twice.` }],
    );
  },
};
