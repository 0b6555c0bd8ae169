import { randomUUID } from "node:crypto";
import { CompiledQuery } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database, Db, Tx } from "../src/platform/database.ts";
import { openTestDatabase } from "./test-database.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function run<Row = { id: string }>(
  text: string,
  values: unknown[] = [],
  db: Db | Tx = database.db,
): Promise<Row[]> {
  return (await db.executeQuery<Row>(CompiledQuery.raw(text, values))).rows;
}
const insert = async (text: string, ...values: unknown[]) => (await run(`${text} returning id`, values))[0]!.id;

/** A program with two modules of two outcomes each, by the document's columns alone. */
async function makeProgram() {
  const user = await insert("insert into users (email, role) values ($1, 'SME')", `${randomUUID()}@example.org`);
  const program = await insert(
    "insert into programs (program_name, qualification_level, qualification_type, created_by) values ('Welding', 'Level 5', 'Certificate', $1)",
    user,
  );
  const modules = [1, 2].map((order) =>
    insert(
      "insert into modules (program_id, module_code, module_title, hours, sequence_order) values ($1, $2, 'Seams', 40, $3)",
      program,
      `W10${order}`,
      order,
    ),
  );
  const [one, two] = await Promise.all(modules);
  const outcomes: string[] = [];
  for (const module of [one, one, two, two]) outcomes.push(await makeOutcome(module!));
  return { program, one: one!, two: two!, outcomes };
}
const makeOutcome = (module: string) =>
  insert(
    "insert into learning_outcomes (module_id, outcome_text, knowledge_skill_competency, bloom_level) values ($1, 'Weld a seam', 'Skill', 'Apply')",
    module,
  );
const makeSkill = (program: string, outcomes: readonly string[]) =>
  insert(
    "insert into skill_mappings (program_id, skill_name, linked_outcomes) values ($1, 'Welding', $2)",
    program,
    outcomes,
  );
const linksOf = async (skill: string) =>
  (await run<{ linked_outcomes: string[] }>("select linked_outcomes from skill_mappings where id = $1", [skill]))[0]
    ?.linked_outcomes;

describe("a skill mapping", () => {
  test("links to outcomes of its own program", async () => {
    const { program, outcomes } = await makeProgram();
    expect(await linksOf(await makeSkill(program, outcomes))).toEqual(outcomes);
  });

  test("with an outcome of another program, or one that there is not, is refused", async () => {
    const [mine, other] = [await makeProgram(), await makeProgram()];
    await expect(makeSkill(mine.program, [mine.outcomes[0]!, other.outcomes[0]!])).rejects.toThrow(/does not hold/);
    await expect(makeSkill(mine.program, [randomUUID()])).rejects.toThrow(/does not hold/);
    const skill = await makeSkill(mine.program, [mine.outcomes[0]!]);
    const change = run("update skill_mappings set linked_outcomes = $1 where id = $2", [[other.outcomes[0]], skill]);
    await expect(change).rejects.toThrow(/does not hold/);
  });

  test("may be written before its outcomes, when all are there in the end", async () => {
    const { program, one } = await makeProgram();
    const id = randomUUID();
    await database.transaction(async (tx) => {
      await run(
        "insert into skill_mappings (program_id, skill_name, linked_outcomes) values ($1, 'Early', $2)",
        [program, [id]],
        tx,
      );
      await run(
        "insert into learning_outcomes (id, module_id, outcome_text, knowledge_skill_competency, bloom_level) values ($1, $2, 'Weld', 'Skill', 'Apply')",
        [id, one],
        tx,
      );
    });
  });

  test("loses the link to an outcome that is deleted, and keeps the others in their order", async () => {
    const { program, one, outcomes } = await makeProgram();
    const skill = await makeSkill(program, [outcomes[3]!, outcomes[0]!, outcomes[2]!]);
    await run("delete from learning_outcomes where id = $1", [outcomes[0]]);
    expect(await linksOf(skill)).toEqual([outcomes[3], outcomes[2]]);
    await run("delete from modules where id = $1", [one]);
    expect(await linksOf(skill)).toEqual([outcomes[3], outcomes[2]]);
    await run("delete from programs where id = $1", [program]);
    expect(await linksOf(skill)).toBeUndefined();
  });

  test("cannot be left behind by an outcome or a module that moves to another program", async () => {
    const [mine, other] = [await makeProgram(), await makeProgram()];
    const moveOutcome = (module: string) =>
      run("update learning_outcomes set module_id = $1, sequence_order = 9 where id = $2", [module, mine.outcomes[0]]);
    await moveOutcome(mine.two);
    await expect(moveOutcome(other.one)).rejects.toThrow(/another program/);
    const moveModule = run("update modules set program_id = $1 where id = $2", [other.program, mine.one]);
    await expect(moveModule).rejects.toThrow(/another program/);
  });
});

