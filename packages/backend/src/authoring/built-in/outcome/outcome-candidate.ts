import type { Citation } from "@curriculum/curriculum/model/citation.ts";
import type { ConceptFacts } from "../evidence/concept-facts.ts";
import type { Setting } from "../setting/setting.ts";

/** One way to word an outcome. The verb is chosen last, so that verbs vary over a module. */
export interface OutcomeCandidate {
  /** Name of the pattern: repeated patterns lose worth. */
  pattern: string;
  verbs: readonly string[];
  /** What follows the verb, without the final stop. */
  rest: string;
  /** 0 to 1 before variety is weighed. */
  worth: number;
  citations: Citation[];
  /** The concepts that the wording uses, the subject first. */
  uses: ConceptFacts[];
  /** What is handed in, for Create; null elsewhere. */
  artefact: string | null;
  /** Stems of what it is about beside its concepts, to be cited too. */
  about?: ReadonlySet<string>;
}

/** What every pattern may draw on. */
export interface OutcomeMaterial {
  subject: ConceptFacts;
  /** Concepts to compare or combine with, best first. */
  related: ConceptFacts[];
  setting: Setting;
  /** The case that a practical outcome works on: "a patient case". */
  onCase: string;
  /** The module's title as it reads in running text. */
  topic: string;
  /** The section that teaches the subject, or the module where the section's title does not run: "digestion". */
  place: string;
  seed: string;
}

/** A candidate with the defaults that most patterns share: it cites the first quotation of each concept it uses. */
export function candidate(
  pattern: string,
  verbs: readonly string[],
  rest: string,
  worth: number,
  uses: ConceptFacts[],
  extra: { citations?: Citation[]; artefact?: string } = {},
): OutcomeCandidate {
  const citations = [...(extra.citations ?? []), ...uses.flatMap((facts) => facts.citations.slice(0, 1))];
  return { pattern, verbs, rest, worth, uses, citations, artefact: extra.artefact ?? null };
}
