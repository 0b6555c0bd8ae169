import { createHash } from "node:crypto";
import type { SearchIndex } from "./search-index.ts";
import { aligned, hashLength, listParts, snapshotMagic, snapshotVersion } from "./snapshot-layout.ts";

/**
 * The index as bytes: magic, header length, header (JSON: version, fingerprint, sizes), parts, SHA-256 of all before.
 * `fingerprint` names the content that the index was built from.
 */
export function saveSnapshot(index: SearchIndex, fingerprint: string): Uint8Array {
  const encoder = new TextEncoder();
  const lists = listParts(index);
  const parts = lists.map((part) =>
    // PostgreSQL cannot hold a NUL in a text, so that it parts ids and terms safely.
    Array.isArray(part)
      ? encoder.encode(part.join("\u0000"))
      : new Uint8Array(part.buffer, part.byteOffset, part.byteLength),
  );
  const header = encoder.encode(
    JSON.stringify({
      version: snapshotVersion,
      fingerprint,
      parts: parts.map((part, place) => ({ bytes: part.byteLength, count: lists[place]!.length })),
    }),
  );
  const start = aligned(16 + header.length);
  const length = parts.reduce((sum, part) => sum + aligned(part.byteLength), start);
  const bytes = new Uint8Array(length + hashLength);
  bytes.set(encoder.encode(snapshotMagic), 0);
  new DataView(bytes.buffer).setUint32(8, header.length, true);
  bytes.set(header, 16);
  let at = start;
  for (const part of parts) {
    bytes.set(part, at);
    at += aligned(part.byteLength);
  }
  bytes.set(createHash("sha256").update(bytes.subarray(0, length)).digest(), length);
  return bytes;
}
