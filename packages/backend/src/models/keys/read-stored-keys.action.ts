import type { Db } from "../../platform/database.ts";
import { providerKinds, type ProviderKind } from "../../platform/model-providers.ts";
import type { ModelSettings } from "../../platform/model-settings.ts";
import { readLock } from "./key-lock.client.ts";
import { listSealedKeys } from "./model-key.store.ts";
import { openKey } from "./seal-key.ts";

/**
 * The stored keys that the file opens. One that it does not is left out: its provider is then told to have no key, with
 * the remedy, as if it had none.
 */
export async function readStoredKeys(db: Db, lockFile: string): Promise<Partial<Record<ProviderKind, string>>> {
  const rows = await listSealedKeys(db);
  const lock = rows.length === 0 ? undefined : await readLock(lockFile);
  if (lock === undefined) return {};
  const keys: Partial<Record<ProviderKind, string>> = {};
  for (const { provider, sealed } of rows) {
    const kind = providerKinds.find((one) => one === provider);
    const key = kind && openKey(kind, sealed, lock);
    if (kind && key !== null) keys[kind] = key;
  }
  return keys;
}

/** The same, and nothing where the environment gives every key that is needed. */
export async function readMissingKeys(db: Db, settings: ModelSettings): Promise<Partial<Record<ProviderKind, string>>> {
  const isMissing = Object.values(settings.providers).some(({ key, aws }) => key === undefined && aws === undefined);
  return isMissing ? readStoredKeys(db, settings.keysFile) : {};
}
