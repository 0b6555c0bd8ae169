import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { Unit } from "@curriculum/curriculum/model/curriculum.ts";
import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
import type { UnitPlan } from "@curriculum/curriculum/model/plan.ts";
import type { AuthorContext, Draft } from "../../author.ts";
import { citeSection, uniqueCitations } from "../evidence/cite-sentence.ts";
import { factsOf } from "../evidence/concept-facts.ts";
import { topicConcepts, unitTopics } from "./unit-topics.ts";

const fewestTopics = 3;

/** The topics of a unit as noun phrases, with a quotation for each of the first ones. */
export function writeUnit(slot: UnitPlan, evidence: Evidence, context: AuthorContext): Draft<Unit> {
  const units = context.module?.units ?? [slot];
  const own = evidence.concepts
    .filter((concept) => !isTaughtEarlier(concept, slot, units))
    .map((concept) => factsOf(concept, evidence));
  const free = evidence.siblings.filter(
    (concept) => !units.some((unit) => unit.key !== slot.key && unit.conceptIds.includes(concept.id)),
  );
  const nearby = free
    .filter((concept) => firstUnitOf(concept, units)?.key === slot.key)
    .map((concept) => factsOf(concept, evidence));
  const enough = own.length >= fewestTopics ? [] : nearby;
  const others =
    own.length + enough.length > 0
      ? []
      : [...evidence.concepts, ...free].slice(0, fewestTopics).map((concept) => factsOf(concept, evidence));
  const chosen = topicConcepts([...own, ...enough, ...others]).slice(0, 8);
  const topics = unitTopics(slot, units, chosen, evidence, context.round);
  const ofConcepts = chosen.map((facts) => facts.citations[0] ?? null);
  // Topics that are titles of sections are no concepts: what is quoted then is what the sections say.
  const isBare = ofConcepts.every((citation) => citation === null);
  const citations = uniqueCitations(isBare ? topics.map((topic) => citeSection(topic, evidence)) : ofConcepts, 5);
  if (topics.length === 0)
    return { ok: false, problems: [`${slot.key}: the evidence names nothing that the unit teaches`] };
  return {
    ok: true,
    value: { id: "", title: slot.title, sequenceOrder: slot.sequenceOrder, hours: slot.hours, topics, citations },
  };
}

function isTaughtEarlier(concept: Concept, slot: UnitPlan, units: readonly UnitPlan[]): boolean {
  return units.some((unit) => unit.sequenceOrder < slot.sequenceOrder && unit.conceptIds.includes(concept.id));
}

/** Where two units share a section, its spare concepts belong to the first. */
function firstUnitOf(concept: Concept, units: readonly UnitPlan[]): UnitPlan | undefined {
  return units.find((unit) => unit.sectionKeys.includes(`${concept.documentId}#${concept.sectionId}`));
}
