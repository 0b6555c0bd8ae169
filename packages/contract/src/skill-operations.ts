import { occupationMatch } from "@curriculum/curriculum/model/occupation-match.ts";
import { z } from "zod";
import { operation } from "./operation.ts";

const none = z.undefined().or(z.null()).or(z.object({}));

export const matchSkills = operation({
  method: "POST",
  path: "/api/programs/:programId/skills/match",
  access: ["Administrator", "SME"],
  summary:
    "Stores which published skills (ESCO, O*NET) the skills of a program stand for, and which published occupations its job roles mean, with scores and reasons: what those ask for, and which outcomes teach it.",
  params: z.object({ programId: z.uuid() }),
  body: none,
  output: z.object({
    /** Skills of the program, and how many of them stand for a published one. */
    skills: z.number(),
    matched: z.number(),
    occupations: z.array(occupationMatch),
    /** Roles that no published occupation is named closely enough after. */
    rolesWithout: z.array(z.string()),
  }),
});

export const skillOperations = [matchSkills] as const;
