import { sql } from "kysely";
import { z } from "zod";
import type { Db, Tx } from "../../platform/database.ts";
import type { EvaluationCase } from "./evaluation-case.ts";

/** Objectives and questions of all sources with the section that they stand in; a question with its right answer. */
export async function listEvaluationCases(db: Db): Promise<EvaluationCase[]> {
  const { rows } = await sql<EvaluationCase>`
    select kind, text, document_id || '#' || section_id as section from (
      select 'objective' as kind, text, document_id, section_id, position from source_objectives
      union all
      select 'question', concat_ws(' ', stem, options ->> key), document_id, section_id, position from source_questions
    ) cases
    order by kind, document_id, position`.execute(db);
  return rows;
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
