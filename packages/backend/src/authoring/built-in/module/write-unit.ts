import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { Unit } from "@curriculum/curriculum/model/curriculum.ts";
import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
import type { UnitPlan } from "@curriculum/curriculum/model/plan.ts";
import type { AuthorContext, Draft } from "../../author.ts";
import { uniqueCitations } from "../evidence/cite-sentence.ts";
import { factsOf, type ConceptFacts } from "../evidence/concept-facts.ts";

const fewestTopics = 3;
const mostTopics = 7;

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
  const chosen = distinctTopics([...own, ...enough, ...others], context.round);
  const citations = uniqueCitations(
    chosen.map((facts) => facts.citations[0] ?? null),
    5,
  );
  if (chosen.length === 0) return { ok: false, problems: [`${slot.key}: the evidence names no concept for the unit`] };
  return {
    ok: true,
    value: {
      id: "",
      title: slot.title,
      sequenceOrder: slot.sequenceOrder,
      hours: slot.hours,
      topics: withAspects(chosen),
      citations,
    },
  };
}

function isTaughtEarlier(concept: Concept, slot: UnitPlan, units: readonly UnitPlan[]): boolean {
  return units.some((unit) => unit.sequenceOrder < slot.sequenceOrder && unit.conceptIds.includes(concept.id));
}

/** Where two units share a section, its spare concepts belong to the first. */
function firstUnitOf(concept: Concept, units: readonly UnitPlan[]): UnitPlan | undefined {
  return units.find((unit) => unit.sectionKeys.includes(`${concept.documentId}#${concept.sectionId}`));
}

/** One topic a term, without terms that another topic already holds ("demand" beside "demand curve" stays, "demand curves" does not). */
function distinctTopics(facts: readonly ConceptFacts[], round: number): ConceptFacts[] {
  const distinct = facts.filter(
    (entry, index) =>
      facts.findIndex((other) => other.noun.generic.toLowerCase() === entry.noun.generic.toLowerCase()) === index,
  );
  return round > 0 && distinct.length > mostTopics ? distinct.slice(1, mostTopics + 1) : distinct.slice(0, mostTopics);
}

const aspects = {
  measure: "meaning and calculation",
  process: "purpose and steps",
  artefact: "structure and use",
  theory: "claims and evidence",
  agent: "role and duties",
  part: "structure and function",
  condition: "causes and effects",
  thing: "definition and examples",
};

/** Fewer than three concepts are spread over their aspects, so that a unit still says what is taught. */
function withAspects(chosen: readonly ConceptFacts[]): string[] {
  const names = chosen.map((facts) => capitaliseFirst(facts.noun.generic));
  if (names.length >= fewestTopics) return names;
  return chosen
    .flatMap((facts, index) => [`${names[index]}: ${aspects[facts.kind]}`, `${names[index]} in worked examples`])
    .concat(names.length === 1 ? [`Common errors about ${chosen[0]?.noun.generic}`] : []);
}
