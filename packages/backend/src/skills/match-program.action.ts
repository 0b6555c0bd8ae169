import { recordAudit } from "../audit/record-audit.store.ts";
import { AppError } from "../platform/app-error.ts";
import type { Db, Tx } from "../platform/database.ts";
import { findCurriculum } from "../programs/load-curriculum.store.ts";
import { updatePublishedSkills } from "../programs/skill-mapping.store.ts";
import type { ProgramMatch, ProgramMatchTask, TaxonomyMaterial } from "./match-program.ts";
import { nameOccupations, readOccupationNames } from "./name-occupations.ts";
import { listEssentialSkills, listOccupations, listSkills } from "./skill.store.ts";
import type { Taxonomy } from "./skill.ts";

const taxonomies: readonly Taxonomy[] = ["ESCO", "O*NET"];

/** Loads what a program is held against. Matching it takes a second or two of processor time, outside of a transaction. */
export async function loadProgramMatch(db: Db, programId: string): Promise<ProgramMatchTask> {
  const curriculum = await findCurriculum(db, programId);
  if (!curriculum) throw new AppError("not_found", `There is no program ${programId}.`);
  if (curriculum.program.status === "approved") throw new AppError("conflict", approved);
  const outcomes = curriculum.modules.flatMap((module) => module.outcomes);
  const texts = new Map([...curriculum.programOutcomes, ...outcomes].map((outcome) => [outcome.id, outcome.text]));
  const roles = [...new Set(curriculum.program.jobRoles)];
  const stored: TaxonomyMaterial[] = [];
  for (const taxonomy of taxonomies) {
    const skills = await listSkills(db, taxonomy);
    const occupations = roles.length === 0 ? [] : await listOccupations(db, taxonomy);
    if (skills.length === 0 && occupations.length === 0) continue;
    const names = readOccupationNames(occupations);
    const meant = roles.flatMap((role) => nameOccupations(role, names).map(({ occupation }) => occupation.uri));
    const essential = await listEssentialSkills(db, [...new Set(meant)]);
    stored.push({ taxonomy, skills, occupations, essential });
  }
  if (stored.length === 0) {
    throw new AppError(
      "conflict",
      "No published skills are stored. Load the files of ESCO or O*NET with: curriculum skills import FILE…",
    );
  }
  return {
    skills: curriculum.skills.map((skill) => ({
      id: skill.id,
      name: skill.name,
      texts: [skill.name, ...skill.outcomeIds.flatMap((id) => texts.get(id) ?? [])],
    })),
    program: {
      title: curriculum.program.title,
      roles,
      outcomes: outcomes.map(({ id, text, criteria }) => ({ id, sentences: [text, ...criteria] })),
    },
    taxonomies: stored,
  };
}

/** Stores what was found in the place of what was found before. */
export async function storeProgramMatch(
  tx: Tx,
  programId: string,
  { skills, occupations }: ProgramMatch,
  userId: string,
): Promise<void> {
  const isWritten = await updatePublishedSkills(tx, programId, skills, occupations);
  if (!isWritten) throw new AppError("conflict", approved);
  await recordAudit(tx, {
    userId,
    action: "skills.matched",
    resourceType: "program",
    resourceId: programId,
    details: {
      skills: skills.length,
      matches: skills.flatMap(({ published }) => published).length,
      occupations: occupations.map(({ role, uri, score }) => ({ role, uri, score })),
    },
  });
}

const approved = "The program is approved and does not change. Start a new draft of it first.";
