import { curriculum } from "../../model/curriculum.ts";
import type { Check } from "../check.ts";

export const schema: Check = {
  id: "structure.schema",
  severity: "error",
  title: "The file fits the schema",
  reason: "Everything that reads a curriculum relies on its shape.",
  remedy: "Correct the named field; docs/curriculum.schema.json describes it.",
  run: ({ ...value }) => {
    const parsed = curriculum.safeParse(value);
    return parsed.success
      ? []
      : parsed.error.issues.map((issue) => ({ path: pathOf(issue.path), itemId: null, message: issue.message }));
  },
};

function pathOf(parts: readonly PropertyKey[]): string {
  return parts.reduce<string>(
    (path, part) =>
      typeof part === "number" ? `${path}[${part}]` : path === "" ? String(part) : `${path}.${String(part)}`,
    "",
  );
}
