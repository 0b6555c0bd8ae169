import { expect, test } from "vitest";
import { unifySpelling } from "./unify-spelling.ts";

test.each([
  ["behavioural", "behavioral"],
  ["colours", "colors"],
  ["organisation", "organization"],
  ["analysed", "analyzed"],
  ["centres", "centers"],
  ["catalogue", "catalog"],
  ["defence", "defense"],
  ["programmes", "programs"],
  ["anaemia", "anemia"],
  ["leukaemia", "leukemia"],
  ["oestrogen", "estrogen"],
  ["haemoglobin", "hemoglobin"],
  ["diarrhoea", "diarrhea"],
])("%s and %s are one word", (british, american) => {
  expect(unifySpelling(british)).toBe(unifySpelling(american));
});

test.each(["four", "hour", "our", "rise", "wise", "course", "source", "analysis", "fire", "reed", "does", "aerobic"])(
  "%s stays as it is",
  (word) => {
    expect(unifySpelling(word)).toBe(word);
  },
);
