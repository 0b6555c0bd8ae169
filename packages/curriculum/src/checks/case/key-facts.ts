import type { Check } from "../check.ts";
import { casesOf } from "../walk-curriculum.ts";

export const keyFacts: Check = {
  id: "case.key-facts",
  severity: "error",
  title: "At least two key facts, each with its figures in the case",
  reason: "A marker must find in the case what the guide says stands there.",
  remedy: "State facts of the scenario or its data, with the same figures.",
  run: (curriculum) =>
    casesOf(curriculum).flatMap(({ path, value }) => {
      const place = { path: `${path}.keyFacts`, itemId: value.id };
      if (value.keyFacts.length < 2) return [{ ...place, message: `There are ${value.keyFacts.length} key facts.` }];
      const told = [
        ...value.scenario,
        ...(value.data ? [value.data.caption, ...value.data.header, ...value.data.rows.flat()] : []),
      ].join(" ");
      const figures = new Set(figuresOf(told));
      return value.keyFacts.flatMap((fact, index) => {
        const missing = figuresOf(fact).find((figure) => !figures.has(figure));
        return missing === undefined
          ? []
          : [
              {
                path: `${path}.keyFacts[${index}]`,
                itemId: value.id,
                message: `“${missing}” stands nowhere in the case.`,
              },
            ];
      });
    }),
};

function figuresOf(text: string): string[] {
  return (text.match(/\d[\d,.]*\d|\d/g) ?? []).map((figure) => figure.replaceAll(",", ""));
}
