import { expect, test } from "vitest";
import { openKey, sealKey } from "./seal-key.ts";

const lock = Buffer.alloc(32, 7);
const nonce = Buffer.alloc(12, 9);
const key = "sk-canary-0123456789";

test("a sealed key opens with its lock and for its provider, and shows nothing of itself", () => {
  const sealed = sealKey("openai", key, lock, nonce);
  expect(openKey("openai", sealed, lock)).toBe(key);
  expect(sealed.toString("latin1")).not.toContain("canary");
});

test("it opens with no other lock, for no other provider, and not when one bit of it was changed or cut off", () => {
  const sealed = sealKey("openai", key, lock, nonce);
  expect(openKey("openai", sealed, Buffer.alloc(32, 8))).toBeNull();
  expect(openKey("anthropic", sealed, lock)).toBeNull();
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed[at]! ^= 1;
    expect(openKey("openai", changed, lock)).toBeNull();
    expect(openKey("openai", sealed.subarray(0, at), lock)).toBeNull();
  }
});
