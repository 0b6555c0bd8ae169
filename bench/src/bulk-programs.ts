import type { Database } from "@curriculum/backend/platform/database.ts";
import { sql } from "kysely";

/** Adds copies of a module's first item, with its citations, until each module holds this many. */
export async function widenProgram(
  { transaction }: Database,
  programId: string,
  itemsPerModule: number,
): Promise<void> {
  await transaction(async (tx) => {
    await sql`
      create temporary table added on commit drop as
      select gen_random_uuid() as id, a.id as source_id,
             m.held + row_number() over (partition by a.module_id order by g.n) as position
        from (select m.id, count(*)::int as held,
                     (array_agg(a.id order by a.sequence_order) filter (where a.question_type <> 'case_study'))[1] as first_id
                from modules m join assessments a on a.module_id = m.id where m.program_id = ${programId} group by m.id) m
        join assessments a on a.id = m.first_id
        cross join lateral generate_series(1, ${itemsPerModule} - m.held) as g (n)`.execute(tx);
    await sql`
      insert into assessments (id, module_id, question_type, question_text, options, correct_answer, explanation,
                               difficulty, learning_outcome_id, sequence_order, details)
      select n.id, a.module_id, a.question_type, a.question_text, a.options, a.correct_answer, a.explanation,
             a.difficulty, a.learning_outcome_id, 1000 + n.position, a.details
        from added n join assessments a on a.id = n.source_id`.execute(tx);
    await sql`
      insert into citations (program_id, item_id, position, place, passage_id, quote)
      select c.program_id, n.id, c.position, c.place, c.passage_id, c.quote
        from added n join citations c on c.item_id = n.source_id`.execute(tx);
  });
}

/** Adds programs like the given one, each with brief, plan, report and a finished run of 100 items. */
export async function insertBulkPrograms({ db }: Database, programId: string, count: number): Promise<void> {
  await sql`
    insert into programs (id, program_name, qualification_level, qualification_type, total_credits, industry_sector,
                          created_by, brief, plan, report, total_hours, contact_hours, created_at)
    select gen_random_uuid(), p.program_name || ' ' || n, p.qualification_level, p.qualification_type, p.total_credits,
           p.industry_sector, p.created_by, p.brief, p.plan, p.report, p.total_hours, p.contact_hours,
           p.created_at - n * interval '1 minute'
      from programs p cross join generate_series(1, ${count}) as n where p.id = ${programId}`.execute(db);
  await sql`
    insert into generation_jobs (id, program_id, status, progress)
    select gen_random_uuid(), p.id, 'completed', 100 from programs p where p.id <> ${programId}`.execute(db);
  await sql`
    insert into generation_items (job_id, item_key, kind, stage, position, status)
    select j.id, 'm1.q' || n, 'item', 1, n, 'done'
      from generation_jobs j cross join generate_series(1, 100) as n where j.program_id <> ${programId}`.execute(db);
  for (const table of ["programs", "generation_jobs", "generation_items", "assessments", "citations"])
    await sql`vacuum analyze ${sql.table(table)}`.execute(db);
}
