import { brief } from "@curriculum/curriculum/model/brief.ts";
import { expect, test } from "vitest";
import { moduleCodes, modulePrefix } from "./module-codes.ts";

const prefixOf = (program: string): string => modulePrefix(brief.parse({ program }));

test("the prefix is made of the subject's initials, two to four letters", () => {
  expect(prefixOf("Business Intelligence")).toBe("BI");
  expect(prefixOf("Professional Certificate in Data Science")).toBe("DS");
  expect(prefixOf("Psychology")).toBe("PSY");
  expect(prefixOf("The Theory and Practice of Very Large Water Networks")).toMatch(/^[A-Z]{2,4}$/);
});

test("codes that the brief gives are kept and never given twice", () => {
  expect(moduleCodes(brief.parse({ program: "Business Intelligence" }), [undefined, "BI101", undefined])).toEqual([
    "BI102",
    "BI101",
    "BI103",
  ]);
});
