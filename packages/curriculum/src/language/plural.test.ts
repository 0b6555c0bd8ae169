import { expect, test } from "vitest";
import { isMassNoun, isPlural, pluralOf, singularOf } from "./plural.ts";

test.each([
  ["table", "tables"],
  ["fact table", "fact tables"],
  ["criterion", "criteria"],
  ["analysis", "analyses"],
  ["null hypothesis", "null hypotheses"],
  ["query", "queries"],
  ["key", "keys"],
  ["wife", "wives"],
  ["shelf", "shelves"],
  ["belief", "beliefs"],
  ["matrix", "matrices"],
  ["standard of living", "standards of living"],
  ["return on investment", "returns on investment"],
  ["KPI", "KPIs"],
  ["OLAP cube", "OLAP cubes"],
  ["process", "processes"],
  ["tax", "taxes"],
  ["approach", "approaches"],
  ["salesman", "salesmen"],
  ["human", "humans"],
  ["Stimulus", "Stimuli"],
  ["diagnosis", "diagnoses"],
  ["child", "children"],
  ["business", "businesses"],
  ["purchase", "purchases"],
  ["response", "responses"],
  ["status", "statuses"],
  ["cost-benefit analysis", "cost-benefit analyses"],
  ["code review", "code reviews"],
  ["class", "classes"],
])("%s and %s are singular and plural of one noun", (singular, plural) => {
  expect(pluralOf(singular)).toBe(plural);
  expect(singularOf(plural)).toBe(singular);
  expect([isPlural(singular), isPlural(plural)]).toEqual([false, true]);
});

test.each(["series", "information", "statistics", "economics", "software"])("%s has no other plural", (noun) => {
  expect(pluralOf(noun)).toBe(noun);
});

test.each(["data", "KPIs", "people", "degrees of freedom", "goods"])("%s takes a plural verb", (noun) => {
  expect(isPlural(noun)).toBe(true);
});

test.each(["diabetes", "DBMS", "status", "bias", "virus", "thesis", "SaaS", "news", "lens", "illness", "osteoporosis"])(
  "%s takes a singular verb",
  (noun) => expect(isPlural(noun)).toBe(false),
);

test("mass nouns are known by their head", () => {
  expect(
    ["type 2 diabetes", "descriptive statistics", "market research", "job rotation", "relationship", "leadership"].map(
      isMassNoun,
    ),
  ).toEqual([true, true, true, false, false, true]);
});
