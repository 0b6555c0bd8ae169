// The audit trail as a chain: each row holds the hash of the one before, so that no row can be changed, slipped in,
// taken out or moved unseen. Anchors are signed states of the chain; they tell a cut tail and a chain hashed anew.
// The bytes that are hashed and signed stand in docs/audit.md.
const now = (pgm) => pgm.func("(now() at time zone 'utc')");

// One field of what is hashed. Its length stands before it: no two lists of fields give the same text.
const field = `
  create or replace function audit_field(value text) returns text language sql immutable parallel safe as $$
    select case when value is null then '~,' else octet_length(value) || ':' || value || ',' end
  $$`;

const rowHash = `
  create or replace function audit_row_hash(entry audit_logs) returns varchar language sql stable parallel safe as $$
    select encode(sha256(convert_to(
      'curriculum-audit-1' || chr(10)
        || public.audit_field(entry.sequence::text)
        || public.audit_field(entry.previous_hash)
        || public.audit_field(entry.id::text)
        || public.audit_field(entry.user_id::text)
        || public.audit_field(entry.action)
        || public.audit_field(entry.resource_type)
        || public.audit_field(entry.resource_id::text)
        || public.audit_field(entry.details::text)
        || public.audit_field((extract(epoch from entry.created_at) * 1000000)::bigint::text),
      'UTF8')), 'hex')
  $$`;

// Every way into the table leads through here, whoever inserts. It runs as the owner of the schema: whoever may only
// insert needs to see the end of the chain. One writer at a time goes on from there to its commit.
// A row that brings its place (a restored one) must fit it: a restore proves the chain row by row.
const append = `
  create or replace function audit_logs_append() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
  declare
    given public.audit_logs := new;
    head_sequence bigint;
    head_hash varchar;
    actor_role text := coalesce(current_setting('curriculum.actor_role', true), '');
  begin
    perform pg_advisory_xact_lock(1780000000005);
    -- Row security shows the owner every row as long as it acts for nobody.
    perform set_config('curriculum.actor_role', '', true);
    select sequence, row_hash into head_sequence, head_hash
      from public.audit_logs order by sequence desc limit 1;
    perform set_config('curriculum.actor_role', actor_role, true);
    new.sequence := coalesce(head_sequence, 0) + 1;
    new.previous_hash := coalesce(head_hash, repeat('0', 64));
    new.row_hash := public.audit_row_hash(new);
    if num_nonnulls(given.sequence, given.previous_hash, given.row_hash) > 0
      and (given.sequence, given.previous_hash, given.row_hash)
        is distinct from (new.sequence, new.previous_hash, new.row_hash) then
      raise exception 'audit_logs: the row % does not fit as number % of the chain',
          coalesce(given.sequence::text, given.id::text), new.sequence
        using errcode = 'integrity_constraint_violation',
              hint = 'Leave sequence, previous_hash and row_hash out. To restore a chain, insert all of its rows into the empty table in the order of sequence.';
    end if;
    return new;
  end $$`;

const refuse = `
  create or replace function audit_refuse_change() returns trigger language plpgsql
    set search_path = pg_catalog, pg_temp as $$
  begin
    raise exception '% is append-only: % is refused', tg_table_name, tg_op
      using errcode = 'insufficient_privilege',
            hint = 'What was recorded stays. Record a correction as a row of its own.';
  end $$`;

// Chains the rows that stand, oldest first, a batch to a transaction. Rows written meanwhile come after; they are
// chained with the table shut for the moment of a batch, or writers in a hurry would stay ahead for ever. With none
// left, the trigger takes over under the same lock.
const chainExisting = `
  create or replace procedure audit_chain_existing() language plpgsql as $$
  declare
    entry public.audit_logs;
    batch constant integer := 500;
    started constant timestamp := clock_timestamp() at time zone 'utc';
    is_shut boolean := false;
    done integer;
    last_sequence bigint;
    last_hash varchar;
  begin
    loop
      if is_shut then
        lock table public.audit_logs in share row exclusive mode;
      end if;
      select max(sequence) into last_sequence from public.audit_logs;
      select row_hash into last_hash from public.audit_logs where sequence = last_sequence;
      done := 0;
      for entry in
        select * from public.audit_logs where sequence is null order by created_at, id limit batch
      loop
        entry.sequence := coalesce(last_sequence, 0) + 1;
        entry.previous_hash := coalesce(last_hash, repeat('0', 64));
        entry.row_hash := public.audit_row_hash(entry);
        update public.audit_logs
          set sequence = entry.sequence, previous_hash = entry.previous_hash, row_hash = entry.row_hash
          where id = entry.id;
        last_sequence := entry.sequence;
        last_hash := entry.row_hash;
        done := done + 1;
      end loop;
      exit when is_shut and done < batch;
      is_shut := is_shut or done < batch or entry.created_at > started;
      commit;
    end loop;
    create trigger audit_logs_append before insert on public.audit_logs
      for each row execute function public.audit_logs_append();
  end $$`;

