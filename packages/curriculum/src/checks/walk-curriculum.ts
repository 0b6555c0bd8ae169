import type {
  AssessmentItem,
  CaseStudy,
  MarkLine,
  MatchingItem,
  MultipleChoiceItem,
  OrderingItem,
} from "../model/assessment.ts";
import type { Basis, Citation } from "../model/citation.ts";
import type { CourseModule, Curriculum, Reading } from "../model/curriculum.ts";
import type { ModuleOutcome, ProgramOutcome } from "../model/outcome.ts";

/** A part of the curriculum with where it stands, so that a fault can name the place. */
export interface Placed<T> {
  path: string;
  value: T;
  module: CourseModule;
}

export function modulesOf(curriculum: Curriculum): Placed<CourseModule>[] {
  return curriculum.modules.map((module, index) => ({ path: `modules[${index}]`, value: module, module }));
}

function partsOf<T>(curriculum: Curriculum, name: string, select: (module: CourseModule) => readonly T[]): Placed<T>[] {
  return modulesOf(curriculum).flatMap(({ path, module }) =>
    select(module).map((value, index) => ({ path: `${path}.${name}[${index}]`, value, module })),
  );
}

export function outcomesOf(curriculum: Curriculum): Placed<ModuleOutcome>[] {
  return partsOf(curriculum, "outcomes", (module) => module.outcomes);
}

export function itemsOf(curriculum: Curriculum): Placed<AssessmentItem>[] {
  return partsOf(curriculum, "assessments", (module) => module.assessments);
}

export function multipleChoiceOf(curriculum: Curriculum): Placed<MultipleChoiceItem>[] {
  return itemsOf(curriculum).flatMap((placed) =>
    placed.value.type === "multiple_choice" ? [{ ...placed, value: placed.value }] : [],
  );
}

export function matchingOf(curriculum: Curriculum): Placed<MatchingItem>[] {
  return itemsOf(curriculum).flatMap((placed) =>
    placed.value.type === "matching" ? [{ ...placed, value: placed.value }] : [],
  );
}

export function orderingOf(curriculum: Curriculum): Placed<OrderingItem>[] {
  return itemsOf(curriculum).flatMap((placed) =>
    placed.value.type === "ordering" ? [{ ...placed, value: placed.value }] : [],
  );
}

export function casesOf(curriculum: Curriculum): Placed<CaseStudy>[] {
  return partsOf(curriculum, "caseStudies", (module) => module.caseStudies);
}

export function readingsOf(curriculum: Curriculum): Placed<Reading>[] {
  return partsOf(curriculum, "readings", (module) => module.readings);
}

/** Every statement of what a student will be able to do, of the program and of its modules. */
export function statedOutcomesOf(curriculum: Curriculum): { path: string; value: ProgramOutcome }[] {
  const ofProgram = curriculum.programOutcomes.map((value, index) => ({ path: `programOutcomes[${index}]`, value }));
  return [...ofProgram, ...outcomesOf(curriculum).map(({ path, value }) => ({ path, value }))];
}

/** Every mark ledger: of tasks and of case studies. */
export function ledgersOf(
  curriculum: Curriculum,
): { path: string; itemId: string; module: CourseModule; ledger: MarkLine[] }[] {
  const ofTasks = itemsOf(curriculum).flatMap(({ path, value, module }) =>
    value.type === "task" ? [{ path: `${path}.ledger`, itemId: value.id, module, ledger: value.ledger }] : [],
  );
  const ofCases = casesOf(curriculum).map(({ path, value, module }) => ({
    path: `${path}.ledger`,
    itemId: value.id,
    module,
    ledger: value.ledger,
  }));
  return [...ofTasks, ...ofCases];
}

export interface Citable {
  path: string;
  itemId: string | null;
  citations: readonly Citation[];
  /** Null for items that state no basis: these must rest on evidence. */
  basis: Basis | null;
  /** The part itself, for what it states. */
  part: object;
}

/** Everything that may carry citations. */
export function citablesOf(curriculum: Curriculum): Citable[] {
  const found: Citable[] = [];
  const add = (path: string, itemId: string | null, part: { citations: readonly Citation[] }, basis: Basis | null) =>
    found.push({ path, itemId, citations: part.citations, basis, part });
  for (const [at, section] of curriculum.program.specification.entries())
    for (const [index, paragraph] of section.paragraphs.entries())
      add(`program.specification[${at}].paragraphs[${index}]`, null, paragraph, paragraph.basis);
  for (const { path, value } of statedOutcomesOf(curriculum)) add(path, value.id, value, value.basis);
  for (const { path, module } of modulesOf(curriculum)) {
    add(`${path}.aim`, module.id, module.aim, module.aim.basis);
    for (const [index, text] of module.indicativeContent.entries())
      add(`${path}.indicativeContent[${index}]`, module.id, text, text.basis);
    for (const [index, unit] of module.units.entries()) add(`${path}.units[${index}]`, unit.id, unit, null);
  }
  for (const { path, value } of itemsOf(curriculum)) add(path, value.id, value, null);
  for (const { path, value } of casesOf(curriculum)) {
    add(path, value.id, value, null);
    for (const [index, question] of value.questions.entries())
      add(`${path}.questions[${index}]`, question.id, question, null);
  }
  for (const { path, value } of readingsOf(curriculum)) add(path, value.id, value, "plan");
  for (const [index, skill] of curriculum.skills.entries()) add(`skills[${index}]`, skill.id, skill, null);
  for (const [index, entry] of curriculum.glossary.entries()) add(`glossary[${index}]`, entry.id, entry, null);
  return found;
}

export interface PlacedCitation {
  path: string;
  itemId: string | null;
  citation: Citation;
}

export function citationsOf(curriculum: Curriculum): PlacedCitation[] {
  return citablesOf(curriculum).flatMap(({ path, itemId, citations }) =>
    citations.map((citation, index) => ({ path: `${path}.citations[${index}]`, itemId, citation })),
  );
}
