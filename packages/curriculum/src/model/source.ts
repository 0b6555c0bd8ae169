import { z } from "zod";

export const sourceTypes = [
  "peer-reviewed",
  "textbook",
  "academic-repository",
  "professional-body",
  "government",
  "standard",
  "report",
  "web-page",
  "other",
] as const;
export const sourceType = z.enum(sourceTypes);
export type SourceType = z.infer<typeof sourceType>;

/** A person ("family" and "given") or a body ("literal"), as in CSL-JSON. */
export const contributor = z.union([
  z.object({ family: z.string(), given: z.string().optional() }),
  z.object({ literal: z.string() }),
]);
export type Contributor = z.infer<typeof contributor>;

/** What is known of a work. Only what the file, the person or a registry said; nothing is guessed. */
export const bibliographicRecord = z.object({
  type: sourceType,
  title: z.string().min(1),
  subtitle: z.string().optional(),
  authors: z.array(contributor),
  /** Editors of the containing work, for a chapter. */
  editors: z.array(contributor).optional(),
  /** What kind of thesis or report: "Doctoral dissertation", "Master's thesis", "White paper". */
  genre: z.string().optional(),
  /** Number of a report or standard, as its issuer writes it: "ISO 9001:2015". */
  number: z.string().optional(),
  /** ISO date or year: "2026", "2026-03" or "2026-03-14". */
  published: z.string().optional(),
  publisher: z.string().optional(),
  edition: z.string().optional(),
  containerTitle: z.string().optional(),
  volume: z.string().optional(),
  issue: z.string().optional(),
  pages: z.string().optional(),
  doi: z.string().optional(),
  isbn: z.string().optional(),
  url: z.string().optional(),
  /** ISO date on which the page behind `url` was read; pages change. */
  accessed: z.string().optional(),
  licence: z.string().optional(),
  language: z.string().optional(),
});
export type BibliographicRecord = z.infer<typeof bibliographicRecord>;

export const credibility = z.object({
  /** 0 to 100: the sum of the parts, held in that range. */
  score: z.number().int().min(0).max(100),
  parts: z.array(z.object({ rule: z.string(), points: z.number().int() })),
});
export type Credibility = z.infer<typeof credibility>;

/** A source as a curriculum carries it. */
export const source = z.object({
  id: z.string(),
  record: bibliographicRecord,
  fileName: z.string().nullable(),
  words: z.number().int().nonnegative(),
  credibility,
  /** The reference in APA 7, plain text. */
  reference: z.string(),
});
export type Source = z.infer<typeof source>;
