import { sql } from "kysely";
import { z } from "zod";
import type { Db, Tx } from "../../platform/database.ts";
import type { EvaluationCase } from "./evaluation-case.ts";
import { placeObjectives } from "./place-objectives.ts";
import type { StatedObjective, TaughtSection } from "./place-objectives.ts";

/**
 * What the library itself says about where its subjects are taught: objectives with the section that they speak of,
 * questions with their right answers and the section or chapter that they close, and the glosses of terms that a source
 * lists away from the section that teaches them (a glossary, the key terms of a chapter), without the list.
 */
export async function listEvaluationCases(db: Db): Promise<EvaluationCase[]> {
  const objectives = await sql<StatedObjective>`
    select document_id as "documentId", section_id as "sectionId", text
    from source_objectives order by document_id, position`.execute(db);
  const sections = await sql<TaughtSection>`
    select document_id as "documentId", section_id as "sectionId", parent_id as "parentId", title
    from document_sections order by document_id, position`.execute(db);
  const questions = await sql<EvaluationCase>`
    select 'question' as kind, concat_ws(' ', stem, options ->> key) as text, document_id || '#' || section_id as section
    from source_questions order by document_id, position`.execute(db);
  const definitions = await sql<EvaluationCase>`
    select 'definition' as kind, c.definition ->> 'gloss' as text, c.document_id || '#' || c.section_id as section,
      p.document_id || '#' || p.section_id as without
    from concepts c join knowledge_base p on p.id = (c.definition ->> 'passageId')::uuid
    where p.section_id <> c.section_id and not p.section_id like c.section_id || '.%'
    order by c.document_id, c.first_offset, c.id`.execute(db);
  const placed = placeObjectives(objectives.rows, sections.rows);
  return [...placed.map((one) => ({ kind: "objective" as const, ...one })), ...questions.rows, ...definitions.rows];
}

export interface EvaluationToStore {
  model: string;
  weight: number;
  isOn: boolean;
  figures: unknown;
}

export async function insertEvaluation(tx: Tx, { model, weight, isOn, figures }: EvaluationToStore): Promise<string> {
  const row = await tx
    .insertInto("retrieval_evaluations")
    .values({ model, weight, is_on: isOn, figures: JSON.stringify(figures) })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

const storedFigures = z.looseObject({
  reason: z.string(),
  library: z.object({ passages: z.number(), vectors: z.number() }),
});

export interface StoredEvaluation {
  evaluatedAt: Date;
  weight: number;
  isOn: boolean;
  figures: z.infer<typeof storedFigures>;
}

/** The newest evaluation of a model: it decides whether its vectors take part in ranking. */
export async function findLatestEvaluation(db: Db, model: string): Promise<StoredEvaluation | undefined> {
  const row = await db
    .selectFrom("retrieval_evaluations")
    .select(["evaluated_at", "weight", "is_on", "figures"])
    .where("model", "=", model)
    .orderBy("evaluated_at", "desc")
    .orderBy("id")
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const figures = storedFigures.parse(row.figures);
  return { evaluatedAt: row.evaluated_at, weight: row.weight, isOn: row.is_on, figures };
}
