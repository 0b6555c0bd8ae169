import { hashRow, noHash, type AuditRow } from "./hash-row.ts";

/** A place where a row does not follow the one before it. */
export interface ChainBreak {
  before: ChainEnd;
  row: AuditRow;
  /** Whether the row's hash is the hash of the row. */
  isIntact: boolean;
}

export interface ChainEnd {
  sequence: number;
  rowHash: string;
}

export const chainStart: ChainEnd = { sequence: 0, rowHash: noHash };

export interface ChainWalk {
  end: ChainEnd;
  rows: number;
  /** The first ones. */
  breaks: ChainBreak[];
  breakCount: number;
}

// Enough to find the other half of two rows that changed places; a trail without any order must not fill the memory.
const mostBreaks = 1_000;

/** A walk along the chain; give it the rows one by one, in the order of their numbers. */
export function startWalk(start: ChainEnd = chainStart): ChainWalk {
  return { end: start, rows: 0, breaks: [], breakCount: 0 };
}

/** Goes on by one row. After a break the walk goes on from the row as it stands. */
export function stepTo(walk: ChainWalk, row: AuditRow): void {
  const before = walk.end;
  const isIntact = hashRow(row) === row.rowHash;
  if (!isIntact || row.sequence !== before.sequence + 1 || row.previousHash !== before.rowHash) {
    walk.breakCount += 1;
    if (walk.breaks.length < mostBreaks) walk.breaks.push({ before, row, isIntact });
  }
  walk.end = { sequence: row.sequence, rowHash: row.rowHash };
  walk.rows += 1;
}
