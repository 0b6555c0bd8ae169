import type { CaseStudy } from "@curriculum/curriculum/model/assessment.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import { draftCurriculum, draftId } from "./draft-curriculum.ts";
import { runDraftChecks, selectDraftChecks } from "./run-draft-checks.ts";

const checks = selectDraftChecks(["case", "rubric"], ["rubric.outcomes", "rubric.generic-bands"]);

/** Faults of a drafted case study. `siblings` are the texts of cases already written: none may come again. */
export function verifyCase(draft: CaseStudy, evidence: Evidence, siblings: readonly string[] = []): string[] {
  const curriculum = draftCurriculum(evidence, { module: { caseStudies: [{ ...draft, id: draftId }] } });
  const faults = runDraftChecks(curriculum, checks, (path) => path.startsWith("modules[0].caseStudies"));
  const told = draft.scenario.join("\n");
  const isTold = siblings.some((text) => text.includes(told) || (text.length > 200 && told.includes(text)));
  return isTold ? [...faults, "The same case stands in another module. Tell another one."] : faults;
}
