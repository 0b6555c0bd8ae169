import { z } from "zod";

/** What the policy says of a source. Only "refused" keeps it out of new programs, unless an Administrator admits it. */
export const admissionVerdicts = ["admitted", "admitted with advice", "refused"] as const;
export const admissionVerdict = z.enum(admissionVerdicts);
export type AdmissionVerdict = z.infer<typeof admissionVerdict>;

/** What a rule does when it holds of a source. */
export const ruleEffects = ["admits", "advises", "refuses"] as const;
export const ruleEffect = z.enum(ruleEffects);
export type RuleEffect = z.infer<typeof ruleEffect>;

/** Kinds of work that a policy speaks of by what they are, whatever type their record names. */
export const workNatures = [
  "wiki",
  "personal blog",
  "content farm",
  "marketing",
  "forum",
  "slides without citation",
  "machine-written text",
] as const;
export const workNature = z.enum(workNatures);
export type WorkNature = z.infer<typeof workNature>;

const sentence = z.string().trim().min(1).max(2_000);

/** What a person or a registry said of a document beside its record. */
export const sourceStanding = z.object({
  /** What the work is, where its record does not show it. */
  nature: workNature.optional(),
  retraction: z
    .object({
      /** Who says so: a registry, a publisher's notice. */
      by: sentence,
      /** ISO date or year of the notice. */
      date: z.string().max(40).optional(),
    })
    .optional(),
  /** A work that is older than the policy calls recent and is kept for what it founded. */
  foundational: z
    .object({
      reason: sentence,
      /** Id of the document that shows the state of the topic today. */
      pairedWith: z.uuid().optional(),
    })
    .optional(),
  /** False: the address of the work no longer answers. */
  isReachable: z.boolean().optional(),
  /** Of slides: whether their text names works that it rests on. Read from the file, not said by anybody. */
  slidesCiteWorks: z.boolean().optional(),
});
export type SourceStanding = z.infer<typeof sourceStanding>;

export const admissionFinding = z.object({
  /** Id of the policy's rule. */
  rule: z.string(),
  effect: ruleEffect,
  reason: z.string(),
  /** What to do about it; empty for a rule that admits. */
  remedy: z.string(),
});
export type AdmissionFinding = z.infer<typeof admissionFinding>;

/** The judgement of one source by one policy on one day. */
export const admission = z.object({
  verdict: admissionVerdict,
  /** Every rule that holds, what refuses first. */
  findings: z.array(admissionFinding),
  policy: z.object({ name: z.string(), version: z.string() }),
  /** ISO date. */
  judgedOn: z.string(),
});
export type Admission = z.infer<typeof admission>;

/** What an Administrator decided against, or beyond, the verdict. */
export const admissionOverride = z.object({
  decision: z.enum(["admit", "refuse"]),
  reason: sentence,
  /** E-mail address of the Administrator. */
  by: z.string(),
  /** ISO date. */
  on: z.string(),
  /** The verdict that it was decided over, and its policy's version. */
  over: admissionVerdict,
  policyVersion: z.string(),
});
export type AdmissionOverride = z.infer<typeof admissionOverride>;
