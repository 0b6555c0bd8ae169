import type { Check } from "../check.ts";

export const brokenValue: Check = {
  id: "text.broken-value",
  severity: "error",
  title: "No value of a program shows through",
  reason: "“undefined” in a sentence means that something was not filled in.",
  remedy: "Find out what is missing and fill it in.",
  run: (_, { texts }) =>
    texts.flatMap(({ path, itemId, text }) => {
      const found = broken.exec(text);
      return found ? [{ path, itemId, message: `“${found[0]}” shows through in “${text.slice(0, 80)}”.` }] : [];
    }),
};

// "null" and "undefined" are words of some fields ("null hypothesis"): alone, or where only a value can stand, they are slips.
const broken =
  /\[object \w+\]|\bNaN\b|^\s*(?:undefined|null)\s*$|\b(?:undefined|null) (?:undefined|null)\b|\b(?:is|are|of|the|has|by|for|in|with|and) undefined(?=[.,;:]|$)|\b(?:has|by|for|with|called|named) null(?=[.,;:]|$)|\$\{/;
