import { spawn } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zstdDecompressSync } from "node:zlib";
import { Decrypter } from "age-encryption";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyIn, copyOut } from "../src/operations/backup/copy-stream.client.ts";
import { listBackups } from "../src/operations/backup/backup.store.ts";
import { findPgTools } from "../src/operations/backup/pg-tools.client.ts";
import { restoreArchive } from "../src/operations/backup/restore-archive.action.ts";
import { openBackups, type Backups } from "../src/operations/backup/open-backups.client.ts";
import { runBackup, type ProvedBackup } from "../src/operations/backup/run-backup.action.ts";
import { readTar } from "../src/operations/backup/tar-stream.ts";
import { verifyArchive, verifyEntries } from "../src/operations/backup/verify-archive.client.ts";
import { withSession } from "../src/operations/backup/with-session.client.ts";
import { readConfig } from "../src/platform/config.ts";
import { createDatabase } from "../src/platform/create-database.ts";
import type { Database } from "../src/platform/database.ts";
import { startEmbeddedPostgres, type EmbeddedServer } from "../src/platform/embedded-postgres.ts";
import { openFileStore } from "../src/platform/file-store.ts";
import { countAllRows, fillSource, hashTables, withClient } from "./backup-source.ts";
import { seededRandom } from "./seeded-random.ts";
import { openTestDatabase } from "./test-database.ts";

// G13. SEED=… replays; KILLS=20 gives the longer run.
const seed = Number(process.env["SEED"] ?? 13);
const kills = Number(process.env["KILLS"] ?? 3);
const corruptions = 100;

let database: Database;
let other: EmbeddedServer;
let folder: string;
let cluster: string;
let backups: Backups;
let expected: Record<string, string>;
let portable: ProvedBackup;
let fileHash: string;
let hasTools = false;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "curriculum-backup-"));
  database = await openTestDatabase();
  await fillSource(database, 4_000);
  backups = await openBackups(readConfig({ DATA_DIR: folder }, "/"), database);
  fileHash = await backups.files.insert(Buffer.from("An uploaded file.\0\r\n"));
  hasTools = (await findPgTools(15)) !== null;
  // An empty cluster of its own: nothing of the source's server can help a restore.
  cluster = await mkdtemp(join(tmpdir(), "curriculum-empty-cluster-"));
  other = await startEmbeddedPostgres({ folder: cluster, unsafe: true });
  expected = await hashTables(database.url);
  portable = await runBackup(backups, { kind: "scheduled", format: "portable" });
});
afterAll(async () => {
  await database?.close();
  await other?.release();
  for (const one of [folder, cluster]) await rm(one, { recursive: true, force: true });
});

async function emptyDatabase(name: string): Promise<string> {
  await createDatabase(other.urlOf("postgres"), name);
  return other.urlOf(name);
}

function restore(url: string, file: string, change: { isForced?: boolean } = {}) {
  const files = openFileStore(join(folder, "restored"));
  return restoreArchive({ url, file, key: backups.key, files, isForced: false, isUpgraded: false, ...change });
}

describe("dumped, encrypted and restored into an empty cluster, everything is as it was", () => {
  test.each(["portable", "pg_dump"] as const)("in the form %s", async (format) => {
    if (format === "pg_dump" && !hasTools) {
      process.stdout.write("skipped: there is no pg_dump 15 here\n");
      return;
    }
    const before = await hashTables(database.url);
    const made = await runBackup(backups, { kind: "manual", format });
    const url = await emptyDatabase(`whole_${format}`);
    const started = performance.now();
    const restored = await restore(url, made.file);
    const seconds = (performance.now() - started) / 1_000;
    expect(restored.auditFault).toBeNull();
    expect(restored.manifest).toMatchObject({ kind: format, auditHead: { rowHash: expect.any(String) } });
    expect(await hashTables(url)).toEqual(before);
    expect(await openFileStore(join(folder, "restored")).get(fileHash)).toEqual(Buffer.from("An uploaded file.\0\r\n"));
    await withClient(url, async (client) => {
      const jobs = await client.query("select name, data from pgboss.job where name not like '\\_\\_%'");
      expect(jobs.rows).toMatchObject([{ name: "generation-part", data: { part: "prepare" } }]);
      await expect(client.query("update audit_logs set action = 'x'")).rejects.toThrow();
    });
    const rows = Object.values(before).reduce((sum, hash) => sum + Number(hash.split(" ")[0]), 0);
    process.stdout.write(
      `${format}: ${rows} rows, ${made.bytes} bytes encrypted, drill ${made.drill.seconds} s, restore ${seconds.toFixed(1)} s, ${Object.keys(before).length} table hashes equal\n`,
    );
  });

  test("the source's own rows did not change but for the record of it", async () => {
    const { backups: _, audit_logs: __, ...now } = await hashTables(database.url);
    const { backups: ___, audit_logs: ____, ...then } = expected;
    expect(now).toEqual(then);
  });
});

