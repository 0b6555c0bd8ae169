import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getLocalUserId } from "../src/accounts/local-user.store.ts";
import type { AuditAnchor } from "../src/audit/anchor.ts";
import type { AuditRow } from "../src/audit/hash-row.ts";
import type { Tampering } from "../src/audit/name-tampering.ts";
import { verifyAudit, type AuditVerdict } from "../src/audit/verify-audit.action.ts";
import type { Database, Tx } from "../src/platform/database.ts";
import { anchorsOf, appendRows, listRows, replaceRows, testKeys } from "./audit-trail.ts";
import { seededRandom } from "./seeded-random.ts";
import { tampers, type Tampered } from "./tamper-trail.ts";
import { openTestDatabase } from "./test-database.ts";

// TAMPERS=10000 gives a longer run; SEED replays one.
const total = Number(process.env["TAMPERS"] ?? 1_000);
const seed = Number(process.env["SEED"] ?? 12);
const kinds = Object.keys(tampers) as Tampering[];
const print = (line: string) => process.stdout.write(`${line}\n`);

let database: Database;
let userId: string;
beforeAll(async () => {
  database = await openTestDatabase();
  userId = await getLocalUserId(database.db);
});
afterAll(() => database.close());

interface Trail {
  rows: AuditRow[];
  anchors: AuditAnchor[];
  anchoredTo: number;
}

/** A new chain of 20 to 40 rows with some of its states signed; a few rows at its end came after the last signing. */
async function makeTrail(tx: Tx, random: () => number): Promise<Trail> {
  await replaceRows(tx, []);
  const length = 20 + Math.floor(random() * 21);
  await appendRows(tx, length, userId, random);
  const rows = await listRows(tx);
  const anchoredTo = length - Math.floor(random() * 5);
  const anchors = anchorsOf(rows, [...new Set([5, Math.ceil(anchoredTo / 2), anchoredTo])]);
  return { rows, anchors, anchoredTo };
}

/** Stores what a tamperer made of the trail, looks at it, and puts it back. */
async function judge(tx: Tx, rows: readonly AuditRow[], anchors: readonly AuditAnchor[]): Promise<AuditVerdict> {
  await sql`savepoint untouched`.execute(tx);
  await replaceRows(tx, rows);
  const verdict = await verifyAudit(tx, { anchors, keys: testKeys });
  await sql`rollback to savepoint untouched`.execute(tx);
  return verdict;
}

/** Runs `work` on trails, each used `uses` times and then rolled back. */
async function onTrails(count: number, uses: number, work: (tx: Tx, trail: Trail, turn: number) => Promise<void>) {
  const random = seededRandom(seed);
  const done = new Error("rolled back");
  for (let first = 0; first < count; first += uses) {
    const use = database.transaction(async (tx) => {
      const trail = await makeTrail(tx, random);
      for (let turn = first; turn < Math.min(first + uses, count); turn += 1) await work(tx, trail, turn);
      throw done;
    });
    await use.catch((error: unknown) => {
      if (error !== done) throw error;
    });
  }
}

test(`${total} tampers of six kinds are found, each named with its first row (seed ${seed})`, async () => {
  const random = seededRandom(seed + 1);
  const counts = { found: 0, named: 0, placed: 0 };
  const missed: string[] = [];
  await onTrails(total, 20, async (tx, trail, turn) => {
    const kind = kinds[turn % kinds.length]!;
    const tampered = tampers[kind]({ ...trail, random });
    const { faults } = await judge(tx, tampered.rows, trail.anchors);
    const [fault] = faults;
    if (fault) counts.found += 1;
    else missed.push(`${kind} at ${tampered.sequence} of ${trail.rows.length} (turn ${turn})`);
    if (fault?.kind === kind) counts.named += 1;
    if (isPlaced(kind, tampered, fault?.sequence, trail)) counts.placed += 1;
  });
  print(
    `${counts.found} of ${total} found (seed ${seed}); ${counts.named} named as what they were, ${counts.placed} by their first row`,
  );
  expect(missed).toEqual([]);
  expect(counts.named).toBe(total);
  expect(counts.placed).toBe(total);
});

/** A chain that was hashed anew is only known to be good up to the anchor before; everything else has its row. */
function isPlaced(kind: Tampering, { sequence }: Tampered, told: number | null | undefined, trail: Trail): boolean {
  if (kind !== "rehashed") return told === sequence;
  const goodTo = Math.max(0, ...trail.anchors.map((anchor) => anchor.sequence).filter((one) => one < sequence));
  return told === goodTo + 1;
}

test("100 untouched chains give no alarm", async () => {
  let alarms = 0;
  await onTrails(100, 1, async (tx, { rows, anchors }) => {
    const { faults, rows: count } = await judge(tx, rows, anchors);
    expect(count).toBe(rows.length);
    if (faults.length > 0) alarms += 1;
  });
  print(`${alarms} false alarms on 100 untouched chains (seed ${seed})`);
  expect(alarms).toBe(0);
});

test.each(["cut tail", "rehashed"] as const)(
  "control: without anchors a trail that is %s passes for whole",
  async (kind) => {
    const random = seededRandom(seed + 2);
    let missed = 0;
    await onTrails(60, 20, async (tx, trail) => {
      const { faults } = await judge(tx, tampers[kind]({ ...trail, random }).rows, []);
      if (faults.length === 0) missed += 1;
    });
    print(`control: without anchors, ${missed} of 60 missed (${kind})`);
    expect(missed).toBe(60);
  },
);

test("control: with anchors of another key, which are nobody's, nothing passes for signed", async () => {
  await onTrails(1, 1, async (tx, { rows, anchors }) => {
    await replaceRows(tx, rows);
    const { faults, anchors: genuine } = await verifyAudit(tx, { anchors, keys: new Map() });
    expect(genuine).toBe(0);
    expect(faults.map((fault) => fault.kind)).toEqual(["unknown key"]);
  });
});
