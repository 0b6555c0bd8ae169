import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase, type Database } from "../src/platform/database.ts";
import { listMigrations, migrate } from "../src/platform/migrate.ts";
import { openQueue } from "../src/platform/queue.ts";
import { insertActors, insertDocuments, insertWholeProgram, run, type ModelProgram } from "./row-model.ts";
import { openTestDatabase } from "./test-database.ts";

const roles = ["curriculum_owner", "curriculum_app", "curriculum_worker", "curriculum_backup"] as const;

let database: Database;
let program: ModelProgram;
const pools: Partial<Record<(typeof roles)[number], Database>> = {};
const administrator = { userId: "", role: "Administrator" };
const author = { userId: "", role: "SME" };

beforeAll(async () => {
  database = await openTestDatabase();
  // The queue's tables stand and are granted.
  await (await openQueue(database.url, [], () => {}, "curriculum_worker")).close(100);
  for (const role of roles) pools[role] = openDatabase(database.url, { max: 2, role });
  const [first, second] = await insertActors(database.db);
  administrator.userId = first!.userId;
  author.userId = second!.userId;
  const [documentId] = await insertDocuments(database.db);
  program = await insertWholeProgram(database.db, { owner: author.userId, status: "draft", documentId: documentId! });
});
afterAll(async () => {
  for (const pool of Object.values(pools)) await pool.close();
  await database.close();
});

/** How the server answers one statement of a role: "done", or the code of its refusal. */
async function answerTo(role: (typeof roles)[number], text: string, actor = administrator): Promise<string> {
  const pool = pools[role]!;
  const work = role === "curriculum_app" ? pool.asActor(actor, (tx) => run(tx, text)) : run(pool.db, text);
  return work.then(
    () => "done",
    (error: Error & { code?: string }) => error.code ?? error.message,
  );
}

const refused = "42501";
const audit = (user: string) =>
  `insert into audit_logs (user_id, action, resource_type) values ('${user}', 'test.done', 'test')`;

describe.each([
  ["curriculum_app", "changes no schema", "alter table programs add column secret text"],
  ["curriculum_app", "makes no table", "create table mine (id int)"],
  ["curriculum_app", "switches no row security off", "alter table programs disable row level security"],
  ["curriculum_app", "empties no table", "truncate programs cascade"],
  ["curriculum_app", "deletes no audit row", "delete from audit_logs"],
  ["curriculum_app", "changes no audit row", "update audit_logs set action = 'x'"],
  ["curriculum_app", "sees no migrations", "select * from pgmigrations"],
  ["curriculum_app", "sees no sessions", "select * from sessions"],
  ["curriculum_app", "opens no session by hand", "insert into sessions (id_sha256) values ('x')"],
  ["curriculum_app", "makes no sign-in link", "insert into sign_in_links (token_sha256) values ('x')"],
  ["curriculum_app", "makes no user", "insert into users (email, role) values ('a@b', 'Administrator')"],
  ["curriculum_app", "changes nobody's role", "update users set role = 'Administrator'"],
  ["curriculum_app", "gives no program away", "update programs set created_by = created_by"],
  ["curriculum_app", "takes no job", "update pgboss.job set state = 'active'"],
  ["curriculum_worker", "sees no sessions", "select * from sessions"],
  ["curriculum_worker", "sees no sign-in links", "select * from sign_in_links"],
  ["curriculum_worker", "opens no session", "select open_session('a', 'b')"],
  ["curriculum_worker", "sees no users", "select * from users"],
  ["curriculum_worker", "approves no program", "update programs set status = 'approved'"],
  ["curriculum_worker", "deletes no program", "delete from programs"],
  ["curriculum_worker", "deletes no audit row", "delete from audit_logs"],
  ["curriculum_worker", "changes no schema", "drop table programs"],
  ["curriculum_backup", "inserts nothing", audit(randomUUID())],
  ["curriculum_backup", "changes nothing", "update programs set status = 'draft'"],
  ["curriculum_backup", "deletes nothing", "delete from sessions"],
  ["curriculum_backup", "takes no job", "delete from pgboss.job"],
  ["curriculum_owner", "belongs to no superuser", "create role somebody"],
] as const)("%s", (role, name, text) => {
  test(name, async () => expect(await answerTo(role, text)).toBe(refused));
});

test.each([
  ["curriculum_app", "update programs set industry_sector = 'metal'"],
  ["curriculum_worker", "update programs set total_hours = 10"],
  ["curriculum_owner", "update users set last_login = null"],
  ["curriculum_backup", "select * from sessions, pgboss.job, pgmigrations"],
] as const)("control: %s does what is its work: %s", async (role, text) => {
  expect(await answerTo(role, text)).toBe("done");
});

test("the worker and the backup see every row without an actor", async () => {
  for (const role of ["curriculum_worker", "curriculum_backup", "curriculum_owner"] as const) {
    expect((await run(pools[role]!.db, "select id from programs")).rows).toEqual([{ id: program.id }]);
  }
});

test("an author does not approve, and what is approved the author does not change", async () => {
  const approve = `update programs set status = 'approved' where id = '${program.id}'`;
  expect(await answerTo("curriculum_app", approve, author)).toBe(refused);
  expect(await answerTo("curriculum_app", approve)).toBe("done");
  const change = (text: string) => pools.curriculum_app!.asActor(author, (tx) => run(tx, text));
  expect(await change("update programs set status = 'draft'")).toMatchObject({ numAffectedRows: 0n });
  expect(await change("update modules set module_aim = 'x'")).toMatchObject({ numAffectedRows: 0n });
  expect(await change("delete from programs")).toMatchObject({ numAffectedRows: 0n });
});

test("nobody writes the audit trail in another's name, and each sees its own entries", async () => {
  expect(await answerTo("curriculum_app", audit(administrator.userId), author)).toBe(refused);
  expect(await answerTo("curriculum_app", audit(author.userId), author)).toBe("done");
  expect(await answerTo("curriculum_app", audit(administrator.userId))).toBe("done");
  const seen = (actor: typeof author) =>
    pools.curriculum_app!.asActor(actor, (tx) => run(tx, "select user_id from audit_logs"));
  expect((await seen(author)).rows).toEqual([{ user_id: author.userId }]);
  expect((await seen(administrator)).rows).toHaveLength(2);
});

test("a read-only transaction of an actor changes nothing", async () => {
  const work = pools.curriculum_app!.asActor(administrator, (tx) => run(tx, "delete from modules"), { readOnly: true });
  await expect(work).rejects.toThrow(/read-only transaction/);
});

test("functions that run with the owner's rights are closed to all but those who need them", async () => {
  const { rows } = await run(
    database.db,
    `select p.proname as name from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef
        and has_function_privilege('public', p.oid, 'execute') order by 1`,
  );
  expect(rows).toEqual([]);
});

test("rolled back in one database, the roles stay for the others of the server", async () => {
  const other = await openTestDatabase();
  const names = (await listMigrations(other.url)).map(({ name }) => name);
  await migrate(other.url, "down", names.length - names.findIndex((name) => name.endsWith("_row-security")));
  const { rows } = await run(other.db, "select rolname from pg_roles where rolname like 'curriculum\\_%' order by 1");
  expect(rows.map((row) => row["rolname"])).toEqual(roles.toSorted());
  expect(await answerTo("curriculum_worker", "select 1 from programs")).toBe("done");
  const left = await run(
    other.db,
    "select 1 from pg_class c where c.relnamespace = 'public'::regnamespace and c.relacl::text like '%curriculum\\_%'",
  );
  expect(left.rows).toEqual([]);
  await other.close();
});