test("every value goes and comes exactly: types, numbers, times, arrays, bytes, nulls, JSON", async () => {
  const form = `n int primary key, big numeric, f8 float8, f4 real, at timestamp, zone timestamptz, day date, span interval,
    raw bytea, words text[], ids uuid[], doc jsonb, plain json, flag boolean, ip inet, r int4range, empty text, nothing text`;
  const rows = `
    (1, 123456789012345678901234567890.000100, 0.1, 'NaN', '-infinity', '2026-02-29'::text::timestamptz, 'infinity', '1 year -2 days 3.000001 s', '\\x00ff0a5c', array['a,b', null, '"', '\\', E'\\n'], '{}', '{"b": 1.50, "a": [null, "\\u00e9"]}', '{"b" : 1.50}', true, '10.0.0.0/8', '[1,5)', '', null),
    (2, -0.0, 5e-324, 3.4028235e38, '2026-01-01 00:00:00.000001', '2026-07-01 02:00+02', '0044-03-15 BC', '-00:00:01', '', null, array['7f2d5f8e-7a0a-4b4e-9d1e-0a53c0b2f6d1']::uuid[], 'null', '[]', null, '::1', 'empty', E'\\\\N', E'tab\\tbreak\\r\\n\\\\. end 漢字 😀')`;
  const source = await emptyDatabase("values_source");
  const target = await emptyDatabase("values_target");
  const insert = `create table odd (${form}); insert into odd values ${rows.replace("'2026-02-29'::text::timestamptz", "'2028-02-29 23:59:59.999999+05:30'")}`;
  await withClient(source, (client) => client.query(insert));
  await withClient(target, (client) => client.query(`create table odd (${form})`));
  await withSession(source, (from) =>
    withSession(target, (to) => copyIn(to, "copy public.odd from stdin", copyOut(from, "copy public.odd to stdout"))),
  );
  // In PostgreSQL's binary form: no rounding of a text form can hide a difference.
  const binary = (url: string) =>
    withSession(url, async (client) => {
      const chunks = await Array.fromAsync(copyOut(client, "copy public.odd to stdout (format binary)"));
      return Buffer.concat(chunks).toString("hex");
    });
  expect(await binary(target)).toBe(await binary(source));
  expect(await hashTables(target)).toEqual(await hashTables(source));
});

describe(`damage is refused before anything is written (seed ${seed})`, () => {
  const broken = async (bytes: Uint8Array, withNote: boolean) => {
    const file = join(folder, "broken.tar.zst.age");
    await writeFile(file, bytes);
    await rm(`${file}.json`, { force: true });
    if (withNote) await cp(`${portable.file}.json`, `${file}.json`);
    return verifyArchive(file, backups.key).then(
      () => "accepted",
      (error: Error) => error.message,
    );
  };

  test(`each of ${corruptions} one-byte corruptions, with the note beside the archive and without`, async () => {
    const bytes = await readFile(portable.file);
    const random = seededRandom(seed);
    const said: string[] = [];
    for (let one = 0; one < corruptions; one += 1) {
      const damagedBytes = Buffer.from(bytes);
      // A quarter in the head, where a slip is easiest to overlook.
      const at = Math.floor(random() * (one % 4 === 0 ? 200 : bytes.length));
      damagedBytes[at]! ^= 1 + Math.floor(random() * 255);
      said.push(await broken(damagedBytes, one % 2 === 1));
    }
    const accepted = said.filter((message) => message === "accepted").length;
    process.stdout.write(`${corruptions - accepted} of ${corruptions} corruptions refused (seed ${seed})\n`);
    expect(accepted).toBe(0);
    for (const message of said) expect(message).toMatch(/Nothing was changed/);
  });

  test("an archive cut anywhere, or with something added", async () => {
    const bytes = await readFile(portable.file);
    const random = seededRandom(seed + 1);
    const cuts = [0, 1, 100, 300, bytes.length - 1, ...Array.from({ length: 15 }, () => random() * bytes.length)];
    for (const cut of cuts) expect(await broken(bytes.subarray(0, cut), false)).toMatch(/Nothing was changed/);
    expect(await broken(Buffer.concat([bytes, bytes.subarray(-100)]), false)).toMatch(/Nothing was changed/);
    expect(await broken(bytes, true)).toBe("accepted");
  });

  test("control: unpacked and read plainly some corruptions pass; held against the hashes none does", async () => {
    const tar = await unpack(portable.file);
    const random = seededRandom(seed + 2);
    const passes = { plain: 0, hashes: 0 };
    for (let one = 0; one < corruptions; one += 1) {
      const damagedTar = Buffer.from(tar);
      damagedTar[Math.floor(random() * tar.length)]! ^= 1 + Math.floor(random() * 255);
      if (await isReadPlainly(damagedTar)) passes.plain += 1;
      const verified = verifyEntries(readTar(piecesOf(damagedTar)));
      if (
        await verified.then(
          () => true,
          () => false,
        )
      )
        passes.hashes += 1;
    }
    process.stdout.write(
      `control without seal: a plain reader takes ${passes.plain} of ${corruptions} corrupted archives, the hashes ${passes.hashes}\n`,
    );
    expect(passes.plain).toBeGreaterThan(50);
    expect(passes.hashes).toBe(0);
  });

  test("another key does not open it", async () => {
    const stranger = await openBackups(readConfig({ DATA_DIR: join(folder, "stranger") }, "/"), database);
    await expect(verifyArchive(portable.file, stranger.key)).rejects.toThrow(/locked for another key/);
  });

  test("an archive of a newer schema is refused with the version that can read it", async () => {
    const { refuseUnknownMigrations } = await import("../src/operations/backup/restore-target.store.ts");
    const newer = { ...portable.manifest, migrations: [...portable.manifest.migrations, "9999999999999_later"] };
    await expect(refuseUnknownMigrations(newer)).rejects.toThrow("9999999999999_later");
  });
});

