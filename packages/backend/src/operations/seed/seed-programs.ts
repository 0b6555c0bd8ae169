import { brief, type Brief } from "@curriculum/curriculum/model/brief.ts";
import { seedId } from "./seed-id.ts";
import type { SeedUserName } from "./seed-users.ts";

export interface SeedProgram {
  id: string;
  brief: Brief;
  status: "draft" | "submitted" | "under review";
  createdBy: SeedUserName;
}

/** The program that has its modules. */
export const firstProgramId = seedId("program", "business-intelligence");

/**
 * Three programs in three states. The first is written out; the others are proposals: a brief that waits for its
 * modules, as a team hands one in before it is worked out. None is approved: what is approved has passed every check.
 */
export const seedPrograms: readonly SeedProgram[] = [
  {
    id: firstProgramId,
    status: "draft",
    createdBy: "first-expert",
    brief: brief.parse({
      program: "Business Intelligence for Small Organisations",
      sector: "Business services",
      audience: "Staff and volunteers who are asked for figures beside their other work",
      entryRequirements: ["Use of a spreadsheet with formulas", "A year of work, paid or unpaid, in any organisation"],
      jobRoles: ["Data coordinator", "Reporting officer", "Office manager"],
      needs: "Small organisations collect records every day and seldom have anybody who turns them into decisions.",
      modules: 6,
      modulePrefix: "BI",
    }),
  },
  {
    id: seedId("program", "care-coordination"),
    status: "submitted",
    createdBy: "second-expert",
    brief: brief.parse({
      program: "Care Coordination in the Community",
      level: "Level 4",
      qualificationType: "Certificate",
      credits: 120,
      sector: "Health and social care",
      audience: "Care workers who plan visits for a team",
      jobRoles: ["Care coordinator"],
      needs: "Community teams look for people who can plan visits across services.",
      modules: 6,
    }),
  },
  {
    id: seedId("program", "energy-retrofit"),
    status: "under review",
    createdBy: "first-expert",
    brief: brief.parse({
      program: "Energy Retrofit of Older Homes",
      credits: 180,
      sector: "Construction",
      audience: "Site supervisors with a trade",
      jobRoles: ["Retrofit coordinator", "Site supervisor"],
      needs: "Older homes are insulated faster than there are people to supervise the work.",
      modules: 7,
    }),
  },
];
