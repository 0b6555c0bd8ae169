import type { Citation } from "@curriculum/curriculum/model/citation.ts";
import type { CourseModule, Curriculum } from "@curriculum/curriculum/model/curriculum.ts";

/** A cited passage with the parts of the program that rest on it. */
export interface CitedPassage {
  citation: Citation;
  /** Module codes, "Program", "Skills" or "Glossary", in that order of first use. */
  usedIn: string[];
}

function moduleCitations(module: CourseModule): Citation[] {
  return [
    module.aim,
    ...module.indicativeContent,
    ...module.units,
    ...module.outcomes,
    ...module.assessments,
    ...module.caseStudies,
    ...module.caseStudies.flatMap((study) => study.questions),
    ...module.readings,
  ].flatMap((part) => part.citations);
}

/** Every quotation of the curriculum once, in order of first use. */
export function listCitations({ program, programOutcomes, modules, skills, glossary }: Curriculum): CitedPassage[] {
  const uses: [place: string, citations: Citation[]][] = [
    ["Program", program.specification.flatMap((section) => section.paragraphs.flatMap((text) => text.citations))],
    ["Program", programOutcomes.flatMap((outcome) => outcome.citations)],
    ...modules.map((module): [string, Citation[]] => [module.code, moduleCitations(module)]),
    ["Skills", skills.flatMap((skill) => skill.citations)],
    ["Glossary", glossary.flatMap((entry) => entry.citations)],
  ];
  const found = new Map<string, { citation: Citation; usedIn: Set<string> }>();
  for (const [place, citations] of uses) {
    for (const citation of citations) {
      const key = [citation.sourceId, citation.passageId, citation.quote].join("\u0000");
      const passage = found.get(key) ?? { citation, usedIn: new Set<string>() };
      passage.usedIn.add(place);
      found.set(key, passage);
    }
  }
  return [...found.values()].map(({ citation, usedIn }) => ({ citation, usedIn: [...usedIn] }));
}
