import { hashRow, noHash, type AuditRow } from "../src/audit/hash-row.ts";
import type { Tampering } from "../src/audit/name-tampering.ts";

export interface Tampered {
  rows: AuditRow[];
  /** First row that is wrong or missing; for a chain hashed anew, the first that is not what it was. */
  sequence: number;
}

/** What a tamperer has to work with. */
interface Target {
  rows: readonly AuditRow[];
  /** Last row that an anchor holds. */
  anchoredTo: number;
  random: () => number;
}

type Tamper = (target: Target) => Tampered;

const below = (random: () => number, limit: number) => Math.floor(random() * limit);
const pick = <T>(random: () => number, list: readonly T[]): T => list[below(random, list.length)]!;
const at = (sequence: number) => sequence - 1;
const hex = (random: () => number, digits: number) =>
  Array.from({ length: digits }, () => below(random, 16).toString(16)).join("");
const newId = (random: () => number) =>
  `${hex(random, 8)}-${hex(random, 4)}-4${hex(random, 3)}-8${hex(random, 3)}-${hex(random, 12)}`;

/** One documented column of a row changed, by a whole value or by the least that can be changed. */
function change(row: AuditRow, random: () => number): AuditRow {
  const letters = Array.from(row.action);
  const changes: AuditRow[] = [
    { ...row, action: `${row.action}.` },
    { ...row, action: letters.slice(0, -1).join(""), resourceType: `${letters.at(-1)}${row.resourceType}` },
    { ...row, userId: null },
    { ...row, resourceType: "module" },
    { ...row, resourceId: newId(random) },
    { ...row, resourceId: null },
    { ...row, details: `{"seeded": true}` },
    { ...row, createdAt: String(BigInt(row.createdAt) + 1n) },
    { ...row, createdAt: String(BigInt(row.createdAt) - 86_400_000_000n) },
    { ...row, id: newId(random) },
  ];
  return pick(
    random,
    changes.filter((one) => one.action !== "" && hashRow(one) !== hashRow(row)),
  );
}

/** Numbers from 1, links and hashes as they would be had the rows always been these. */
function hashAnew(rows: readonly AuditRow[]): AuditRow[] {
  let before = noHash;
  return rows.map((row, index) => {
    const linked = { ...row, sequence: index + 1, previousHash: before };
    before = hashRow(linked);
    return { ...linked, rowHash: before };
  });
}

const renumber = (rows: readonly AuditRow[]) => rows.map((row, index) => ({ ...row, sequence: index + 1 }));

const forge = (row: AuditRow, random: () => number): AuditRow => ({
  ...row,
  id: newId(random),
  action: "program.approved",
});

/** Six ways to falsify a trail, each in the variants in which people would try it. */
export const tampers: Record<Tampering, Tamper> = {
  changed: ({ rows, random }) => {
    // The last row, hashed anew by itself, would be a chain hashed anew.
    const sequence = 1 + below(random, rows.length - 1);
    const row = rows[at(sequence)]!;
    const changed = change(row, random);
    const variants = [changed, { ...row, rowHash: hex(random, 64) }, { ...row, previousHash: hex(random, 64) }];
    const chosen = random() < 0.7 ? changed : pick(random, variants);
    const isHashedAnew = chosen === changed && random() < 0.3;
    const stored = isHashedAnew ? { ...chosen, rowHash: hashRow(chosen) } : chosen;
    return { rows: rows.with(at(sequence), stored), sequence };
  },
  inserted: ({ rows, random }) => {
    const sequence = 1 + below(random, rows.length);
    const row = rows[at(sequence)]!;
    const forged = forge(row, random);
    const hashes = [hashRow(forged), row.rowHash, hex(random, 64)];
    const stored = { ...forged, rowHash: pick(random, hashes) };
    return { rows: renumber(rows.toSpliced(at(sequence), 0, stored)), sequence };
  },
  removed: ({ rows, random }) => {
    const count = 1 + below(random, 3);
    // Behind the last row that is taken out another one stays, or it would be a cut tail.
    const sequence = 1 + below(random, rows.length - count);
    const left = rows.toSpliced(at(sequence), count);
    return { rows: random() < 0.5 ? left : renumber(left), sequence };
  },
  reordered: ({ rows, random }) => {
    const one = 1 + below(random, rows.length - 1);
    const other = one + 1 + below(random, rows.length - one);
    const [a, b] = [rows[at(one)]!, rows[at(other)]!];
    const swapped = rows.with(at(one), { ...b, sequence: one }).with(at(other), { ...a, sequence: other });
    const places = ({ sequence, previousHash, rowHash }: AuditRow) => ({ sequence, previousHash, rowHash });
    const contents = rows.with(at(one), { ...b, ...places(a) }).with(at(other), { ...a, ...places(b) });
    const moved = renumber(rows.toSpliced(at(other), 1).toSpliced(at(one), 0, b));
    return { rows: pick(random, [swapped, contents, moved]), sequence: one };
  },
  rehashed: ({ rows, anchoredTo, random }) => {
    const sequence = 1 + below(random, anchoredTo);
    const row = rows[at(sequence)]!;
    const variants = [
      rows.with(at(sequence), change(row, random)),
      rows.toSpliced(at(sequence), 0, forge(row, random)),
      // As many rows as before: one out, one in.
      rows.toSpliced(at(sequence), 1, forge(row, random)),
    ];
    return { rows: hashAnew(pick(random, variants)), sequence };
  },
  "cut tail": ({ rows, anchoredTo, random }) => {
    const last = below(random, anchoredTo);
    return { rows: rows.slice(0, last), sequence: last + 1 };
  },
};
