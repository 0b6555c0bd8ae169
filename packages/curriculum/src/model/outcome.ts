import { z } from "zod";
import { bloomLevel } from "./bloom-level.ts";
import { basis, citation } from "./citation.ts";

export const outcomeClass = z.enum(["Knowledge", "Skill", "Competency"]);
export type OutcomeClass = z.infer<typeof outcomeClass>;

/** How achievement of an outcome is shown; `artefact` names what a Create outcome hands in. */
export const outcomeEvidence = z.object({
  kind: z.enum(["item", "scenario", "task", "artefact"]),
  artefact: z.string().nullable(),
});

export const moduleOutcome = z.object({
  id: z.string(),
  /** "BI101-LO2". */
  code: z.string(),
  text: z.string(),
  /** The one leading verb, as in `text`, lower case. */
  verb: z.string(),
  bloomLevel,
  class: outcomeClass,
  criteria: z.array(z.string()).min(2).max(4),
  evidence: outcomeEvidence,
  concepts: z.array(z.string()).min(1),
  programOutcomeIds: z.array(z.string()),
  basis,
  citations: z.array(citation),
});
export type ModuleOutcome = z.infer<typeof moduleOutcome>;

export const programOutcome = z.object({
  id: z.string(),
  /** "PO3". */
  code: z.string(),
  text: z.string(),
  verb: z.string(),
  bloomLevel,
  class: outcomeClass,
  basis,
  citations: z.array(citation),
});
export type ProgramOutcome = z.infer<typeof programOutcome>;
