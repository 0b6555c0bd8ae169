import { curriculum as curriculumShape } from "@curriculum/curriculum/model/curriculum.ts";
import type { Curriculum } from "@curriculum/curriculum/model/curriculum.ts";

/** Names the version of the shape; a number above means a file that this program cannot read. */
const curriculumSchemaName = "urn:curriculum-generator:curriculum:1";

/** Strings, numbers and lists as they are; objects with `$schema` first and every other key in alphabetical order. */
function withStableKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withStableKeys);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const schemaFirst = [
    ...entries.filter(([key]) => key === "$schema"),
    ...entries.filter(([key]) => key !== "$schema"),
  ];
  return Object.fromEntries(schemaFirst.map(([key, inner]) => [key, withStableKeys(inner)]));
}

/**
 * The curriculum itself, validated, in a stable order of keys: the same curriculum gives the same text.
 * Throws on a value that is no curriculum, since it would only fail later, in another's hands.
 */
export function renderJson(curriculum: Curriculum): string {
  const valid = curriculumShape.parse({ ...curriculum, $schema: curriculumSchemaName });
  return `${JSON.stringify(withStableKeys(valid), null, 2)}\n`;
}
