import { expect, test } from "vitest";
import { raised } from "./superscript.ts";

test("a raised number is an exponent after numbers, brackets and units, and no part of the number before it", () => {
  expect(`about 10${raised("about 10", "6")}`).toBe("about 10^6");
  expect(raised("an area of 5 cm", "2")).toBe("^2");
  expect(raised("(a + b)", "−1")).toBe("^−1");
  expect(raised("e", "x")).toBe("^x");
});

test("ordinals and marks of notes stay as they are", () => {
  expect(raised("the 1", "st")).toBe("st");
  expect(raised("kinds of soil", "3")).toBe("3");
  expect(raised("kinds of soil.", "12")).toBe("12");
});
