import pg from "pg";

/** Rows of the tables that a busy library holds, on the schema of the first three migrations: 100,000 in each large one. */
export async function fillTables(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`
      insert into users (id, email, role) values ('00000000-0000-4000-8000-000000000001', 'load@example.org', 'SME');
      insert into programs (program_name, qualification_level, qualification_type, created_by)
        select 'Program ' || n, 'Level 5', 'Certificate', '00000000-0000-4000-8000-000000000001' from generate_series(1, 2500) n;
      insert into modules (program_id, module_code, module_title, hours, sequence_order)
        select p.id, 'M' || n, 'Module ' || n, 40, n from programs p, generate_series(1, 8) n;
      insert into learning_outcomes (module_id, outcome_text, knowledge_skill_competency, bloom_level, sequence_order)
        select m.id, 'Weld a seam', 'Skill', 'Apply', n from modules m, generate_series(1, 5) n;
      insert into assessments (module_id, question_type, question_text, learning_outcome_id, sequence_order)
        select o.module_id, 'task', 'Weld it', o.id, o.sequence_order from learning_outcomes o;
      insert into units (id, module_id, title, hours, sequence_order)
        select gen_random_uuid(), m.id, 'Unit ' || n, 8, n from modules m, generate_series(1, 5) n;
      insert into skill_mappings (program_id, skill_name, linked_outcomes, sequence_order)
        select m.program_id, 'Welding', array_agg(o.id), m.sequence_order
          from modules m join learning_outcomes o on o.module_id = m.id group by m.id;
      insert into knowledge_base (content, domain) select 'A seam joins two plates.', 'metal' from generate_series(1, 100000);
      insert into generation_jobs (program_id, status) select id, 'completed' from programs;
      insert into audit_logs (user_id, action, resource_type, resource_id)
        select created_by, 'program.created', 'program', p.id from programs p, generate_series(1, 40);
      insert into citations (program_id, item_id, position, passage_id, quote)
        select (select id from programs limit 1), k.id, 0, k.id, 'A seam' from knowledge_base k;
      analyze`);
  } finally {
    await client.end();
  }
}
