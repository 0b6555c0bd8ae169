import { createHash, randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Db } from "../platform/database.ts";

export interface Actor {
  userId: string;
  email: string;
  role: "Administrator" | "SME" | "Student";
}

// RELIABILITY G14: 30 minutes idle, 12 hours in all, by the database's clock. The link itself lives a day.
const idleLimit = sql`interval '30 minutes'`;
const absoluteLimit = sql`interval '12 hours'`;
const linkLimit = sql`interval '24 hours'`;
const now = sql<Date>`now() at time zone 'utc'`;

/** A new one-time sign-in token for a user. Only its hash is stored. */
export async function insertSignInLink(db: Db, userId: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await db
    .insertInto("sign_in_links")
    .values({ token_sha256: hash(token), user_id: userId, expires_at: sql`${now} + ${linkLimit}` })
    .execute();
  return token;
}

/** Uses up a sign-in token and opens a session; undefined when the token is unknown, used or expired. Returns the session's secret. */
export async function insertSession(db: Db, token: string): Promise<string | undefined> {
  const link = await db
    .updateTable("sign_in_links")
    .set({ used_at: now })
    .where("token_sha256", "=", hash(token))
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .returning("user_id")
    .executeTakeFirst();
  if (!link) return undefined;
  const secret = randomBytes(32).toString("base64url");
  await db
    .insertInto("sessions")
    .values({ id_sha256: hash(secret), user_id: link.user_id })
    .execute();
  await db.updateTable("users").set({ last_login: now }).where("id", "=", link.user_id).execute();
  return secret;
}

/** Who holds this session, if it still lives; noting that it was seen. */
export async function findActor(db: Db, secret: string): Promise<Actor | undefined> {
  const row = await db
    .updateTable("sessions as s")
    .from("users as u")
    .set({ last_seen_at: now })
    .whereRef("u.id", "=", "s.user_id")
    .where("s.id_sha256", "=", hash(secret))
    .where("s.last_seen_at", ">", sql<Date>`${now} - ${idleLimit}`)
    .where("s.created_at", ">", sql<Date>`${now} - ${absoluteLimit}`)
    .returning(["u.id", "u.email", "u.role"])
    .executeTakeFirst();
  return row && { userId: row.id, email: row.email, role: row.role as Actor["role"] };
}

function hash(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
