// What a generated program needs beside the ten tables: sections, program outcomes, units, readings, glossary, citations.
const now = (pgm) => pgm.func("(now() at time zone 'utc')");
const order = { type: "integer", notNull: true, default: 1 };
/** Typed fields of the model that the document's columns do not hold; parsed by the model's schema on the way out. */
const details = { type: "jsonb", notNull: true, default: "{}" };
const programId = { type: "uuid", notNull: true, references: "programs", onDelete: "CASCADE" };
const moduleId = { type: "uuid", notNull: true, references: "modules", onDelete: "CASCADE" };

exports.up = (pgm) => {
  pgm.addColumns("programs", {
    brief: { type: "jsonb" },
    plan: { type: "jsonb" },
    total_hours: { type: "integer" },
    contact_hours: { type: "integer" },
    report: { type: "jsonb" },
  });
  pgm.addColumns("modules", { details });
  pgm.addColumns("learning_outcomes", { sequence_order: order, details });
  pgm.addColumns("assessments", { sequence_order: order, details });
  pgm.addColumns("skill_mappings", { sequence_order: order, details });

  pgm.createTable("program_documents", {
    program_id: programId,
    document_id: { type: "uuid", notNull: true, references: "documents" },
  });
  pgm.addConstraint("program_documents", "program_documents_pkey", { primaryKey: ["program_id", "document_id"] });
  pgm.createIndex("program_documents", "document_id");

  // Files that a person gave with a brief, until a worker has read them.
  pgm.createTable("program_files", {
    program_id: programId,
    sha256: { type: "varchar", notNull: true },
    file_name: { type: "varchar", notNull: true },
    status: { type: "varchar", notNull: true, default: "pending", check: "status in ('pending', 'read', 'refused')" },
    /** Why it was refused, and what to do. */
    reason: { type: "text" },
  });
  pgm.addConstraint("program_files", "program_files_pkey", { primaryKey: ["program_id", "sha256"] });

  pgm.createTable("program_outcomes", {
    id: { type: "uuid", primaryKey: true },
    program_id: programId,
    outcome_code: { type: "varchar", notNull: true },
    outcome_text: { type: "text", notNull: true },
    sequence_order: order,
    details,
  });
  pgm.createIndex("program_outcomes", "program_id");

  pgm.createTable("program_sections", {
    id: { type: "uuid", primaryKey: true },
    program_id: programId,
    section_key: { type: "varchar", notNull: true },
    title: { type: "text", notNull: true },
    sequence_order: order,
    /** [{ text, basis, citations }] */
    paragraphs: { type: "jsonb", notNull: true },
  });
  pgm.createIndex("program_sections", "program_id");

  pgm.createTable("units", {
    id: { type: "uuid", primaryKey: true },
    module_id: moduleId,
    title: { type: "text", notNull: true },
    sequence_order: order,
    hours: { type: "integer", notNull: true, check: "hours > 0" },
    details,
  });
  pgm.createIndex("units", "module_id");

  pgm.createTable("reading_items", {
    id: { type: "uuid", primaryKey: true },
    module_id: moduleId,
    document_id: { type: "uuid", notNull: true, references: "documents" },
    sequence_order: order,
    details,
  });
  pgm.createIndex("reading_items", "module_id");
  pgm.createIndex("reading_items", "document_id");

  pgm.createTable("glossary_terms", {
    id: { type: "uuid", primaryKey: true },
    program_id: programId,
    term: { type: "text", notNull: true },
    definition: { type: "text", notNull: true },
    details,
  });
  pgm.createIndex("glossary_terms", "program_id");

  pgm.createTable("citations", {
    program_id: programId,
    /** The row that cites: an outcome, assessment, module, section, unit, skill, reading or glossary term. */
    item_id: { type: "uuid", notNull: true },
    position: { type: "integer", notNull: true },
    /** Which text of the row cites: "", "aim", "paragraph 2", "question 1". */
    place: { type: "varchar", notNull: true, default: "" },
    passage_id: { type: "uuid", notNull: true, references: "knowledge_base" },
    quote: { type: "text", notNull: true },
  });
  pgm.addConstraint("citations", "citations_pkey", { primaryKey: ["item_id", "position"] });
  pgm.createIndex("citations", "program_id");
  pgm.createIndex("citations", "passage_id");

  pgm.addColumns("generation_jobs", {
    cancelled_at: { type: "timestamp" },
    author: { type: "varchar", notNull: true, default: "built-in" },
  });

  pgm.createTable("generation_items", {
    job_id: { type: "uuid", notNull: true, references: "generation_jobs", onDelete: "CASCADE" },
    item_key: { type: "varchar", notNull: true },
    kind: { type: "varchar", notNull: true },
    module_key: { type: "varchar" },
    stage: { type: "integer", notNull: true },
    position: { type: "integer", notNull: true },
    status: { type: "varchar", notNull: true, default: "pending", check: "status in ('pending', 'done', 'missing')" },
    rounds: { type: "integer", notNull: true, default: 0 },
    /** Hash of what the item was made from: slot, evidence, author. */
    input_hash: { type: "varchar" },
    /** Row that holds the result. */
    result_id: { type: "uuid" },
    reason: { type: "text" },
    finished_at: { type: "timestamp" },
  });
  pgm.addConstraint("generation_items", "generation_items_pkey", { primaryKey: ["job_id", "item_key"] });
  pgm.createIndex("generation_items", ["job_id", "status"]);

  // A part of a run (its preparation, one module, its end) in some worker's hands. The fence grows each
  // time a worker takes the part; a writer that holds an older number is refused.
  pgm.createTable("generation_parts", {
    job_id: { type: "uuid", notNull: true, references: "generation_jobs", onDelete: "CASCADE" },
    part: { type: "varchar", notNull: true },
    fence: { type: "integer", notNull: true, default: 0 },
    /** A module's part: when it finished. The end of the run: when it was queued, which happens once. */
    settled_at: { type: "timestamp" },
  });
  pgm.addConstraint("generation_parts", "generation_parts_pkey", { primaryKey: ["job_id", "part"] });

  pgm.createTable("sign_in_links", {
    token_sha256: { type: "varchar", primaryKey: true },
    user_id: { type: "uuid", notNull: true, references: "users", onDelete: "CASCADE" },
    expires_at: { type: "timestamp", notNull: true },
    used_at: { type: "timestamp" },
  });
  pgm.createIndex("sign_in_links", "user_id");
  pgm.createTable("sessions", {
    id_sha256: { type: "varchar", primaryKey: true },
    user_id: { type: "uuid", notNull: true, references: "users", onDelete: "CASCADE" },
    created_at: { type: "timestamp", notNull: true, default: now(pgm) },
    last_seen_at: { type: "timestamp", notNull: true, default: now(pgm) },
  });
  pgm.createIndex("sessions", "user_id");
};

exports.down = (pgm) => {
  pgm.dropTable("sessions");
  pgm.dropTable("sign_in_links");
  pgm.dropTable("generation_parts");
  pgm.dropTable("generation_items");
  pgm.dropColumns("generation_jobs", ["cancelled_at", "author"]);
  for (const table of [
    "citations",
    "glossary_terms",
    "reading_items",
    "units",
    "program_sections",
    "program_outcomes",
    "program_files",
    "program_documents",
  ]) {
    pgm.dropTable(table);
  }
  pgm.dropColumns("skill_mappings", ["sequence_order", "details"]);
  pgm.dropColumns("assessments", ["sequence_order", "details"]);
  pgm.dropColumns("learning_outcomes", ["sequence_order", "details"]);
  pgm.dropColumns("modules", ["details"]);
  pgm.dropColumns("programs", ["brief", "plan", "total_hours", "contact_hours", "report"]);
};
