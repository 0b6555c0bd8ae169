import { foldText } from "@curriculum/curriculum/language/fold-text.ts";
import type { Citation } from "@curriculum/curriculum/model/citation.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { Concept, Passage, Statement } from "@curriculum/curriculum/model/knowledge.ts";
import { pageOfQuotation } from "@curriculum/curriculum/sources/page-of-quotation.ts";
import type { AuthorContext } from "../../author.ts";
import { chooseSetting } from "../setting/choose-setting.ts";
import type { Setting } from "../setting/setting.ts";
import { contentStems } from "./content-stems.ts";
import { nounUse } from "../evidence/noun-use.ts";
import { countNounsOf } from "./count-nouns.ts";
import { isAdjective } from "./is-fair-distractor.ts";
import { readGloss, type Gloss } from "./read-gloss.ts";
import { readStem, type Asked } from "./what-is-asked.ts";

/** How the source itself puts a concept into a sentence: "a star schema", "the hippocampus", "melatonin". */
export type Article = "a" | "the" | "none";

function articleOf(concept: Concept, passages: readonly Passage[]): Article {
  const { one } = nounUse(concept, passages);
  if (/^the (?!property “)/.test(one)) return "the";
  return /^an? /.test(one) && !/^an? /i.test(concept.term) ? "a" : "none";
}

/** A concept with what the evidence says about it. */
export interface Entry {
  concept: Concept;
  gloss: Gloss | null;
  article: Article;
  statements: Statement[];
  /** Stems of the term itself. */
  termStems: ReadonlySet<string>;
  /** Stems of all that is said about it: to tell what would be true of it as well. */
  knownStems: ReadonlySet<string>;
  /** 0-based order in the evidence, best first. */
  rank: number;
}

/** The evidence of one slot, looked up by concept and passage. */
export interface Material {
  entries: Entry[];
  byId: ReadonlyMap<string, Entry>;
  passages: ReadonlyMap<string, Passage>;
  /** The field of work in which scenes are set. */
  setting: Setting;
  /** Sections that the module teaches, with all below them: "documentId#sectionId"; null where there is no module. */
  taught: readonly string[] | null;
  /** What the program is called, folded. */
  subject: string;
  /** What the module already asks. */
  asked: readonly Asked[];
  /** Its stems so far. */
  written: readonly string[];
}

/** Sorts the evidence by concept, once for each slot. */
export function gatherMaterial(
  evidence: Evidence,
  context: Pick<AuthorContext, "brief" | "plan" | "module" | "written">,
): Material {
  const statements = new Map<string, Statement[]>();
  for (const statement of evidence.statements) {
    const list = statements.get(statement.conceptId);
    if (list === undefined) statements.set(statement.conceptId, [statement]);
    else list.push(statement);
  }
  const passages = new Map(evidence.passages.map((passage) => [passage.id, passage]));
  const countNouns = countNounsOf(evidence.passages);
  const byId = new Map<string, Entry>();
  const concepts = [...evidence.concepts, ...evidence.siblings];
  const shared = sharedGlosses(concepts);
  for (const concept of concepts) {
    if (byId.has(concept.id)) continue;
    const said = statements.get(concept.id) ?? [];
    // What the source says of two concepts in the same words tells neither from the other.
    const gloss = shared.has(concept.definition?.gloss ?? "") ? null : readGloss(concept, countNouns);
    const known = [concept.term, gloss?.text ?? "", ...said.map((statement) => statement.predicate)].join(" ");
    byId.set(concept.id, {
      concept,
      gloss,
      article: isAdjective({ concept, gloss }) ? "none" : articleOf(concept, evidence.passages),
      statements: said,
      termStems: contentStems(concept.term),
      knownStems: contentStems(known),
      rank: byId.size,
    });
  }
  return {
    entries: [...byId.values()],
    byId,
    passages,
    setting: settingOf(evidence, context),
    subject: foldText(context.brief.program),
    taught: context.module?.sectionKeys ?? null,
    asked: context.written.map(readStem),
    written: context.written,
  };
}

/** Definitions that more than one concept has. */
function sharedGlosses(concepts: readonly Concept[]): ReadonlySet<string> {
  const owners = new Map<string, string>();
  const shared = new Set<string>();
  for (const { id, definition } of concepts) {
    if (definition === null) continue;
    if ((owners.get(definition.gloss) ?? id) !== id) shared.add(definition.gloss);
    owners.set(definition.gloss, id);
  }
  return shared;
}

/** A module of a broad program may belong to another field than the program's title says. */
function settingOf(
  evidence: Evidence,
  { brief, plan, module }: Pick<AuthorContext, "brief" | "plan" | "module">,
): Setting {
  return chooseSetting(brief, module === null ? plan.modules : [module], evidence);
}

/** A citation of a sentence, or null where the passage does not hold it word for word. */
export function citeSentence(material: Material, passageId: string, sentence: string): Citation | null {
  const passage = material.passages.get(passageId);
  if (passage === undefined || sentence === "" || !passage.text.includes(sentence)) return null;
  return {
    sourceId: passage.documentId,
    passageId: passage.id,
    quote: sentence,
    section: passage.sectionPath.join(" > "),
    page: pageOfQuotation({ ...passage, page: passage.pageLabel }, sentence),
  };
}
