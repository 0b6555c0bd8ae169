// What a person asks to have written again: a worker writes it, as proposals. And what a model wrote goes with its program:
// what was paid for it stays in the ledger, the reply does not.
exports.up = (pgm) => {
  pgm.noTransaction();
  pgm.sql(`
    create table if not exists proposal_orders (
      id uuid primary key default gen_random_uuid(),
      program_id uuid not null references programs on delete cascade,
      what jsonb not null check (jsonb_typeof(what) = 'object'),
      instruction text not null default '',
      author varchar not null,
      status varchar not null default 'queued' check (status in ('queued', 'processing', 'completed', 'failed')),
      keys jsonb check (jsonb_typeof(keys) = 'array'),
      kept integer not null default 0 check (kept >= 0),
      error_message text,
      created_by uuid not null references users,
      created_at timestamp not null default (now() at time zone 'utc'),
      ended_at timestamp,
      constraint proposal_orders_ended_check check ((ended_at is not null) = (status in ('completed', 'failed'))),
      constraint proposal_orders_error_check check ((error_message is not null) = (status = 'failed'))
    )`);
  for (const [column, text] of Object.entries(comments))
    pgm.sql(`comment on column proposal_orders.${column} is '${text}'`);
  pgm.sql("alter table proposals add column if not exists order_id uuid");
  pgm.sql("alter table proposals drop constraint if exists proposals_order_id_fkey");
  pgm.sql(`
    alter table proposals add constraint proposals_order_id_fkey
      foreign key (order_id) references proposal_orders on delete set null not valid`);
  pgm.sql("alter table proposals validate constraint proposals_order_id_fkey");
  // An index that was broken off is there, but of no use.
  for (const [name, text] of Object.entries(indexes)) {
    pgm.sql(`drop index concurrently if exists ${name}`);
    pgm.sql(`create ${text.replace("index", `index concurrently ${name}`)}`);
  }
  pgm.sql(`do $body$ begin ${dropPolicies} ${policies} end $body$`);
  pgm.sql(`
    create or replace function forget_model_reply() returns trigger language plpgsql as $$
    begin
      new.reply := case when new.reply is null then null else '' end;
      new.message := null;
      return new;
    end $$`);
  pgm.sql("drop trigger if exists model_calls_forget_reply on model_calls");
  pgm.sql(`
    create trigger model_calls_forget_reply before update of program_id on model_calls for each row
      when (old.program_id is not null and new.program_id is null) execute function forget_model_reply()`);
};

exports.down = (pgm) => {
  pgm.noTransaction();
  pgm.sql("drop trigger if exists model_calls_forget_reply on model_calls");
  pgm.sql("drop function if exists forget_model_reply()");
  pgm.sql("drop index concurrently if exists proposals_order_id_index");
  pgm.sql("alter table proposals drop constraint if exists proposals_order_id_fkey");
  pgm.sql("alter table proposals drop column if exists order_id");
  pgm.sql("drop table if exists proposal_orders");
  pgm.sql(
    ifRoleDo(
      "curriculum_worker",
      "revoke update (status, decided_by, decided_at) on proposals from curriculum_worker;",
    ),
  );
};

const indexes = {
  proposal_orders_created_by_index: "index on proposal_orders (created_by)",
  proposal_orders_program_id_created_at_index: "index on proposal_orders (program_id, created_at)",
  // A program is asked for one thing at a time.
  proposal_orders_open_index: "unique index on proposal_orders (program_id) where status in ('queued', 'processing')",
  proposals_order_id_index: "index on proposals (order_id)",
};

const comments = {
  what: "Items by their keys, a module, or all that is stale.",
  keys: "The items that this came to; null until a worker has looked.",
  kept: "Items left as they are because a person has taken their text over.",
  ended_at: "When the last proposal was stored.",
};

const isMember =
  "exists (select from pg_roles where rolname = 'curriculum_owner' and pg_has_role(current_user, oid, 'usage'))";
const ifRole = (role, statements) =>
  `if exists (select from pg_roles where rolname = '${role}') then ${statements} end if;`;
const ifRoleDo = (role, statements) => `do $body$ begin ${ifRole(role, statements)} end $body$`;
const names = ["owner", "actor_reads", "actor_inserts", "worker", "backup"];
const dropPolicies = names.map((name) => `drop policy if exists ${name} on proposal_orders;`).join(" ");
const policy = (name, text) => `create policy ${name} on proposal_orders ${text};`;

// As proposals: for those who may change the program.
const isChangeable = `is_administrator() or
  (select p.created_by = author_id() and p.status <> 'approved' from programs p where p.id = proposal_orders.program_id)`;

const policies = `
  if ${isMember} then ${policy("owner", "to curriculum_owner using (actor_role() is null)")}
  else ${policy("owner", "using ((select acts_as_owner()))")} end if;
  ${policy("actor_reads", `for select using (${isChangeable})`)}
  ${policy("actor_inserts", `for insert with check ((${isChangeable}) and created_by = actor_id())`)}
  ${ifRole("curriculum_worker", policy("worker", "to curriculum_worker using (true)"))}
  ${ifRole("curriculum_backup", policy("backup", "for select to curriculum_backup using (true)"))}
  alter table proposal_orders enable row level security, force row level security;
  ${ifRole("curriculum_app", "grant select, insert on proposal_orders to curriculum_app;")}
  ${ifRole("curriculum_worker", "grant select, update on proposal_orders to curriculum_worker;")}
  ${ifRole("curriculum_worker", "grant update (status, decided_by, decided_at) on proposals to curriculum_worker;")}`;
