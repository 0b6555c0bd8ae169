import { z } from "zod";

/** The six levels of the revised taxonomy, lowest first. Stored with these spellings; rendered by locale. */
export const bloomLevels = ["Remember", "Understand", "Apply", "Analyze", "Evaluate", "Create"] as const;

export const bloomLevel = z.enum(bloomLevels);
export type BloomLevel = z.infer<typeof bloomLevel>;

/** 0 for Remember up to 5 for Create. */
export function bloomRank(level: BloomLevel): number {
  return bloomLevels.indexOf(level);
}
