import type { Db } from "../platform/database.ts";

export interface AuditFilter {
  /** E-mail address or id of the user who did it. */
  user?: string | undefined;
  /** Beginning of the action: "generation" finds "generation.started". */
  action?: string | undefined;
  /** Type or id of what it was done to. */
  resource?: string | undefined;
  /** ISO date or time, UTC. */
  from?: string | undefined;
  limit: number;
}

export interface AuditLine {
  sequence: number;
  at: Date;
  /** Null: the product itself. */
  userId: string | null;
  email: string | null;
  action: string;
  resourceType: string;
  resourceId: string | null;
  details: unknown;
}

/** Who did what to what, newest first. */
export async function listAudit(db: Db, filter: AuditFilter): Promise<AuditLine[]> {
  let query = db
    .selectFrom("audit_logs as a")
    .leftJoin("users as u", "u.id", "a.user_id")
    .select([
      "a.sequence",
      "a.created_at as at",
      "a.user_id as userId",
      "u.email",
      "a.action",
      "a.resource_type as resourceType",
      "a.resource_id as resourceId",
      "a.details",
    ])
    .orderBy("a.sequence", "desc")
    .limit(filter.limit);
  const { user, action, resource, from } = filter;
  if (user !== undefined) query = query.where(isId(user) ? "a.user_id" : "u.email", "=", user);
  if (action !== undefined)
    query = query.where((where) => where.fn<boolean>("starts_with", ["a.action", where.val(action)]));
  if (resource !== undefined) query = query.where(isId(resource) ? "a.resource_id" : "a.resource_type", "=", resource);
  if (from !== undefined) query = query.where("a.created_at", ">=", from as never);
  const rows = await query.execute();
  return rows.map((row) => ({ ...row, sequence: Number(row.sequence), at: new Date(row.at) }));
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
