import { createHash, randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Db } from "../platform/database.ts";

export interface Actor {
  userId: string;
  email: string;
  role: "Administrator" | "SME" | "Student";
}

// Sessions live 30 minutes idle and 12 hours in all: `find_session` of the database keeps to that by its clock. The
// link itself lives a day.
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

/**
 * Uses up a sign-in token and opens a session; undefined when the token is unknown, used or expired. Returns the
 * session's secret. Nobody may read or write the table of sessions itself.
 */
export async function insertSession(db: Db, token: string): Promise<string | undefined> {
  const secret = randomBytes(32).toString("base64url");
  const { rows } = await sql<{
    opened: boolean;
  }>`select open_session(${hash(token)}, ${hash(secret)}) as opened`.execute(db);
  return rows[0]?.opened === true ? secret : undefined;
}

/** Who holds this session, if it still lives; noting that it was seen. */
export async function findActor(db: Db, secret: string): Promise<Actor | undefined> {
  const find = (on: Db) =>
    sql<{ user_id: string; email: string; role: string }>`
      select user_id, email, role from find_session(${hash(secret)})`.execute(on);
  const { rows } = await find(db).catch((error: unknown) => {
    if (!isReadOnlyRefusal(error)) throw error;
    // While the disk is nearly full nothing new is stored, but people who are signed in go on reading.
    return db.transaction().setAccessMode("read write").execute(find);
  });
  const [row] = rows;
  return row && { userId: row.user_id, email: row.email, role: row.role as Actor["role"] };
}

function isReadOnlyRefusal(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "25006";
}

function hash(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
