import type { CaseStudy } from "@curriculum/curriculum/model/assessment.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import { foldText } from "@curriculum/curriculum/language/fold-text.ts";
import { draftCurriculum, draftId } from "./draft-curriculum.ts";
import { findStraySubject } from "./find-stray-subject.ts";
import { runDraftChecks, selectDraftChecks } from "./run-draft-checks.ts";

const checks = selectDraftChecks(["case", "rubric"], ["rubric.outcomes", "rubric.generic-bands"]);

/** Faults of a drafted case study. `siblings` are the titles of cases already written: none may come again. */
export function verifyCase(draft: CaseStudy, evidence: Evidence, siblings: readonly string[] = []): string[] {
  const curriculum = draftCurriculum(evidence, { module: { caseStudies: [{ ...draft, id: draftId }] } });
  const isTold = siblings.some((title) => foldText(title) === foldText(draft.title));
  const terms = evidence.concepts.map(({ term }) => term);
  return [
    ...runDraftChecks(curriculum, checks, (path) => path.startsWith("modules[0].caseStudies")),
    ...findStraySubject([...draft.scenario, ...draft.questions.map(({ prompt }) => prompt)].join(" "), terms, evidence),
    ...(isTold ? ["The same case stands in another module. Tell another one."] : []),
  ];
}
