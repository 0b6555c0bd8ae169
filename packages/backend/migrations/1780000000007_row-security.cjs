// Who may do what: four group roles with the least rights that their work takes, and on every table that holds
// somebody's rows a security by row that its owner cannot forget either. docs/security.md tells it to people.
const roles = ["curriculum_owner", "curriculum_app", "curriculum_worker", "curriculum_backup"];

// Rights of the web application and of the workers: what their statements take today. A table that is not named is
// out of their reach, and so is every table that comes later until its migration grants it.
const everything = "select, insert, update, delete";
const ofProgram = ["program_outcomes", "program_sections", "skill_mappings", "glossary_terms", "citations", "modules"];
const ofModule = ["learning_outcomes", "assessments", "units", "reading_items"];
const ofDocument = [
  "document_sections",
  "concepts",
  "statements",
  "concept_prerequisites",
  "source_objectives",
  "source_questions",
];
const editedColumns =
  "program_name, qualification_level, qualification_type, total_credits, industry_sector, status, updated_at, brief, plan, total_hours, contact_hours, report";

const grants = {
  curriculum_app: {
    // Neither whose a program is nor when it was made can be changed.
    programs: `select, insert, delete, update (${editedColumns})`,
    ...Object.fromEntries([...ofProgram, ...ofModule].map((table) => [table, everything])),
    program_documents: "select, insert, delete",
    program_files: "select, insert, delete",
    generation_jobs: "select, insert, update (status, cancelled_at, started_at, completed_at, error_message, progress)",
    generation_items: "select, update (status)",
    generation_parts: "select, update (fence, settled_at)",
    documents: "select",
    knowledge_base: "select",
    competitor_programs: everything,
    users: "select (id, email, role, created_at, last_login)",
    audit_logs: "select, insert",
    backups: "select",
  },
  curriculum_worker: {
    programs: "select, update (plan, report, total_hours, contact_hours, updated_at)",
    ...Object.fromEntries([...ofProgram, ...ofModule].map((table) => [table, everything])),
    program_documents: "select, insert",
    program_files: "select, update (status, reason)",
    generation_jobs: "select, update",
    generation_items: "select, insert, update",
    generation_parts: "select, insert, update",
    documents: everything,
    knowledge_base: everything,
    ...Object.fromEntries(ofDocument.map((table) => [table, everything])),
    competitor_programs: "select",
    audit_logs: "select, insert",
    audit_anchors: "select, insert",
    backups: "select, insert, update",
  },
};

// The actor of a transaction. Empty outside of one: what was set ends with the transaction that set it.
const functions = {
  "actor_id()": `returns uuid language sql stable parallel safe
    as $$ select nullif(current_setting('curriculum.actor_id', true), '')::uuid $$`,
  "actor_role()": `returns text language sql stable parallel safe
    as $$ select nullif(current_setting('curriculum.actor_role', true), '') $$`,
  "is_administrator()": `returns boolean language sql stable parallel safe
    as $$ select coalesce(public.actor_role() = 'Administrator', false) $$`,
  "is_known()": `returns boolean language sql stable parallel safe
    as $$ select coalesce(public.actor_role() in ('Administrator', 'SME', 'Student'), false) $$`,
  // Whose drafts the actor may see and change: its own, as an SME; null for everybody else.
  "author_id()": `returns uuid language sql stable parallel safe
    as $$ select case when public.actor_role() = 'SME' then public.actor_id() end $$`,
  // Where no group roles could be made: the schema's owner sees everything as long as it acts for nobody. With an actor
  // it is bound like everybody.
  "acts_as_owner()": `returns boolean language sql stable parallel safe
    as $$
      select public.actor_role() is null
        and (select pg_has_role(relowner, 'usage') from pg_class where oid = 'public.programs'::regclass)
    $$`,
  // Signing in comes before there is an actor. These two are the only ways to a session; tables and hashes stay shut.
  // They act for nobody. Set inside: only a superuser may give a function a setting of a name like this one.
  "open_session(link_sha256 text, session_sha256 text)": `returns boolean
    language sql volatile security definer set search_path = pg_catalog, pg_temp
    as $$ select set_config('curriculum.actor_role', '', true);
      with link as (
        update public.sign_in_links set used_at = now() at time zone 'utc'
         where token_sha256 = link_sha256 and used_at is null and expires_at > now() at time zone 'utc'
        returning user_id
      ), session as (
        insert into public.sessions (id_sha256, user_id) select session_sha256, user_id from link
      ), seen as (
        update public.users u set last_login = now() at time zone 'utc' from link where u.id = link.user_id
      )
      select exists (select from link)
    $$`,
  // 30 minutes idle, 12 hours in all, by the database's clock.
  "find_session(session_sha256 text)": `
    returns table (user_id uuid, email varchar, role varchar)
    language sql volatile security definer set search_path = pg_catalog, pg_temp
    as $$ select set_config('curriculum.actor_role', '', true);
      update public.sessions s set last_seen_at = now() at time zone 'utc'
        from public.users u
       where u.id = s.user_id and s.id_sha256 = session_sha256
         and s.last_seen_at > now() at time zone 'utc' - interval '30 minutes'
         and s.created_at > now() at time zone 'utc' - interval '12 hours'
      returning u.id, u.email, u.role
    $$`,
};
const entrances = "open_session(text, text), find_session(text)";

