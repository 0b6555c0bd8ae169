import { expect, test } from "vitest";
import { quotationFinder } from "./find-quotation.ts";

const passage = (id: string, content: string, charStart: number, sectionPath = ["Costs"]) => ({
  id,
  content,
  charStart,
  sectionPath,
});
const cited = (quote: string, charStart = 0, sectionPath = ["Costs"]) => ({ quote, charStart, sectionPath });

test("a quotation that moved is found word for word, with its new offset", () => {
  const find = quotationFinder([passage("a", "Other text.", 0), passage("b", "Before it. Fixed costs stay.", 40)]);
  expect(find(cited("Fixed costs stay."))).toEqual({ passageId: "b", quote: "Fixed costs stay.", charStart: 51 });
});

test("of two places the one under the old headings is taken, then the nearest", () => {
  const text = "Fixed costs stay.";
  const far = [passage("a", text, 0, ["Summary"]), passage("b", text, 900), passage("c", text, 500)];
  expect(quotationFinder(far)(cited(text, 480))?.passageId).toBe("c");
});

test("a quotation whose spaces, hyphens and quotation marks are set otherwise is found as it stands now", () => {
  const find = quotationFinder([passage("a", "He said: “The information is well-known.” So be it.", 0)]);
  expect(find(cited('"The infor- mation  is wellknown."'))?.quote).toBe("“The information is well-known.”");
});

test("another figure or another sign is another quotation", () => {
  const find = quotationFinder([passage("a", "The value is 1.5 and not -3 at 20 5.", 0)]);
  expect(find(cited("The value is 15 and"))).toBeNull();
  expect(find(cited("and not 3 at"))).toBeNull();
  expect(find(cited("at 205."))).toBeNull();
});

test("a sentence that is gone is not found", () => {
  expect(quotationFinder([passage("a", "Fixed costs stay.", 0)])(cited("Variable costs move."))).toBeNull();
});
