import type { AssessmentItem, CaseStudy } from "@curriculum/curriculum/model/assessment.ts";
import type { CourseModule } from "@curriculum/curriculum/model/curriculum.ts";
import { elementKindNames } from "./labels.ts";

/** An item with the number it bears in both the paper and the key. */
export type NumberedPart = { label: string } & (
  | { kind: "item"; item: AssessmentItem }
  | { kind: "case"; study: CaseStudy }
);

export interface AssessmentPart {
  title: string;
  /** "Quiz, 40 % of the module, pass mark 60 %"; null for items outside the scheme. */
  rule: string | null;
  parts: NumberedPart[];
}

/**
 * What a module assesses, in the order of its scheme, numbered from 1. Items that no element names come last,
 * so that nothing is lost. The student paper and the answer key both read this list: their numbers agree.
 */
export function assessmentParts(module: CourseModule): AssessmentPart[] {
  const items = new Map(module.assessments.map((item) => [item.id, item]));
  const studies = new Map(module.caseStudies.map((study) => [study.id, study]));
  const placed = new Set<string>();
  const take = (id: string): NumberedPart[] => {
    const item = items.get(id);
    const study = studies.get(id);
    if (placed.has(id) || (item === undefined && study === undefined)) return [];
    placed.add(id);
    const label = String(placed.size);
    if (item !== undefined) return [{ label, kind: "item", item }];
    return study === undefined ? [] : [{ label, kind: "case", study }];
  };
  const scheme = module.assessmentScheme.map((element) => ({
    title: element.title,
    rule: `${elementKindNames[element.kind]}, ${element.weight} % of the module, pass mark ${element.passMark} %`,
    parts: element.itemIds.flatMap(take),
  }));
  const practice = { title: "Practice", rule: null, parts: [...items.keys(), ...studies.keys()].flatMap(take) };
  return [...scheme, practice].filter(({ parts }) => parts.length > 0);
}