// Each look-up is one index probe for a row that is read, and one plan. `exists` would be planned twice, with a hashed
// twin, on each level: 37 ms for the statement that loads a program, instead of 4. What tells the actor is inlined and
// costs less than a sub-select of its own would take to plan.
const isAdministrator = "is_administrator()";
const isKnown = "is_known()";
const isOwn = "created_by = author_id()";
const isDraft = "p.created_by = author_id() and p.status <> 'approved'";
// A row is seen with the row that it hangs on, whose own policy holds in the look-up.
const seen = (parent, key) => `${isAdministrator} or (select true from ${parent} p where p.id = ${key})`;
const changed = (parent, key) =>
  `${isAdministrator} or (select ${isDraft} from ${parent} q join programs p on p.id = q.program_id where q.id = ${key})`;
const ofProgramRule = (table) => ({
  read: seen("programs", `${table}.program_id`),
  write: `${isAdministrator} or (select ${isDraft} from programs p where p.id = ${table}.program_id)`,
});
const through = (parent, key) => (table) => ({
  read: seen(parent, `${table}.${key}`),
  write: changed(parent, `${table}.${key}`),
});
const isSource = (key) => `(select true from program_documents d where d.document_id = ${key} limit 1)`;
const each = (tables, rule) => Object.fromEntries(tables.map((table) => [table, rule(table)]));
const none = { read: null, write: null };

/** Table → what an actor may read and write of it; null: nothing. */
const rules = {
  users: { read: `${isAdministrator} or id = actor_id()`, write: null },
  // What an Administrator has approved, its author no longer changes.
  programs: {
    read: `${isAdministrator} or ${isOwn} or status = 'approved' and ${isKnown}`,
    write: `${isAdministrator} or ${isOwn} and status <> 'approved'`,
  },
  ...each([...ofProgram, "program_documents", "program_files", "generation_jobs"], ofProgramRule),
  ...each(ofModule, through("modules", "module_id")),
  ...each(["generation_items", "generation_parts"], through("generation_jobs", "job_id")),
  documents: { read: `${isAdministrator} or ${isSource("documents.id")}`, write: null },
  // An entry without a document belongs to the house.
  knowledge_base: {
    read: `${isAdministrator} or document_id is null and ${isKnown} or ${isSource("knowledge_base.document_id")}`,
    write: null,
  },
  ...each(ofDocument, () => none),
  competitor_programs: { read: isKnown, write: isAdministrator },
  // Nobody writes in another's name.
  audit_logs: { read: `${isAdministrator} or user_id = actor_id()`, insert: "user_id = actor_id()" },
  sessions: none,
  sign_in_links: none,
};

exports.up = (pgm) => {
  // Table by table: each is locked for a moment and alone, so that nobody waits and no two wait for one another.
  pgm.noTransaction();
  pgm.sql(makeRoles);
  for (const [name, rest] of Object.entries(functions)) pgm.sql(`create or replace function ${name} ${rest}`);
  pgm.sql(`revoke execute on function ${entrances} from public`);
  for (const [table, rule] of Object.entries(rules)) pgm.sql(`do $body$ begin ${policiesOf(table, rule)} end $body$`);
  pgm.sql(
    `do $body$ begin ${grantsOf("curriculum_app")} ${ifRole(
      "curriculum_app",
      `grant execute on function ${entrances} to curriculum_app;`,
    )} end $body$`,
  );
  pgm.sql(`do $body$ begin ${grantsOf("curriculum_worker")} end $body$`);
  pgm.sql(`do $body$ begin
    ${ifRole(
      "curriculum_backup",
      `grant usage on schema public to curriculum_backup;
       grant select on all tables in schema public to curriculum_backup;
       grant select on all sequences in schema public to curriculum_backup;
       alter default privileges in schema public grant select on tables to curriculum_backup;
       alter default privileges in schema public grant select on sequences to curriculum_backup;`,
    )}
    ${ifRole(
      "curriculum_owner",
      `grant usage, create on schema public to curriculum_owner;
       grant all on all tables in schema public to curriculum_owner;
       grant all on all sequences in schema public to curriculum_owner;
       grant execute on function ${entrances} to curriculum_owner;
       alter default privileges in schema public grant all on tables to curriculum_owner;
       alter default privileges in schema public grant all on sequences to curriculum_owner;`,
    )}
  end $body$`);
};

