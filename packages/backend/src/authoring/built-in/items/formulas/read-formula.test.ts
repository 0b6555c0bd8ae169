import { expect, test } from "vitest";
import { readFormula } from "./read-formula.ts";

test.each([
  ["the ratio of total liabilities to owners’ equity", "ratio", "total liabilities", "owners’ equity"],
  ["dividing cost of goods sold by the average inventory", "ratio", "cost of goods sold", "average inventory"],
  [
    "the number of successes divided by the total number in the sample",
    "ratio",
    "number of successes",
    "total number in the sample",
  ],
  ["the ratio of waist-to-hip circumferences", "ratio", "waist circumference", "hip circumference"],
  [
    "the amount obtained by subtracting all of a firm’s expenses from its revenues, when the revenues are more than the expenses",
    "difference",
    "revenues",
    "expenses",
  ],
  [
    "the difference between the value of a country’s exports and the value of its imports during a specific time",
    "difference",
    "value of a country’s exports",
    "value of imports",
  ],
  ["total assets − total liabilities", "difference", "total assets", "total liabilities"],
  [
    "the population standard deviation divided by the square root of the sample size (n)",
    "root-ratio",
    "population standard deviation",
    "sample size",
  ],
  [
    "the sum of the squares of the deviations divided by the difference of the sample size and one",
    "reduced-ratio",
    "sum of the squares of the deviations",
    "sample size",
  ],
  ["unit price × number of units sold", "product", "unit price", "number of units sold"],
])("“%s” is read as a %s", (clause, operation, left, right) => {
  expect(readFormula(clause)).toMatchObject({ operation, left: { name: left }, right: { name: right } });
});

test.each([
  [
    "a larger part taken away",
    "the amount obtained by subtracting all expenses from revenues, when the expenses are more than the revenues",
  ],
  ["what nobody measures", "the ratio of benefits to the sacrifice necessary to obtain those benefits"],
  ["a further step", "total costs divided by total sales, multiplied by 100"],
  ["a choice between two", "number of cigarettes or packs smoked per day multiplied by number of years smoked"],
  ["a name cut off", "the number of times a value of the data occurs"],
  ["no sum at all", "a form of organization that is divided by function"],
])("%s is no formula", (_, clause) => {
  expect(readFormula(clause)).toBeNull();
});
