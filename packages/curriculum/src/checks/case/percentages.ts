import type { Check } from "../check.ts";
import { casesOf } from "../walk-curriculum.ts";

export const percentages: Check = {
  id: "case.percentages",
  severity: "error",
  title: "Percentages follow from the figures beside them",
  reason: "A wrong share in the case or its guide marks right answers as wrong.",
  remedy: "Reckon the share again.",
  run: (curriculum) =>
    casesOf(curriculum).flatMap(({ path, value }) => {
      const told = [
        ...value.scenario.map((text, index) => ({ at: `${path}.scenario[${index}]`, text, itemId: value.id })),
        ...value.keyFacts.map((text, index) => ({ at: `${path}.keyFacts[${index}]`, text, itemId: value.id })),
        ...value.questions.map(({ id, modelAnswer }, index) => ({
          at: `${path}.questions[${index}].modelAnswer`,
          text: modelAnswer,
          itemId: id,
        })),
      ];
      return told.flatMap(({ at, text, itemId }) =>
        sharesOf(text)
          .filter(({ part, whole, stated }) => whole > 0 && Math.abs((100 * part) / whole - stated) > 0.6)
          .map(({ part, whole, stated }) => ({
            path: at,
            itemId,
            message: `${part} of ${whole} are ${Math.round((100 * part) / whole)} per cent, not ${stated}.`,
          })),
      );
    }),
};

/** "73 of 285 reports, or 26 per cent": nothing but words between the figures, and none that compares. */
function sharesOf(text: string): { part: number; whole: number; stated: number }[] {
  const pattern =
    /(?<![\d.,])(\d[\d,]*) (?:out )?of (?:the |all )?(\d[\d,]*)(?![\d.])([^.;:\d]{0,60}?)\(?(\d+(?:\.\d+)?) ?(?:per cent|percent|%)/g;
  return Array.from(text.matchAll(pattern))
    .filter(
      ([, , , between]) => !/\b(?:least|most|more|less|than|another|other|rest|target|remaining)\b/.test(between!),
    )
    .map(([, part, whole, , stated]) => ({
      part: Number(part!.replaceAll(",", "")),
      whole: Number(whole!.replaceAll(",", "")),
      stated: Number(stated),
    }));
}
