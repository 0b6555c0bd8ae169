import { z } from "zod";
import { ruleEffect, workNatures } from "../model/admission.ts";
import { sourceTypes } from "../model/source.ts";

const text = z.string().trim().min(1).max(1_000);

/** One rule: what it does, why, what to do about it, and what it rests on. */
export const policyRule = z.strictObject({
  effect: ruleEffect,
  reason: text,
  remedy: z.string().max(1_000),
  basis: text,
});
export type PolicyRule = z.infer<typeof policyRule>;

const hostName = z
  .string()
  .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/u, "give a host such as example.org: lower case, no scheme, no path");

/** Conditions that can hold of any source, whatever it is. */
export const policyConditions = [
  "retracted",
  "unidentified",
  "unreachable",
  "undated",
  "outdated",
  "foundational",
  "foundational-unpaired",
  "little-credibility",
] as const;
export type PolicyCondition = (typeof policyConditions)[number];

/** An admission policy: data that an institution may write for itself. Every rule must be there; none is implied. */
export const admissionPolicy = z.strictObject({
  name: text,
  version: text,
  /** A work is recent until this many years after its year of publication. */
  recentYears: z.number().int().min(1).max(100),
  /** Below this credibility (0 to 100) the rule "little-credibility" holds. */
  leastCredibility: z.number().int().min(0).max(100),
  /** By the type that the record names. */
  types: z.record(z.enum(sourceTypes), policyRule),
  /** By what the work is; `hosts` are addresses (with all below them) whose works are of this kind. */
  natures: z.record(z.enum(workNatures), policyRule.extend({ hosts: z.array(hostName).max(1_000) })),
  conditions: z.record(z.enum(policyConditions), policyRule),
});
export type AdmissionPolicy = z.infer<typeof admissionPolicy>;

export type ReadPolicy = { ok: true; policy: AdmissionPolicy } | { ok: false; problems: string[] };

/** Reads a policy that somebody wrote; every fault is told with its place. */
export function readAdmissionPolicy(value: unknown): ReadPolicy {
  const read = admissionPolicy.safeParse(value);
  if (read.success) return { ok: true, policy: read.data };
  const problems = read.error.issues.map((issue) => `${issue.path.join(".") || "policy"}: ${issue.message}`);
  return { ok: false, problems };
}
