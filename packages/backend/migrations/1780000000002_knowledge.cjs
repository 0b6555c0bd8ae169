// What is known of a source: the document, its sections, concepts, typed statements and the order between concepts.
const now = (pgm) => pgm.func("(now() at time zone 'utc')");

exports.up = (pgm) => {
  pgm.createTable("documents", {
    id: { type: "uuid", primaryKey: true },
    file_name: { type: "varchar" },
    sha256: { type: "varchar", notNull: true },
    format: { type: "varchar", notNull: true },
    record: { type: "jsonb", notNull: true },
    language: { type: "varchar", notNull: true },
    rung: { type: "varchar", notNull: true },
    rung_confidence: { type: "real", notNull: true },
    pages: { type: "integer" },
    words: { type: "integer", notNull: true },
    credibility: { type: "jsonb", notNull: true },
    warnings: { type: "jsonb", notNull: true, default: "[]" },
    /** Version of the reader and the knowledge builder that made the rows. */
    reader_version: { type: "integer", notNull: true },
    created_at: { type: "timestamp", notNull: true, default: now(pgm) },
  });

  // The same bytes are read once by each version of the reader: programs keep the reading that they cite.
  pgm.addConstraint("documents", "documents_reading_unique", { unique: ["sha256", "reader_version"] });

  pgm.createTable("document_sections", {
    document_id: { type: "uuid", notNull: true, references: "documents", onDelete: "CASCADE" },
    section_id: { type: "varchar", notNull: true },
    parent_id: { type: "varchar" },
    kind: { type: "varchar", notNull: true },
    number: { type: "varchar" },
    title: { type: "text", notNull: true },
    path: { type: "text[]", notNull: true },
    position: { type: "integer", notNull: true },
    words: { type: "integer", notNull: true },
  });
  pgm.addConstraint("document_sections", "document_sections_pkey", { primaryKey: ["document_id", "section_id"] });

  pgm.addColumns("knowledge_base", {
    document_id: { type: "uuid", references: "documents", onDelete: "CASCADE" },
    section_id: { type: "varchar" },
    section_path: { type: "text[]" },
    position: { type: "integer" },
    page_label: { type: "varchar" },
    char_start: { type: "integer" },
    char_end: { type: "integer" },
    words: { type: "integer" },
  });
  pgm.createIndex("knowledge_base", ["document_id", "position"]);

  pgm.createTable("concepts", {
    id: { type: "uuid", primaryKey: true },
    document_id: { type: "uuid", notNull: true, references: "documents", onDelete: "CASCADE" },
    section_id: { type: "varchar", notNull: true },
    term: { type: "text", notNull: true },
    aliases: { type: "text[]", notNull: true },
    number: { type: "varchar", notNull: true, check: "number in ('singular', 'plural', 'mass')" },
    /** { gloss, sentence, passageId } or null. */
    definition: { type: "jsonb" },
    is_key_term: { type: "boolean", notNull: true },
    salience: { type: "real", notNull: true },
    mentions: { type: "integer", notNull: true },
    passage_ids: { type: "uuid[]", notNull: true },
    first_offset: { type: "integer", notNull: true },
  });
  pgm.createIndex("concepts", "document_id");

  pgm.createTable("statements", {
    id: { type: "uuid", primaryKey: true },
    document_id: { type: "uuid", notNull: true, references: "documents", onDelete: "CASCADE" },
    concept_id: { type: "uuid", notNull: true, references: "concepts", onDelete: "CASCADE" },
    passage_id: { type: "uuid", notNull: true, references: "knowledge_base", onDelete: "CASCADE" },
    kind: { type: "varchar", notNull: true },
    sentence: { type: "text", notNull: true },
    subject: { type: "text", notNull: true },
    predicate: { type: "text", notNull: true },
    object_concept_id: { type: "uuid" },
    quality: { type: "real", notNull: true },
  });
  pgm.createIndex("statements", "concept_id");
  pgm.createIndex("statements", "document_id");
  pgm.createIndex("statements", "passage_id");

  pgm.createTable("concept_prerequisites", {
    document_id: { type: "uuid", notNull: true, references: "documents", onDelete: "CASCADE" },
    from_concept_id: { type: "uuid", notNull: true, references: "concepts", onDelete: "CASCADE" },
    to_concept_id: { type: "uuid", notNull: true, references: "concepts", onDelete: "CASCADE" },
    weight: { type: "real", notNull: true, check: "weight between 0 and 1" },
  });
  pgm.addConstraint("concept_prerequisites", "concept_prerequisites_pkey", {
    primaryKey: ["from_concept_id", "to_concept_id"],
  });
  pgm.createIndex("concept_prerequisites", "to_concept_id");
  pgm.createIndex("concept_prerequisites", "document_id");

  pgm.createTable("source_objectives", {
    document_id: { type: "uuid", notNull: true, references: "documents", onDelete: "CASCADE" },
    position: { type: "integer", notNull: true },
    section_id: { type: "varchar", notNull: true },
    text: { type: "text", notNull: true },
  });
  pgm.addConstraint("source_objectives", "source_objectives_pkey", { primaryKey: ["document_id", "position"] });

  pgm.createTable("source_questions", {
    document_id: { type: "uuid", notNull: true, references: "documents", onDelete: "CASCADE" },
    position: { type: "integer", notNull: true },
    section_id: { type: "varchar", notNull: true },
    stem: { type: "text", notNull: true },
    options: { type: "jsonb", notNull: true },
    key: { type: "integer" },
  });
  pgm.addConstraint("source_questions", "source_questions_pkey", { primaryKey: ["document_id", "position"] });
};

exports.down = (pgm) => {
  for (const table of ["source_questions", "source_objectives", "concept_prerequisites", "statements", "concepts"]) {
    pgm.dropTable(table);
  }
  pgm.dropIndex("knowledge_base", ["document_id", "position"]);
  pgm.dropColumns("knowledge_base", [
    "document_id",
    "section_id",
    "section_path",
    "position",
    "page_label",
    "char_start",
    "char_end",
    "words",
  ]);
  pgm.dropTable("document_sections");
  pgm.dropTable("documents");
};
