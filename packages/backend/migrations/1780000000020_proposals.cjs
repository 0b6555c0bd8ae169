// Who wrote each item; and other texts for items that stand: written on request, shown beside what stands, and taken over
// only by a person's word.
exports.up = (pgm) => {
  /** Author, provider, model, prompt, rows of the ledger, cost, time, evidence; null where the run's author wrote by rule. */
  pgm.addColumn("generation_items", { provenance: { type: "jsonb" } });
  pgm.createTable("proposals", {
    id: { type: "uuid", primaryKey: true, default: pgm.func("gen_random_uuid()") },
    program_id: { type: "uuid", notNull: true, references: "programs", onDelete: "CASCADE" },
    /** Of the plan's slot: "m3.q5". */
    item_key: { type: "varchar", notNull: true },
    kind: { type: "varchar", notNull: true },
    /** What the person asked for, in words. */
    instruction: { type: "text", notNull: true, default: "" },
    status: {
      type: "varchar",
      notNull: true,
      default: "open",
      check: "status in ('open', 'accepted', 'dismissed', 'failed')",
    },
    /** SHA-256 of the item as it stood: a proposal for what has changed since is not taken over. */
    base_hash: { type: "text", notNull: true },
    /** The item as it would stand; null where none could be written. */
    item: { type: "jsonb" },
    input_hash: { type: "text", notNull: true },
    rounds: { type: "integer", notNull: true },
    faults: { type: "jsonb", notNull: true, default: "[]", check: "jsonb_typeof(faults) = 'array'" },
    provenance: { type: "jsonb" },
    created_by: { type: "uuid", notNull: true, references: "users" },
    created_at: { type: "timestamp", notNull: true, default: pgm.func("(now() at time zone 'utc')") },
    decided_by: { type: "uuid", references: "users" },
    decided_at: { type: "timestamp" },
  });
  pgm.addConstraint("proposals", "proposals_item_check", { check: "(item is null) = (status = 'failed')" });
  pgm.addConstraint("proposals", "proposals_decided_check", {
    check: "(decided_at is not null) = (status in ('accepted', 'dismissed'))",
  });
  pgm.createIndex("proposals", ["program_id", "status"]);
  pgm.createIndex("proposals", "created_by");
  pgm.createIndex("proposals", "decided_by");
  pgm.sql(`do $body$ begin ${policies} end $body$`);
};

exports.down = (pgm) => {
  pgm.dropTable("proposals");
  pgm.sql(ifRoleDo("curriculum_app", `revoke update (${settled}) on generation_items from curriculum_app;`));
  pgm.dropColumn("generation_items", "provenance");
};

const isMember =
  "exists (select from pg_roles where rolname = 'curriculum_owner' and pg_has_role(current_user, oid, 'usage'))";
const ifRole = (role, statements) =>
  `if exists (select from pg_roles where rolname = '${role}') then ${statements} end if;`;
const policy = (name, text) => `create policy ${name} on proposals ${text};`;

const ifRoleDo = (role, statements) => `do $body$ begin ${ifRole(role, statements)} end $body$`;
// What taking over a proposal writes into the manifest.
const settled = "rounds, input_hash, result_id, reason, finished_at, provenance";

// A proposal is for those who may change its program.
const isChangeable = `is_administrator() or
  (select p.created_by = author_id() and p.status <> 'approved' from programs p where p.id = proposals.program_id)`;

const policies = `
  if ${isMember} then ${policy("owner", "to curriculum_owner using (actor_role() is null)")}
  else ${policy("owner", "using ((select acts_as_owner()))")} end if;
  ${policy("actor_reads", `for select using (${isChangeable})`)}
  ${policy("actor_inserts", `for insert with check (${isChangeable})`)}
  ${policy("actor_updates", `for update using (${isChangeable})`)}
  ${ifRole("curriculum_worker", policy("worker", "to curriculum_worker using (true)"))}
  ${ifRole("curriculum_backup", policy("backup", "for select to curriculum_backup using (true)"))}
  alter table proposals enable row level security, force row level security;
  ${ifRole("curriculum_app", `grant update (${settled}) on generation_items to curriculum_app;`)}
  ${ifRole("curriculum_app", "grant select, insert, update (status, decided_by, decided_at) on proposals to curriculum_app;")}
  ${ifRole("curriculum_worker", "grant select, insert on proposals to curriculum_worker;")}`;
