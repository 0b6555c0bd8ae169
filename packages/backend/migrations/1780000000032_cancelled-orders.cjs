// An order of proposals can be stopped: by those who may change the program, and to nothing else than stopped.
exports.up = (pgm) => {
  pgm.noTransaction();
  replaceRules(pgm, ["completed", "failed", "cancelled"]);
  pgm.sql(
    `comment on column proposal_orders.ended_at is 'When the last proposal was stored, or the order was stopped.'`,
  );
  pgm.sql(`
    do $body$ begin
      drop policy if exists actor_cancels on proposal_orders;
      create policy actor_cancels on proposal_orders for update
        using (${isChangeable}) with check ((${isChangeable}) and status = 'cancelled');
      ${ifRole("grant update (status, ended_at) on proposal_orders to curriculum_app;")}
    end $body$`);
};

exports.down = (pgm) => {
  pgm.noTransaction();
  pgm.sql(
    `do $body$ begin ${ifRole("revoke update (status, ended_at) on proposal_orders from curriculum_app;")} end $body$`,
  );
  pgm.sql("drop policy if exists actor_cancels on proposal_orders");
  pgm.sql(`comment on column proposal_orders.ended_at is 'When the last proposal was stored.'`);
  // What was written of them stands.
  pgm.sql(`
    update proposal_orders set status = 'failed', error_message = 'This was stopped; what was written is kept.'
     where status = 'cancelled'`);
  replaceRules(pgm, ["completed", "failed"]);
};

const isChangeable = `is_administrator() or
  (select p.created_by = author_id() and p.status <> 'approved' from programs p where p.id = proposal_orders.program_id)`;

const ifRole = (statements) =>
  `if exists (select from pg_roles where rolname = 'curriculum_app') then ${statements} end if;`;

const listOf = (words) => words.map((word) => `'${word}'`).join(", ");

/** What an order may be, and that it has an end exactly where it is one of `ended`. */
function replaceRules(pgm, ended) {
  replaceRule(pgm, "proposal_orders_status_check", `status in (${listOf(["queued", "processing", ...ended])})`);
  replaceRule(pgm, "proposal_orders_ended_check", `(ended_at is not null) = (status in (${listOf(ended)}))`);
}

function replaceRule(pgm, name, rule) {
  pgm.sql(`alter table proposal_orders drop constraint if exists ${name}`);
  pgm.sql(`alter table proposal_orders add constraint ${name} check (${rule}) not valid`);
  pgm.sql(`alter table proposal_orders validate constraint ${name}`);
}
