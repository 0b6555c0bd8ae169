import { alignmentMatrix } from "../alignment/alignment-matrix.ts";
import { parseLevel } from "../credit/parse-level.ts";
import { levelFrameworkRows } from "../credit/level-frameworks.ts";
import type { CourseModule, Curriculum } from "../model/curriculum.ts";
import { specificationKeys } from "../model/curriculum.ts";

/** A place where a part of the curriculum stands. */
export interface EvidencePlace {
  /** What stands there: "Entry requirements: 2 paragraphs". */
  text: string;
  /** "program.specification[4]". */
  path: string;
}

export interface LocatedPart {
  places: EvidencePlace[];
  /** What is not there, each with its place; empty: the part stands whole. */
  lacks: string[];
}

export const partKeys = [
  ...specificationKeys.map((key) => `specification.${key}` as const),
  "title",
  "level",
  "size",
  "contact-hours",
  "structure",
  "program-outcomes",
  "module-outcomes",
  "assessment-criteria",
  "outcome-matrix",
  "assessment-scheme",
  "items",
  "case-studies",
  "mark-schemes",
  "readings",
  "sources",
  "skills",
  "glossary",
] as const;
export type PartKey = (typeof partKeys)[number];

type Locate = (curriculum: Curriculum) => LocatedPart;

const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** One place for each module that has some, and a lack for each that has none. */
function byModule(
  name: string,
  key: keyof CourseModule,
  count: (module: CourseModule) => number,
  many?: string,
): Locate {
  return ({ modules }) => {
    const rows = modules.map((module, index) => ({ code: module.code, index, count: count(module) }));
    return {
      places: rows
        .filter((row) => row.count > 0)
        .map((row) => ({
          text: `${row.code}: ${counted(row.count, name, many)}`,
          path: `modules[${row.index}].${key}`,
        })),
      lacks: rows.filter((row) => row.count === 0).map((row) => `${row.code} has no ${name}.`),
    };
  };
}

/** One place for a list of the whole program. */
function asWhole(
  name: string,
  key: keyof Curriculum,
  count: (curriculum: Curriculum) => number,
  many?: string,
): Locate {
  return (curriculum) => {
    const found = count(curriculum);
    if (found === 0) return { places: [], lacks: [`The program has no ${name}.`] };
    return { places: [{ text: counted(found, name, many), path: key }], lacks: [] };
  };
}

const section =
  (key: (typeof specificationKeys)[number]): Locate =>
  ({ program }) => {
    const index = program.specification.findIndex((one) => one.key === key);
    const found = program.specification[index];
    if (found === undefined) return { places: [], lacks: [`The specification has no section “${key}”.`] };
    const text = `${found.title}: ${counted(found.paragraphs.length, "paragraph")}`;
    return { places: [{ text, path: `program.specification[${index}]` }], lacks: [] };
  };

const fact = (text: string, path: string): LocatedPart => ({ places: [{ text, path }], lacks: [] });

const locators: Readonly<Record<Exclude<PartKey, `specification.${string}`>, Locate>> = {
  title: ({ program }) => fact(`${program.title}, ${program.qualificationType}`, "program.title"),
  level: ({ program }) => {
    const framework = levelFrameworkRows.find((row) => row.framework === program.levelFramework)?.framework ?? null;
    const level = parseLevel(program.qualificationLevel, framework);
    return level.ok ? fact(level.value.label, "program.qualificationLevel") : { places: [], lacks: [level.problem] };
  },
  size: ({ program }) =>
    fact(`${program.totalCredits} credits, ${program.totalHours} learning hours`, "program.totalCredits"),
  "contact-hours": ({ program }) =>
    fact(
      `${program.contactHours} contact hours, ${program.totalHours - program.contactHours} hours of own study`,
      "program.contactHours",
    ),
  structure: ({ modules }) => ({
    places: modules.map((module, index) => ({
      text: `${module.code} ${module.title}: ${counted(module.hours, "hour")}, ${counted(module.units.length, "unit")}`,
      path: `modules[${index}]`,
    })),
    lacks: modules.filter((module) => module.units.length === 0).map((module) => `${module.code} has no unit.`),
  }),
  "program-outcomes": asWhole("program outcome", "programOutcomes", (one) => one.programOutcomes.length),
  "module-outcomes": byModule("outcome", "outcomes", (module) => module.outcomes.length),
  "assessment-criteria": byModule(
    "assessment criterion",
    "outcomes",
    (module) => module.outcomes.flatMap((outcome) => outcome.criteria).length,
    "assessment criteria",
  ),
  "outcome-matrix": (curriculum) => {
    const rows = alignmentMatrix(curriculum);
    const served = new Set(rows.flatMap((row) => row.programOutcomeCodes));
    return {
      places:
        rows.length === 0
          ? []
          : [
              {
                text: `${counted(rows.length, "module outcome")} against ${served.size} program outcomes`,
                path: "modules",
              },
            ],
      lacks: curriculum.programOutcomes
        .filter(({ code }) => !served.has(code))
        .map(({ code }) => `No module outcome serves ${code}.`),
    };
  },
  "assessment-scheme": byModule("assessment element", "assessmentScheme", (module) => module.assessmentScheme.length),
  items: byModule("item", "assessments", (module) => module.assessments.length),
  "case-studies": byModule("case study", "caseStudies", (module) => module.caseStudies.length, "case studies"),
  "mark-schemes": byModule(
    "line of the mark ledger",
    "assessments",
    (module) =>
      [
        ...module.assessments.flatMap((item) => (item.type === "task" ? item.ledger : [])),
        ...module.caseStudies.flatMap((study) => study.ledger),
      ].length,
    "lines of the mark ledger",
  ),
  readings: byModule("reading", "readings", (module) => module.readings.length),
  sources: asWhole("source", "sources", (one) => one.sources.length),
  skills: asWhole("skill", "skills", (one) => one.skills.length),
  glossary: asWhole("glossary entry", "glossary", (one) => one.glossary.length, "glossary entries"),
};

/** Where a part stands in a curriculum, and what of it is not there. */
export function locatePart(key: PartKey, curriculum: Curriculum): LocatedPart {
  const specified = specificationKeys.find((one) => key === `specification.${one}`);
  return specified === undefined ? locators[key as keyof typeof locators](curriculum) : section(specified)(curriculum);
}
