import type { KeyObject } from "node:crypto";
import type { Tx } from "../platform/database.ts";
import type { AuditAnchor } from "./anchor.ts";
import type { AuditFault } from "./audit-fault.ts";
import { countUnchained, findRowByHash, listFollowers, listMissingGuards, readAuditRows } from "./audit-row.store.ts";
import { checkSignatures } from "./check-signatures.ts";
import { compareAnchors } from "./compare-anchors.ts";
import { chainStart, startWalk, stepTo, type ChainEnd, type ChainWalk } from "./follow-chain.ts";
import { nameTampering } from "./name-tampering.ts";

export interface AuditCheck {
  /** Anchors to hold the chain against, from wherever they were kept. */
  anchors: readonly AuditAnchor[];
  /** Public keys by their names. */
  keys: ReadonlyMap<string, KeyObject>;
  /** A row that is taken as good; the check starts after it. The whole chain when left out. */
  start?: ChainEnd | undefined;
  onProgress?: (rows: number) => void;
}

export interface AuditVerdict {
  rows: number;
  end: ChainEnd;
  /** Genuine ones. */
  anchors: number;
  /** Last row that an anchor holds; what comes after could still be cut or hashed anew unseen. */
  anchoredTo: number;
  /** Places where a row does not follow the one before. */
  breakCount: number;
  /** The first break first. Empty: the trail is whole. */
  faults: AuditFault[];
}

/**
 * Reads the trail once, a page at a time, and holds it against itself and the anchors. Give it a transaction that sees
 * one state, and anchors that were read before.
 */
export async function verifyAudit(tx: Tx, check: AuditCheck): Promise<AuditVerdict> {
  const start = check.start ?? chainStart;
  const { genuine, faults } = checkSignatures(check.anchors, check.keys);
  const asked = genuine.filter((anchor) => anchor.sequence >= start.sequence);
  const anchored = new Set(asked.map((anchor) => anchor.sequence));
  const seen = new Map<number, string>([[start.sequence, start.rowHash]]);
  const walk = startWalk(start);
  for await (const page of readAuditRows(tx, start.sequence)) {
    for (const row of page) {
      stepTo(walk, row);
      if (anchored.has(row.sequence)) seen.set(row.sequence, row.rowHash);
    }
    check.onProgress?.(walk.rows);
  }
  const broken = await describeBreak(tx, walk);
  const contradiction = compareAnchors(asked, seen, walk.end.sequence);
  const unchained = await countUnchained(tx);
  return {
    rows: walk.rows,
    end: walk.end,
    anchors: genuine.length,
    anchoredTo: contradiction ? 0 : Math.max(0, ...anchored),
    breakCount: walk.breakCount,
    faults: [
      ...(broken ? [broken] : []),
      ...(contradiction ? [contradiction] : []),
      ...(unchained > 0 ? [outside(unchained)] : []),
      ...faults,
      ...(await listMissingGuards(tx)).map(guardOff),
    ],
  };
}

async function describeBreak(tx: Tx, walk: ChainWalk): Promise<AuditFault | null> {
  const [first, ...rest] = walk.breaks;
  if (!first) return null;
  const { tampering, sequence } = nameTampering(first, {
    followers: await listFollowers(tx, first.before.rowHash),
    namedBefore: await findRowByHash(tx, first.row.previousHash),
    others: rest.map((other) => other.row),
  });
  const more = rest.length === 0 ? "" : ` The chain breaks in ${walk.breakCount} places in all.`;
  return { kind: tampering, sequence, message: `${sentences[tampering](sequence)}${more}` };
}

const sentences = {
  changed: (at: number) => `Row ${at} was changed: it is not what its hash was made from.`,
  inserted: (at: number) => `Row ${at} was slipped in: the row that belongs there follows later.`,
  removed: (at: number) => `Row ${at} was taken out: no row follows the one before it.`,
  reordered: (at: number) => `Row ${at} is in the wrong place: rows were moved.`,
  rehashed: (at: number) => `The chain was hashed anew from row ${at}.`,
  "cut tail": (at: number) => `The rows from ${at} on are gone.`,
};

function outside(count: number): AuditFault {
  return { kind: "unchained", sequence: null, message: `${count} rows stand outside of the chain, without a number.` };
}

function guardOff(name: string): AuditFault {
  const message = `The trigger ${name} is missing or off: rows can be changed. Roll the migration audit-chain back and apply it again on a copy to see what it should be; then find out who switched it off.`;
  return { kind: "guard off", sequence: null, message };
}
