import { randomBytes } from "node:crypto";
import { recordAudit } from "../../audit/record-audit.store.ts";
import { AppError } from "../../platform/app-error.ts";
import type { Database } from "../../platform/database.ts";
import type { ProviderKind } from "../../platform/model-providers.ts";
import { getLock } from "./key-lock.client.ts";
import { deleteSealedKey, insertSealedKey } from "./model-key.store.ts";
import { nonceBytes, sealKey } from "./seal-key.ts";

export interface KeyStore {
  database: Database;
  /** File that holds what keys are sealed with. */
  lockFile: string;
  userId: string;
}

// Keys travel in a header: letters, digits and signs of ASCII, without spaces.
const keyForm = /^[\x21-\x7e]{8,4096}$/;

/** Stores a provider's key, sealed. Throws bad_input for what can be none; never says what it was given. */
export async function storeKey(
  { database, lockFile, userId }: KeyStore,
  provider: ProviderKind,
  given: string,
): Promise<void> {
  const key = given.trim();
  if (!keyForm.test(key)) {
    throw new AppError(
      "bad_input",
      "That is no key: give 8 characters or more, without spaces, as the provider shows it.",
    );
  }
  const sealed = sealKey(provider, key, await getLock(lockFile), randomBytes(nonceBytes));
  await database.transaction(async (db) => {
    await insertSealedKey(db, provider, sealed);
    await recordAudit(db, entryOf(userId, "model-key.stored", provider));
  });
}

/** Removes a stored key. Throws not_found where there is none. */
export async function forgetKey({ database, userId }: KeyStore, provider: ProviderKind): Promise<void> {
  await database.transaction(async (db) => {
    if (!(await deleteSealedKey(db, provider))) throw new AppError("not_found", `No key of ${provider} is stored.`);
    await recordAudit(db, entryOf(userId, "model-key.forgotten", provider));
  });
}

const entryOf = (userId: string, action: string, provider: ProviderKind) => ({
  userId,
  action,
  resourceType: "model-key",
  resourceId: null,
  details: { provider },
});
