import type { Check } from "../check.ts";

export const brackets: Check = {
  id: "text.brackets",
  severity: "warning",
  title: "Brackets and quotation marks are closed",
  reason: "An open bracket means that a part of the text is missing.",
  remedy: "Close it, or remove it.",
  run: (_, { texts }) =>
    texts.flatMap(({ path, itemId, text }) => {
      if (!/[()[\]“”"]/.test(text)) return [];
      const open = findOpenMark(text);
      return open === null
        ? []
        : [{ path, itemId, message: `“${open.mark}” has no partner in “${text.slice(open.at, open.at + 60)}”.` }];
    }),
};

const partners: Record<string, string> = { ")": "(", "]": "[" };

/** The first bracket or quotation mark without its partner; null where all are closed. */
export function findOpenMark(text: string): { mark: string; at: number } | null {
  const stack: { mark: string; at: number }[] = [];
  const within = (mark: string) => stack.at(-1)?.mark === mark;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at]!;
    // What stands between straight quotation marks is often code, print("("): its brackets are its own affair.
    if (within('"') && mark !== '"') continue;
    if (mark === "(" || mark === "[" || mark === "“") stack.push({ mark, at });
    else if (mark === '"') {
      if (within('"')) stack.pop();
      else if (!/\d/.test(text[at - 1] ?? "")) stack.push({ mark, at });
    } else if (mark === "”") {
      if (within("“")) stack.pop();
      else return { mark, at };
    } else if (mark === ")" || mark === "]") {
      // Half-open intervals, [0, 1) and (0, 1], close with the other bracket.
      if (within(partners[mark]!) || (within(mark === ")" ? "[" : "(") && isInterval(text, stack.at(-1)!.at, at)))
        stack.pop();
      else if (mark === "]" || !isEnumerator(text, at)) return { mark, at };
    }
  }
  return stack.at(-1) ?? null;
}

function isInterval(text: string, from: number, to: number): boolean {
  const inside = text.slice(from + 1, to);
  return inside.length <= 24 && /^[^,;]+[,;][^,;]+$/.test(inside);
}

/** "a)", "1)" or "iv)" before a point of a list opens nothing. */
function isEnumerator(text: string, at: number): boolean {
  return /(?:^|[\s(])(?:\d{1,2}|[a-z]|[ivx]{1,4})$/i.test(text.slice(Math.max(0, at - 6), at));
}
