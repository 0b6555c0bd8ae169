import { z } from "zod";

/** What an occupation asks for, and how far the outcomes of a program teach it. */
export const essentialSkill = z.object({
  uri: z.string(),
  label: z.string(),
  /** "covered": an outcome names it almost whole; "in part": read it; "lacking": no outcome speaks of it. */
  status: z.enum(["covered", "in part", "lacking"]),
  /** 0 to 1: how much of its name the outcome that speaks most of it holds. */
  coverage: z.number(),
  /** Outcomes that speak of it, those that say most first; none where it is lacking. */
  outcomeIds: z.array(z.string()),
});
export type EssentialSkillMatch = z.infer<typeof essentialSkill>;

/** A job role of a program held against a published occupation. */
export const occupationMatch = z.object({
  /** As the brief names it. */
  role: z.string(),
  taxonomy: z.enum(["ESCO", "O*NET"]),
  /** Edition of the taxonomy; null where nobody said. */
  version: z.string().nullable(),
  uri: z.string(),
  label: z.string(),
  /** 0 to 1; what it is made of stands in the reasons. */
  score: z.number(),
  reasons: z.array(z.string()),
  essential: z.array(essentialSkill),
});
export type OccupationMatch = z.infer<typeof occupationMatch>;
