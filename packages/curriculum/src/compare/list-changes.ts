/** One place at which two versions of an item say different things. */
export interface Change {
  /** Where, as a person would point at it: "options.2.text"; empty for the whole. */
  place: string;
  /** Null: there was nothing at this place. */
  before: string | number | boolean | null;
  /** Null: there is nothing any more. */
  after: string | number | boolean | null;
}

// They say where a text stands and what it rests on, not what it says.
const silent: ReadonlySet<string> = new Set(["id", "citations", "outcomeIds", "programOutcomeIds", "outcomeId"]);

/** What changed between two versions of an item, place by place in the order of the newer one; ids and citations are left out. */
export function listChanges(before: unknown, after: unknown): Change[] {
  const old = new Map(leavesOf(before));
  const fresh = new Map(leavesOf(after));
  const places = [...fresh.keys(), ...[...old.keys()].filter((place) => !fresh.has(place))];
  return places
    .map((place) => ({ place, before: old.get(place) ?? null, after: fresh.get(place) ?? null }))
    .filter((change) => change.before !== change.after);
}

type Leaf = string | number | boolean;

function leavesOf(value: unknown, place = ""): [string, Leaf][] {
  if (value === null || value === undefined) return [];
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return [[place, value]];
  if (typeof value !== "object") return [];
  return Object.entries(value)
    .filter(([key]) => !silent.has(key))
    .flatMap(([key, inner]) => {
      // People count from one.
      const step = Array.isArray(value) ? String(Number(key) + 1) : key;
      return leavesOf(inner, place === "" ? step : `${place}.${step}`);
    });
}
