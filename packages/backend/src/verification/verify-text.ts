import { foldText } from "@curriculum/curriculum/language/fold-text.ts";
import type { GroundedText } from "@curriculum/curriculum/model/citation.ts";
import type { Unit } from "@curriculum/curriculum/model/curriculum.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import { draftCurriculum, draftId } from "./draft-curriculum.ts";
import { findStraySubject, findUncarried, isNamed, shareInEvidence } from "./find-stray-subject.ts";
import { runDraftChecks, selectDraftChecks } from "./run-draft-checks.ts";

const checks = selectDraftChecks([]);

// Paragraphs that join what several passages say to the program's own words have at least 0.33.
const leastCarried = 0.3;

/** Faults of one paragraph with its basis and citations; `siblings` are paragraphs already written. */
export function verifyText(draft: GroundedText, evidence: Evidence, siblings: readonly string[] = []): string[] {
  const curriculum = draftCurriculum(evidence, { module: { aim: draft } });
  const faults = [
    ...runDraftChecks(curriculum, checks, (path) => path.startsWith("modules[0].aim")),
    ...(draft.basis === "evidence" ? findUncarried(draft.text, draft.citations, evidence, leastCarried) : []),
  ];
  const folded = foldText(draft.text);
  return siblings.some((text) => foldText(text) === folded)
    ? [...faults, "The same paragraph stands elsewhere. Say what is particular here."]
    : faults;
}

/** Faults of a unit's title, topics and citations. */
export function verifyUnit(draft: Unit, evidence: Evidence): string[] {
  const curriculum = draftCurriculum(evidence, { module: { units: [{ ...draft, id: draftId }] } });
  return [...runDraftChecks(curriculum, checks, (_, id) => id === draftId), ...strayTopics(draft, evidence)];
}

// "Strings revisited": half of a topic may be the plan's own word.
const leastOfTopic = 0.5;

function strayTopics({ topics }: Unit, evidence: Evidence): string[] {
  const own = evidence.concepts.map(({ term }) => term);
  const terms = [...own, ...evidence.siblings.map(({ term }) => term)];
  return [
    ...findStraySubject(topics.join(" "), own, evidence),
    ...topics
      .filter((topic) => shareInEvidence(topic, evidence) < leastOfTopic && !isNamed(topic, terms, evidence))
      .map((topic) => `The sources do not speak of “${topic}”. Name what they teach.`),
  ];
}
