import type { BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { CaseSlot } from "@curriculum/curriculum/model/plan.ts";
import type { AuthorContext } from "../../author.ts";
import { factsOf, type Claim, type ConceptFacts } from "../evidence/concept-facts.ts";
import { relatedFacts } from "../evidence/related-facts.ts";
import { chooseSetting } from "../setting/choose-setting.ts";
import { organisationName } from "../setting/organisation-name.ts";
import type { Setting } from "../setting/setting.ts";

/** A concept with something to say: its definition stands, so that the story can turn on it. */
export type DefinedFacts = ConceptFacts & { definition: string };

export interface CaseOutcome {
  key: string;
  level: BloomLevel;
  text: string | null;
}

/** What a case is made of, chosen once so that story, data, questions and marks agree. */
export interface CaseMaterial {
  setting: Setting;
  organisation: string;
  /** The concept on which the decision turns. */
  main: DefinedFacts;
  /** The concept that people take it for. */
  rival: DefinedFacts;
  /** Others that take part, at least two. */
  others: DefinedFacts[];
  /** Claims for the mouths of colleagues, no two of one concept first. */
  claims: Claim[];
  outcomes: CaseOutcome[];
  topic: string;
  seed: string;
}

function isDefined(facts: ConceptFacts): facts is DefinedFacts {
  return facts.definition !== null;
}

/** A claim stands as a definition where the source describes a concept without defining it. */
function withClaimAsDefinition(facts: ConceptFacts): ConceptFacts {
  const claim = facts.claims[0];
  return facts.definition || !claim ? facts : { ...facts, definition: claim.text };
}

/** Picks the parts of a case; names what is missing where the evidence does not carry one. */
export function gatherCase(
  slot: CaseSlot,
  evidence: Evidence,
  context: AuthorContext,
  topic: string,
): CaseMaterial | string {
  const known = [...evidence.concepts, ...evidence.siblings]
    .filter((concept, index, all) => all.findIndex((other) => other.id === concept.id) === index)
    .map((concept) => withClaimAsDefinition(factsOf(concept, evidence)))
    .filter(isDefined);
  if (known.length < 4) return `only ${known.length} concepts are defined or described; a case needs four`;
  // A later round turns the case on another concept.
  const lead = known[context.round % Math.min(known.length, Math.max(1, evidence.concepts.length))];
  if (!lead) return "no concept is defined";
  const related = relatedFacts(lead, evidence, 12).map(withClaimAsDefinition).filter(isDefined);
  const rival = related[0] ?? known.find((facts) => facts !== lead);
  if (!rival) return "no second concept is defined";
  const others = known
    .filter((facts) => facts.concept.id !== lead.concept.id && facts.concept.id !== rival.concept.id)
    .slice(0, 3);
  const seed = `${context.brief.seed}/${slot.key}/${context.round}`;
  const setting = chooseSetting(context.brief, context.plan, evidence);
  const cast = [lead, rival, ...others];
  const claims = [0, 1, 2]
    .flatMap((turn) =>
      cast.map(
        (facts) => facts.claims.filter((claim) => claim.text !== facts.definition && claim.kind !== "definition")[turn],
      ),
    )
    .filter((claim) => claim !== undefined);
  const outcomes = slot.outcomeKeys.map((key) => {
    const written = context.outcomes.get(key);
    const planned = context.module?.outcomes.find((outcome) => outcome.key === key);
    return { key, level: written?.bloomLevel ?? planned?.bloomLevel ?? "Apply", text: written?.text ?? null };
  });
  return {
    setting,
    organisation: organisationName(setting, seed),
    main: lead,
    rival,
    others,
    claims,
    outcomes,
    topic,
    seed,
  };
}
