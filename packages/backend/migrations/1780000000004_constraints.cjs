// What the database document says of rows, held by the database: names that say something, lists that are lists, one
// order in each module and program, links that stay inside a program.
// The tables hold data when this runs: nothing here scans or builds under a lock that writers wait for. Each statement
// stands by itself and can be run again, so the whole can be stopped anywhere and started anew.

/** Table → constraint → what must hold. */
const checks = {
  users: { users_email_present: "email ~ '[^[:space:]]@[^[:space:]]'" },
  programs: {
    programs_name_present: "btrim(program_name) <> ''",
    programs_qualification_present: "btrim(qualification_level) <> '' and btrim(qualification_type) <> ''",
    programs_hours_possible: "total_hours > 0 and contact_hours between 0 and total_hours",
  },
  modules: {
    modules_name_present: "btrim(module_title) <> '' and btrim(module_code) <> ''",
    modules_details_object: "jsonb_typeof(details) = 'object'",
  },
  learning_outcomes: {
    learning_outcomes_text_present: "btrim(outcome_text) <> ''",
    learning_outcomes_criteria_list: "jsonb_typeof(assessment_criteria) = 'array'",
    learning_outcomes_details_object: "jsonb_typeof(details) = 'object'",
    learning_outcomes_order_positive: "sequence_order > 0",
  },
  assessments: {
    assessments_text_present: "btrim(question_text) <> ''",
    assessments_options_list: "jsonb_typeof(options) = 'array'",
    assessments_choice_answerable:
      "question_type <> 'multiple_choice' or (options is not null and correct_answer is not null)",
    assessments_details_object: "jsonb_typeof(details) = 'object'",
    assessments_order_positive: "sequence_order > 0",
  },
  skill_mappings: {
    skill_mappings_name_present: "btrim(skill_name) <> ''",
    skill_mappings_lists:
      "jsonb_typeof(activities) = 'array' and jsonb_typeof(kpis) = 'array' and jsonb_typeof(assessment_criteria) = 'array'",
    skill_mappings_links_named: "array_position(linked_outcomes, null) is null",
    skill_mappings_details_object: "jsonb_typeof(details) = 'object'",
    skill_mappings_order_positive: "sequence_order > 0",
  },
  knowledge_base: {
    knowledge_base_content_present: "btrim(content) <> ''",
    knowledge_base_metadata_object: "jsonb_typeof(metadata) = 'object'",
  },
  competitor_programs: {
    competitor_programs_name_present: "btrim(institution_name) <> '' and btrim(program_name) <> ''",
    competitor_programs_topics_list: "jsonb_typeof(topics) = 'array'",
    competitor_programs_structure_object: "jsonb_typeof(structure) = 'object'",
  },
  audit_logs: {
    audit_logs_action_present: "btrim(action) <> '' and btrim(resource_type) <> ''",
    audit_logs_details_object: "jsonb_typeof(details) = 'object'",
  },
  program_outcomes: {
    program_outcomes_text_present: "btrim(outcome_text) <> '' and btrim(outcome_code) <> ''",
    program_outcomes_order_positive: "sequence_order > 0",
  },
  program_sections: {
    program_sections_title_present: "btrim(title) <> ''",
    program_sections_paragraphs_list: "jsonb_typeof(paragraphs) = 'array'",
    program_sections_order_positive: "sequence_order > 0",
  },
  units: { units_title_present: "btrim(title) <> ''", units_order_positive: "sequence_order > 0" },
  reading_items: { reading_items_order_positive: "sequence_order > 0" },
  glossary_terms: { glossary_terms_text_present: "btrim(term) <> '' and btrim(definition) <> ''" },
  citations: { citations_quote_present: "btrim(quote) <> ''" },
};

/** Tables whose rows stand in an order → the column that they are ordered in. */
const ordered = {
  learning_outcomes: "module_id",
  assessments: "module_id",
  units: "module_id",
  reading_items: "module_id",
  skill_mappings: "program_id",
  program_outcomes: "program_id",
  program_sections: "program_id",
};

