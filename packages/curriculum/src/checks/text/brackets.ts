import type { Check } from "../check.ts";

export const brackets: Check = {
  id: "text.brackets",
  severity: "warning",
  title: "Brackets and quotation marks are closed",
  reason: "An open bracket means that a part of the text is missing.",
  remedy: "Close it, or remove it.",
  run: (_, { texts }) =>
    texts.flatMap(({ path, itemId, text }) => {
      // "a)" and "1)" at the start of a point open nothing; so do half-open intervals "[0, 1)".
      const plain = text.replace(/(^|[\s(])(?:\d{1,2}|[a-z])\)/g, "$1").replace(/[[(][^[\]()]*,[^[\]()]*[\])]/g, "");
      const isWhole =
        count(plain, /\(/g) === count(plain, /\)/g) &&
        count(plain, /\[/g) === count(plain, /\]/g) &&
        count(plain, /“/g) === count(plain, /”/g) &&
        count(plain, /(?<!\d)"/g) % 2 === 0;
      return isWhole
        ? []
        : [{ path, itemId, message: `A bracket or quotation mark is left open in “${text.slice(0, 80)}”.` }];
    }),
};

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
