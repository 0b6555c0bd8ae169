import assert from "node:assert/strict";
import { section } from "../statement.ts";
import { undone } from "../undone.ts";
import type { Walk } from "../open-walk.ts";

const firstProgram = "(select id from programs where exists (select from modules m where m.program_id = programs.id))";
const anyModule = "(select id from modules order by module_code limit 1)";
const anyUser = "(select id from users order by email limit 1)";

const program = (column: string, value: string) =>
  `insert into programs (program_name, qualification_level, qualification_type, created_by, ${column})
   values ('Walk', 'Level 5', 'Professional Certificate', ${anyUser}, ${value}) returning *`;
const moduleRow = (column: string, value: string) =>
  `insert into modules (program_id, module_code, module_title, hours, sequence_order, ${column})
   values (${firstProgram}, 'WK101', 'Walk', 10, 900, ${value})`;
const outcome = (knowledge: string, bloom: string) =>
  `insert into learning_outcomes (module_id, outcome_text, assessment_criteria, knowledge_skill_competency, bloom_level)
   values (${anyModule}, 'Walk.', '["one", "two"]', '${knowledge}', '${bloom}')`;
const assessment = (type: string, difficulty: string) =>
  `insert into assessments (module_id, question_type, question_text, options, correct_answer, difficulty)
   values (${anyModule}, '${type}', 'Walk?', '[{"id": "a", "text": "One"}]', 'a', '${difficulty}')`;
const job = (status: string, progress: number) =>
  `insert into generation_jobs (program_id, status, progress) values (${firstProgram}, '${status}', ${progress})`;

async function refuses(walk: Walk, statement: string): Promise<void> {
  // 23xxx: what a constraint refuses; deferred ones speak when they are asked to.
  const attempt = undone(walk, [statement, "set constraints all immediate"]);
  await assert.rejects(attempt, (error: { code?: string }) => error.code?.startsWith("23") === true, statement);
}

const all = (statements: string[], strays: string[]) => async (walk: Walk) => {
  for (const statement of statements) await undone(walk, [statement]);
  for (const stray of strays) await refuses(walk, stray);
};

