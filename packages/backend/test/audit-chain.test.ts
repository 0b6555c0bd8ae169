import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { getLocalUserId } from "../src/accounts/local-user.store.ts";
import type { AnchorPlaces } from "../src/audit/anchor-key.client.ts";
import { hashRow } from "../src/audit/hash-row.ts";
import { loadAnchors } from "../src/audit/load-anchors.action.ts";
import { recordAudit } from "../src/audit/record-audit.store.ts";
import { rotateKey } from "../src/audit/rotate-key.action.ts";
import { verifyAudit, type AuditVerdict } from "../src/audit/verify-audit.action.ts";
import { writeAnchor } from "../src/audit/write-anchor.action.ts";
import { openDatabase, type Database } from "../src/platform/database.ts";
import { appendRows, listRows, replaceRows } from "./audit-trail.ts";
import { seededRandom } from "./seeded-random.ts";
import { openTestDatabase } from "./test-database.ts";

let database: Database;
let userId: string;
let folder: string;
let places: AnchorPlaces;
beforeAll(async () => {
  database = await openTestDatabase();
  userId = await getLocalUserId(database.db);
});
beforeEach(async () => {
  await database.transaction((tx) => replaceRows(tx, []));
  await sql`alter table audit_anchors disable trigger user`.execute(database.db);
  await sql`delete from audit_anchors`.execute(database.db);
  await sql`alter table audit_anchors enable always trigger audit_anchors_append_only`.execute(database.db);
  folder = await mkdtemp(join(tmpdir(), "curriculum-audit-"));
  places = {
    keyFile: join(folder, "keys", "audit.key"),
    keysFolder: join(folder, "keys", "audit"),
    anchorFiles: [join(folder, "audit", "anchors.ndjson"), join(folder, "elsewhere", "anchors.ndjson")],
  };
});
afterEach(() => rm(folder, { recursive: true, force: true }));
afterAll(() => database.close());

const append = (count: number) => database.transaction((tx) => appendRows(tx, count, userId, seededRandom(count)));
const rows = () => database.transaction(listRows);

async function verify(): Promise<AuditVerdict> {
  const loaded = await loadAnchors(database.db, { keysFolders: [places.keysFolder], files: places.anchorFiles });
  const verdict = await database.transaction((tx) => verifyAudit(tx, loaded));
  return { ...verdict, faults: [...verdict.faults, ...loaded.faults] };
}
const kinds = async () => (await verify()).faults.map((fault) => fault.kind);

describe("the chain", () => {
  test("has no gap and no fork when 20 write at once, some of whom roll back", async () => {
    const pool = openDatabase(database.url, { max: 20 });
    const entry = { userId, action: "written", resourceType: "test", resourceId: null };
    const started = performance.now();
    const writers = Array.from({ length: 20 }, async (_, writer) => {
      for (let row = 0; row < 50; row += 1) {
        const isLeft = (row + writer) % 5 === 0;
        const write = pool.transaction(async (tx) => {
          await recordAudit(tx, entry);
          if (isLeft) throw new Error("changed my mind");
        });
        await write.catch((error: Error) => expect(error.message).toBe("changed my mind"));
      }
    });
    await Promise.all(writers);
    const seconds = (performance.now() - started) / 1_000;
    await pool.close();
    const stored = await rows();
    process.stdout.write(`20 writers: 800 rows kept, 200 rolled back, ${Math.round(1_000 / seconds)} transactions/s\n`);
    expect(stored.map((row) => row.sequence)).toEqual(Array.from({ length: 800 }, (_, index) => index + 1));
    expect(new Set(stored.map((row) => row.previousHash)).size).toBe(800);
    expect(await kinds()).toEqual([]);
  });

  test("is the same for the database as for the product, whatever the texts hold", async () => {
    await append(60);
    const { rows: computed } = await sql<{ rowHash: string }>`
      select audit_row_hash(a) as "rowHash" from audit_logs a order by sequence`.execute(database.db);
    const stored = await rows();
    expect(computed.map((row) => row.rowHash)).toEqual(stored.map((row) => row.rowHash));
    expect(stored.map((row) => hashRow(row))).toEqual(stored.map((row) => row.rowHash));
  });

  test("holds what somebody inserts by SQL, many rows at a time too", async () => {
    await sql`
      insert into audit_logs (user_id, action, resource_type)
      select ${userId}, 'by hand', 'row ' || n from generate_series(1, 30) n`.execute(database.db);
    expect((await verify()).rows).toBe(30);
    expect(await kinds()).toEqual([]);
  });

  test("takes a restored chain in its order, and no other", async () => {
    await append(10);
    const [before] = (
      await sql<{ all: string }>`select jsonb_agg(a order by sequence) as all from audit_logs a`.execute(database.db)
    ).rows;
    const insert = (order: string) =>
      sql`insert into audit_logs select r.* from jsonb_populate_recordset(null::audit_logs, ${JSON.stringify(before?.all)}::jsonb) r
          order by sequence ${sql.raw(order)}`.execute(database.db);
    await database.transaction((tx) => replaceRows(tx, []));
    await expect(insert("desc")).rejects.toThrow("does not fit as number 1 of the chain");
    await insert("asc");
    const [after] = (
      await sql<{ all: string }>`select jsonb_agg(a order by sequence) as all from audit_logs a`.execute(database.db)
    ).rows;
    expect(after).toEqual(before);
    expect(await kinds()).toEqual([]);
  });

  test("refuses a row that chooses its own place", async () => {
    const insert = sql`insert into audit_logs (action, resource_type, sequence) values ('a', 'b', 5)`;
    await expect(insert.execute(database.db)).rejects.toThrow("does not fit as number 1");
  });

  test.each([
    "update audit_logs set action = 'other' where false",
    "delete from audit_logs where false",
    "truncate audit_logs",
    "insert into audit_logs (id, action, resource_type) select id, 'a', 'b' from audit_logs limit 1 on conflict (id) do update set action = 'other'",
    "update audit_anchors set sequence = 1",
    "delete from audit_anchors",
    "truncate audit_anchors",
  ])("refuses, to its owner too: %s", async (text) => {
    await append(1);
    await expect(sql.raw(text).execute(database.db)).rejects.toThrow("is append-only");
  });

  test("keeps whoever is in it from being deleted", async () => {
    await append(5);
    await expect(sql`delete from users where id = ${userId}`.execute(database.db)).rejects.toThrow(
      "audit_logs_user_id",
    );
  });

  test("tells when a guard is switched off", async () => {
    await sql`alter table audit_logs disable trigger audit_logs_append_only`.execute(database.db);
    expect(await kinds()).toEqual(["guard off"]);
    await sql`alter table audit_logs enable always trigger audit_logs_append_only`.execute(database.db);
    expect(await kinds()).toEqual([]);
  });
});

