import { assessCitation } from "../../support/assess-citation.ts";
import { readPassage, type PassageReading } from "../../support/read-passage.ts";
import { statedBy } from "../../support/stated-by.ts";
import { supportFloor } from "../../support/support-floor.ts";
import type { Check } from "../check.ts";
import { citablesOf } from "../walk-curriculum.ts";

export const support: Check = {
  id: "citation.support",
  severity: "warning",
  title: "The cited passage carries what is stated",
  reason: "A quotation can stand in its passage word for word and still say something else than the statement.",
  remedy: "Cite the passage that says it, or say what this one says.",
  run: (curriculum, { passages }) => {
    const readings = new Map<string, PassageReading>();
    const readingOf = (id: string, text: string) => {
      const reading = readings.get(id) ?? readPassage(text);
      readings.set(id, reading);
      return reading;
    };
    return citablesOf(curriculum).flatMap(({ path, itemId, citations, part }) => {
      if (citations.length === 0) return [];
      const stated = statedBy(part as Record<string, unknown>);
      return citations.flatMap(({ passageId }, index) => {
        const passage = passages.get(passageId);
        if (passage === undefined) return [];
        const { score, reason } = assessCitation(stated, readingOf(passageId, passage.text));
        return score >= supportFloor
          ? []
          : [{ path: `${path}.citations[${index}]`, itemId, message: `Support ${score.toFixed(2)}. ${reason}` }];
      });
    });
  },
};
