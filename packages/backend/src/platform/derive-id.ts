import { createHash } from "node:crypto";

/** Namespace of every derived id: fixed for ever, since stored ids depend on it. */
const namespace = Buffer.from("6f1c9d0e5b1e4c7c8f5a2d3b4c5d6e7f", "hex");

/**
 * A UUID (version 5) that depends on the parts alone, so that doing a piece of work twice
 * names the same row instead of a second one.
 */
export function deriveId(...parts: string[]): string {
  const hash = createHash("sha1").update(namespace).update(parts.join("\u001f")).digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
