import type { KeyObject } from "node:crypto";
import type { Db } from "../platform/database.ts";
import type { AuditAnchor } from "./anchor.ts";
import { readAnchors } from "./anchor-file.client.ts";
import { readPublicKeys } from "./anchor-key.client.ts";
import { listAnchors } from "./anchor.store.ts";
import type { AuditFault } from "./audit-fault.ts";
import { identityOf } from "./check-signatures.ts";

export interface LoadedAnchors {
  /** From the database and the files. */
  anchors: AuditAnchor[];
  keys: Map<string, KeyObject>;
  inFiles: number;
  faults: AuditFault[];
}

/** Every anchor that is kept anywhere. One that stands in a file and not in the database was removed there. */
export async function loadAnchors(
  db: Db,
  places: { keysFolders: readonly string[]; files: readonly string[] },
): Promise<LoadedAnchors> {
  // Files before the database: an anchor that is written in between stands in the database first.
  const read = [];
  for (const file of new Set(places.files)) read.push(await readAnchors(file));
  const kept = read.flatMap((file) => file.anchors);
  const stored = await listAnchors(db);
  const identities = new Set(stored.map(identityOf));
  const removed = kept.filter((anchor) => !identities.has(identityOf(anchor)));
  return {
    anchors: [...stored, ...removed],
    keys: await readPublicKeys(places.keysFolders),
    inFiles: new Set(kept.map(identityOf)).size,
    faults: [
      ...read.flatMap((file) => file.faults),
      ...[...new Map(removed.map((one) => [identityOf(one), one])).values()].map(describeRemoved),
    ],
  };
}

function describeRemoved(anchor: AuditAnchor): AuditFault {
  const message = `The anchor of row ${anchor.sequence} of ${anchor.signedAt} stands in a file and no longer in the database.`;
  return { kind: "removed anchor", sequence: anchor.sequence, message };
}
