import { access, chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { backupJob, backupWatchJob, workBackups } from "../src/operations/backup/backup.job.ts";
import { listBackups } from "../src/operations/backup/backup.store.ts";
import { judgeBackups } from "../src/operations/backup/judge-backups.ts";
import { openBackups, type Backups } from "../src/operations/backup/open-backups.client.ts";
import { runBackup } from "../src/operations/backup/run-backup.action.ts";
import { takeSight } from "../src/operations/backup/take-sight.store.ts";
import { withSession } from "../src/operations/backup/with-session.client.ts";
import { readConfig } from "../src/platform/config.ts";
import { createDatabase } from "../src/platform/create-database.ts";
import { openDatabase, type Database } from "../src/platform/database.ts";
import { openLog } from "../src/platform/log.ts";
import { migrate } from "../src/platform/migrate.ts";
import { openQueue, type Queue } from "../src/platform/queue.ts";
import { withClient } from "./backup-source.ts";
import { openTestDatabase } from "./test-database.ts";

let database: Database;
let folder: string;
let backups: Backups;
let queue: Queue;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "curriculum-backup-schedule-"));
  // The scratch cluster of a drill may run as another user.
  await chmod(folder, 0o711);
  database = await openTestDatabase();
  await sql`insert into users (email, role) select n || '@example.org', 'Student' from generate_series(1, 100) n`.execute(
    database.db,
  );
  backups = await openBackups(readConfig({ DATA_DIR: folder }, "/"), database);
  queue = await openQueue(database.url, [backupJob, backupWatchJob], () => {});
  await workBackups(queue, async () => backups, openLog("silent"));
});
afterAll(async () => {
  await queue?.close(1_000);
  await database?.close();
  await rm(folder, { recursive: true, force: true });
});

test("it is on the clock at 02:00 UTC, and a time that was slept through is made up for", async () => {
  const { rows } = await sql`
    select name, cron, timezone, options ->> 'missed' as missed from pgboss.schedule order by name`.execute(
    database.db,
  );
  expect(rows).toEqual([
    { name: "backup", cron: "0 2 * * *", timezone: "UTC", missed: "once" },
    { name: "backup-watch", cron: "15 * * * *", timezone: "UTC", missed: "once" },
  ]);
});

test("a run by the clock makes a proved backup and removes what need not be kept", async () => {
  await mkdir(backups.homeFolder, { recursive: true });
  // Two of one day long ago: of these the newer stays, as the last of its month.
  for (const hour of [3, 4]) {
    const fileName = `old-${hour}.tar.zst.age`;
    await writeFile(join(backups.homeFolder, fileName), "old");
    await sql`
      insert into backups (started_at, finished_at, kind, file_name, bytes, sha256, rows, status)
      values (${`2026-01-05 0${hour}:00`}, ${`2026-01-05 0${hour}:01`}, 'scheduled', ${fileName}, 3,
              ${"0".repeat(64)}, '{"users": 50}', 'completed')`.execute(database.db);
  }
  await database.transaction((tx) => queue.enqueue(tx, backupJob, {}));
  // The job runs in this process, on its own time.
  while (!(await listBackups(database.db)).some((one) => one.provedAt !== null)) await pause(50);
  while ((await listBackups(database.db)).length > 2) await pause(50);
  const [newest, old] = await listBackups(database.db);
  expect(newest).toMatchObject({ kind: "scheduled", status: "completed", error: null, rows: { users: 100 } });
  expect(old?.fileName).toBe("old-4.tar.zst.age");
  await access(join(backups.homeFolder, newest!.fileName!));
  await expect(access(join(backups.homeFolder, "old-3.tar.zst.age"))).rejects.toThrow("ENOENT");
});

