import type { Check } from "../check.ts";

export const placeholder: Check = {
  id: "text.placeholder",
  severity: "error",
  title: "No placeholder is left",
  reason: "A placeholder in print is the first thing that a reviewer sees.",
  remedy: "Write the text.",
  run: (_, { texts }) =>
    texts.flatMap(({ path, itemId, text }) => {
      const found = marks.exec(text);
      return found ? [{ path, itemId, message: `“${found[0]}” is a placeholder.` }] : [];
    }),
};

const marks =
  /\blorem ipsum\b|\bdolor sit amet\b|\b(?:TODO|TBD|TBC|FIXME|XXX)\b|\b(?:to be (?:added|confirmed|completed|written|decided))\b|\[(?:insert|add|your|name|topic|placeholder)\b[^\]]*\]|\{\{?\s*\w+\s*\}?\}|<(?:insert|placeholder|name|topic)[^>]*>/i;
