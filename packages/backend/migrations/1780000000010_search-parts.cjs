// The counted words of each document, as the search index keeps them, so that an index is joined from parts and no text
// is read twice; and the weights of every term in blocks of 8,192 passages, by which the database ranks by itself.
exports.up = (pgm) => {
  pgm.createTable("search_parts", {
    document_id: { type: "uuid", primaryKey: true, references: "documents", onDelete: "CASCADE" },
    /** What the part was made from; another text, title or way of counting is another mark. */
    mark: { type: "varchar", notNull: true },
    /** A search snapshot that holds this document alone. */
    part: { type: "bytea", notNull: true },
    made_at: { type: "timestamp", notNull: true, default: pgm.func("(now() at time zone 'utc')") },
  });

  pgm.createTable(
    "search_blocks",
    {
      term: { type: "text", notNull: true },
      block: { type: "integer", notNull: true },
      passages: { type: "integer[]", notNull: true },
      /** Points of each passage for the term asked once, those of its section included. */
      weights: { type: "real[]", notNull: true },
    },
    { constraints: { primaryKey: ["term", "block"] } },
  );
  pgm.addConstraint("search_blocks", "search_blocks_length_check", {
    check: "cardinality(passages) = cardinality(weights)",
  });
  pgm.createTable("search_passages", {
    number: { type: "integer", primaryKey: true },
    passage_id: { type: "uuid", notNull: true, references: "knowledge_base", onDelete: "CASCADE" },
  });
  pgm.createIndex("search_passages", "passage_id");

  // Nobody reads them as a person; whoever builds the index fills them.
  pgm.sql(`do $body$ begin ${tables.map(policiesOf).join(" ")}
    ${ifRole("curriculum_worker", `grant select, insert, update, delete on ${tables.join(", ")} to curriculum_worker;`)}
    end $body$`);
};

exports.down = (pgm) => {
  for (const table of tables.toReversed()) pgm.dropTable(table);
};

const tables = ["search_parts", "search_blocks", "search_passages"];
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
