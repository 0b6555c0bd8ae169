import { z } from "zod";

export const supportParts = [
  "terms",
  "subject",
  "wording",
  "numbers",
  "negation",
  "names",
  "direction",
  "certainty",
] as const;
export type SupportPart = (typeof supportParts)[number];

/** How far a passage carries a statement, and why. */
export const support = z.object({
  /** 0 (says nothing of it, or the opposite) to 1 (says it). */
  score: z.number().min(0).max(1),
  /** Share of the statement's words that the passage holds, and a factor for each way in which the two agree. */
  parts: z.partialRecord(z.enum(supportParts), z.number().min(0).max(1)),
  /** The part that lowers the score most, in words; what was found where nothing does. */
  reason: z.string(),
});
export type Support = z.infer<typeof support>;
