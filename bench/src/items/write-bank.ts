import { writeItem } from "@curriculum/backend/authoring/built-in/items/write-item.ts";
import type { AuthorContext } from "@curriculum/backend/authoring/author.ts";
import { evidenceNeed } from "@curriculum/backend/generation/evidence-need.ts";
import { gatherEvidence } from "@curriculum/backend/generation/gather-evidence.ts";
import { sectionKey, type RunMaterial } from "@curriculum/backend/generation/run-material.ts";
import { buildKnowledge } from "@curriculum/backend/knowledge/build-knowledge.ts";
import { planProgram } from "@curriculum/backend/planning/plan-program.ts";
import { buildIndex } from "@curriculum/backend/retrieval/build-index.ts";
import type { AssessmentItem } from "@curriculum/curriculum/model/assessment.ts";
import { brief as briefSchema } from "@curriculum/curriculum/model/brief.ts";
import type { CleanDocument } from "@curriculum/curriculum/model/document.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { ItemSlot, ProgramPlan } from "@curriculum/curriculum/model/plan.ts";
import { rememberSupport } from "@curriculum/curriculum/support/remember-support.ts";

/** An item with what it was written from. */
export interface BankItem {
  item: AssessmentItem;
  slot: ItemSlot;
  evidence: Evidence;
}

export interface Bank {
  items: BankItem[];
  /** Slots that no item could be written for, with the author's reasons. */
  refused: { slot: ItemSlot; problems: string[] }[];
}

export interface BankOptions {
  modules: number;
  seed: number;
}

/** Plans a program from one document and writes every item of it, as a run does, without a database. */
export async function writeBank(document: CleanDocument, documentId: string, options: BankOptions): Promise<Bank> {
  const material = await loadBook(document, documentId, options);
  const bank: Bank = { items: [], refused: [] };
  for (const module of material.plan.modules) {
    const written: string[] = [];
    for (const [position, slot] of module.items.entries()) {
      const evidence = gatherEvidence(material, evidenceNeed(material.plan, { kind: "item", module, slot, position }));
      const context: AuthorContext = {
        slotKey: slot.key,
        brief: material.plan.brief,
        plan: material.plan,
        module,
        outcomes: new Map(),
        written,
        sourceTitles: material.sourceTitles,
        faults: [],
        round: 0,
      };
      const draft = writeItem(slot, evidence, context);
      if (!draft.ok) {
        bank.refused.push({ slot, problems: draft.problems });
        continue;
      }
      written.push(draft.value.stem);
      bank.items.push({ item: draft.value, slot, evidence });
    }
  }
  return bank;
}

async function loadBook(document: CleanDocument, documentId: string, options: BankOptions): Promise<RunMaterial> {
  const built = buildKnowledge(document, documentId);
  const { title } = document.record;
  const knowledge = {
    documents: [{ id: documentId, title, words: document.words, language: document.language }],
    sections: built.sections,
    concepts: built.concepts,
    prerequisites: built.prerequisites,
    objectives: built.objectives,
  };
  const plan = await planFor(title, knowledge, options);
  return {
    plan,
    knowledge,
    index: buildIndex(built.passages.map((passage) => ({ ...passage, documentTitle: title }))),
    sourceTitles: new Map([[documentId, title]]),
    concepts: new Map(built.concepts.map((concept) => [concept.id, concept])),
    passages: new Map(built.passages.map((passage) => [passage.id, passage])),
    statements: Map.groupBy(built.statements, (statement) => statement.conceptId),
    conceptsOfSection: Map.groupBy(built.concepts, (one) => sectionKey(one.documentId, one.sectionId)),
    assess: rememberSupport(),
  };
}

async function planFor(title: string, knowledge: RunMaterial["knowledge"], options: BankOptions): Promise<ProgramPlan> {
  const brief = briefSchema.parse({
    program: title,
    modules: options.modules,
    credits: 20 * options.modules,
    questionsPerModule: 10,
    seed: options.seed,
  });
  const planned = await planProgram({ brief, knowledge });
  if (!planned.ok) throw new Error(planned.problems.map((problem) => problem.message).join(" "));
  return planned.plan;
}