/** Which values each column takes, tried by writing rows, and what a deletion takes with it. */
export const rules = [
  ...section("Values", {
    "users.email is unique": async (walk) =>
      refuses(walk, "insert into users (email, role) select email, 'SME' from users limit 1"),
    "users.role is Administrator, SME or Student": all(
      ["Administrator", "SME", "Student"].map(
        (role) => `insert into users (email, role) values ('w@example.org', '${role}')`,
      ),
      ["insert into users (email, role) values ('w@example.org', 'Owner')"],
    ),
    "programs.total_credits defaults to 120, status to draft": async (walk) => {
      const [row] = await undone(walk, [program("industry_sector", "'Retail'")]);
      assert.equal(row?.["total_credits"], 120);
      assert.equal(row?.["status"], "draft");
    },
    "programs.status is draft, submitted, under review or approved": all(
      ["draft", "submitted", "under review", "approved"].map((status) => program("status", `'${status}'`)),
      [program("status", "'finished'")],
    ),
    "modules.core_elective is Core or Elective": all(
      ["Core", "Elective"].map((kind) => moduleRow("core_elective", `'${kind}'`)),
      [moduleRow("core_elective", "'Optional'")],
    ),
    "modules.sequence_order is the order within the program": async (walk) => {
      const rows = await walk.sql(
        `select module_code from modules where program_id = ${firstProgram} order by sequence_order`,
      );
      assert.deepEqual(
        rows.map((row) => row["module_code"]),
        ["BI101", "BI102", "BI103", "BI104", "BI105", "BI106"],
      );
      await refuses(walk, "update modules set sequence_order = 1");
    },
    "learning_outcomes.assessment_criteria is an array": async (walk) =>
      refuses(walk, "update learning_outcomes set assessment_criteria = '{}'"),
    "learning_outcomes.knowledge_skill_competency is one of three": all(
      ["Knowledge", "Skill", "Competency"].map((kind) => outcome(kind, "Apply")),
      [outcome("Attitude", "Apply")],
    ),
    "learning_outcomes.bloom_level is one of Bloom's six": all(
      ["Remember", "Understand", "Apply", "Analyze", "Evaluate", "Create"].map((level) => outcome("Skill", level)),
      [outcome("Skill", "Comprehend")],
    ),
    "assessments.question_type is multiple_choice, case_study and others": all(
      ["multiple_choice", "case_study", "cloze", "task"].map((type) => assessment(type, "easy")),
      [assessment("riddle", "easy")],
    ),
    "assessments.difficulty is easy, medium or hard": all(
      ["easy", "medium", "hard"].map((difficulty) => assessment("multiple_choice", difficulty)),
      [assessment("multiple_choice", "fiendish")],
    ),
    "skill_mappings.linked_outcomes holds ids of outcomes of its program": async (walk) => {
      const link = (id: string) =>
        `insert into skill_mappings (program_id, skill_name, linked_outcomes) values (${firstProgram}, 'Walk', array[${id}])`;
      await undone(walk, [link("(select id from learning_outcomes limit 1)"), "set constraints all immediate"]);
      await refuses(walk, link("gen_random_uuid()"));
    },
    "knowledge_base.credibility_score is 0 to 100": all(
      [0, 100].map((score) => `insert into knowledge_base (content, credibility_score) values ('Walk', ${score})`),
      [-1, 101].map((score) => `insert into knowledge_base (content, credibility_score) values ('Walk', ${score})`),
    ),
    "knowledge_base.source_type takes peer-reviewed, textbook and others": all(
      ["peer-reviewed", "textbook", "government"].map(
        (type) => `insert into knowledge_base (content, source_type, embedding_id) values ('Walk', '${type}', 'vec-1')`,
      ),
      [],
    ),
    "generation_jobs.status is queued, processing, completed or failed": all(
      ["queued", "processing", "completed", "failed"].map((status) => job(status, 50)),
      [job("paused", 50)],
    ),
    "generation_jobs.progress is 0 to 100": all(
      [job("queued", 0), job("queued", 100)],
      [job("queued", -1), job("queued", 101)],
    ),
    "ids and created_at are given by the database, in UTC": async (walk) => {
      const [row] = await undone(walk, [
        `insert into competitor_programs (institution_name, program_name) values ('A', 'B')
         returning id, abs(extract(epoch from (now() at time zone 'utc') - created_at)) < 60 as fresh`,
      ]);
      assert.match(String(row?.["id"]), /^[0-9a-f-]{36}$/);
      assert.equal(row?.["fresh"], true);
    },
  }),
  ...section("Entity relationships", {
    "deleting a program deletes its modules, outcomes, assessments, skill mappings and jobs": async (walk) => {
      const [row] = await undone(walk, [
        job("queued", 0),
        "delete from programs",
        `select (select count(*)::int from modules) + (select count(*)::int from learning_outcomes)
              + (select count(*)::int from assessments) + (select count(*)::int from skill_mappings)
              + (select count(*)::int from generation_jobs) as n`,
      ]);
      assert.equal(row?.["n"], 0);
    },
    "deleting a module deletes its outcomes and assessments and leaves the program": async (walk) => {
      const [row] = await undone(walk, [
        "delete from modules",
        `select (select count(*)::int from learning_outcomes) + (select count(*)::int from assessments) as gone,
                (select count(*)::int from programs) as programs`,
      ]);
      assert.deepEqual(row, { gone: 0, programs: 3 });
    },
    "programs belong to a user": async (walk) =>
      refuses(walk, "delete from users where id in (select created_by from programs)"),
    "knowledge_base and competitor_programs stand alone": async (walk) => {
      const rows = await walk.sql(
        `select 1 from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
          where c.contype = 'f' and c.conrelid in ('knowledge_base'::regclass, 'competitor_programs'::regclass) and a.attnotnull`,
      );
      assert.deepEqual(rows, []);
      await undone(walk, [
        "insert into knowledge_base (content) values ('Alone')",
        "insert into competitor_programs (institution_name, program_name) values ('A', 'B')",
      ]);
    },
    "audit_logs references users": async (walk) =>
      refuses(
        walk,
        "insert into audit_logs (user_id, action, resource_type) values (gen_random_uuid(), 'walk', 'walk')",
      ),
  }),
];
