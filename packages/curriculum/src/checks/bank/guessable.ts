import { guessabilityOfViews } from "../../items/guessability.ts";
import type { Check } from "../check.ts";

export const guessable: Check = {
  id: "bank.guessable",
  severity: "warning",
  title: "No solver without knowledge does better than chance",
  reason: "A bank that can be guessed measures test wisdom.",
  remedy: "Look at the items whose key echoes the stem, is longest, or shares most with the others.",
  run: ({ modules }, { viewOf }) => {
    const items = modules.flatMap((module) => module.assessments).filter((item) => item.type === "multiple_choice");
    const { combined, chance } = guessabilityOfViews(items.map(viewOf));
    const deviation = Math.sqrt((chance * (1 - chance)) / Math.max(1, items.length));
    return combined <= chance + 3 * deviation
      ? []
      : [
          {
            path: "modules",
            itemId: null,
            message: `A solver that knows nothing gets ${Math.round(combined * 100)} % right.`,
          },
        ];
  },
};
