import type { KeyObject } from "node:crypto";
import { isSignedBy, type AuditAnchor } from "./anchor.ts";
import type { AuditFault } from "./audit-fault.ts";

/** Splits anchors into those that a known key signed, each once, and what is wrong with the others. */
export function checkSignatures(
  anchors: readonly AuditAnchor[],
  keys: ReadonlyMap<string, KeyObject>,
): { genuine: AuditAnchor[]; faults: AuditFault[] } {
  const genuine: AuditAnchor[] = [];
  const faults: AuditFault[] = [];
  const unknown = new Set<string>();
  for (const anchor of new Map(anchors.map((one) => [identityOf(one), one])).values()) {
    const key = keys.get(anchor.keyId);
    if (key === undefined) unknown.add(anchor.keyId);
    else if (isSignedBy(anchor, key)) genuine.push(anchor);
    else {
      const message = `The anchor of row ${anchor.sequence} of ${anchor.signedAt} does not carry the signature of key ${anchor.keyId}.`;
      faults.push({ kind: "forged anchor", sequence: anchor.sequence, message });
    }
  }
  for (const keyId of unknown) {
    const message = `Anchors are signed by the key ${keyId}, which is not known here. If it is yours, give its public half with --keys; if not, they are forged.`;
    faults.push({ kind: "unknown key", sequence: null, message });
  }
  return { genuine, faults };
}

/** Two records of one anchor are the same only when they agree in everything. */
export function identityOf(anchor: AuditAnchor): string {
  const { sequence, rowHash, rowCount, signedAt, keyId, signature } = anchor;
  return JSON.stringify([sequence, rowHash, rowCount, signedAt, keyId, signature]);
}
