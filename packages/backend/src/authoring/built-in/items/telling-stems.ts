import { contentStems } from "./content-stems.ts";

// Almost anything is one of these: they say nothing of what a thing is.
const hollow = contentStems(
  `way ways method tool process concept type kind form thing term word approach set group collection number use used using
   task activity important different various certain specific straightforward simple`,
);

/** Stems of the words that tell a thing from others: "a way to graph data" has two. */
export function countTelling(stems: ReadonlySet<string>): number {
  return stems.size - [...stems].filter((stem) => hollow.has(stem)).length;
}
