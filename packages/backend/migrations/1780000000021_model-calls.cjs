// The ledger of questions to language models: a row for each attempt, made before it is sent, so that whatever ends the
// process, what was asked is known; it is the gate as well, since what waits and what runs are rows of it. And how each
// provider stands. docs/models.md tells what they are for.
const utc = { type: "timestamp", notNull: true };
const tokens = { type: "integer" };

exports.up = (pgm) => {
  pgm.createTable("model_calls", {
    id: { type: "uuid", primaryKey: true, default: pgm.func("gen_random_uuid()") },
    /** The money stays spent when a program is gone. */
    program_id: { type: "uuid", references: "programs", onDelete: "SET NULL" },
    job_id: { type: "uuid" },
    user_id: { type: "uuid", references: "users", onDelete: "SET NULL" },
    /** Of the plan's slot: "m3.q5". */
    slot_key: { type: "text", notNull: true },
    round: { type: "integer", notNull: true },
    task: { type: "text", notNull: true },
    /** Id and hash of the prompt. */
    prompt: { type: "text", notNull: true },
    /** SHA-256 of all that was sent: the same question to the same model is not paid twice. */
    question_hash: { type: "text", notNull: true },
    provider: { type: "text", notNull: true },
    model: { type: "text", notNull: true },
    status: {
      type: "text",
      notNull: true,
      default: "waiting",
      check: "status in ('waiting', 'running', 'answered', 'failed')",
    },
    /** Why it failed; `lost` when its process ended. */
    fault: { type: "text" },
    message: { type: "text" },
    /** As the model wrote it, stored before anything is made of it. */
    reply: { type: "text" },
    is_cut: { type: "boolean", notNull: true, default: false },
    estimated_tokens: { ...tokens, notNull: true },
    input_tokens: tokens,
    cached_tokens: tokens,
    output_tokens: tokens,
    reasoning_tokens: tokens,
    /** Most that it can cost; what it did cost; null where the model has no price. */
    estimated_cost: { type: "numeric(14,6)" },
    cost: { type: "numeric(14,6)" },
    created_at: { ...utc, default: pgm.func("(now() at time zone 'utc')") },
    started_at: { type: "timestamp" },
    ended_at: { type: "timestamp" },
    /** Until when its process is taken for alive. */
    lease_until: utc,
  });
  pgm.addConstraint("model_calls", "model_calls_reply_check", { check: "status <> 'answered' or reply is not null" });
  pgm.addConstraint("model_calls", "model_calls_fault_check", { check: "(fault is not null) = (status = 'failed')" });
  pgm.addConstraint("model_calls", "model_calls_ended_check", {
    check: "(ended_at is not null) = (status in ('answered', 'failed'))",
  });
  pgm.createIndex("model_calls", ["program_id", "question_hash"], { where: "status = 'answered'" });
  pgm.createIndex("model_calls", ["provider", "started_at"]);
  pgm.createIndex("model_calls", ["provider", "created_at"], {
    where: "status in ('waiting', 'running')",
    name: "model_calls_open_index",
  });
  pgm.createIndex("model_calls", "job_id");
  pgm.createIndex("model_calls", ["user_id", "created_at"]);
  pgm.createIndex("model_calls", "created_at");

  pgm.createTable("model_circuits", {
    provider: { type: "text", primaryKey: true },
    /** One after another, since the last answer. */
    failures: { type: "integer", notNull: true, default: 0 },
    /** Nothing is sent before, by the provider's own word or for its failures. */
    paused_until: { type: "timestamp" },
  });

  pgm.createTable("model_keys", {
    provider: { type: "text", primaryKey: true },
    /** Nonce, tag and ciphertext of AES-256-GCM; the key that opens it is a file outside the database. */
    sealed: { type: "bytea", notNull: true },
    set_at: { ...utc, default: pgm.func("(now() at time zone 'utc')") },
  });
  pgm.sql(`do $body$ begin ${policies} end $body$`);
};

exports.down = (pgm) => {
  pgm.dropTable("model_keys");
  pgm.dropTable("model_circuits");
  pgm.dropTable("model_calls");
};

const isMember =
  "exists (select from pg_roles where rolname = 'curriculum_owner' and pg_has_role(current_user, oid, 'usage'))";
const ifRole = (role, statements) =>
  `if exists (select from pg_roles where rolname = '${role}') then ${statements} end if;`;
const policy = (table, name, text) => `create policy ${name} on ${table} ${text};`;
const common = (table) => `
  if ${isMember} then ${policy(table, "owner", "to curriculum_owner using (actor_role() is null)")}
  else ${policy(table, "owner", "using ((select acts_as_owner()))")} end if;
  ${ifRole("curriculum_worker", policy(table, "worker", "to curriculum_worker using (true)"))}
  ${ifRole("curriculum_backup", policy(table, "backup", "for select to curriculum_backup using (true)"))}
  alter table ${table} enable row level security, force row level security;
  ${ifRole("curriculum_worker", `grant select, insert, update on ${table} to curriculum_worker;`)}
  ${ifRole("curriculum_app", `grant select on ${table} to curriculum_app;`)}`;

// Everybody sees what was spent for them; the house's costs are the Administrators'.
const policies = `
  ${common("model_calls")}
  ${policy("model_calls", "actor_reads", "for select using (is_administrator() or user_id = author_id())")}
  ${common("model_circuits")}
  ${policy("model_circuits", "actor_reads", "for select using (is_administrator())")}
  ${common("model_keys")}
  ${ifRole("curriculum_app", "revoke select on model_keys from curriculum_app;")}`;
