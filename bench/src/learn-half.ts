import { createHash } from "node:crypto";

/** Whether a case belongs to the half that may be learned from: by its own hash, so that new cases move no old one. */
export function isLearnHalf(key: string): boolean {
  return (createHash("sha256").update(key).digest()[0]! & 1) === 0;
}
