import { z } from "zod";

export const creditFrameworks = ["hours", "uk", "ects", "us"] as const;
export const creditFramework = z.enum(creditFrameworks);
export type CreditFramework = z.infer<typeof creditFramework>;

export const deliveryModes = ["in-person", "blended", "online", "self-study"] as const;
export const deliveryMode = z.enum(deliveryModes);
export type DeliveryMode = z.infer<typeof deliveryMode>;

const requestedModule = z.object({
  title: z.string().min(3),
  code: z
    .string()
    .regex(/^[A-Z]{2,4}\d{2,4}$/)
    .optional(),
  hours: z.number().int().positive().optional(),
  kind: z.enum(["core", "elective"]).default("core"),
  topics: z.array(z.string()).optional(),
});

/** What a program team asks for. Everything but the name has a default that its users would expect. */
export const brief = z.strictObject({
  program: z.string().min(3).max(200),
  level: z.string().default("Level 5"),
  levelFramework: z.enum(["RQF", "FHEQ", "SCQF", "EQF", "AQF", "NFQ", "NZQCF", "NQF"]).default("RQF"),
  qualificationType: z.string().default("Professional Certificate"),
  credits: z.number().int().positive().max(600).default(120),
  creditFramework: creditFramework.default("hours"),
  contactShare: z.number().min(0.05).max(0.95).optional(),
  delivery: deliveryMode.default("blended"),
  sector: z.string().optional(),
  audience: z.string().optional(),
  entryRequirements: z.array(z.string()).default([]),
  jobRoles: z.array(z.string()).default([]),
  needs: z.string().optional(),
  locale: z.enum(["en-GB", "en-US"]).default("en-GB"),
  /** A number of modules, or the structure itself. */
  modules: z.union([z.number().int().min(1).max(40), z.array(requestedModule).min(1)]).optional(),
  modulePrefix: z
    .string()
    .regex(/^[A-Z]{2,4}$/)
    .optional(),
  outcomesPerModule: z.number().int().min(3).max(6).default(5),
  questionsPerModule: z.number().int().min(5).max(10).default(8),
  passMark: z.number().int().min(50).max(70).default(60),
  programOutcomes: z.number().int().min(4).max(8).default(6),
  seed: z.number().int().default(1),
});
export type Brief = z.infer<typeof brief>;
