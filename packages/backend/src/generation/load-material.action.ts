import { rememberSupport } from "@curriculum/curriculum/support/remember-support.ts";
import { AppError } from "../platform/app-error.ts";
import type { Db } from "../platform/database.ts";
import { listPassages, listStatements, loadKnowledge } from "../knowledge/knowledge.store.ts";
import { findProgramInput } from "../programs/program.store.ts";
import { buildIndex } from "../retrieval/build-index.ts";
import { sectionKey, type RunMaterial } from "./run-material.ts";

/** Loads all that a run reads. About half a second for a book of 300,000 words. */
export async function loadMaterial(db: Db, programId: string): Promise<RunMaterial> {
  const input = await findProgramInput(db, programId);
  if (!input?.plan) throw new AppError("not_found", `Program ${programId} has no plan to write from.`);
  const knowledge = await loadKnowledge(db, input.documentIds);
  const [passages, statements] = await Promise.all([
    listPassages(db, input.documentIds),
    listStatements(
      db,
      knowledge.concepts.map((concept) => concept.id),
      knowledge.aliasesOfConceptId,
    ),
  ]);
  const sourceTitles = new Map(knowledge.documents.map((document) => [document.id, document.title]));
  const conceptsBySection = Map.groupBy(knowledge.concepts, (one) => sectionKey(one.documentId, one.sectionId));
  return {
    plan: input.plan,
    knowledge,
    index: buildIndex(
      passages.map((passage) => ({ ...passage, documentTitle: sourceTitles.get(passage.documentId) ?? "" })),
    ),
    sourceTitles,
    concepts: new Map(knowledge.concepts.map((concept) => [concept.id, concept])),
    passages: new Map(passages.map((passage) => [passage.id, passage])),
    statements: Map.groupBy(statements, (statement) => statement.conceptId),
    conceptsOfSection: conceptsBySection,
    assess: rememberSupport(),
  };
}
