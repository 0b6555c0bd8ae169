import type { Check } from "../check.ts";

export const placeholder: Check = {
  id: "text.placeholder",
  severity: "error",
  title: "No placeholder is left",
  reason: "A placeholder in print is the first thing that a reviewer sees.",
  remedy: "Write the text.",
  run: (_, { texts }) =>
    texts.flatMap(({ path, itemId, text }) => {
      const found = findPlaceholder(text);
      return found === null ? [] : [{ path, itemId, message: `“${found}” is a placeholder.` }];
    }),
};

/** Words that only stand where a text is still missing. */
const marks =
  /\blorem ipsum\b|\bdolor sit amet\b|(?<![\w)\]])\[(?:insert|add|your)\b[^\]]*\]|(?<![\w)\]])\[(?:name|topic|placeholder)(?: (?:of|here)\b[^\]]*)?\]|\{\{\s*\w+\s*\}\}|<(?:insert|placeholder)[^>]*>/i;

/** Capitals alone: "a to-do list" and Super Bowl XXX are meant. */
const capitals = /\b(?:TODO|TBD|TBC|FIXME|XXXX+)\b|^XXX$/;

/** "Deadline: to be confirmed." announces a text; "reports that have to be written" is one. */
const announced =
  /(?:^|[[(<:–—]\s*|\s-\s+)(?:text |description |details |still |yet )*to be (?:added|confirmed|completed|written|decided)(?: (?:here|later|soon))?\s*(?:[\])>.…]|$)/i;

export function findPlaceholder(text: string): string | null {
  return (marks.exec(text) ?? capitals.exec(text) ?? announced.exec(text))?.[0].trim() ?? null;
}
