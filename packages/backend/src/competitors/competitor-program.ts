import { z } from "zod";
import type { ComparedProgram } from "@curriculum/curriculum/compare/compared-program.ts";
import { namesTopic } from "@curriculum/curriculum/compare/names-topic.ts";

const storedTopic = z.strictObject({
  title: z.string().trim().min(1),
  /** The competitor's own words on it. */
  text: z.string().default(""),
  module: z.string().nullable().default(null),
});

/** What is stored as `competitor_programs.topics`; a bare string is a title about which nothing more is known. */
export const storedTopics = z.array(
  z.union([
    z
      .string()
      .trim()
      .min(1)
      .transform((title) => ({ title, text: "", module: null })),
    storedTopic,
  ]),
);

/** What is stored as `competitor_programs.structure`. */
export const storedStructure = z.object({
  modules: z.number().int().positive().optional(),
  hours: z.number().positive().optional(),
  delivery: z.string().optional(),
  assessment: z.array(z.string()).optional(),
});

/** A competitor program as files give it and the table keeps it. */
export const competitorProgram = z.strictObject({
  institution: z.string().trim().min(1),
  program: z.string().trim().min(1),
  level: z.string().trim().min(1).nullable().default(null),
  topics: storedTopics.refine((topics) => topics.length > 0, "names no topic"),
  structure: storedStructure.default({}),
});
export type CompetitorProgram = z.infer<typeof competitorProgram>;

/** A stored program as the comparison reads it; headings that name nothing taught are left out. */
export function comparedProgramOf({ program, level, topics, structure }: CompetitorProgram): ComparedProgram {
  const modules = new Set(topics.flatMap(({ module }) => (module === null ? [] : [module])));
  return {
    title: program,
    level,
    hours: structure.hours ?? null,
    modules: structure.modules ?? (modules.size > 0 ? modules.size : null),
    delivery: structure.delivery ?? null,
    assessment: structure.assessment ?? [],
    topics: topics.filter(({ title }) => namesTopic(title)).map((topic) => ({ ...topic, names: [] })),
  };
}
