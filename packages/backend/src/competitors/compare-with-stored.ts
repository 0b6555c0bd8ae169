import { comparePrograms, type ProgramComparison } from "@curriculum/curriculum/compare/compare-programs.ts";
import { knownAliases } from "@curriculum/curriculum/compare/known-aliases.ts";
import { programOfCurriculum } from "@curriculum/curriculum/compare/program-of-curriculum.ts";
import type { Curriculum } from "@curriculum/curriculum/model/curriculum.ts";
import { comparedProgramOf } from "./competitor-program.ts";
import type { StoredCompetitor } from "./competitor.store.ts";

export interface StoredComparison extends ProgramComparison {
  competitor: { id: string; institution: string; program: string };
}

/** A curriculum against stored programs, the most similar first; equals in their given order. */
export function compareWithStored(curriculum: Curriculum, stored: readonly StoredCompetitor[]): StoredComparison[] {
  const ours = programOfCurriculum(curriculum);
  const aliases = knownAliases(curriculum);
  return stored
    .map((one) => ({
      competitor: { id: one.id, institution: one.institution, program: one.program },
      ...comparePrograms(ours, comparedProgramOf(one), aliases),
    }))
    .toSorted((a, b) => b.similarity - a.similarity);
}
