import type { Check } from "../check.ts";

export const credibilitySum: Check = {
  id: "source.credibility-sum",
  severity: "error",
  title: "The credibility score is the sum of its parts",
  reason: "The score is shown with its reasons; they must add up.",
  remedy: "Reckon the score anew.",
  run: ({ sources }) =>
    sources.flatMap((source, index) => {
      const sum = source.credibility.parts.reduce((total, part) => total + part.points, 0);
      return source.credibility.score === Math.min(100, Math.max(0, sum))
        ? []
        : [
            {
              path: `sources[${index}].credibility`,
              itemId: source.id,
              message: `The score is ${source.credibility.score}, its parts sum to ${sum}.`,
            },
          ];
    }),
};