describe("a target is filled whole or not at all", () => {
  test("one that holds rows is refused and stays; forced, it is replaced and kept", async () => {
    const url = await emptyDatabase("taken");
    await withClient(url, (client) => client.query("create table mine (n int); insert into mine values (1)"));
    await expect(restore(url, portable.file)).rejects.toMatchObject({ code: "conflict", problems: ["mine (1)"] });
    expect(await countAllRows(url)).toBe(1);
    const { keptAs } = await restore(url, portable.file, { isForced: true });
    expect((await hashTables(url))["programs"]).toBe(expected["programs"]);
    expect(await countAllRows(other.urlOf(keptAs!))).toBe(1);
  });

  test("one that somebody uses is refused", async () => {
    const url = await emptyDatabase("used");
    await withClient(url, () => expect(restore(url, portable.file)).rejects.toThrow(/Stop the product first/));
  });

  test(`${kills} restores that are killed in the middle leave no row, and the next one fills it`, async () => {
    const url = await emptyDatabase("killed");
    const random = seededRandom(seed + 3);
    let inTheMiddle = 0;
    for (let one = 0; one < kills; one += 1) {
      if (await killRestore(url, Math.floor(random() * 60))) inTheMiddle += 1;
      expect(await countAllRows(url)).toBe(0);
    }
    await restore(url, portable.file);
    const rows = await countAllRows(url);
    process.stdout.write(
      `${kills} restores killed, ${inTheMiddle} of them between the first row and the commit: 0 rows left; then ${rows} restored\n`,
    );
    expect(inTheMiddle).toBeGreaterThan(0);
    expect((await hashTables(url))["knowledge_base"]).toBe(expected["knowledge_base"]);
  }, 120_000);

  /** Kills the real command when its rows are on their way; false when it was not that far. */
  async function killRestore(url: string, delayMs: number): Promise<boolean> {
    const args = ["packages/backend/bin/curriculum.js", "db", "restore", portable.file, "--into", url];
    const child = spawn(process.execPath, args, { env: { ...process.env, DATA_DIR: folder }, stdio: "ignore" });
    const ended = new Promise((resolve) => child.once("exit", resolve));
    return withClient(other.urlOf("postgres"), async (client) => {
      const isCopying = async () =>
        (
          await client.query(
            "select from pg_stat_activity where datname = $1 and backend_xid is not null and query like 'copy %'",
            [new URL(url).pathname.slice(1)],
          )
        ).rowCount! > 0;
      while (child.exitCode === null && !(await isCopying()));
      await new Promise((resolve) => setTimeout(resolve, delayMs));
      const wasCopying = await isCopying();
      child.kill("SIGKILL");
      await ended;
      const gone = "select from pg_stat_activity where datname = $1";
      while ((await client.query(gone, [new URL(url).pathname.slice(1)])).rowCount! > 0);
      return wasCopying;
    });
  }
});

test("the record tells what each made, and only a restored one is called proved", async () => {
  const record = (await listBackups(database.db)).find((one) => one.id === portable.id);
  expect(record).toMatchObject({
    status: "completed",
    kind: "scheduled",
    sha256: portable.sha256,
    bytes: portable.bytes,
  });
  expect(record?.rows?.["users"]).toBe(5);
  expect(record?.provedAt).toBeInstanceOf(Date);
});

async function unpack(file: string): Promise<Buffer> {
  const decrypter = new Decrypter();
  const identity = /AGE-SECRET-KEY-1\S+/.exec(await readFile(backups.keyFile, "utf8"));
  decrypter.addIdentity(identity![0]);
  return zstdDecompressSync(await decrypter.decrypt(await readFile(file)));
}

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** As `tar` would: the entries come out, whatever is in them. */
async function isReadPlainly(tar: Uint8Array): Promise<boolean> {
  try {
    for await (const entry of readTar(piecesOf(tar))) for await (const _ of entry.content);
    return true;
  } catch {
    return false;
  }
}
