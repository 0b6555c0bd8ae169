// Skills of published taxonomies, for matching outcomes and job postings; docs/database.md names the columns.
exports.up = (pgm) => {
  pgm.createTable("skills", {
    /** As its publisher names it for good. */
    uri: { type: "varchar", primaryKey: true },
    taxonomy: { type: "varchar", notNull: true, check: "taxonomy in ('ESCO', 'O*NET')" },
    label: { type: "varchar", notNull: true, check: "btrim(label) <> ''" },
    alternative_labels: { type: "text[]", notNull: true, default: "{}" },
    description: { type: "text", notNull: true, default: "" },
    /** skill/competence, knowledge; occupation, task, technology. */
    kind: { type: "varchar", notNull: true },
    reuse_level: { type: "varchar" },
    /** Of the taxonomy, as its publisher numbers it; empty where the file does not tell. */
    version: { type: "varchar" },
    imported_at: { type: "timestamp", notNull: true, default: pgm.func("(now() at time zone 'utc')") },
  });
  pgm.addConstraint("skills", "skills_alternative_labels_check", {
    check: "array_position(alternative_labels, null) is null",
  });
  pgm.createIndex("skills", ["taxonomy", "kind"]);

  pgm.createTable(
    "skill_uses",
    {
      skill_uri: { type: "varchar", notNull: true, references: "skills", onDelete: "CASCADE" },
      /** Its own row in skills may be missing: publishers offer occupations as a file of their own. */
      occupation_uri: { type: "varchar", notNull: true },
      is_essential: { type: "boolean", notNull: true },
    },
    { constraints: { primaryKey: ["skill_uri", "occupation_uri"] } },
  );

  // Published and the same for everybody: whoever is known reads them, the command line fills them.
  pgm.sql(`do $body$ begin ${policiesOf("skills")} ${policiesOf("skill_uses")} end $body$`);
};

exports.down = (pgm) => {
  pgm.dropTable("skill_uses");
  pgm.dropTable("skills");
};

const isMember =
  "exists (select from pg_roles where rolname = 'curriculum_owner' and pg_has_role(current_user, oid, 'usage'))";
const ifRole = (role, statements) =>
  `if exists (select from pg_roles where rolname = '${role}') then ${statements} end if;`;

function policiesOf(table) {
  const policy = (name, text) =>
    `drop policy if exists ${name} on ${table}; create policy ${name} on ${table} ${text};`;
  return `
    if ${isMember} then ${policy("owner", "to curriculum_owner using (actor_role() is null)")}
    else ${policy("owner", "using ((select acts_as_owner()))")} end if;
    ${policy("actor_reads", "for select using (is_known())")}
    ${ifRole("curriculum_worker", policy("worker", "to curriculum_worker using (true)"))}
    ${ifRole("curriculum_backup", policy("backup", "for select to curriculum_backup using (true)"))}
    alter table ${table} enable row level security, force row level security;
    ${ifRole("curriculum_app", `grant select on ${table} to curriculum_app;`)}
    ${ifRole("curriculum_worker", `grant select on ${table} to curriculum_worker;`)}`;
}
