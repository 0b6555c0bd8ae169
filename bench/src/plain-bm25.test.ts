import { expect, test } from "vitest";
import { plainBm25 } from "./plain-bm25.ts";

test("the text with the rarer of the asked words comes first, and texts without any are left out", () => {
  const rank = plainBm25([
    { id: "a", text: "cash cash flow" },
    { id: "b", text: "cash ledger" },
    { id: "c", text: "weather" },
    { id: "d", text: "cash" },
  ]);
  expect(rank("cash ledger")[0]).toBe("b");
  expect(rank("cash ledger")).not.toContain("c");
});
