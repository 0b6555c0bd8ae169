import { expect, test } from "vitest";
import { foldText } from "./fold-text.ts";

test("typographic and plain forms of a text fold to the same", () => {
  expect(foldText("“Don’t” – ﬁrst\u00a0step…")).toBe(foldText('"don\'t" -  FIRST step...'));
});

test("soft hyphens and zero-width characters vanish", () => {
  expect(foldText("da\u00adta\u200b base")).toBe("data base");
});

test("letters that differ stay different", () => {
  expect(foldText("resume")).not.toBe(foldText("résumé"));
});

test("folding twice changes nothing", () => {
  const once = foldText(" ‘A’ — ½ × “B” ");
  expect(foldText(once)).toBe(once);
});
