import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isLearnHalf } from "../learn-half.ts";
import { parseCsv } from "../parse-csv.ts";

export interface Verdict {
  isSame: boolean;
  /** The floors were set on this half; the other is reported. */
  isLearned: boolean;
}

/** Names a pair of topics. */
export function pairKey(program: string, topic: string, competitor: string, theirTopic: string): string {
  return JSON.stringify([program, topic, competitor, theirTopic]);
}

/**
 * Verdicts of a person on pairs of topics, made before any floor was set and without sight of the scores: every pair
 * that either method proposed at a low floor (the product's two nearest from .20, word overlap's nearest from .20), in
 * the order of a seeded hash. One pair that neither had
 * proposed (the last line) was judged when a later form of the product proposed it. "same": teaching the one would leave no gap at the other.
 */
export function readVerdicts(): Map<string, Verdict> {
  const rows = parseCsv(readFileSync(join(import.meta.dirname, "verdicts.csv"), "utf8"));
  return new Map(
    rows.map((row) => {
      const key = pairKey(row["program"]!, row["topic"]!, row["competitor"]!, row["theirTopic"]!);
      return [key, { isSame: row["verdict"] === "same", isLearned: isLearnHalf(key) }];
    }),
  );
}
