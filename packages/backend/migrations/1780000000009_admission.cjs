// Which sources a program may rest on: the verdict of the admission policy on each document, what people and registries
// said of it, an Administrator's decision, the edition that replaces it; and what finds near-duplicates.
// The tables hold data when this runs: each statement stands by itself and can be run again.

const columns = [
  "verdict varchar",
  /** { verdict, findings, policy, judgedOn }; null: not judged yet. */
  "admission jsonb",
  /** { decision, reason, by, on, over, policyVersion }; null: the verdict holds. */
  "admission_override jsonb",
  /** { nature, retraction, foundational, isReachable }, each left out where nobody said it. */
  "standing jsonb not null default '{}'",
  /** The newer edition. */
  "replaced_by uuid",
  /** The least hashes of its shingles, 4 bytes each, ascending. */
  "sketch bytea",
  /** Grows with each change that a person makes. */
  "version integer not null default 1",
  "updated_at timestamp",
];
const checks = {
  documents_verdict_check: "verdict in ('admitted', 'admitted with advice', 'refused')",
  documents_admission_check: "(verdict is null) = (admission is null)",
  documents_override_check:
    "admission_override is null or admission_override ->> 'decision' in ('admit', 'refuse') and btrim(admission_override ->> 'reason') <> ''",
  documents_replaced_check: "replaced_by <> id",
};
const references = {
  documents_replaced_by_fkey: "foreign key (replaced_by) references documents (id) on delete set null",
};

const isUsable = `case when admission_override is null then verdict <> 'refused'
  else admission_override ->> 'decision' = 'admit' end`;
const isSource = "(select true from program_documents d where d.document_id = documents.id limit 1)";
const readBefore = `is_administrator() or ${isSource}`;

const isMember =
  "exists (select from pg_roles where rolname = 'curriculum_owner' and pg_has_role(current_user, oid, 'usage'))";
const ifRole = (role, statements) =>
  `if exists (select from pg_roles where rolname = '${role}') then ${statements} end if;`;
const policy = (table, name, text) =>
  `drop policy if exists ${name} on ${table}; create policy ${name} on ${table} ${text};`;
const inBlock = (text) => `do $body$ begin ${text} end $body$`;

const recordColumns = "record, credibility";
const admissionColumns = "verdict, admission, admission_override, standing, replaced_by, version, updated_at";
const passageColumns = "source_url, source_type, publication_date, credibility_score";

exports.up = (pgm) => {
  pgm.noTransaction();
  pgm.sql(`alter table documents ${columns.map((one) => `add column if not exists ${one}`).join(", ")}`);
  for (const [name, check] of Object.entries(checks)) constrain(pgm, name, `check (${check})`);
  for (const [name, reference] of Object.entries(references)) constrain(pgm, name, reference);
  // An index that was broken off is there, but of no use.
  pgm.sql("drop index concurrently if exists documents_replaced_by_index");
  pgm.sql("create index concurrently documents_replaced_by_index on documents (replaced_by)");

  // Why a run left the source out; null: it is used.
  pgm.sql("alter table program_documents add column if not exists left_out text");

  pgm.sql("alter table knowledge_base add column if not exists near_keys integer[]");
  pgm.sql("drop index concurrently if exists knowledge_base_near_keys_index");
  pgm.sql("create index concurrently knowledge_base_near_keys_index on knowledge_base using gin (near_keys)");

  // The policies that an institution gave, the newest in force; without any the default one holds.
  pgm.sql(`create table if not exists admission_policies (
    id uuid primary key default gen_random_uuid(),
    policy jsonb not null constraint admission_policies_policy_object check (jsonb_typeof(policy) = 'object'),
    set_by uuid references users (id) on delete set null,
    set_at timestamp not null default (now() at time zone 'utc'))`);
  pgm.sql("drop index concurrently if exists admission_policies_set_by_index");
  pgm.sql("create index concurrently admission_policies_set_by_index on admission_policies (set_by)");
  pgm.sql(
    inBlock(`
    if ${isMember} then ${policy("admission_policies", "owner", "to curriculum_owner using (actor_role() is null)")}
    else ${policy("admission_policies", "owner", "using ((select acts_as_owner()))")} end if;
    ${policy("admission_policies", "actor_reads", "for select using (is_known())")}
    ${policy("admission_policies", "actor_inserts", "for insert with check (is_administrator())")}
    ${ifRole("curriculum_worker", policy("admission_policies", "worker", "to curriculum_worker using (true)"))}
    ${ifRole("curriculum_backup", policy("admission_policies", "backup", "for select to curriculum_backup using (true)"))}
    alter table admission_policies enable row level security, force row level security;
    ${ifRole("curriculum_app", "grant select, insert on admission_policies to curriculum_app;")}
    ${ifRole("curriculum_worker", "grant select on admission_policies to curriculum_worker;")}`),
  );

  // An SME sees what the library admits, beside the sources of programs that it may read.
  pgm.sql(
    inBlock(`
    ${policy("documents", "actor_reads", `for select using (${readBefore} or author_id() is not null and ${isUsable})`)}
    ${policy("documents", "actor_updates", "for update using (is_administrator())")}
    ${policy("documents", "actor_deletes", "for delete using (is_administrator())")}
    ${ifRole("curriculum_app", `grant update (${recordColumns}, ${admissionColumns}), delete on documents to curriculum_app;`)}`),
  );
  pgm.sql(
    inBlock(`
    ${policy("knowledge_base", "actor_updates", "for update using (is_administrator())")}
    ${ifRole("curriculum_app", `grant update (${passageColumns}) on knowledge_base to curriculum_app;`)}`),
  );
  pgm.sql(inBlock(ifRole("curriculum_worker", "grant update (left_out) on program_documents to curriculum_worker;")));
};

exports.down = (pgm) => {
  pgm.noTransaction();
  pgm.sql(
    inBlock(`
    drop policy if exists actor_updates on knowledge_base;
    ${ifRole("curriculum_app", `revoke update (${passageColumns}) on knowledge_base from curriculum_app;`)}`),
  );
  pgm.sql(
    inBlock(`
    ${policy("documents", "actor_reads", `for select using (${readBefore})`)}
    drop policy if exists actor_updates on documents;
    drop policy if exists actor_deletes on documents;
    ${ifRole("curriculum_app", `revoke update (${recordColumns}) on documents from curriculum_app; revoke delete on documents from curriculum_app;`)}`),
  );
  pgm.sql("drop table if exists admission_policies");
  pgm.sql("drop index concurrently if exists knowledge_base_near_keys_index");
  pgm.sql("alter table knowledge_base drop column if exists near_keys");
  pgm.sql("alter table program_documents drop column if exists left_out");
  pgm.sql("drop index concurrently if exists documents_replaced_by_index");
  const names = columns.map((one) => one.split(" ")[0]);
  pgm.sql(`alter table documents ${names.map((one) => `drop column if exists ${one}`).join(", ")}`);
};

/** Safe to repeat; the check itself reads the rows without keeping writers waiting. */
function constrain(pgm, name, what) {
  pgm.sql(
    inBlock(`if not exists (select from pg_constraint where conname = '${name}') then
      alter table documents add constraint ${name} ${what} not valid; end if;`),
  );
  pgm.sql(`alter table documents validate constraint ${name}`);
}
