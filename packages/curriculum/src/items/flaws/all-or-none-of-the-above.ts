import type { ItemFlaw } from "../item-flaw.ts";
import type { OptionView } from "../read-item.ts";

const pattern =
  /^(?:all|none|neither|both|any|some|each|two or more) (?:of )?(?:the |these )?(?:above|these|those|following|options|answers|choices|statements|alternatives)(?: (?:are|is|apply|applies)\b.*| options| answers| choices)?$|\b(?:all|none|both|any) of the above\b|^(?:all|none|both)(?: of them)?(?: (?:are|is) (?:correct|true|right|wrong))?$|^no (?:correct|right) answer\b/;

export const allOrNoneOfTheAbove: ItemFlaw = {
  kind: "all-or-none-of-the-above",
  title: "No “all of the above” or “none of the above”",
  reason: "Whoever sees two right options, or one wrong one, has the answer without knowing the rest.",
  remedy: "Replace it by a fourth option of the same kind as the others, or leave it out.",
  find: ({ options }) => {
    const found = options.find(pointsAtOptions);
    return found ? `The option “${found.text}” points at the other options.` : null;
  },
};

export function pointsAtOptions({ folded }: OptionView): boolean {
  return pattern.test(folded);
}
