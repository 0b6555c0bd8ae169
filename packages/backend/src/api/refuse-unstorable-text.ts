import { AppError } from "../platform/app-error.ts";

/**
 * Refuses text that PostgreSQL cannot keep as it came: a NUL ends in an error there, and half of a surrogate pair would
 * be replaced in silence. Every place is named.
 */
export function refuseUnstorableText(value: unknown, where: string): void {
  const problems = findUnstorable(value, where);
  if (problems.length > 0)
    throw new AppError("bad_input", "The text holds characters that cannot be kept.", { problems });
}

// No request of the contract nests deeper than six; what nests endlessly would only exhaust the stack.
const maxDepth = 30;

function findUnstorable(value: unknown, where: string, depth = 0): string[] {
  if (typeof value === "string") {
    if (value.includes("\0")) return [`${where}: holds a NUL character; remove it`];
    return value.isWellFormed() ? [] : [`${where}: holds half of a character (a lone surrogate); type it again`];
  }
  if (value === null || typeof value !== "object") return [];
  if (depth === maxDepth) return [`${where.split(".")[0]}: nests more than ${maxDepth} levels deep`];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...findUnstorable(key, `a key of ${where}`),
    ...findUnstorable(inner, `${where}.${key}`, depth + 1),
  ]);
}
