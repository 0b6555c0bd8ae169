import { expect, test } from "vitest";
import { pageOfQuotation } from "./page-of-quotation.ts";

const passage = {
  text: "One ends here. Two begins and runs on. Three is last.",
  page: "xii",
  pageStarts: [
    [0, 11, "xii"],
    [26, 12, "1"],
    [39, 13, "2"],
  ] as const,
};

test("a quotation has the page on which it begins", () => {
  expect(pageOfQuotation(passage, "One ends here.")).toBe("xii");
  expect(pageOfQuotation(passage, "Three is last.")).toBe("2");
});

test("a quotation that runs over a page break has both pages", () => {
  expect(pageOfQuotation(passage, "Two begins and runs on.")).toBe("xii–1");
});

test("a quotation that ends where the next page begins stays on its page", () => {
  expect(pageOfQuotation(passage, "runs on. ")).toBe("1");
});

test("a text without page starts has the page on which it begins, and one without pages has none", () => {
  expect(pageOfQuotation({ text: "A text.", page: "7" }, "text")).toBe("7");
  expect(pageOfQuotation({ text: "A text.", page: null }, "text")).toBeNull();
  expect(pageOfQuotation(passage, "Not in it.")).toBe("xii");
});
