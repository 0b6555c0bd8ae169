import type { SourceKeyTerm } from "@curriculum/curriculum/model/document.ts";
import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
import type { TermCandidate } from "./term-candidate.ts";

/** A concept in the making. */
export interface ConceptDraft {
  /** The counting key of the term. */
  key: string;
  /** Keys of other forms; acronyms stand in `acronyms`, since their capitals matter. */
  otherKeys: string[];
  acronyms: string[];
  term: string;
  aliases: string[];
  number: Concept["number"];
  keyTerm: SourceKeyTerm | null;
  /** Sections in which the source lists it: a chapter may list what another chapter listed before. */
  listedIn: string[];
  /** 0 to 1. */
  score: number;
  candidate: TermCandidate | null;
}
