import { countWords } from "../../language/words.ts";
import type { Check } from "../check.ts";
import { casesOf } from "../walk-curriculum.ts";

export const length: Check = {
  id: "case.length",
  severity: "warning",
  title: "A case study has 400 to 800 words with its data",
  reason: "Shorter, there is nothing to weigh; longer, reading is what is tested.",
  remedy: "Add detail that the questions need, or cut.",
  run: (curriculum) =>
    casesOf(curriculum).flatMap(({ path, value }) => {
      const data = value.data ? [value.data.caption, ...value.data.header, ...value.data.rows.flat()] : [];
      const words = countWords([...value.scenario, ...data].join(" "));
      return words >= 400 && words <= 800
        ? []
        : [{ path: `${path}.scenario`, itemId: value.id, message: `The case has ${words} words.` }];
    }),
};
