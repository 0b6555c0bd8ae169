import { z } from "zod";
import type { ShownEvidence } from "../show-evidence.ts";

/** Citations of a reply: a passage that was not shown cannot be named. */
export function citationsFrom({ labels }: ShownEvidence, most: number, fewest = 1) {
  return z
    .array(z.object({ passage: z.enum(labels), quote: z.string().min(1) }))
    .min(fewest)
    .max(most);
}

const wholeSentence = /[.?!][”"’')\]]*$/;

/** Prose: it ends where a sentence ends, so that a text which was broken off is told from a whole one. */
export const prose = z
  .string()
  .transform((text) => text.replace(/\s+/g, " ").trim())
  .refine((text) => wholeSentence.test(text), "does not end as a sentence does: write it to its end");

/** A phrase, without stray space. */
export const phrase = z
  .string()
  .min(1)
  .transform((text) => text.replace(/\s+/g, " ").trim());
