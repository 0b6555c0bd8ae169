import { sql } from "kysely";
import type { Db, Tx } from "../../platform/database.ts";
import type { ProviderKind } from "../../platform/model-providers.ts";

export async function listSealedKeys(db: Db): Promise<{ provider: string; sealed: Buffer }[]> {
  return db.selectFrom("model_keys").select(["provider", "sealed"]).orderBy("provider").execute();
}

/** Stores the key of a provider in place of the one before. */
export async function insertSealedKey(tx: Tx, provider: ProviderKind, sealed: Buffer): Promise<void> {
  await sql`
    insert into model_keys (provider, sealed) values (${provider}, ${sealed})
    on conflict (provider) do update set sealed = excluded.sealed, set_at = (now() at time zone 'utc')`.execute(tx);
}

/** Whether there was one. */
export async function deleteSealedKey(tx: Tx, provider: ProviderKind): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom("model_keys")
    .where("provider", "=", provider)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}
