import type { SkillMapping } from "@curriculum/curriculum/model/curriculum.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import { draftCurriculum, draftId } from "./draft-curriculum.ts";
import { findStraySubject } from "./find-stray-subject.ts";
import { runDraftChecks, selectDraftChecks } from "./run-draft-checks.ts";

const checks = selectDraftChecks(["skill"]);

/** Faults of a drafted skill; `siblings` are the names of skills already written. */
export function verifySkill(draft: SkillMapping, evidence: Evidence, siblings: readonly string[] = []): string[] {
  const earlier = siblings.map((name, index) => ({ ...draft, id: `sibling-${index}`, name }));
  const curriculum = draftCurriculum(evidence, { skills: [...earlier, { ...draft, id: draftId }] });
  const terms = evidence.concepts.map(({ term }) => term);
  return [
    ...runDraftChecks(curriculum, checks, (_, id) => id === draftId),
    ...findStraySubject(`${draft.name} ${draft.workplaceUse}`, terms, evidence),
  ];
}
