import { expect, test } from "vitest";
import { joinList } from "./join-list.ts";

test("items are joined as running text joins them", () => {
  expect([joinList([]), joinList(["a"]), joinList(["a", "b"]), joinList(["a", "b", "c"])]).toEqual([
    "",
    "a",
    "a and b",
    "a, b and c",
  ]);
  expect(joinList(["a", "b"], "or")).toBe("a or b");
});

test("items with commas stay apart", () => {
  expect(joinList(["price, cost", "b", "c"])).toBe("price, cost; b; and c");
});
