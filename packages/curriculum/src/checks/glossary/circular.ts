import { foldText } from "../../language/fold-text.ts";
import type { Check } from "../check.ts";

export const circular: Check = {
  id: "glossary.circular",
  severity: "warning",
  title: "No term is defined by itself",
  reason: "A reader who looks a term up does not know it yet.",
  remedy: "Say it without the term, and do not define two terms by each other.",
  run: ({ glossary }) => {
    const entries = glossary.map((entry) => ({ term: foldText(entry.term), text: foldText(entry.definition) }));
    return glossary.flatMap((entry, index) => {
      const own = entries[index]!;
      const place = { path: `glossary[${index}].definition`, itemId: entry.id };
      const afterStart = own.text.split(" ").slice(2).join(" ");
      if (holds(afterStart, own.term) && !holds(own.text.split(" ").slice(0, 2).join(" "), own.term))
        return [{ ...place, message: `“${entry.term}” is defined by itself.` }];
      const twin = entries.findIndex(
        (other, at) => at < index && isKindOf(own.text, other.term) && isKindOf(other.text, own.term),
      );
      return twin < 0
        ? []
        : [{ ...place, message: `“${entry.term}” and “${glossary[twin]!.term}” are each defined as the other.` }];
    });
  },
};

function holds(text: string, term: string): boolean {
  return new RegExp(String.raw`(?<![\p{L}\p{N}-])${RegExp.escape(term)}(?![\p{L}\p{N}-])`, "u").test(text);
}

/** "a kind of X", "an X that …": X is what the thing is said to be. */
function isKindOf(definition: string, term: string): boolean {
  const start = definition.replace(/^(?:an?|the) (?:(?:kind|type|form|sort|set|part) of )?(?:an? )?/, "");
  return start.startsWith(term) && !/^[\p{L}\p{N}-]/u.test(start.slice(term.length));
}
