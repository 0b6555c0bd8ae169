import { createCipheriv, createDecipheriv } from "node:crypto";
import type { ProviderKind } from "../../platform/model-providers.ts";

const cipher = "aes-256-gcm";
export const nonceBytes = 12;
const tagBytes = 16;
// A row that is copied to another provider does not open there.
const boundTo = (provider: ProviderKind) => Buffer.from(`key of the model provider ${provider}`);

/** Nonce, tag and ciphertext of AES-256-GCM. `lock` is 32 bytes; `nonce` 12, never used twice with one lock. */
export function sealKey(provider: ProviderKind, key: string, lock: Buffer, nonce: Buffer): Buffer {
  const sealing = createCipheriv(cipher, lock, nonce, { authTagLength: tagBytes }).setAAD(boundTo(provider));
  const sealed = Buffer.concat([sealing.update(key, "utf8"), sealing.final()]);
  return Buffer.concat([nonce, sealing.getAuthTag(), sealed]);
}

/** The key; null where it was sealed with another lock or for another provider, or was changed since. */
export function openKey(provider: ProviderKind, sealed: Buffer, lock: Buffer): string | null {
  const bodyAt = nonceBytes + tagBytes;
  if (sealed.length <= bodyAt) return null;
  const opening = createDecipheriv(cipher, lock, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes });
  opening.setAAD(boundTo(provider)).setAuthTag(sealed.subarray(nonceBytes, bodyAt));
  try {
    return Buffer.concat([opening.update(sealed.subarray(bodyAt)), opening.final()]).toString("utf8");
  } catch {
    return null;
  }
}
