// The ten tables of docs/database.md: names, columns, types, defaults, indexes and cascades exactly.
const now = (pgm) => pgm.func("(now() at time zone 'utc')");
const id = (pgm) => ({ type: "uuid", primaryKey: true, default: pgm.func("gen_random_uuid()") });
const createdAt = (pgm) => ({ type: "timestamp", notNull: true, default: now(pgm) });

exports.up = (pgm) => {
  pgm.createTable("users", {
    id: id(pgm),
    email: { type: "varchar", notNull: true, unique: true },
    role: { type: "varchar", notNull: true, check: "role in ('Administrator', 'SME', 'Student')" },
    auth_provider_id: { type: "varchar" },
    created_at: createdAt(pgm),
    last_login: { type: "timestamp" },
  });

  pgm.createTable("programs", {
    id: id(pgm),
    program_name: { type: "varchar", notNull: true },
    qualification_level: { type: "varchar", notNull: true },
    qualification_type: { type: "varchar", notNull: true },
    total_credits: { type: "integer", notNull: true, default: 120, check: "total_credits > 0" },
    industry_sector: { type: "varchar" },
    status: {
      type: "varchar",
      notNull: true,
      default: "draft",
      check: "status in ('draft', 'submitted', 'under review', 'approved')",
    },
    created_by: { type: "uuid", notNull: true, references: "users" },
    created_at: createdAt(pgm),
    updated_at: createdAt(pgm),
  });
  pgm.createIndex("programs", "status");
  pgm.createIndex("programs", "created_by");

  pgm.createTable("modules", {
    id: id(pgm),
    program_id: { type: "uuid", notNull: true, references: "programs", onDelete: "CASCADE" },
    module_code: { type: "varchar", notNull: true },
    module_title: { type: "varchar", notNull: true },
    hours: { type: "integer", notNull: true, check: "hours > 0" },
    module_aim: { type: "text" },
    core_elective: { type: "varchar", notNull: true, default: "Core", check: "core_elective in ('Core', 'Elective')" },
    sequence_order: { type: "integer", notNull: true, check: "sequence_order > 0" },
    created_at: createdAt(pgm),
  });
  pgm.createIndex("modules", "program_id");
  pgm.addConstraint("modules", "modules_sequence_unique", {
    unique: ["program_id", "sequence_order"],
    deferrable: true,
    deferred: true,
  });
  pgm.addConstraint("modules", "modules_code_unique", {
    unique: ["program_id", "module_code"],
    deferrable: true,
    deferred: true,
  });

  pgm.createTable("learning_outcomes", {
    id: id(pgm),
    module_id: { type: "uuid", notNull: true, references: "modules", onDelete: "CASCADE" },
    outcome_text: { type: "text", notNull: true },
    assessment_criteria: { type: "jsonb", notNull: true, default: "[]" },
    knowledge_skill_competency: {
      type: "varchar",
      notNull: true,
      check: "knowledge_skill_competency in ('Knowledge', 'Skill', 'Competency')",
    },
    bloom_level: {
      type: "varchar",
      notNull: true,
      check: "bloom_level in ('Remember', 'Understand', 'Apply', 'Analyze', 'Evaluate', 'Create')",
    },
    created_at: createdAt(pgm),
  });
  pgm.createIndex("learning_outcomes", "module_id");

  pgm.createTable("assessments", {
    id: id(pgm),
    module_id: { type: "uuid", notNull: true, references: "modules", onDelete: "CASCADE" },
    question_type: {
      type: "varchar",
      notNull: true,
      check: "question_type in ('multiple_choice', 'cloze', 'task', 'case_study')",
    },
    question_text: { type: "text", notNull: true },
    options: { type: "jsonb" },
    correct_answer: { type: "text" },
    explanation: { type: "text" },
    difficulty: { type: "varchar", check: "difficulty in ('easy', 'medium', 'hard')" },
    learning_outcome_id: { type: "uuid", references: "learning_outcomes" },
    created_at: createdAt(pgm),
  });
  pgm.createIndex("assessments", "module_id");
  pgm.createIndex("assessments", "learning_outcome_id");

  pgm.createTable("skill_mappings", {
    id: id(pgm),
    program_id: { type: "uuid", notNull: true, references: "programs", onDelete: "CASCADE" },
    skill_name: { type: "varchar", notNull: true },
    domain: { type: "varchar" },
    activities: { type: "jsonb", notNull: true, default: "[]" },
    kpis: { type: "jsonb", notNull: true, default: "[]" },
    linked_outcomes: { type: "uuid[]", notNull: true, default: "{}" },
    assessment_criteria: { type: "jsonb", notNull: true, default: "[]" },
    created_at: createdAt(pgm),
  });
  pgm.createIndex("skill_mappings", "program_id");

  pgm.createTable("knowledge_base", {
    id: id(pgm),
    content: { type: "text", notNull: true },
    source_url: { type: "varchar" },
    source_type: { type: "varchar" },
    publication_date: { type: "date" },
    domain: { type: "varchar" },
    credibility_score: { type: "integer", check: "credibility_score between 0 and 100" },
    metadata: { type: "jsonb", notNull: true, default: "{}" },
    embedding_id: { type: "varchar" },
    created_at: createdAt(pgm),
  });
  pgm.createIndex("knowledge_base", "domain");

  pgm.createTable("generation_jobs", {
    id: id(pgm),
    program_id: { type: "uuid", notNull: true, references: "programs", onDelete: "CASCADE" },
    status: {
      type: "varchar",
      notNull: true,
      default: "queued",
      check: "status in ('queued', 'processing', 'completed', 'failed')",
    },
    progress: { type: "integer", notNull: true, default: 0, check: "progress between 0 and 100" },
    started_at: { type: "timestamp" },
    completed_at: { type: "timestamp" },
    error_message: { type: "text" },
    created_at: createdAt(pgm),
  });
  pgm.createIndex("generation_jobs", "status");
  pgm.createIndex("generation_jobs", "program_id");

  pgm.createTable("competitor_programs", {
    id: id(pgm),
    institution_name: { type: "varchar", notNull: true },
    program_name: { type: "varchar", notNull: true },
    level: { type: "varchar" },
    topics: { type: "jsonb", notNull: true, default: "[]" },
    structure: { type: "jsonb", notNull: true, default: "{}" },
    created_at: createdAt(pgm),
  });

  pgm.createTable("audit_logs", {
    id: id(pgm),
    user_id: { type: "uuid", references: "users" },
    action: { type: "varchar", notNull: true },
    resource_type: { type: "varchar", notNull: true },
    resource_id: { type: "uuid" },
    details: { type: "jsonb", notNull: true, default: "{}" },
    created_at: createdAt(pgm),
  });
  pgm.createIndex("audit_logs", "user_id");
  pgm.createIndex("audit_logs", "created_at");
};

exports.down = (pgm) => {
  for (const table of [
    "audit_logs",
    "competitor_programs",
    "generation_jobs",
    "knowledge_base",
    "skill_mappings",
    "assessments",
    "learning_outcomes",
    "modules",
    "programs",
    "users",
  ]) {
    pgm.dropTable(table);
  }
};