/** Unique constraints, decided when the transaction commits, so that rows can change places. */
const unique = [
  ...Object.entries(ordered).map(([table, parent]) => [table, `${table}_sequence_unique`, [parent, "sequence_order"]]),
  ["program_outcomes", "program_outcomes_code_unique", ["program_id", "outcome_code"]],
  ["program_sections", "program_sections_key_unique", ["program_id", "section_key"]],
];

/** Functions of the triggers, by name. A row that row security hides from the writer counts as one that is not there. */
const functions = {
  take_next_place: `
    begin
      execute format('select coalesce(max(sequence_order), 0) + 1 from %I.%I where %I = $1', tg_table_schema, tg_table_name, tg_argv[0])
        into new.sequence_order using (to_jsonb(new) ->> tg_argv[0])::uuid;
      return new;
    end`,
  // Runs at commit, on the row as it then stands. The outcomes are held, so that none is deleted in between.
  check_linked_outcomes: `
    declare
      stray uuid;
    begin
      select linked.id into stray
        from skill_mappings s cross join lateral unnest(s.linked_outcomes) as linked (id)
       where s.id = new.id
         and not exists (
           select 1 from learning_outcomes o join modules m on m.id = o.module_id
            where o.id = linked.id and m.program_id = s.program_id for key share of o)
       limit 1;
      if found then
        raise exception 'skill mapping % links to outcome %, which its program does not hold', new.id, stray
          using errcode = 'foreign_key_violation', table = 'skill_mappings', constraint = 'skill_mappings_links_in_program';
      end if;
      return null;
    end`,
  drop_links_to_outcomes: `
    begin
      update skill_mappings s
         set linked_outcomes = array(
               select linked.id from unnest(s.linked_outcomes) with ordinality as linked (id, place)
                where linked.id not in (select id from gone) order by linked.place)
       where s.linked_outcomes && (select array_agg(id) from gone);
      return null;
    end`,
  keep_outcome_in_program: `
    begin
      if (select program_id from modules where id = new.module_id) is distinct from
         (select program_id from modules where id = old.module_id) then
        raise exception 'outcome % cannot move to a module of another program', new.id
          using errcode = 'foreign_key_violation', table = 'learning_outcomes', constraint = 'learning_outcomes_stay_in_program';
      end if;
      return null;
    end`,
  keep_module_in_program: `
    begin
      raise exception 'module % cannot move to another program', new.id
        using errcode = 'foreign_key_violation', table = 'modules', constraint = 'modules_stay_in_program';
    end`,
};

/** Triggers that hold the links → their table and what they do. */
const triggers = {
  skill_mappings_links_in_program: ["skill_mappings", "check_linked_outcomes"],
  skill_mappings_new_links_in_program: ["skill_mappings", "check_linked_outcomes"],
  learning_outcomes_drop_links: ["learning_outcomes", "drop_links_to_outcomes"],
  learning_outcomes_stay_in_program: ["learning_outcomes", "keep_outcome_in_program"],
  modules_stay_in_program: ["modules", "keep_module_in_program"],
};
const events = {
  skill_mappings_links_in_program: `
    create constraint trigger skill_mappings_links_in_program after insert on skill_mappings
    deferrable initially deferred for each row when (cardinality(new.linked_outcomes) > 0)`,
  skill_mappings_new_links_in_program: `
    create constraint trigger skill_mappings_new_links_in_program after update on skill_mappings
    deferrable initially deferred for each row
    when (not new.linked_outcomes <@ old.linked_outcomes or new.program_id <> old.program_id)`,
  learning_outcomes_drop_links: `
    create trigger learning_outcomes_drop_links after delete on learning_outcomes
    referencing old table as gone for each statement`,
  learning_outcomes_stay_in_program: `
    create trigger learning_outcomes_stay_in_program after update on learning_outcomes
    for each row when (new.module_id <> old.module_id)`,
  modules_stay_in_program: `
    create trigger modules_stay_in_program after update on modules
    for each row when (new.program_id <> old.program_id)`,
};

/** Rows that share a place, as rows of before could, are numbered anew in the order in which they were read. */
const renumber = (table, parent) => `
  update ${table} t set sequence_order = p.place
    from (select id, row_number() over (partition by ${parent} order by sequence_order, id) as place from ${table}) p
   where p.id = t.id and p.place <> t.sequence_order
     and t.${parent} in (select ${parent} from ${table} group by ${parent}, sequence_order having count(*) > 1)`;

