import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { pluralOf } from "@curriculum/curriculum/language/plural.ts";
import type { ConceptFacts } from "../../evidence/concept-facts.ts";
import { areComparable } from "../../evidence/are-comparable.ts";
import type { CaseMaterial } from "../case-material.ts";

/** The words that every plot speaks in. */
export interface PlotWords {
  lead: string;
  senior: string;
  junior: string;
  fourth: string;
  work: string;
  works: string;
  served: string;
  /** The main concept as a kind, its rival and two more. */
  M: string;
  R: string;
  T: string;
  defM: string;
  defR: string;
  defT: string;
}

export function wordsFor({ setting, main, rival, others }: CaseMaterial): PlotWords {
  const [lead, senior, junior, fourth] = setting.roles;
  const third = others[0] ?? rival;
  return {
    lead,
    senior,
    junior,
    fourth,
    work: setting.workProduct,
    works: pluralOf(setting.workProduct),
    served: setting.served,
    M: main.noun.generic,
    R: rival.noun.generic,
    T: third.noun.generic,
    defM: main.definition,
    defR: rival.definition,
    defT: third.definition,
  };
}

/** A clause as a sentence. */
export function stop(text: string): string {
  return `${capitaliseFirst(text)}.`;
}

/** "is" or "are", by the number of the concept as a kind. */
export function be({ noun }: ConceptFacts): "is" | "are" {
  return noun.genericIsPlural ? "are" : "is";
}

/** "£12,400" or "$12,400". */
export function money(amount: number, locale: string): string {
  return `${locale === "en-US" ? "$" : "£"}${grouped(amount)}`;
}

/** "1,260". */
export function grouped(amount: number): string {
  return String(amount).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/** Whole per cent, halves up. */
export function percent(part: number, whole: number): number {
  return Math.floor((200 * part + whole) / (2 * whole));
}

/** The n-th thing said about a concept beside its definition, or undefined. */
export function saidOf(facts: ConceptFacts, at: number = 0): string | undefined {
  return facts.claims.filter((claim) => claim.text !== facts.definition && claim.kind !== "definition")[at]?.text;
}

/** What readers of the case are likely to get wrong about its concepts. */
export function conceptMisconception({ main, rival }: CaseMaterial): string {
  return areComparable(main, rival)
    ? `Taking ${main.noun.generic} for ${rival.noun.generic}. In fact ${main.definition}, whereas ${rival.definition}.`
    : `Using the words “${main.noun.generic}” and “${rival.noun.generic}” without their meaning. In the reading ${main.definition}, and ${rival.definition}.`;
}
