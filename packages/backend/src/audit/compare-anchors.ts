import type { AuditAnchor } from "./anchor.ts";
import type { AuditFault } from "./audit-fault.ts";

/**
 * Whether the chain still says what was signed. `seen` holds the hash of each row that an anchor speaks of, `last` is
 * the number of the last row. A chain that was hashed anew fits itself, a cut one too: only anchors tell.
 */
export function compareAnchors(
  anchors: readonly AuditAnchor[],
  seen: ReadonlyMap<number, string>,
  last: number,
): AuditFault | null {
  const ordered = anchors.toSorted((a, b) => a.sequence - b.sequence);
  let agreed = 0;
  for (const anchor of ordered) {
    if (anchor.sequence > last) return cutTail(last, ordered.at(-1) ?? anchor);
    const rowHash = seen.get(anchor.sequence);
    if (rowHash === anchor.rowHash) agreed = anchor.sequence;
    else if (rowHash !== undefined) return rehashed(agreed, anchor);
  }
  return null;
}

function cutTail(last: number, anchor: AuditAnchor): AuditFault {
  const count = anchor.sequence - last;
  const message = `The tail is cut: on ${anchor.signedAt} there were rows up to ${anchor.sequence}; the last ${count} are gone.`;
  return { kind: "cut tail", sequence: last + 1, message };
}

function rehashed(agreed: number, anchor: AuditAnchor): AuditFault {
  const message = `The chain was hashed anew from a row between ${agreed + 1} and ${anchor.sequence}: row ${anchor.sequence} is not the one that was signed on ${anchor.signedAt}.`;
  return { kind: "rehashed", sequence: agreed + 1, message };
}
