import { foldText } from "../../language/fold-text.ts";
import type { Check } from "../check.ts";

export const circular: Check = {
  id: "glossary.circular",
  severity: "warning",
  title: "No term is defined by itself",
  reason: "A reader who looks a term up does not know it yet.",
  remedy: "Say it without the term, and do not define two terms by each other.",
  run: ({ glossary }) => {
    const entries = glossary.map((entry) => {
      const text = foldText(entry.definition);
      return { term: foldText(entry.term), text, kind: text.replace(kindOpening, "") };
    });
    return glossary.flatMap((entry, index) => {
      const own = entries[index]!;
      const place = { path: `glossary[${index}].definition`, itemId: entry.id };
      // A definition that starts with its term is reported as such.
      const [first, second, ...rest] = withoutNaming(own.text, own.term).split(" ");
      if (holds(rest.join(" "), own.term) && !holds(`${first} ${second ?? ""}`, own.term))
        return [{ ...place, message: `“${entry.term}” is defined by itself.` }];
      const twin = entries.findIndex(
        (other, at) => at < index && isKindOf(own.kind, other.term) && isKindOf(other.kind, own.term),
      );
      return twin < 0
        ? []
        : [{ ...place, message: `“${entry.term}” and “${glossary[twin]!.term}” are each defined as the other.` }];
    });
  },
};

/** "… is called X" and "two events are X if …" give X its name and its condition: they do not lean on it. */
const naming = /\b(?:called|known as|termed|named|referred to as|if|when|whenever|where|only)\b/;

function withoutNaming(text: string, term: string): string {
  if (term === "" || !text.includes(term) || !naming.test(text)) return text;
  const name = RegExp.escape(term);
  return text
    .replace(
      new RegExp(String.raw`(?:called|known as|termed|named|referred to as) (?:an? |the )?${name}(?:s|es)?\b`, "u"),
      "",
    )
    .replace(new RegExp(String.raw`\b(?:is|are) (?:said to be )?${name} (?=if|when|whenever|where|only)`, "u"), "");
}

/** "a kind of X", "an X that …": X is what the thing is said to be. */
const kindOpening = /^(?:an?|the) (?:(?:kind|type|form|sort|set|part) of )?(?:an? )?/;

function isKindOf(kind: string, term: string): boolean {
  return kind.startsWith(term) && !/[\p{L}\p{N}-]/u.test(kind.charAt(term.length));
}

function holds(text: string, term: string): boolean {
  if (term === "" || !text.includes(term)) return false;
  return new RegExp(String.raw`(?<![\p{L}\p{N}-])${RegExp.escape(term)}(?![\p{L}\p{N}-])`, "u").test(text);
}
