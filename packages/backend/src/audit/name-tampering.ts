import type { ChainBreak } from "./follow-chain.ts";
import { hashRow, noHash, type AuditRow } from "./hash-row.ts";

export type Tampering = "changed" | "inserted" | "removed" | "reordered" | "rehashed" | "cut tail";

export interface NamedBreak {
  tampering: Tampering;
  /** Number of the first row that is wrong or missing. */
  sequence: number;
}

/** Rows that tell what happened at a break, found by their hashes wherever they stand now. */
export interface Witnesses {
  /** Rows that name the row before the break as the one before them. */
  followers: readonly AuditRow[];
  /** The row that the row at the break names as the one before it. */
  namedBefore: AuditRow | undefined;
  /** Rows of the other breaks. */
  others: readonly AuditRow[];
}

// Rows that were taken out one after the other and closed up over.
const longestClosedGap = 100;

/** What the first break of a chain looks like. Every break is a fault; only its name is a judgement. */
export function nameTampering({ before, row, isIntact }: ChainBreak, witnesses: Witnesses): NamedBreak {
  const { followers, namedBefore } = witnesses;
  const sequence = before.sequence + 1;
  const named = (tampering: Tampering, at = sequence): NamedBreak => ({ tampering, sequence: at });
  // Two rows of one number: the second is one too many.
  if (row.sequence < sequence) return named("inserted", row.sequence);
  if (followers.some((follower) => follower.id === row.id)) {
    // Two rows claim the place: the one whose hash was made for it is the true one.
    const rightful = followers.find((follower) => hashRow(follower, row.sequence) === follower.rowHash);
    if (rightful && rightful.id !== row.id) return named("inserted");
    const isSwapped = witnesses.others.some((other) => hashRow(other, row.sequence, row.previousHash) === row.rowHash);
    return named(isSwapped ? "reordered" : "changed");
  }
  if (followers.length > 0) {
    const places = followers.map((follower) => follower.sequence);
    if (namedBefore) places.push(namedBefore.sequence, namedBefore.sequence + 1, namedBefore.sequence - 1);
    const isFromElsewhere = places.some((place) => place !== row.sequence && hashRow(row, place) === row.rowHash);
    return named(isFromElsewhere || row.sequence > sequence ? "reordered" : "inserted");
  }
  if (row.sequence > sequence) return named("removed");
  // The row follows an earlier one: whatever stands between them was slipped in, and hashed so that it fits.
  const place = (row.previousHash === noHash ? 0 : (namedBefore?.sequence ?? row.sequence)) + 1;
  if (place < row.sequence && hashRow(row, place) === row.rowHash) return named("inserted", place);
  // The row after is whole and names another hash: the row before it was changed and hashed anew by itself.
  if (isIntact) return named("changed", Math.max(before.sequence, 1));
  for (let gap = 1; gap <= longestClosedGap; gap += 1) {
    if (hashRow(row, row.sequence + gap) === row.rowHash) return named("removed");
  }
  return named("changed");
}
