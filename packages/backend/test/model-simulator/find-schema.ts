import type { JsonSchema } from "./json-schema.ts";

/** A schema that stands in the words of the question, as it does for servers that take none beside them. */
export function findSchema(text: string): JsonSchema | null {
  for (const mark of ['{"$schema"', '{"type":"object"', '{"type": "object"']) {
    const start = text.lastIndexOf(mark);
    if (start < 0) continue;
    const end = endOfObject(text, start);
    if (end !== null) return JSON.parse(text.slice(start, end)) as JsonSchema;
  }
  return null;
}

function endOfObject(text: string, start: number): number | null {
  let depth = 0;
  let isInString = false;
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at];
    if (isInString && sign === "\\") at += 1;
    else if (sign === '"') isInString = !isInString;
    else if (!isInString && sign === "{") depth += 1;
    else if (!isInString && sign === "}") {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return null;
}
