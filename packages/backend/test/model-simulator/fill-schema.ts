import type { JsonSchema } from "./json-schema.ts";

/** The plainest value of a shape: its first choice, its least length, its least number. */
export function fillSchema(schema: JsonSchema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choice = schema.anyOf?.find(({ type }) => type !== "null");
  if (choice) return fillSchema(choice);
  const type = typeof schema.type === "string" ? schema.type : schema.type?.find((one) => one !== "null");
  switch (type?.toLowerCase()) {
    case "array":
      return Array.from({ length: Math.max(1, schema.minItems ?? 1) }, () => fillSchema(schema.items ?? {}));
    case "boolean":
      return true;
    case "integer":
    case "number":
      return schema.minimum ?? 1;
    case "string":
      return "yes";
    default:
      return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, of]) => [name, fillSchema(of)]));
  }
}
