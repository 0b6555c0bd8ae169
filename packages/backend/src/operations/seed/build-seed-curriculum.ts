import { creditFrameworkRow } from "@curriculum/curriculum/credit/program-hours.ts";
import type { Curriculum } from "@curriculum/curriculum/model/curriculum.ts";
import { formatReference } from "@curriculum/curriculum/sources/format-reference.ts";
import { scoreCredibility } from "@curriculum/curriculum/sources/score-credibility.ts";
import { buildModule } from "./build-module.ts";
import type { ModuleText } from "./module-text.ts";
import { careOfData } from "./modules/care-of-data.ts";
import { dashboardsAndReports } from "./modules/dashboards-and-reports.ts";
import { decisionsAndMeasures } from "./modules/decisions-and-measures.ts";
import { indicatorsAndTargets } from "./modules/indicators-and-targets.ts";
import { modelsForReporting } from "./modules/models-for-reporting.ts";
import { soundData } from "./modules/sound-data.ts";
import { passageId, passagePath, sourceId } from "./quote-passage.ts";
import { seedGlossary } from "./seed-glossary.ts";
import { seedProgramOutcomes } from "./seed-outcomes.ts";
import { seedPassages } from "./seed-passages.ts";
import { firstProgramId, seedPrograms } from "./seed-programs.ts";
import { seedSkills } from "./seed-skills.ts";
import { seedSources, type SeedSource } from "./seed-sources.ts";
import { seedSpecification } from "./seed-specification.ts";

const moduleTexts: readonly ModuleText[] = [
  decisionsAndMeasures,
  soundData,
  modelsForReporting,
  indicatorsAndTargets,
  dashboardsAndReports,
  careOfData,
];

/** The day on which the library's sources were judged; fixed, so that seeding twice gives the same rows. */
const judgedOn = "2026-01-01";

export const wordsOfSource = ({ chapters }: SeedSource) =>
  chapters.flatMap(({ sections }) => sections).reduce((sum, [, words]) => sum + words, 0);

export const credibilityOfSource = ({ record }: SeedSource) =>
  scoreCredibility(record, { today: judgedOn, hasFile: true });

/** The first program of the development data, whole, as the model has it. */
export function buildSeedCurriculum(): Curriculum {
  const { brief, status } = seedPrograms[0]!;
  const modules = moduleTexts.map(buildModule);
  return {
    schemaVersion: 1,
    brief,
    program: {
      id: firstProgramId,
      title: brief.program,
      qualificationLevel: brief.level,
      levelFramework: brief.levelFramework,
      qualificationType: brief.qualificationType,
      creditFramework: brief.creditFramework,
      totalCredits: brief.credits,
      totalHours: brief.credits * creditFrameworkRow(brief.creditFramework).hoursPerCredit,
      contactHours: modules.reduce((sum, { contactHours }) => sum + contactHours, 0),
      delivery: brief.delivery,
      sector: brief.sector ?? null,
      locale: brief.locale,
      jobRoles: brief.jobRoles,
      passMark: brief.passMark,
      status,
      specification: seedSpecification,
    },
    programOutcomes: seedProgramOutcomes,
    modules,
    skills: seedSkills,
    glossary: seedGlossary,
    sources: seedSources.map((source) => ({
      id: sourceId(source.passage),
      record: source.record,
      fileName: source.fileName,
      words: wordsOfSource(source),
      credibility: credibilityOfSource(source),
      reference: formatReference(source.record),
    })),
    passages: seedSources.map(({ passage }) => ({
      id: passageId(passage),
      sourceId: sourceId(passage),
      section: passagePath(passage).join(" > "),
      page: null,
      text: seedPassages[passage].join(" "),
    })),
    report: { figures: {}, missingItems: [], findings: [] },
  };
}
