import { createHash, createPublicKey, sign, verify, type KeyObject } from "node:crypto";
import { frameFields } from "./frame-fields.ts";

/** A signed state of the chain: up to `sequence` there were `rowCount` rows, the last with this hash. */
export interface AuditAnchor {
  sequence: number;
  rowHash: string;
  rowCount: number;
  /** ISO time in UTC with milliseconds. */
  signedAt: string;
  /** Which key signed. */
  keyId: string;
  /** Ed25519, base64. */
  signature: string;
}

/** A key's name: the first 16 hex digits of the SHA-256 of its public half (SPKI, DER). */
export function keyIdOf(key: KeyObject): string {
  const publicKey = key.type === "private" ? createPublicKey(key) : key;
  return createHash("sha256")
    .update(publicKey.export({ type: "spki", format: "der" }))
    .digest("hex")
    .slice(0, 16);
}

export function signAnchor(state: Omit<AuditAnchor, "keyId" | "signature">, privateKey: KeyObject): AuditAnchor {
  const anchor = { ...state, keyId: keyIdOf(privateKey) };
  return { ...anchor, signature: sign(null, anchorBytes(anchor), privateKey).toString("base64") };
}

export function isSignedBy(anchor: AuditAnchor, publicKey: KeyObject): boolean {
  return verify(null, anchorBytes(anchor), publicKey, Buffer.from(anchor.signature, "base64"));
}

function anchorBytes(anchor: Omit<AuditAnchor, "signature">): Buffer {
  const { sequence, rowHash, rowCount, signedAt, keyId } = anchor;
  return Buffer.from(
    frameFields("curriculum-anchor-1", [String(sequence), rowHash, String(rowCount), signedAt, keyId]),
  );
}
