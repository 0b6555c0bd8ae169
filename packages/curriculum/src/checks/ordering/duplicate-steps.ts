import { foldText } from "../../language/fold-text.ts";
import type { Check } from "../check.ts";
import { orderingOf } from "../walk-curriculum.ts";

export const duplicateSteps: Check = {
  id: "ordering.duplicate-steps",
  severity: "error",
  title: "No step stands twice",
  reason: "Two steps of one wording have two right places.",
  remedy: "Tell them apart, or leave one out.",
  run: (curriculum) =>
    orderingOf(curriculum).flatMap(({ path, value }) => {
      const texts = value.steps.map(({ text }) => foldText(text).replace(/[\s.;,]+$/, ""));
      const twice = texts.find((text, at) => texts.indexOf(text) < at);
      return twice === undefined
        ? []
        : [{ path: `${path}.steps`, itemId: value.id, message: `“${twice}” stands twice.` }];
    }),
};
