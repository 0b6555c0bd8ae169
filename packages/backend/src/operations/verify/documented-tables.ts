/**
 * The ten tables of docs/database.md as facts: the one place that `db:verify`, the tests and the document's walk read.
 * A column is "type", "not null" where a row must have it, and its default without casts.
 */
export interface DocumentedTable {
  columns: Readonly<Record<string, string>>;
  /** Leading columns of indexes beside the primary key; "unique" where no two rows may share the values. */
  indexes: readonly string[];
  /** "column → table, what deleting the row there does". */
  foreignKeys: readonly string[];
  /** Values that a column may hold: a list, or the ends of a range. */
  checks: Readonly<Record<string, readonly string[] | readonly [from: number, to: number]>>;
  /** Triggers that hold what no constraint can. */
  triggers: readonly string[];
}

const id = "uuid not null default gen_random_uuid()";
const createdAt = "timestamp not null default (now() AT TIME ZONE 'utc')";
const list = "jsonb not null default '[]'";
const record = "jsonb not null default '{}'";

export const documentedTables: Readonly<Record<string, DocumentedTable>> = {
  users: {
    columns: {
      id,
      email: "varchar not null",
      role: "varchar not null",
      auth_provider_id: "varchar",
      created_at: createdAt,
      last_login: "timestamp",
    },
    indexes: ["email unique"],
    foreignKeys: [],
    checks: { role: ["Administrator", "SME", "Student"] },
    triggers: [],
  },
  programs: {
    columns: {
      id,
      program_name: "varchar not null",
      qualification_level: "varchar not null",
      qualification_type: "varchar not null",
      total_credits: "integer not null default 120",
      industry_sector: "varchar",
      status: "varchar not null default 'draft'",
      created_by: "uuid not null",
      created_at: createdAt,
      updated_at: createdAt,
    },
    indexes: ["status", "created_by"],
    foreignKeys: ["created_by → users, no action"],
    checks: { status: ["draft", "submitted", "under review", "approved"] },
    triggers: [],
  },
  modules: {
    columns: {
      id,
      program_id: "uuid not null",
      module_code: "varchar not null",
      module_title: "varchar not null",
      hours: "integer not null",
      module_aim: "text",
      core_elective: "varchar not null default 'Core'",
      sequence_order: "integer not null",
      created_at: createdAt,
    },
    indexes: ["program_id", "program_id, sequence_order unique", "program_id, module_code unique"],
    foreignKeys: ["program_id → programs, cascade"],
    checks: { core_elective: ["Core", "Elective"] },
    triggers: ["modules_stay_in_program"],
  },
  learning_outcomes: {
    columns: {
      id,
      module_id: "uuid not null",
      outcome_text: "text not null",
      assessment_criteria: list,
      knowledge_skill_competency: "varchar not null",
      bloom_level: "varchar not null",
      created_at: createdAt,
    },
    indexes: ["module_id"],
    foreignKeys: ["module_id → modules, cascade"],
    checks: {
      knowledge_skill_competency: ["Knowledge", "Skill", "Competency"],
      bloom_level: ["Remember", "Understand", "Apply", "Analyze", "Evaluate", "Create"],
    },
    triggers: ["learning_outcomes_drop_links", "learning_outcomes_stay_in_program"],
  },
  assessments: {
    columns: {
      id,
      module_id: "uuid not null",
      question_type: "varchar not null",
      question_text: "text not null",
      options: "jsonb",
      correct_answer: "text",
      explanation: "text",
      difficulty: "varchar",
      learning_outcome_id: "uuid",
      created_at: createdAt,
    },
    indexes: ["module_id", "learning_outcome_id"],
    foreignKeys: [
      "module_id → modules, cascade",
      "learning_outcome_id → learning_outcomes, no action",
      // An assessment measures an outcome of its own module.
      "learning_outcome_id, module_id → learning_outcomes, no action",
    ],
    checks: {
      question_type: ["multiple_choice", "cloze", "matching", "ordering", "task", "case_study"],
      difficulty: ["easy", "medium", "hard"],
    },
    triggers: [],
  },
  skill_mappings: {
    columns: {
      id,
      program_id: "uuid not null",
      skill_name: "varchar not null",
      domain: "varchar",
      activities: list,
      kpis: list,
      linked_outcomes: "uuid[] not null default '{}'",
      assessment_criteria: list,
      created_at: createdAt,
    },
    indexes: ["program_id"],
    foreignKeys: ["program_id → programs, cascade"],
    checks: {},
    triggers: ["skill_mappings_links_in_program", "skill_mappings_new_links_in_program"],
  },
  knowledge_base: {
    columns: {
      id,
      content: "text not null",
      source_url: "varchar",
      source_type: "varchar",
      publication_date: "date",
      domain: "varchar",
      credibility_score: "integer",
      metadata: record,
      embedding_id: "varchar",
      created_at: createdAt,
    },
    indexes: ["domain"],
    foreignKeys: [],
    checks: { credibility_score: [0, 100] },
    triggers: [],
  },
  generation_jobs: {
    columns: {
      id,
      program_id: "uuid not null",
      status: "varchar not null default 'queued'",
      progress: "integer not null default 0",
      started_at: "timestamp",
      completed_at: "timestamp",
      error_message: "text",
      created_at: createdAt,
    },
    indexes: ["status", "program_id"],
    foreignKeys: ["program_id → programs, cascade"],
    checks: { status: ["queued", "processing", "completed", "failed"], progress: [0, 100] },
    triggers: [],
  },
  competitor_programs: {
    columns: {
      id,
      institution_name: "varchar not null",
      program_name: "varchar not null",
      level: "varchar",
      topics: list,
      structure: record,
      created_at: createdAt,
    },
    indexes: [],
    foreignKeys: [],
    checks: {},
    triggers: [],
  },
  audit_logs: {
    columns: {
      id,
      user_id: "uuid",
      action: "varchar not null",
      resource_type: "varchar not null",
      resource_id: "uuid",
      details: record,
      created_at: createdAt,
    },
    indexes: ["user_id", "created_at"],
    foreignKeys: ["user_id → users, no action"],
    checks: {},
    triggers: ["audit_logs_append", "audit_logs_append_only"],
  },
};
