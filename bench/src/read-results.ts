import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { StoredResult } from "./summary.ts";

/** The results of `bench/results/`, by name. */
export function readResults(): StoredResult[] {
  const folder = join(import.meta.dirname, "../results");
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .toSorted()
    .map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as StoredResult);
}