describe("anchors", () => {
  test("are signed once for each state, and kept in the database and in every file", async () => {
    await append(3);
    const anchor = await writeAnchor(database, places);
    expect(anchor).toMatchObject({ sequence: 3, rowCount: 3 });
    expect(await writeAnchor(database, places)).toBeNull();
    await append(2);
    expect(await writeAnchor(database, places)).toMatchObject({ sequence: 5, rowCount: 5 });
    for (const file of places.anchorFiles) expect((await readFile(file, "utf8")).split("\n")).toHaveLength(3);
    expect(await verify()).toMatchObject({ rows: 5, anchors: 2, anchoredTo: 5, faults: [] });
  });

  test("need a key that only its owner reads, made once however many ask at once", async () => {
    await append(1);
    await Promise.all([1, 2, 3].map(() => writeAnchor(database, places)));
    expect((await stat(places.keyFile)).mode & 0o777).toBe(0o600);
    expect(await verify()).toMatchObject({ anchors: 1, faults: [] });
  });

  test("of an earlier key count after another has taken its place", async () => {
    await append(2);
    const { before, after } = await rotateKey(database, places, userId);
    expect(before).not.toBe(after);
    expect(await verify()).toMatchObject({ rows: 3, anchors: 2, anchoredTo: 3, faults: [] });
  });

  test("in files tell of a tail that was cut together with its anchors in the database", async () => {
    await append(6);
    await writeAnchor(database, places);
    const stored = await rows();
    await database.transaction((tx) => replaceRows(tx, stored.slice(0, 4)));
    await sql`alter table audit_anchors disable trigger user`.execute(database.db);
    await sql`delete from audit_anchors`.execute(database.db);
    await sql`alter table audit_anchors enable always trigger audit_anchors_append_only`.execute(database.db);
    expect(await kinds()).toEqual(["cut tail", "removed anchor"]);
    for (const file of places.anchorFiles) await rm(file);
    // Control: with the files gone too, nothing is left that knows of the rows.
    expect(await kinds()).toEqual([]);
  });

  test("are not given to a trail that was tampered with", async () => {
    await append(6);
    await writeAnchor(database, places);
    const stored = await rows();
    await database.transaction((tx) => replaceRows(tx, stored.slice(0, 4)));
    await append(3);
    await expect(writeAnchor(database, places)).rejects.toThrow("nothing is signed");
  });

  test("that somebody else signed, or changed, are called forged", async () => {
    await append(2);
    await writeAnchor(database, places);
    const [file] = places.anchorFiles;
    const kept = await readFile(file!, "utf8");
    await writeFile(file!, kept.replace('"rowCount":2', '"rowCount":1'));
    expect(await kinds()).toEqual(["forged anchor", "removed anchor"]);
    await rm(places.keysFolder, { recursive: true });
    expect(await kinds()).toContain("unknown key");
    await writeFile(file!, "{}\n");
    expect(await kinds()).toContain("damaged file");
  });
});
