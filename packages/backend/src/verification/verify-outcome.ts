import { leadingVerb } from "@curriculum/curriculum/bloom/leading-verb.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { ModuleOutcome, ProgramOutcome } from "@curriculum/curriculum/model/outcome.ts";
import { draftCurriculum, draftId } from "./draft-curriculum.ts";
import { findStraySubject, shareInEvidence } from "./find-stray-subject.ts";
import { pickChecks, runDraftChecks, selectDraftChecks } from "./run-draft-checks.ts";

// The others judge a whole program, not one outcome.
const ownChecks = selectDraftChecks(
  ["outcome"],
  [
    "outcome.program-count",
    "outcome.module-count",
    "outcome.spread",
    "outcome.level-share",
    "outcome.progression-start",
    "outcome.progression-end",
    "outcome.duplicate",
    "outcome.same-object",
  ],
);
const besideSiblings = pickChecks("outcome.duplicate");

/** Faults of a drafted module outcome; `siblings` are the texts of outcomes already written in the program. */
export function verifyOutcome(draft: ModuleOutcome, evidence: Evidence, siblings: readonly string[] = []): string[] {
  const terms = [...evidence.concepts.map(({ term }) => term), ...draft.concepts];
  return [
    ...verifyWording(draft, evidence, siblings),
    // Where no concept was handed over, what the draft says of itself proves nothing.
    ...(evidence.concepts.length > 0
      ? findStraySubject([draft.text, ...draft.criteria].join(" "), terms, evidence)
      : []),
  ];
}

// Outcomes of programs that name a module in place of a concept have at least 0.63.
const leastOfEvidence = 0.6;

/** As `verifyOutcome`, for an outcome of the program: it has no criteria and no artefact. */
export function verifyProgramOutcome(
  draft: ProgramOutcome,
  evidence: Evidence,
  siblings: readonly string[] = [],
): string[] {
  const terms = evidence.concepts.map(({ term }) => term);
  const whole = {
    ...draft,
    criteria: ["Meets the first part of it", "Meets the second part of it"],
    evidence: { kind: "artefact" as const, artefact: "Program portfolio" },
    concepts: ["program"],
    programOutcomeIds: [],
  };
  return [
    ...verifyWording(whole, evidence, siblings),
    ...(shareInEvidence(draft.text, evidence) < leastOfEvidence ? findStraySubject(draft.text, terms, evidence) : []),
  ];
}

function verifyWording(draft: ModuleOutcome, evidence: Evidence, siblings: readonly string[]): string[] {
  const earlier = siblings.map((text, index) => ({
    ...draft,
    id: `sibling-${index}`,
    code: `outcome ${index + 1}`,
    text,
    verb: leadingVerb(text),
  }));
  const outcome = { ...draft, id: draftId };
  const alone = draftCurriculum(evidence, { module: { outcomes: [outcome] } });
  const among = { ...alone, modules: [{ ...alone.modules[0]!, outcomes: [...earlier, outcome] }] };
  const isOfDraft = (_: string, id: string | null) => id === draftId;
  return [...runDraftChecks(alone, ownChecks, isOfDraft), ...runDraftChecks(among, besideSiblings, isOfDraft)];
}
