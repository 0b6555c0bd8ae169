import { z } from "zod";
import { severities } from "../model/finding.ts";
import { figureKeys } from "./figures.ts";
import { partKeys } from "./parts.ts";

const text = z.string().trim().min(1).max(1_000);

/** What shows that a criterion is met. Each kind is decided by code, or said to lie outside the curriculum. */
export const evidenceRule = z.discriminatedUnion("kind", [
  /** A part of the curriculum that has to stand, whole. */
  z.strictObject({ kind: z.literal("part"), part: z.enum(partKeys) }),
  /** No error and no warning of these checks: "hours.module-sum", or a whole area as "hours.*". */
  z.strictObject({ kind: z.literal("checks"), checks: z.array(text).min(1) }),
  /** A figure within bounds; at least one bound is given. Shares are 0 to 1. */
  z
    .strictObject({
      kind: z.literal("figure"),
      figure: z.enum(figureKeys),
      atLeast: z.number().optional(),
      atMost: z.number().optional(),
    })
    .refine((rule) => rule.atLeast !== undefined || rule.atMost !== undefined, "give atLeast, atMost or both")
    .refine((rule) => (rule.atLeast ?? -Infinity) <= (rule.atMost ?? Infinity), "atLeast is above atMost"),
  /** Something that no curriculum holds: people supply it. */
  z.strictObject({ kind: z.literal("outside"), what: text }),
]);
export type EvidenceRule = z.infer<typeof evidenceRule>;

export const criterion = z.strictObject({
  /** As the body numbers it: "E3", "1.2". */
  id: z.string().trim().min(1).max(40),
  title: text,
  /** What is asked, in our words. */
  asks: text,
  evidence: z.array(evidenceRule).min(1).max(40),
});
export type Criterion = z.infer<typeof criterion>;

/** What one accreditation body, or an institution, asks of a program: data, with its source. */
export const accreditationPreset = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/u, "give a short name of lower-case letters, digits and hyphens"),
  name: text,
  body: text,
  /** The document that the criteria come from, and its date. */
  source: text,
  date: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/u, "give a year or a date such as 2024-06-27"),
  criteria: z.array(criterion).min(1).max(200),
  /** Checks that weigh otherwise here than by default, by their id; "off" leaves their findings out. */
  severities: z.record(z.string(), z.enum([...severities, "off"])).default({}),
});
export type AccreditationPreset = z.infer<typeof accreditationPreset>;
