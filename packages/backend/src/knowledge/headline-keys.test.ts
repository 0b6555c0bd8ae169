import { expect, test } from "vitest";
import { headlineKeys } from "./headline-keys.ts";

test.each([
  ["6.4 Arguments and parameters", ["argument", "parameter"]],
  ["Introduction to Functions", ["function"]],
  ["The Normal Distribution", ["normal distribution"]],
  ["What Is Marketing?", []],
  ["Why it matters", []],
])("a heading names what it teaches: %s", (heading, keys) => expect(headlineKeys(heading)).toEqual(keys));
