import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase, type Database } from "../src/platform/database.ts";
import { asActor, runMixed, type Begin, type Mix } from "./mixed-transactions.ts";
import { insertActors, insertDocuments, insertWholeProgram, run, type Model } from "./row-model.ts";
import { seededRandom } from "./seeded-random.ts";
import { openTestDatabase } from "./test-database.ts";

// ROW_TRANSACTIONS=200000 npx vitest run packages/backend/test/row-security.test.ts gives the longer run; SEED replays one.
const count = Number(process.env["ROW_TRANSACTIONS"] ?? 2_000);
const seed = Number(process.env["SEED"] ?? 7);
const roundLength = 150;

let owner: Database;
let app: Database;
let model: Model;

beforeAll(async () => {
  owner = await openTestDatabase();
  app = openDatabase(owner.url, { max: 4, role: "curriculum_app" });
  const actors = await insertActors(owner.db);
  const documents = await insertDocuments(owner.db);
  const authors = actors.flatMap((actor) =>
    actor && actor.role in { SME: 1, Administrator: 1 } ? [actor.userId] : [],
  );
  const programs = [];
  for (const author of authors) {
    for (const [index, status] of ["draft", "submitted", "under review", "approved"].entries()) {
      const documentId = documents[(index + authors.indexOf(author)) % documents.length]!;
      programs.push(await insertWholeProgram(owner.db, { owner: author, status, documentId }));
    }
  }
  model = { actors, programs };
});
afterAll(async () => {
  await app.close();
  await owner.close();
});

const mix = (part: Partial<Mix>) =>
  runMixed({ database: app, model, random: seededRandom(seed), begin: asActor, count: 400, atOnce: 12, ...part });

describe("with the application's checks off", () => {
  test(
    `${count} mixed transactions over one pool show and change nothing that is not theirs (seed ${seed})`,
    { timeout: 600_000 },
    async () => {
      const random = seededRandom(seed);
      const sum = { transactions: 0, steps: 0, leaks: 0, missing: 0 };
      while (sum.transactions < count) {
        const tally = await mix({ random, count: Math.min(roundLength, count - sum.transactions) });
        for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += tally[key];
        await moveProgram(random);
      }
      process.stdout.write(`G7 row security: ${JSON.stringify({ seed, ...sum })}\n`);
      expect(sum).toMatchObject({ transactions: count, leaks: 0, missing: 0 });
    },
  );

  test("control: an actor that is set for the session passes to the pool's next user, and is seen", async () => {
    const ofSession: Begin = (database, actor, work) =>
      database.transaction(async (tx) => {
        if (actor !== null) {
          const set =
            "select set_config('curriculum.actor_id', $1, false), set_config('curriculum.actor_role', $2, false)";
          await run(tx, set, [actor.userId, actor.role]);
        }
        await work(tx);
      });
    const spoiled = openDatabase(owner.url, { max: 4, role: "curriculum_app" });
    const tally = await mix({ database: spoiled, begin: ofSession, readsOnly: true });
    await spoiled.close();
    process.stdout.write(`G7 control, set for the session: ${JSON.stringify(tally)}\n`);
    expect(tally.leaks).toBeGreaterThan(0);
  });

  test("control: without row security, foreign rows are seen and changed", async () => {
    const open = await openOpenDatabase();
    const tally = await mix({ database: open });
    await open.close();
    process.stdout.write(`G7 control, no row security: ${JSON.stringify(tally)}\n`);
    expect(tally.leaks).toBeGreaterThan(0);
  });
});

test("without an actor, no table shows a row to the web application", async () => {
  const { rows } = await run(
    owner.db,
    `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relforcerowsecurity
        and has_any_column_privilege('curriculum_app', c.oid, 'select') order by 1`,
  );
  expect(rows.length).toBeGreaterThan(18);
  for (const { name } of rows) expect([name, (await run(app.db, `select 1 from ${name}`)).rows]).toEqual([name, []]);
});

describe("the catalogue", () => {
  // Rows of nobody: the product's own books, which no person's request reads or writes by row.
  const withoutRows = ["audit_anchors", "backups", "pgmigrations"];

  const unguarded = () =>
    run(
      owner.db,
      `select c.relname as name from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not (
          c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))
        order by 1`,
    ).then(({ rows }) => rows.map((row) => row["name"]));

  test("every table but those of nobody's rows has forced row security and a policy", async () => {
    expect(await unguarded()).toEqual(withoutRows);
  });

  test("control: a new table without one is named", async () => {
    await run(owner.db, "create table drafts (id uuid, program_id uuid references programs)");
    expect(await unguarded()).toContain("drafts");
    await run(owner.db, "drop table drafts");
  });
});

/** Between rounds something changes for everybody: a draft is approved, an approved one taken back, one added or removed. */
async function moveProgram(random: () => number): Promise<void> {
  const program = model.programs[Math.floor(random() * model.programs.length)]!;
  const administrator = model.actors.find((actor) => actor?.role === "Administrator")!;
  const status = ["draft", "submitted", "under review", "approved"][Math.floor(random() * 4)]!;
  await app.asActor(administrator, (tx) =>
    run(tx, "update programs set status = $2 where id = $1", [program.id, status]),
  );
  program.status = status;
  const chance = random();
  if (chance < 0.3) {
    const { owner: by, documentId } = program;
    model.programs.push(await insertWholeProgram(owner.db, { owner: by, status: "draft", documentId }));
  } else if (chance < 0.5 && model.programs.length > 8) {
    await app.asActor(administrator, (tx) => run(tx, "delete from programs where id = $1", [program.id]));
    model.programs = model.programs.filter((one) => one !== program);
  }
}

/** The same rows, with row security switched off, for a role with the same rights. */
async function openOpenDatabase(): Promise<Database> {
  const copy = await openTestDatabase();
  await run(
    copy.db,
    `do $$ declare name text; begin
       for name in select relname from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity loop
         execute format('alter table %I disable row level security', name);
       end loop; end $$`,
  );
  for (const actor of model.actors.filter((one) => one !== null && one.role !== "Visitor")) {
    const values = [actor!.userId, `${actor!.userId}@example.org`, actor!.role];
    await run(copy.db, "insert into users (id, email, role) values ($1, $2, $3)", values);
  }
  const [documentId] = await insertDocuments(copy.db);
  const programs = [];
  for (const { owner: by, status } of model.programs) {
    programs.push(await insertWholeProgram(copy.db, { owner: by, status, documentId: documentId! }));
  }
  model = { ...model, programs };
  await copy.close();
  return openDatabase(copy.url, { max: 4, role: "curriculum_app" });
}