exports.up = (pgm) => {
  pgm.noTransaction();
  const { sql } = pgm;

  for (const [name, body] of Object.entries(functions)) {
    sql(`create or replace function ${name}() returns trigger language plpgsql as $body$${body}$body$`);
  }
  for (const [table, parent] of Object.entries(ordered)) {
    // A row that gives no place (0) comes after the others.
    sql(`
      create or replace trigger ${table}_take_place before insert on ${table}
      for each row when (new.sequence_order = 0) execute function take_next_place('${parent}')`);
    sql(`alter table ${table} alter column sequence_order set default 0`);
    sql(renumber(table, parent));
  }
  for (const [table, rules] of Object.entries(checks)) {
    const names = Object.keys(rules);
    const change = names.flatMap((name) => [
      `drop constraint if exists ${name}`,
      `add constraint ${name} check (${rules[name]}) not valid`,
    ]);
    // New rows are checked from here on; those that stand are checked while writers go on.
    sql(`alter table ${table} ${change.join(", ")}`);
    for (const name of names) sql(`alter table ${table} validate constraint ${name}`);
  }
  for (const [table, name, columns] of unique) {
    sql(`alter table ${table} drop constraint if exists ${name}`);
    sql(`drop index concurrently if exists ${name}`);
    sql(`create unique index concurrently ${name} on ${table} (${columns.join(", ")})`);
    sql(`alter table ${table} add constraint ${name} unique using index ${name} deferrable initially deferred`);
  }

  // An assessment measures an outcome of its own module.
  sql("alter table assessments drop constraint if exists assessments_outcome_in_module");
  sql("drop index concurrently if exists learning_outcomes_id_module_id_unique");
  sql("create unique index concurrently learning_outcomes_id_module_id_unique on learning_outcomes (id, module_id)");
  sql(`
    alter table assessments add constraint assessments_outcome_in_module
    foreign key (learning_outcome_id, module_id) references learning_outcomes (id, module_id) deferrable not valid`);
  sql("alter table assessments validate constraint assessments_outcome_in_module");

  // A skill mapping links to outcomes of its own program; a deleted outcome leaves the links.
  sql("drop index concurrently if exists skill_mappings_linked_outcomes_index");
  sql("create index concurrently skill_mappings_linked_outcomes_index on skill_mappings using gin (linked_outcomes)");
  for (const [name, [table, action]] of Object.entries(triggers)) {
    // One round trip, so one transaction: there is no moment without the trigger.
    sql(`drop trigger if exists ${name} on ${table}; ${events[name]} execute function ${action}()`);
  }
  sql(`
    update skill_mappings s
       set linked_outcomes = array(
             select linked.id from unnest(s.linked_outcomes) with ordinality as linked (id, place)
               join learning_outcomes o on o.id = linked.id join modules m on m.id = o.module_id
              where m.program_id = s.program_id order by linked.place)
     where exists (
       select 1 from unnest(s.linked_outcomes) as linked (id)
        where not exists (
          select 1 from learning_outcomes o join modules m on m.id = o.module_id
           where o.id = linked.id and m.program_id = s.program_id))`);
};

exports.down = (pgm) => {
  pgm.noTransaction();
  const { sql } = pgm;
  for (const [name, [table]] of Object.entries(triggers)) sql(`drop trigger if exists ${name} on ${table}`);
  sql("drop index concurrently if exists skill_mappings_linked_outcomes_index");
  sql("alter table assessments drop constraint if exists assessments_outcome_in_module");
  sql("drop index concurrently if exists learning_outcomes_id_module_id_unique");
  for (const [table, name] of unique) sql(`alter table ${table} drop constraint if exists ${name}`);
  for (const [table, rules] of Object.entries(checks)) {
    const change = Object.keys(rules).map((name) => `drop constraint if exists ${name}`);
    sql(`alter table ${table} ${change.join(", ")}`);
  }
  for (const table of Object.keys(ordered)) {
    sql(`alter table ${table} alter column sequence_order set default 1`);
    sql(`drop trigger if exists ${table}_take_place on ${table}`);
  }
  for (const name of Object.keys(functions)) sql(`drop function if exists ${name}()`);
};
