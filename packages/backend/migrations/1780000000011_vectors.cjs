// Vectors of passages for the exact scan, and what weighing words against vectors found. Empty until embeddings are
// configured; docs/vectors.md tells it to people.
exports.up = (pgm) => {
  pgm.createTable("passage_vectors", {
    passage_id: { type: "uuid", primaryKey: true, references: "knowledge_base", onDelete: "CASCADE" },
    /** Names passage, model, namespace and embedded text: another text is another vector. */
    vector_id: { type: "varchar", notNull: true },
    document_id: { type: "uuid", notNull: true, references: "documents", onDelete: "CASCADE" },
    /** domain/source_type */
    namespace: { type: "varchar", notNull: true },
    model: { type: "varchar", notNull: true },
    dimension: { type: "integer", notNull: true, check: "dimension between 1 and 65536" },
    /** Unit length; 32-bit floats, little-endian. */
    vector: { type: "bytea", notNull: true },
    embedded_at: { type: "timestamp", notNull: true, default: pgm.func("(now() at time zone 'utc')") },
  });
  pgm.addConstraint("passage_vectors", "passage_vectors_length_check", {
    check: "octet_length(vector) = 4 * dimension",
  });
  pgm.createIndex("passage_vectors", "document_id");

  pgm.createTable("retrieval_evaluations", {
    id: { type: "uuid", primaryKey: true, default: pgm.func("gen_random_uuid()") },
    evaluated_at: { type: "timestamp", notNull: true, default: pgm.func("(now() at time zone 'utc')") },
    model: { type: "varchar", notNull: true },
    /** How much the best vector counts beside the best lexical score; 0: vectors take no part. */
    weight: { type: "real", notNull: true, check: "weight >= 0" },
    /** The newest row of the model decides whether vectors take part in ranking. */
    is_on: { type: "boolean", notNull: true },
    figures: { type: "jsonb", notNull: true },
  });
  pgm.addConstraint("retrieval_evaluations", "retrieval_evaluations_on_check", { check: "weight > 0 or not is_on" });
  pgm.createIndex("retrieval_evaluations", ["model", "evaluated_at"]);

  // Nobody reads them as a person; workers rank by them, the command line fills them.
  pgm.sql(`do $body$ begin ${policiesOf("passage_vectors")} ${policiesOf("retrieval_evaluations")}
    ${ifRole(
      "curriculum_worker",
      `grant select, insert, update, delete on passage_vectors to curriculum_worker;
       grant select on retrieval_evaluations to curriculum_worker;`,
    )} end $body$`);
};

exports.down = (pgm) => {
  pgm.dropTable("retrieval_evaluations");
  pgm.dropTable("passage_vectors");
};

const isMember =
  "exists (select from pg_roles where rolname = 'curriculum_owner' and pg_has_role(current_user, oid, 'usage'))";
const ifRole = (role, statements) =>
  `if exists (select from pg_roles where rolname = '${role}') then ${statements} end if;`;

/** As the migration row-security makes them for tables that no person reads. Safe to repeat. */
function policiesOf(table) {
  const policy = (name, text) =>
    `drop policy if exists ${name} on ${table}; create policy ${name} on ${table} ${text};`;
  return `
    if ${isMember} then ${policy("owner", "to curriculum_owner using (actor_role() is null)")}
    else ${policy("owner", "using ((select acts_as_owner()))")} end if;
    ${ifRole("curriculum_worker", policy("worker", "to curriculum_worker using (true)"))}
    ${ifRole("curriculum_backup", policy("backup", "for select to curriculum_backup using (true)"))}
    alter table ${table} enable row level security, force row level security;`;
}
