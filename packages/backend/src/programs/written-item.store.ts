import type { Insertable } from "kysely";
import type { DB } from "../platform/database-types.generated.ts";
import type { Tx } from "../platform/database.ts";
import { reuseQuery } from "../platform/reuse-query.ts";
import { updateCitations, type KnownSources } from "./citation.store.ts";
import { takeCitations } from "./citation-places.ts";
import { itemId } from "./program.store.ts";
import type { WrittenItem } from "./written-item.ts";

/**
 * Stores one finished item with its citations; an item stored before is replaced. `known` is what a run has read
 * and found out already.
 */
export async function insertWrittenItem(
  tx: Tx,
  programId: string,
  item: WrittenItem,
  known?: KnownSources,
): Promise<string> {
  switch (item.kind) {
    case "module-text":
      return updateModuleText(tx, programId, item, known);
    case "specification":
      return insertSpecification(tx, programId, item.value, known);
    default: {
      const { bare, placed } = takeCitations(item.value);
      await insertRow(tx, programId, { ...item, value: bare } as typeof item);
      await updateCitations(tx, programId, bare.id, placed, known);
      return bare.id;
    }
  }
}

type RowItem = Exclude<WrittenItem, { kind: "module-text" | "specification" }>;

async function insertRow(tx: Tx, programId: string, item: RowItem): Promise<void> {
  switch (item.kind) {
    case "program-outcome": {
      const { id, code, text, ...details } = item.value;
      const row = {
        outcome_code: code,
        outcome_text: text,
        sequence_order: item.position,
        details: JSON.stringify(details),
      };
      await upsert(tx, "program_outcomes", { id, program_id: programId, ...row });
      return;
    }
    case "outcome": {
      const { id, text, criteria, class: outcomeClass, bloomLevel, ...details } = item.value;
      await upsert(tx, "learning_outcomes", {
        id,
        module_id: item.moduleId,
        outcome_text: text,
        assessment_criteria: JSON.stringify(criteria),
        knowledge_skill_competency: outcomeClass,
        bloom_level: bloomLevel,
        sequence_order: item.position,
        details: JSON.stringify(details),
      });
      return;
    }
    case "item":
      await upsert(tx, "assessments", {
        module_id: item.moduleId,
        sequence_order: item.position,
        ...itemRow(item.value),
      });
      return;
    case "case": {
      const { id, title, ...details } = item.value;
      await upsert(tx, "assessments", {
        id,
        module_id: item.moduleId,
        question_type: "case_study",
        question_text: title,
        learning_outcome_id: item.value.questions[0]?.outcomeId ?? null,
        sequence_order: item.position,
        details: JSON.stringify(details),
      });
      return;
    }
    case "unit": {
      const { id, title, sequenceOrder, hours, ...details } = item.value;
      await upsert(tx, "units", {
        id,
        module_id: item.moduleId,
        title,
        sequence_order: sequenceOrder,
        hours,
        details: JSON.stringify(details),
      });
      return;
    }
    case "reading": {
      const { id, sourceId, ...details } = item.value;
      await upsert(tx, "reading_items", {
        id,
        module_id: item.moduleId,
        document_id: sourceId,
        sequence_order: item.position,
        details: JSON.stringify(details),
      });
      return;
    }
    case "skill": {
      const { id, name, domain, activities, kpis, outcomeIds, assessmentCriteria, ...details } = item.value;
      await upsert(tx, "skill_mappings", {
        id,
        program_id: programId,
        skill_name: name,
        domain,
        activities: JSON.stringify(activities),
        kpis: JSON.stringify(kpis),
        linked_outcomes: await standingOutcomes(tx, outcomeIds),
        assessment_criteria: JSON.stringify(assessmentCriteria),
        sequence_order: item.position,
        details: JSON.stringify(details),
      });
      return;
    }
    case "glossary": {
      const { id, term, definition, ...details } = item.value;
      await upsert(tx, "glossary_terms", {
        id,
        program_id: programId,
        term,
        definition,
        details: JSON.stringify(details),
      });
      return;
    }
  }
}

/** Of these outcomes those that stand: one that could not be written is named as missing by the run, not linked to. */
async function standingOutcomes(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.selectFrom("learning_outcomes").select("id").where("id", "in", ids).execute();
  const standing = new Set(rows.map((row) => row.id));
  return ids.filter((id) => standing.has(id));
}