exports.down = (pgm) => {
  pgm.noTransaction();
  for (const table of Object.keys(rules)) {
    const policies = ["owner", "worker", "backup", "actor_reads", "actor_inserts", "actor_updates", "actor_deletes"];
    pgm.sql(`do $body$ begin
      alter table ${table} no force row level security, disable row level security;
      ${policies.map((name) => `drop policy if exists ${name} on ${table};`).join(" ")}
    end $body$`);
  }
  pgm.sql(`do $body$ begin
    ${ifRole(
      "curriculum_backup",
      `alter default privileges in schema public revoke all on tables from curriculum_backup;
       alter default privileges in schema public revoke all on sequences from curriculum_backup;`,
    )}
    ${ifRole(
      "curriculum_owner",
      `alter default privileges in schema public revoke all on tables from curriculum_owner;
       alter default privileges in schema public revoke all on sequences from curriculum_owner;`,
    )}
  end $body$`);
  for (const role of roles) {
    pgm.sql(`do $body$ declare place text; begin
      ${ifRole(
        role,
        `for place in select nspname from pg_namespace where nspname in ('public', 'pgboss') loop
           execute format('revoke all on all tables in schema %I from ${role}', place);
           execute format('revoke all on all sequences in schema %I from ${role}', place);
           execute format('revoke all on all functions in schema %I from ${role}', place);
           execute format('revoke all on schema %I from ${role}', place);
         end loop;`,
      )}
    end $body$`);
  }
  for (const name of Object.keys(functions).toReversed()) pgm.sql(`drop function ${name}`);
  pgm.sql(dropRoles);
};

const isMember =
  "exists (select from pg_roles where rolname = 'curriculum_owner' and pg_has_role(current_user, oid, 'usage'))";
const ifRole = (role, statements) =>
  `if exists (select from pg_roles where rolname = '${role}') then ${statements} end if;`;

/** The policies of one table and, with the last statement, their force. Safe to repeat. */
function policiesOf(table, { read, write, insert = write }) {
  const policy = (name, text) =>
    `drop policy if exists ${name} on ${table}; create policy ${name} on ${table} ${text};`;
  return [
    // Migrations, seeds, restores and the command line act for nobody and see everything.
    `if ${isMember} then ${policy("owner", "to curriculum_owner using (actor_role() is null)")}
     else ${policy("owner", "using ((select acts_as_owner()))")} end if;`,
    ...(read ? [policy("actor_reads", `for select using (${read})`)] : []),
    ...(insert ? [policy("actor_inserts", `for insert with check (${insert})`)] : []),
    ...(write ? [policy("actor_updates", `for update using (${write})`)] : []),
    ...(write ? [policy("actor_deletes", `for delete using (${write})`)] : []),
    ...(grants.curriculum_worker[table]
      ? [ifRole("curriculum_worker", policy("worker", "to curriculum_worker using (true)"))]
      : []),
    ifRole("curriculum_backup", policy("backup", "for select to curriculum_backup using (true)")),
    `alter table ${table} enable row level security, force row level security;`,
  ].join("\n");
}

/** The rights of one role, on the tables that stand. */
function grantsOf(role) {
  const statements = Object.entries(grants[role]).map(
    ([table, rights]) =>
      `if to_regclass('public.${table}') is not null then grant ${rights} on ${table} to ${role}; end if;`,
  );
  return ifRole(role, [`grant usage on schema public to ${role};`, ...statements].join("\n"));
}

// Roles belong to the cluster: another of its databases may have made them, or be making them at this moment.
const makeRoles = `do $body$
declare
  wanted name;
  may text := case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end;
begin
  foreach wanted in array array['${roles.join("', '")}'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      begin
        execute format('create role %I nologin', wanted);
      exception
        when duplicate_object or unique_violation then null;
        when insufficient_privilege then
          raise notice 'The role % is missing and % may not make it; see docs/security.md.', wanted, current_user;
          continue;
      end;
    end if;
    if not pg_has_role(wanted, may) then
      begin
        execute format('grant %I to current_user', wanted);
      exception
        when unique_violation or internal_error then null;
        when insufficient_privilege or invalid_grant_operation then
          raise notice '% may not take the role %; see docs/security.md.', current_user, wanted;
      end;
    end if;
  end loop;
end $body$`;

// Kept where somebody was made a member of it, or another database depends on it.
const dropRoles = `do $body$
declare
  wanted name;
begin
  foreach wanted in array array['${roles.join("', '")}'] loop
    if exists (select from pg_roles where rolname = wanted) and not exists (
      select from pg_auth_members m where m.roleid = (select oid from pg_roles where rolname = wanted)
         and m.member <> (select oid from pg_roles where rolname = current_user)) then
      begin
        execute format('drop role %I', wanted);
      exception
        when dependent_objects_still_exist or insufficient_privilege or undefined_object or internal_error then
          raise notice 'The role % stays: it is in use, or not ours to drop.', wanted;
      end;
    end if;
  end loop;
end $body$`;