exports.up = (pgm) => {
  // Each step commits by itself and may be repeated: a step that does not get its lock in time is tried again.
  pgm.noTransaction();
  pgm.sql(`alter table audit_logs add column if not exists sequence bigint,
    add column if not exists previous_hash varchar, add column if not exists row_hash varchar`);
  // One that was broken off in the middle stays behind invalid.
  pgm.sql("drop index concurrently if exists audit_logs_sequence_unique");
  pgm.sql("create unique index concurrently audit_logs_sequence_unique on audit_logs (sequence)");
  pgm.sql("drop index concurrently if exists audit_logs_unchained");
  pgm.sql("create index concurrently audit_logs_unchained on audit_logs (created_at, id) where sequence is null");
  for (const made of [field, rowHash, append, refuse, chainExisting]) pgm.sql(made);
  pgm.sql("revoke execute on function audit_logs_append() from public");
  pgm.sql("drop trigger if exists audit_logs_append on audit_logs");
  pgm.sql("call audit_chain_existing()");
  pgm.sql("drop procedure audit_chain_existing()");
  pgm.sql("drop index concurrently audit_logs_unchained");

  pgm.sql("alter table audit_logs drop constraint if exists audit_logs_is_chained");
  pgm.sql(`alter table audit_logs add constraint audit_logs_is_chained check (
    sequence is not null and previous_hash is not null and row_hash is not null and sequence > 0
    and length(previous_hash) = 64 and length(row_hash) = 64) not valid`);
  pgm.sql("alter table audit_logs validate constraint audit_logs_is_chained");
  // The validated check proves it: the table is not read again.
  pgm.sql(`alter table audit_logs alter column sequence set not null,
    alter column previous_hash set not null, alter column row_hash set not null`);
  guard(pgm, "audit_logs");

  pgm.createTable(
    "audit_anchors",
    {
      id: { type: "uuid", primaryKey: true, default: pgm.func("gen_random_uuid()") },
      /** The last row of the chain when it was signed, its hash, and how many rows there were. */
      sequence: { type: "bigint", notNull: true, check: "sequence > 0" },
      row_hash: { type: "varchar", notNull: true },
      row_count: { type: "bigint", notNull: true },
      signed_at: { type: "timestamp", notNull: true, default: now(pgm) },
      /** Which key signed it. Keys are kept outside of the database. */
      key_id: { type: "varchar", notNull: true },
      /** Ed25519, in base64. */
      signature: { type: "varchar", notNull: true },
    },
    { ifNotExists: true },
  );
  pgm.createIndex("audit_anchors", "sequence", { ifNotExists: true, concurrently: true });
  guard(pgm, "audit_anchors");
};

exports.down = (pgm) => {
  pgm.dropTable("audit_anchors");
  pgm.sql("drop trigger audit_logs_append_only on audit_logs");
  pgm.sql("drop trigger audit_logs_append on audit_logs");
  pgm.sql("drop function audit_logs_append(), audit_refuse_change(), audit_row_hash(audit_logs), audit_field(text)");
  pgm.dropConstraint("audit_logs", "audit_logs_is_chained");
  pgm.dropColumns("audit_logs", ["sequence", "previous_hash", "row_hash"]);
};

// For the table's owner too, and under session_replication_role = replica.
function guard(pgm, table) {
  pgm.sql(`drop trigger if exists ${table}_append_only on ${table}`);
  pgm.sql(`create trigger ${table}_append_only before update or delete or truncate on ${table}
    for each statement execute function audit_refuse_change()`);
  pgm.sql(`alter table ${table} enable always trigger ${table}_append_only`);
}