test("each fault of the daily run raises its alarm; without one there is none", async () => {
  const judge = async (later: string) => {
    const now = new Date((await listBackups(database.db))[0]!.startedAt.getTime() + Number(later) * 3_600_000);
    return judgeBackups(await listBackups(database.db), now).alarms.map((alarm) => alarm.kind);
  };
  // A proved one, then by turns what can go wrong; each in a copy of the newest line.
  const add = async (change: string) =>
    sql`insert into backups (started_at, finished_at, kind, file_name, bytes, sha256, rows, status, error, proved_at, drill)
        select started_at + interval '1 hour', finished_at + interval '1 hour', kind, file_name, bytes, sha256, rows, status,
               error, proved_at + interval '1 hour', drill from backups where proved_at is not null
         order by started_at limit 1`
      .execute(database.db)
      .then(() =>
        sql`update backups set ${sql.raw(change)} where started_at = (select max(started_at) from backups)`.execute(
          database.db,
        ),
      );
  const drop = () =>
    sql`delete from backups where started_at = (select max(started_at) from backups)`.execute(database.db);
  const seen: Record<string, string[]> = { none: await judge("0.1") };
  const faults = {
    empty: `rows = '{"users": 0}'`,
    shrunken: `rows = '{"users": 49}'`,
    failed: "status = 'failed', error = 'disk full', proved_at = null",
    unproved: "proved_at = null, error = 'users: 99 rows instead of 100'",
  };
  for (const [kind, change] of Object.entries(faults)) {
    await add(change);
    seen[kind] = await judge("0.1");
    await drop();
  }
  seen["missed"] = await judge("25.5");
  seen["late"] = await judge("50");
  process.stdout.write(`alarms: ${JSON.stringify(seen)}\n`);
  expect(seen["none"]).toEqual([]);
  for (const kind of [...Object.keys(faults), "missed", "late"]) expect(seen[kind]).toContain(kind);
});

test("an owner without special rights backs up every row in spite of row security, and proves it elsewhere; who sees less is refused", async () => {
  const server = inject("testServer");
  const name = `owned_${process.pid}`;
  await withClient(`${server}postgres`, async (client) => {
    await client.query(`create role ${name} login password 'owner' nosuperuser nocreatedb`);
    // What the migrations' functions set for themselves.
    await client.query(`grant set on parameter "curriculum.actor_role" to ${name}`);
    await client.query(`grant curriculum_backup, curriculum_worker, curriculum_app, curriculum_owner to ${name}`);
  });
  await createDatabase(`${server}postgres`, name);
  await withClient(`${server}postgres`, (client) => client.query(`alter database ${name} owner to ${name}`));
  const url = new URL(`${server}${name}`);
  url.username = name;
  url.password = "owner";
  await migrate(url.href);
  await withClient(`${server}${name}`, (client) =>
    client.query(`insert into users (id, email, role) values ('7f2d5f8e-7a0a-4b4e-9d1e-0a53c0b2f6d1', 'a@example.org', 'SME');
      insert into programs (program_name, qualification_level, qualification_type, created_by)
      select 'Program ' || n, '5', 'Certificate', '7f2d5f8e-7a0a-4b4e-9d1e-0a53c0b2f6d1' from generate_series(1, 3) n`),
  );
  await withSession(url.href, async (client) => {
    await client.query("set role curriculum_app; set row_security = on");
    expect((await client.query("select from public.programs")).rowCount).toBe(0);
    await expect(takeSight(client)).rejects.toThrow(/Row security hides rows/);
    await client.query("set role curriculum_backup");
    expect(await takeSight(client)).toEqual({ role: null, isByPolicy: true });
  });
  const owned = openDatabase(url.href, { max: 2, role: "curriculum_worker" });
  try {
    const own = { ...backups, database: owned };
    for (const format of ["portable", "pg_dump"] as const) {
      const { drill, manifest } = await runBackup(own, { kind: "manual", format });
      const programs = manifest.tables.find((table) => table.name === "programs")?.rows;
      process.stdout.write(
        `${format} by an owner without special rights: ${programs} of 3 programs, proved on a ${drill.place} in ${drill.seconds} s\n`,
      );
      expect(programs).toBe(3);
      expect(drill.place).toBe("scratch cluster");
    }
  } finally {
    await owned.close();
  }
}, 60_000);

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
