import { foldText } from "../../language/fold-text.ts";
import { countWords } from "../../language/words.ts";
import type { Check } from "../check.ts";
import { outcomesOf } from "../walk-curriculum.ts";

export const tickableCriteria: Check = {
  id: "outcome.tickable-criteria",
  severity: "error",
  title: "An assessor can tick each criterion",
  reason: "A criterion that names no act and no product is a matter of opinion.",
  remedy: "Say what the student’s work shows: “names …”, “gives the figure with its unit”.",
  run: (curriculum) =>
    outcomesOf(curriculum).flatMap(({ path, value }) =>
      value.criteria.flatMap((criterion, index) => {
        const fault = faultOf(criterion, value.criteria.slice(0, index));
        return fault === null
          ? []
          : [{ path: `${path}.criteria[${index}]`, itemId: value.id, message: `“${criterion}” ${fault}.` }];
      }),
    ),
};

function faultOf(criterion: string, earlier: readonly string[]): string | null {
  const words = countWords(criterion);
  if (words < 3) return "is too short to be ticked";
  if (words > 35) return `has ${words} words`;
  if (earlier.some((other) => foldText(other) === foldText(criterion))) return "is there twice";
  if (
    /^(?:the (?:student|learner) )?(?:understands?|knows?|appreciates?|is (?:aware|familiar)|learns?)\b/i.test(
      criterion,
    )
  )
    return "names no act that can be seen";
  return null;
}
