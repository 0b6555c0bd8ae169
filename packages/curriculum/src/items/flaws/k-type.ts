import type { ItemFlaw } from "../item-flaw.ts";
import type { OptionView } from "../read-item.ts";

const label = String.raw`(?:\(?(?:[a-e]|[ivx]{1,4}|[1-5])\)?)`;
const combination = new RegExp(
  String.raw`^(?:only |both |neither |options? |statements? |answers? )*${label}(?:(?:,| and| or| nor| &| \+)+ ?${label})+(?: only)?(?: (?:are|is) (?:correct|true))?$|^(?:only ${label}|${label} only)(?: (?:is|are) (?:correct|true))?$`,
);

export const kType: ItemFlaw = {
  kind: "k-type",
  title: "No combinations of other options",
  reason: "“A and C only” tests how options combine; one sure part gives the whole away.",
  remedy: "Ask one question with one best answer, or split the item into several.",
  find: ({ options }) => {
    const found = options.find(combinesOptions);
    // "1 and 3" may be a plain numeric answer: then every option is of that form and none stands beside text.
    if (!found) return null;
    const numeric = options.every((option) => /^[\d\s,and&]+$/.test(option.folded));
    return numeric && !hasLabels(options.map((option) => option.folded))
      ? null
      : `The option “${found.text}” combines other options.`;
  },
};

function hasLabels(options: readonly string[]): boolean {
  return options.some((option) => /\b(?:only|both)\b/.test(option));
}

export function combinesOptions({ folded }: OptionView): boolean {
  return combination.test(folded) && !/^\d+, ?\d{3}$/.test(folded);
}