describe("an assessment", () => {
  const assess = (module: string, outcome: string | null) =>
    insert(
      "insert into assessments (module_id, question_type, question_text, learning_outcome_id) values ($1, 'task', 'Weld it', $2)",
      module,
      outcome,
    );

  test("measures an outcome of its own module, or none", async () => {
    const { one, outcomes } = await makeProgram();
    await assess(one, outcomes[0]!);
    await assess(one, null);
    await expect(assess(one, outcomes[2]!)).rejects.toThrow(/assessments_outcome_in_module/);
  });

  test("with choices has options and a key", async () => {
    const { one } = await makeProgram();
    const choice = run(
      "insert into assessments (module_id, question_type, question_text, options) values ($1, 'multiple_choice', 'Which?', '[]')",
      [one],
    );
    await expect(choice).rejects.toThrow(/assessments_choice_answerable/);
  });
});

describe("the order in a module", () => {
  const places = async (module: string) =>
    (
      await run<{ place: number }>(
        "select sequence_order as place from learning_outcomes where module_id = $1 order by 1",
        [module],
      )
    ).map((row) => row.place);

  test("a row that gives no place comes after the others", async () => {
    const { one } = await makeProgram();
    await makeOutcome(one);
    expect(await places(one)).toEqual([1, 2, 3]);
    await run(
      `insert into learning_outcomes (module_id, outcome_text, knowledge_skill_competency, bloom_level)
       select $1, 'Weld', 'Skill', 'Apply' from generate_series(1, 2)`,
      [one],
    );
    expect(await places(one)).toEqual([1, 2, 3, 4, 5]);
  });

  test("no two rows share a place, but they may change places", async () => {
    const { one, outcomes } = await makeProgram();
    const put = (place: number, outcome?: string, db: Db | Tx = database.db) =>
      run("update learning_outcomes set sequence_order = $1 where id = $2", [place, outcome], db);
    await expect(put(1, outcomes[1])).rejects.toThrow(/learning_outcomes_sequence_unique/);
    await database.transaction(async (tx) => {
      await put(2, outcomes[0], tx);
      await put(1, outcomes[1], tx);
    });
    expect(await places(one)).toEqual([1, 2]);
  });
});

test.each([
  ["users", "email = 'nobody'"],
  ["programs", "program_name = '  '"],
  ["programs", "total_hours = 0"],
  ["modules", "module_title = ''"],
  ["modules", "hours = 0"],
  ["learning_outcomes", "outcome_text = ''"],
  ["learning_outcomes", "assessment_criteria = '{}'"],
  ["learning_outcomes", "bloom_level = 'Know'"],
  ["learning_outcomes", "knowledge_skill_competency = 'Talent'"],
  ["learning_outcomes", "sequence_order = -1"],
  ["skill_mappings", "kpis = '{}'"],
  ["skill_mappings", "skill_name = ''"],
])("%s: %s is refused", async (table, change) => {
  const { program, outcomes } = await makeProgram();
  await makeSkill(program, outcomes);
  await expect(run(`update ${table} set ${change}`)).rejects.toThrow(/violates check constraint/);
});

describe("every foreign key has an index that leads with its columns, so that no cascade scans a table", () => {
  const listBare = () =>
    run<{ line: string }>(`
      select c.conrelid::regclass || ' ' || c.conname as line from pg_constraint c
       where c.contype = 'f' and c.connamespace = 'public'::regnamespace
         and not exists (
           select 1 from pg_index i where i.indrelid = c.conrelid and i.indisvalid and i.indpred is null
              and (i.indkey::int2[])[0:0] <@ c.conkey)`);

  test("in the whole schema", async () => {
    expect(await listBare()).toEqual([]);
  });

  test("control: a key without one is found", async () => {
    await run("create table stray (program_id uuid references programs)");
    expect(await listBare()).toEqual([{ line: "stray stray_program_id_fkey" }]);
    await run("drop table stray");
  });
});