function itemRow(value: Extract<WrittenItem, { kind: "item" }>["value"]) {
  const { id, stem, explanation, difficulty, outcomeId, type, ...rest } = value;
  const row = {
    id,
    question_type: type,
    question_text: stem,
    explanation,
    difficulty,
    learning_outcome_id: outcomeId,
    options: null as string | null,
    correct_answer: null as string | null,
  };
  if (rest && "options" in rest) {
    const { options, ...details } = rest;
    const key = options.find((option) => option.correct);
    return {
      ...row,
      options: JSON.stringify(options),
      correct_answer: key?.id ?? null,
      details: JSON.stringify(details),
    };
  }
  if ("premises" in rest) {
    const { premises, responses, ...details } = rest;
    return {
      ...row,
      options: JSON.stringify([
        ...premises.map((premise) => ({ ...premise, side: "premise" })),
        ...responses.map((response) => ({ ...response, side: "response" })),
      ]),
      correct_answer: premises.map(({ id: premise, responseId }) => `${premise}=${responseId}`).join(" "),
      details: JSON.stringify(details),
    };
  }
  if ("steps" in rest) {
    const { steps, order, ...details } = rest;
    return {
      ...row,
      options: JSON.stringify(steps),
      correct_answer: order.join(" "),
      details: JSON.stringify(details),
    };
  }
  if ("answer" in rest) {
    const { answer, ...details } = rest;
    return { ...row, correct_answer: answer, details: JSON.stringify(details) };
  }
  const { modelAnswer, ...details } = rest;
  return { ...row, correct_answer: modelAnswer, details: JSON.stringify(details) };
}

async function updateModuleText(
  tx: Tx,
  programId: string,
  item: Extract<WrittenItem, { kind: "module-text" }>,
  known: KnownSources | undefined,
): Promise<string> {
  const { bare, placed } = takeCitations(item.value);
  const module = await tx
    .selectFrom("modules")
    .select("details")
    .where("id", "=", item.moduleId)
    .executeTakeFirstOrThrow();
  const details = {
    ...(module.details as object),
    aimBasis: bare.aim.basis,
    indicativeContent: bare.indicativeContent,
  };
  await tx
    .updateTable("modules")
    .set({ module_aim: bare.aim.text, details: JSON.stringify(details) })
    .where("id", "=", item.moduleId)
    .execute();
  await updateCitations(tx, programId, item.moduleId, placed, known);
  return item.moduleId;
}

async function insertSpecification(
  tx: Tx,
  programId: string,
  sections: Extract<WrittenItem, { kind: "specification" }>["value"],
  known: KnownSources | undefined,
): Promise<string> {
  for (const [index, section] of sections.entries()) {
    const id = itemId(programId, `specification.${section.key}`);
    const { bare, placed } = takeCitations({ paragraphs: section.paragraphs });
    await upsert(tx, "program_sections", {
      id,
      program_id: programId,
      section_key: section.key,
      title: section.title,
      sequence_order: index + 1,
      paragraphs: JSON.stringify(bare.paragraphs),
    });
    await updateCitations(tx, programId, id, placed, known);
  }
  return itemId(programId, "specification");
}

type ItemTable =
  | "program_outcomes"
  | "learning_outcomes"
  | "assessments"
  | "units"
  | "reading_items"
  | "skill_mappings"
  | "glossary_terms"
  | "program_sections";

type Row = { id: string } & Record<string, unknown>;

const upserts = new Map<string, (db: Tx, row: Row) => Promise<unknown>>();

/** Insert or replace by id: a redelivered unit of work names the same row. */
async function upsert<T extends ItemTable>(tx: Tx, table: T, row: Insertable<DB[T]> & { id: string }): Promise<void> {
  const columns = Object.keys(row);
  const key = `${table}(${columns.join()})`;
  let statement = upserts.get(key);
  if (statement === undefined) upserts.set(key, (statement = buildUpsert(table, columns)));
  await statement(tx, row);
}

function buildUpsert(table: ItemTable, columns: readonly string[]): (db: Tx, row: Row) => Promise<unknown> {
  const others = columns.filter((column) => column !== "id");
  return reuseQuery<Row>(columns, (db, row) =>
    db
      .insertInto(table)
      .values(row)
      .onConflict((conflict) =>
        conflict
          .column("id")
          .doUpdateSet((eb) =>
            Object.fromEntries(others.map((column) => [column, eb.ref(`excluded.${column}` as never)])),
          ),
      ),
  );
}
