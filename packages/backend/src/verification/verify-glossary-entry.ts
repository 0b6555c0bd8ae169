import type { GlossaryEntry } from "@curriculum/curriculum/model/curriculum.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import { draftCurriculum, draftId } from "./draft-curriculum.ts";
import { runDraftChecks, selectDraftChecks } from "./run-draft-checks.ts";
import { findWeakSupport } from "./support.ts";

// The modules of the program are not at hand.
const checks = selectDraftChecks(["glossary"], ["glossary.used"]);

/** Faults of a drafted glossary entry; `siblings` are the definitions already written. */
export function verifyGlossaryEntry(
  draft: GlossaryEntry,
  evidence: Evidence,
  siblings: readonly string[] = [],
): string[] {
  const curriculum = draftCurriculum(evidence, { glossary: [{ ...draft, id: draftId }] });
  const faults = runDraftChecks(curriculum, checks, (_, id) => id === draftId);
  const isTaken = siblings.includes(draft.definition);
  return [
    ...faults,
    ...(isTaken ? ["Another term has the same definition. Say what sets this one apart."] : []),
    ...findWeakSupport(draft.definition, draft.citations, evidence),
  ];
}
