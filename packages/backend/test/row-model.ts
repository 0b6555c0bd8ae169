import { randomUUID } from "node:crypto";
import { CompiledQuery } from "kysely";
import type { Db, TransactionActor, Tx } from "../src/platform/database.ts";

/** Null: nobody is set. */
export type ModelActor = TransactionActor | null;

export interface ModelProgram {
  id: string;
  owner: string;
  status: string;
  documentId: string;
  /** Table → the keys of this program's rows. */
  rows: Record<string, string[]>;
}

/** What stands in the database, as the test knows it. */
export interface Model {
  actors: readonly ModelActor[];
  programs: ModelProgram[];
}

/** The rule itself, said once more and apart from the policies. */
export function maySee(actor: ModelActor, program: ModelProgram): boolean {
  if (actor?.role === "Administrator") return true;
  if (actor?.role === "SME" && program.owner === actor.userId) return true;
  return program.status === "approved" && (actor?.role === "SME" || actor?.role === "Student");
}

export function mayChange(actor: ModelActor, program: ModelProgram): boolean {
  if (actor?.role === "Administrator") return true;
  return actor?.role === "SME" && program.owner === actor.userId && program.status !== "approved";
}

/** Table → its key, a column that the web application may write (null: none), and whether it may delete. */
export const tables = {
  programs: { key: "id", column: "industry_sector", deletes: true },
  modules: { key: "id", column: "module_aim", deletes: true },
  learning_outcomes: { key: "id", column: "outcome_text", deletes: true },
  assessments: { key: "id", column: "explanation", deletes: true },
  units: { key: "id", column: "title", deletes: true },
  reading_items: { key: "id", column: "details", deletes: true },
  skill_mappings: { key: "id", column: "domain", deletes: true },
  program_outcomes: { key: "id", column: "outcome_text", deletes: true },
  program_sections: { key: "id", column: "title", deletes: true },
  glossary_terms: { key: "id", column: "definition", deletes: true },
  citations: { key: "item_id", column: "quote", deletes: true },
  program_documents: { key: "program_id", column: null, deletes: true },
  program_files: { key: "program_id", column: "reason", deletes: true },
  generation_jobs: { key: "id", column: "error_message", deletes: false },
  generation_items: { key: "job_id", column: "status", deletes: false },
  generation_parts: { key: "job_id", column: "settled_at", deletes: false },
} as const;
export type TableName = keyof typeof tables;
export const tableNames = Object.keys(tables) as TableName[];

export const run = (db: Db | Tx, text: string, values: readonly unknown[] = []) =>
  db.executeQuery<Record<string, string>>(CompiledQuery.raw(text, [...values]));

/** Three authors, two readers, one Administrator, somebody of no known role, and nobody. */
export async function insertActors(db: Db): Promise<ModelActor[]> {
  const roles = ["Administrator", "SME", "SME", "SME", "Student", "Student"];
  const actors = roles.map((role) => ({ userId: randomUUID(), role }));
  for (const [index, { userId, role }] of actors.entries()) {
    await run(db, "insert into users (id, email, role) values ($1, $2, $3)", [userId, `${index}@example.org`, role]);
  }
  return [...actors, { userId: actors[1]!.userId, role: "Visitor" }, null];
}

/** Two documents of two passages each. */
export async function insertDocuments(db: Db): Promise<string[]> {
  const ids = [randomUUID(), randomUUID()];
  for (const id of ids) {
    await run(
      db,
      `insert into documents (id, sha256, format, record, language, rung, rung_confidence, words, credibility, reader_version)
       values ($1, $2, 'md', '{}', 'en', 'outline', 1, 10, '{}', 1)`,
      [id, id],
    );
    await run(db, "insert into knowledge_base (document_id, content) values ($1, 'one'), ($1, 'two')", [id]);
  }
  return ids;
}

/** A whole program, a row or two in every table that hangs on one. */
export async function insertWholeProgram(
  db: Db,
  { owner, status, documentId }: Pick<ModelProgram, "owner" | "status" | "documentId">,
): Promise<ModelProgram> {
  const [id, moduleId, outcomeId, jobId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  // Rows of tables that another table's key serves, and one new key for each of the others.
  const rows: ModelProgram["rows"] = Object.fromEntries(tableNames.map((table) => [table, [randomUUID()]]));
  for (const table of ["programs", "program_documents", "program_files"]) rows[table] = [id];
  for (const table of ["generation_jobs", "generation_items", "generation_parts"]) rows[table] = [jobId];
  for (const table of ["learning_outcomes", "citations"]) rows[table] = [outcomeId];
  rows["modules"] = [moduleId];
  const key = (table: string) => rows[table]?.[0] ?? "";
  const steps: [string, unknown[]][] = [
    [
      "insert into programs (id, program_name, qualification_level, qualification_type, created_by, status) values ($1, 'P', '5', 'C', $2, $3)",
      [id, owner, status],
    ],
    [
      "insert into modules (id, program_id, module_code, module_title, hours, sequence_order) values ($1, $2, 'M1', 'M', 10, 1)",
      [moduleId, id],
    ],
    [
      "insert into learning_outcomes (id, module_id, outcome_text, knowledge_skill_competency, bloom_level, sequence_order) values ($1, $2, 'o', 'Skill', 'Apply', 1)",
      [outcomeId, moduleId],
    ],
    [
      "insert into assessments (id, module_id, question_type, question_text, sequence_order) values ($1, $2, 'task', 'q', 1)",
      [key("assessments"), moduleId],
    ],
    [
      "insert into units (id, module_id, title, hours, sequence_order) values ($1, $2, 'u', 1, 1)",
      [key("units"), moduleId],
    ],
    [
      "insert into reading_items (id, module_id, document_id, sequence_order) values ($1, $2, $3, 1)",
      [key("reading_items"), moduleId, documentId],
    ],
    [
      "insert into skill_mappings (id, program_id, skill_name, sequence_order) values ($1, $2, 's', 1)",
      [key("skill_mappings"), id],
    ],
    [
      "insert into program_outcomes (id, program_id, outcome_code, outcome_text, sequence_order) values ($1, $2, 'PO1', 'o', 1)",
      [key("program_outcomes"), id],
    ],
    [
      "insert into program_sections (id, program_id, section_key, title, paragraphs, sequence_order) values ($1, $2, 'aim', 't', '[]', 1)",
      [key("program_sections"), id],
    ],
    [
      "insert into glossary_terms (id, program_id, term, definition) values ($1, $2, 't', 'd')",
      [key("glossary_terms"), id],
    ],
    [
      "insert into citations (program_id, item_id, position, passage_id, quote) select $1, $2, 0, id, 'one' from knowledge_base where document_id = $3 limit 1",
      [id, outcomeId, documentId],
    ],
    ["insert into program_documents (program_id, document_id) values ($1, $2)", [id, documentId]],
    ["insert into program_files (program_id, sha256, file_name) values ($1, 'ab', 'a.md')", [id]],
    ["insert into generation_jobs (id, program_id) values ($1, $2)", [jobId, id]],
    ["insert into generation_items (job_id, item_key, kind, stage, position) values ($1, 'k', 'unit', 1, 1)", [jobId]],
    ["insert into generation_parts (job_id, part) values ($1, 'prepare')", [jobId]],
  ];
  for (const [text, values] of steps) await run(db, text, values);
  return { id, owner, status, documentId, rows };
}
