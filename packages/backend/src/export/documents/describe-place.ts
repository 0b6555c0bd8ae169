import type { Curriculum } from "@curriculum/curriculum/model/curriculum.ts";

/** "assessmentScheme" → "assessment scheme". */
function inWords(name: string): string {
  return name.replace(/([a-z\d])([A-Z])/gu, "$1 $2").toLowerCase();
}

function nameOf(value: unknown): string | null {
  if (typeof value !== "object" || value === null) return null;
  for (const key of ["code", "term"] as const) {
    if (key in value) {
      const name = Reflect.get(value, key) as unknown;
      if (typeof name === "string") return name;
    }
  }
  return null;
}

/**
 * A path in the curriculum as a reader finds it: "modules[1].outcomes[0].text" → "BI102-LO1, text",
 * "modules[0].units[2]" → "BI101, units 3". A path that leads nowhere is shown as it is.
 */
export function describePlace(path: string, curriculum: Curriculum): string {
  const parts: string[] = [];
  let value: unknown = curriculum;
  for (const [, name, index] of path.matchAll(/([^.[\]]+)|\[(\d+)\]/gu)) {
    const key = name ?? index ?? "";
    if (typeof value !== "object" || value === null || !(key in value)) return path;
    value = Reflect.get(value, key) as unknown;
    const last = parts.pop();
    if (name !== undefined) parts.push(...(last === undefined ? [] : [last]), inWords(name));
    else parts.push(nameOf(value) ?? `${last ?? ""} ${Number(index) + 1}`.trim());
  }
  // A code that holds the code before it names the place alone.
  const shown = parts.filter((part, position) => !(parts[position + 1] ?? "").startsWith(`${part}-`));
  return shown.length === 0 ? "Whole program" : shown.join(", ");
}
