import { z } from "zod";

/** A JSON schema of the few words that every provider's strict mode takes. */
export interface ReplySchema {
  type?: string;
  description?: string;
  properties?: Record<string, ReplySchema>;
  required?: string[];
  additionalProperties?: false;
  items?: ReplySchema;
  minItems?: number;
  maxItems?: number;
  enum?: (string | number | boolean | null)[];
  anyOf?: ReplySchema[];
}

type Given = z.core.JSONSchema.BaseSchema;

/**
 * The shape of a reply as providers are told it. Limits that a strict mode refuses or drops (lengths, ranges; counts too,
 * unless `canCount`) are said in words; the reply is held to all of them when it is read. Every property is required:
 * strict modes know no other. Throws on schemas that refer to themselves.
 */
export function replySchema(schema: z.ZodType, options: { canCount: boolean }): ReplySchema {
  return narrow(
    z.toJSONSchema(schema, { target: "draft-7", cycles: "throw", unrepresentable: "any" }),
    options.canCount,
  );
}

function narrow(given: Given, canCount: boolean): ReplySchema {
  const inner = (one: Given | boolean) => narrow(one as Given, canCount);
  // "A text or null" in the form that all take.
  if (Array.isArray(given.type)) return narrow({ anyOf: splitTypes(given, given.type) }, canCount);
  const anyOf = given.anyOf ?? given.oneOf;
  const description = [given.description, ...limitsOf(given)].filter((part) => part !== undefined).join(" ");
  return {
    ...(given.type !== undefined && { type: given.type }),
    ...(description !== "" && { description }),
    ...(given.properties && {
      properties: Object.fromEntries(Object.entries(given.properties).map(([name, one]) => [name, inner(one)])),
      required: Object.keys(given.properties),
      additionalProperties: false,
    }),
    ...(given.items !== undefined && !Array.isArray(given.items) && { items: inner(given.items) }),
    ...(canCount && given.minItems !== undefined && { minItems: given.minItems }),
    ...(canCount && given.maxItems !== undefined && { maxItems: given.maxItems }),
    ...(given.enum && { enum: given.enum }),
    ...(given.const !== undefined && { enum: [given.const] as ReplySchema["enum"] }),
    ...(anyOf && { anyOf: anyOf.map(inner) }),
  };
}

function splitTypes({ enum: values, ...given }: Given, types: readonly string[]): Given[] {
  return types.map((type) => {
    if (type === "null") return { type };
    return { ...given, type, ...(values && { enum: values.filter((value) => value !== null) }) } as Given;
  });
}

function limitsOf({ minItems, maxItems, minLength, maxLength, minimum, maximum }: Given): string[] {
  return [
    rangeOf(minItems, maxItems, "entries"),
    rangeOf(minLength, maxLength, "characters"),
    // What zod says of every integer.
    rangeOf(bounded(minimum), bounded(maximum), ""),
  ].filter((words) => words !== null);
}

const bounded = (limit: number | undefined) =>
  limit !== undefined && Number.isSafeInteger(limit) && Math.abs(limit) === Number.MAX_SAFE_INTEGER ? undefined : limit;

/** "3 to 5 entries." */
function rangeOf(least: number | undefined, most: number | undefined, what: string): string | null {
  const of = what === "" ? "" : ` ${what}`;
  if (least !== undefined && most !== undefined)
    return least === most ? `Exactly ${least}${of}.` : `${least} to ${most}${of}.`;
  if (least !== undefined) return `At least ${least}${of}.`;
  return most === undefined ? null : `At most ${most}${of}.`;
}
