import { foldText } from "../language/fold-text.ts";
import type { Curriculum } from "../model/curriculum.ts";

/** Finds everything that names a subject of this program in folded text, so that sentences can be compared without. */
export function subjectMask(curriculum: Curriculum): RegExp {
  const names = new Set(
    [
      curriculum.program.title,
      ...curriculum.glossary.map((entry) => entry.term),
      ...curriculum.modules.flatMap((module) => [
        module.title,
        module.code,
        ...module.units.map((unit) => unit.title),
        ...module.outcomes.flatMap((outcome) => outcome.concepts),
        ...module.assessments.map((item) => item.concept),
        ...module.caseStudies.map((caseStudy) => caseStudy.organisation),
      ]),
    ]
      .map(foldText)
      .filter((name) => name.length > 2),
  );
  const longestFirst = [...names].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  if (longestFirst.length === 0) return /(?!)/g;
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${longestFirst.map((name) => RegExp.escape(name)).join("|")})(?:s|es)?(?![\p{L}\p{N}])`,
    "gu",
  );
}
