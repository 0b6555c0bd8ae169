import type { Db } from "../platform/database.ts";

/** The account of whoever sits at this machine: the command line and the one-time link act as it. */
export const localUserEmail = "administrator@localhost";

/** Its id; made on first use. */
export async function getLocalUserId(db: Db): Promise<string> {
  const row = await db
    .insertInto("users")
    .values({ email: localUserEmail, role: "Administrator", auth_provider_id: "local" })
    .onConflict((conflict) => conflict.column("email").doUpdateSet({ auth_provider_id: "local" }))
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}
