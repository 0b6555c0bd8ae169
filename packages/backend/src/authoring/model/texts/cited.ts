import { z } from "zod";
import type { ShownEvidence } from "../show-evidence.ts";
import { isPlainWords, notPlainWords } from "./plain-words.ts";

/** Citations of a reply: a passage that was not shown cannot be named. */
export function citationsFrom({ labels }: ShownEvidence, most: number, fewest = 1) {
  return z
    .array(z.object({ passage: z.enum(labels), quote: z.string().min(1) }))
    .min(fewest)
    .max(most);
}

// Not a transform: of a schema with one, no provider could be told the shape.
function withPlainSpace(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

const wholeSentence = /[.?!][”"’')\]]*$/;

/** Prose: it ends where a sentence ends, so that a text which was broken off is told from a whole one. */
export const prose = z
  .string()
  .overwrite(withPlainSpace)
  .refine((text) => wholeSentence.test(text), "does not end as a sentence does: write it to its end")
  .refine(isPlainWords, notPlainWords);

/** A phrase, without stray space. */
export const phrase = z.string().overwrite(withPlainSpace).min(1).refine(isPlainWords, notPlainWords);
