import { foldText } from "@curriculum/curriculum/language/fold-text.ts";
import type { BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { CaseSlot } from "@curriculum/curriculum/model/plan.ts";
import type { AuthorContext } from "../../author.ts";
import { areComparable } from "../evidence/are-comparable.ts";
import { factsOf, type Claim, type ConceptFacts } from "../evidence/concept-facts.ts";
import { areContrastable, likeness } from "../evidence/related-facts.ts";
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
  locale: string;
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

/** Two concepts that people could take for one another: the most alike pair, the slot's own first; the next one in each later round. */
function rivalPair(
  known: readonly DefinedFacts[],
  own: ReadonlySet<string>,
  round: number,
): [DefinedFacts, DefinedFacts] | null {
  const few = known.slice(0, 24);
  const pairs = few.flatMap((lead, at) =>
    few
      .filter((_, index) => index !== at)
      .map((rival) => {
        const real = Number(lead.gloss !== null) + Number(rival.gloss !== null);
        const alike = areComparable(lead, rival) ? 6 : 0;
        const belongs = 2 * Number(own.has(lead.concept.id)) + Number(own.has(rival.concept.id));
        return { lead, rival, score: likeness(lead, rival) + 2 * real + alike + belongs + lead.concept.salience };
      }),
  );
  const sorted = pairs.toSorted((a, b) => b.score - a.score || (a.lead.concept.id < b.lead.concept.id ? -1 : 1));
  // Contrast is dear to test, so only the front of the list is tested, until enough have passed.
  const fit: [DefinedFacts, DefinedFacts][] = [];
  for (const { lead, rival } of sorted) {
    if (fit.length > round) break;
    if (areContrastable(lead, rival) && !sayTheSame(lead, rival)) fit.push([lead, rival]);
  }
  return fit[round] ?? fit.at(-1) ?? null;
}

/** Whether two definitions differ in their subject alone: nobody could tell the two apart by them. */
function sayTheSame(first: DefinedFacts, second: DefinedFacts): boolean {
  const said = ({ concept, definition }: DefinedFacts) =>
    foldText(definition)
      .replace(foldText(concept.term), "")
      .replace(/^(?:an?|the)(?= )/, "");
  return said(first) === said(second);
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
  const pair = rivalPair(known, new Set(evidence.concepts.map((concept) => concept.id)), context.round);
  const [lead, rival] = pair ?? known;
  if (!lead || !rival) return "no two concepts can be set against each other";
  const others = known
    .filter((facts) => facts.concept.id !== lead.concept.id && facts.concept.id !== rival.concept.id)
    .slice(0, 3);
  const seed = `${context.brief.program}/${context.brief.seed}/${slot.key}/${context.round}`;
  const setting = chooseSetting(context.brief, context.plan.modules, evidence);
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
    locale: context.brief.locale,
    seed,
  };
}
