import { headOfGloss } from "../evidence/concept-kind.ts";
import type { ConceptFacts } from "../evidence/concept-facts.ts";
import { isDoable } from "../outcome/clauses.ts";

/** What a practitioner does with a concept; names, indicators and criteria of a skill follow from it. */
export type Deed =
  | "calculate"
  | "interpret"
  | "design"
  | "carry-out"
  | "manage"
  | "recognise"
  | "apply"
  | "explain"
  | "analyse"
  | "use";

const designed =
  /(?:schema|model|plan|budget|dashboard|chart|diagram|graph|report|policy|questionnaire|survey|program|function|script|class|loop|query|database|structure|strategy|design|mix|statement|form|test plan|interface|algorithm|checklist|menu)s?$/i;
const computed =
  /\b(?:ratio|percentage|average|mean|median|sum|difference|rate|deviation|variance|score|statistic|proportion|probability|index|distance)\b/;
const method =
  /^(?:method|technique|therapy|treatment|approach|procedure|tool|intervention|practice|research|strategy|form|style)$/;
const managed =
  /(?:management|recruitment|planning|control|controlling|production|promotion|purchasing|scheduling|(?:physical|product|retail|food) distribution|logistics|process(?:es)?|budgeting|training|selection|administration|governance|marketing|bargaining)$/i;
const field = /(?:ology|ics|science|theory|principle|law|concept|psychology|hypothesis)s?$/i;

/** What is done with a concept, from its term and its definition. */
export function deedOf(facts: ConceptFacts): Deed {
  const { term } = facts.noun;
  const head = headOfGloss(facts.gloss ?? "");
  if (field.test(term)) return "apply";
  if (facts.kind === "condition") return "recognise";
  if (managed.test(term)) return "manage";
  if (/checklist$/i.test(term)) return "design";
  if (isDoable(facts)) return "carry-out";
  if (facts.kind === "measure") return computed.test(facts.gloss ?? "") ? "calculate" : "interpret";
  // There is one Transtheoretical Model: it is applied, not designed.
  const isOne = facts.noun.generic.startsWith("the ") || /^\p{Lu}\p{Ll}/u.test(facts.noun.generic);
  if (designed.test(term) && facts.kind !== "part" && facts.kind !== "agent") return isOne ? "apply" : "design";
  if (method.test(head) || facts.kind === "theory") return "apply";
  return "explain";
}

/** How well a concept carries a skill: things to do before things to know. */
export function deedWorth(deed: Deed): number {
  return {
    design: 5,
    calculate: 5,
    "carry-out": 5,
    manage: 4,
    recognise: 4,
    use: 3.5,
    analyse: 3,
    interpret: 3,
    apply: 3,
    explain: 1,
  }[deed];
}

/** The skill's name after its verb: "Designing star schemas", "Explaining sleep to clients and their families". */
export function nameDeed(deed: Deed, facts: ConceptFacts, reader: string): string {
  const { generic } = facts.noun;
  switch (deed) {
    case "calculate":
      return `Calculating and interpreting ${generic}`;
    case "interpret":
      return `Interpreting ${generic}`;
    case "design":
      return `Designing ${generic}`;
    case "carry-out":
      return `Carrying out ${generic}`;
    case "manage":
      // "Managing operations", but no "Managing financial".
      return /(?:al|ic|ive|ary|ous|resource) management$/.test(generic)
        ? `Carrying out ${generic}`
        : `Managing ${generic.replace(/ management$/, "")}`;
    case "recognise":
      return `Recognising ${generic}`;
    case "apply":
      return `Applying ${generic}`;
    case "analyse":
      return `Analysing ${generic}`;
    case "use":
      return `Using ${generic}`;
    case "explain":
      return facts.kind === "part"
        ? `Explaining the structure and function of ${generic}`
        : `Explaining ${generic} to ${reader}`;
  }
}

/** The deed as it stands after "students": "calculate and interpret". */
export function verbOfDeed(deed: Deed): string {
  return {
    calculate: "calculate",
    interpret: "interpret",
    design: "design",
    "carry-out": "carry out",
    manage: "manage",
    recognise: "recognise",
    apply: "apply",
    explain: "explain",
    analyse: "analyse",
    use: "use",
  }[deed];
}
