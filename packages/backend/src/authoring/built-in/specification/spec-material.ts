import { joinList } from "@curriculum/curriculum/language/join-list.ts";
import type { Brief } from "@curriculum/curriculum/model/brief.ts";
import type { Basis, Citation, GroundedText } from "@curriculum/curriculum/model/citation.ts";
import type { ModulePlan, ProgramPlan } from "@curriculum/curriculum/model/plan.ts";
import type { ConceptFacts } from "../evidence/concept-facts.ts";
import type { Setting } from "../setting/setting.ts";

/** What the sections of a specification are written from. */
export interface SpecMaterial {
  brief: Brief;
  plan: ProgramPlan;
  /** Main concepts, one a module first. */
  facts: ConceptFacts[];
  setting: Setting;
  /** Titles of the sources, in the order of first use. */
  sourceTitles: string[];
  running: (title: string) => string;
}

/** A paragraph with what it rests on. Evidence without a quotation is marked ungrounded. */
export function paragraph(text: string, basis: Basis, citations: Citation[] = []): GroundedText {
  return { text, basis: basis === "evidence" && citations.length === 0 ? "ungrounded" : basis, citations };
}

/** "six", "seven": numbers up to twelve are words in running text. */
export function inWords(count: number): string {
  return "zero one two three four five six seven eight nine ten eleven twelve".split(" ")[count] ?? String(count);
}

/** "1 module", "six modules". */
export function counted(count: number, singular: string, plural: string = `${singular}s`): string {
  return `${inWords(count)} ${count === 1 ? singular : plural}`;
}

/** Module titles with their codes: "BI101 Data Modelling". */
export function namedModules(modules: readonly ModulePlan[]): string {
  return joinList(modules.map((module) => `${module.code} ${module.title}`));
}
