import type { Citation } from "@curriculum/curriculum/model/citation.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { Passage } from "@curriculum/curriculum/model/knowledge.ts";
import { assessCitation } from "@curriculum/curriculum/support/assess-citation.ts";
import { readPassage, type PassageReading } from "@curriculum/curriculum/support/read-passage.ts";
import type { Stated } from "@curriculum/curriculum/support/stated-by.ts";
import { supportFloor } from "@curriculum/curriculum/support/support-floor.ts";
import { passagesById } from "./cite-sentence.ts";

// Passages are shared by all outcomes of a run.
const readings = new WeakMap<Passage, PassageReading>();

function readingOf(passage: Passage): PassageReading {
  const known = readings.get(passage) ?? readPassage(passage.text);
  readings.set(passage, known);
  return known;
}

/** The citations whose passages carry what is stated. */
export function carryingCitations(citations: readonly Citation[], stated: Stated, evidence: Evidence): Citation[] {
  return citations.filter(({ passageId }) => {
    const passage = passagesById(evidence).get(passageId);
    return passage !== undefined && assessCitation(stated, readingOf(passage)).score >= supportFloor;
  });
}
