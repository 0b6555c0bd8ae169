// Questions to language models: a ledger with a row for each attempt, which also counts who asks just now; what was paid
// for; how each provider stands; who waits; and keys, sealed.
exports.up = (pgm) => {
  pgm.createTable("model_calls", {
    id: { type: "uuid", primaryKey: true, default: pgm.func("gen_random_uuid()") },
    /** What was spent stays when the program goes. */
    program_id: { type: "uuid", references: "programs", onDelete: "SET NULL" },
    job_id: { type: "uuid", references: "generation_jobs", onDelete: "SET NULL" },
    user_id: { type: "uuid", references: "users", onDelete: "SET NULL" },
    task: { type: "varchar", notNull: true },
    /** Of the plan's slot: "m3.q5"; 0 is the slot's first question. */
    slot_key: { type: "varchar", notNull: true },
    round: { type: "integer", notNull: true, check: "round >= 0" },
    /** Id and hash of the prompt that the question was made by. */
    prompt: { type: "varchar", notNull: true },
    /** SHA-256 of model, texts, form of the reply and its limit. */
    prompt_hash: { type: "text", notNull: true },
    /** From 1, over all models that this question went to. */
    attempt: { type: "integer", notNull: true, check: "attempt > 0" },
    provider: { type: "varchar", notNull: true },
    model: { type: "varchar", notNull: true },
    status: {
      type: "varchar",
      notNull: true,
      default: "sent",
      check: "status in ('sent', 'answered', 'failed', 'lost')",
    },
    /** Why it gave no usable answer; `cancelled`: the run was. */
    fault: {
      type: "varchar",
      check: "fault in ('rate', 'server', 'timeout', 'network', 'declined', 'refused', 'cancelled', 'lost')",
    },
    message: { type: "text" },
    /** Tokens of question and reply together, before it was sent. */
    estimated_tokens: { type: "integer", notNull: true, check: "estimated_tokens >= 0" },
    input_tokens: { type: "integer" },
    cached_tokens: { type: "integer" },
    output_tokens: { type: "integer" },
    reasoning_tokens: { type: "integer" },
    currency: { type: "varchar" },
    /** The most that it could cost; null where the model has no price. */
    estimated_cost: { type: "numeric(14,6)" },
    /** Null where nobody told: no answer came, or no price is known. */
    cost: { type: "numeric(14,6)" },
    sent_at: { type: "timestamp", notNull: true, default: pgm.func("(now() at time zone 'utc')") },
    /** A permit that is not renewed is given to others. */
    leased_until: { type: "timestamp", notNull: true },
    finished_at: { type: "timestamp" },
  });
  pgm.addConstraint("model_calls", "model_calls_finished_check", {
    check: "(finished_at is null) = (status = 'sent')",
  });
  pgm.addConstraint("model_calls", "model_calls_failed_check", {
    check: "(fault is not null) = (status in ('failed', 'lost'))",
  });
  pgm.addConstraint("model_calls", "model_calls_price_check", {
    check: "currency is not null or estimated_cost is null and cost is null",
  });
  pgm.createIndex("model_calls", ["program_id", "prompt_hash"]);
  pgm.createIndex("model_calls", "job_id");
  pgm.createIndex("model_calls", ["user_id", "sent_at"]);
  pgm.createIndex("model_calls", ["provider", "sent_at"]);
  pgm.createIndex("model_calls", "sent_at", { include: ["cost", "estimated_cost"] });
  pgm.createIndex("model_calls", "provider", { name: "model_calls_open_index", where: "finished_at is null" });

  // Apart from the ledger: replies are of their program and go with it.
  pgm.createTable("model_replies", {
    call_id: { type: "uuid", primaryKey: true, references: "model_calls", onDelete: "CASCADE" },
    program_id: { type: "uuid", notNull: true, references: "programs", onDelete: "CASCADE" },
    /** As it came: not parsed, not mended. */
    text: { type: "text", notNull: true },
    /** Whether the model was stopped by the limit of tokens. */
    is_cut: { type: "boolean", notNull: true },
  });
  pgm.createIndex("model_replies", "program_id");

  pgm.createTable("model_gates", {
    provider: { type: "varchar", primaryKey: true },
    /** Until then nobody asks: the provider said so. */
    quiet_until: { type: "timestamp" },
    /** Since when it gives no answers; null while its circuit is closed. */
    open_since: { type: "timestamp" },
    /** When one question may try again whether it answers. */
    open_until: { type: "timestamp" },
    /** Tries that failed since then, the first one counted. */
    openings: { type: "integer", notNull: true, default: 0, check: "openings >= 0" },
  });
  pgm.addConstraint("model_gates", "model_gates_open_check", {
    check: "(open_since is null) = (open_until is null) and (open_since is null) = (openings = 0)",
  });

  pgm.createTable(
    "model_waits",
    {
      provider: { type: "varchar", notNull: true },
      program_id: { type: "uuid", notNull: true, references: "programs", onDelete: "CASCADE" },
      /** Made up by the process that waits, anew each time it starts. */
      process_id: { type: "uuid", notNull: true },
      /** A process that died no longer renews it. */
      seen_at: { type: "timestamp", notNull: true, default: pgm.func("(now() at time zone 'utc')") },
    },
    { constraints: { primaryKey: ["provider", "program_id", "process_id"] } },
  );
  pgm.createIndex("model_waits", "program_id");

  pgm.createTable("model_keys", {
    provider: { type: "varchar", primaryKey: true },
    /** Nonce, tag and text of AES-256-GCM; its key is a file outside of the database. */
    sealed: { type: "bytea", notNull: true, check: "octet_length(sealed) > 28" },
    set_at: { type: "timestamp", notNull: true, default: pgm.func("(now() at time zone 'utc')") },
  });

  pgm.sql(`do $body$ begin
    ${tables.map(policiesOf).join(" ")}
    ${policy("model_calls", "actor_reads", "for select using (is_administrator() or user_id = actor_id())")}
    ${ifRole("curriculum_app", "grant select on model_calls to curriculum_app;")}
    ${ifRole(
      "curriculum_worker",
      `grant select, insert, update on model_calls, model_gates to curriculum_worker;
       grant select, insert on model_replies to curriculum_worker;
       grant select, insert, update, delete on model_waits to curriculum_worker;
       grant select on model_keys to curriculum_worker;`,
    )} end $body$`);
};

exports.down = (pgm) => {
  for (const table of tables.toReversed()) pgm.dropTable(table);
};

const tables = ["model_calls", "model_replies", "model_gates", "model_waits", "model_keys"];

const isMember =
  "exists (select from pg_roles where rolname = 'curriculum_owner' and pg_has_role(current_user, oid, 'usage'))";
const ifRole = (role, statements) =>
  `if exists (select from pg_roles where rolname = '${role}') then ${statements} end if;`;
const policy = (table, name, text) => `create policy ${name} on ${table} ${text};`;

/** As the migration row-security makes them for tables that no person reads. */
function policiesOf(table) {
  return `
    if ${isMember} then ${policy(table, "owner", "to curriculum_owner using (actor_role() is null)")}
    else ${policy(table, "owner", "using ((select acts_as_owner()))")} end if;
    ${ifRole("curriculum_worker", policy(table, "worker", "to curriculum_worker using (true)"))}
    ${ifRole("curriculum_backup", policy(table, "backup", "for select to curriculum_backup using (true)"))}
    alter table ${table} enable row level security, force row level security;`;
}
