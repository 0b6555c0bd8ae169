import { sql } from "kysely";
import type { Db } from "../../platform/database.ts";

export interface ServerFacts {
  /** 150018 for 15.18. */
  versionNumber: number;
  /** "15.18". */
  version: string;
  database: string;
  user: string;
  mayCreateRoles: boolean;
  encoding: string;
  /** Group roles of the product that exist, and whether this connection may act as each. */
  roles: { name: string; isUsable: boolean }[];
  /** Whether the server counts statements; the counts may be read in another of its databases. */
  countsStatements: boolean;
}

/** What the server says of itself, in one statement. */
export async function readServerFacts(db: Db, roleNames: readonly string[]): Promise<ServerFacts> {
  const { rows } = await sql<ServerFacts>`
    select current_setting('server_version_num')::int as "versionNumber",
           split_part(current_setting('server_version'), ' ', 1) as "version",
           current_database() as "database", current_user as "user",
           r.rolcreaterole or r.rolsuper as "mayCreateRoles",
           current_setting('server_encoding') as "encoding",
           (select coalesce(json_agg(json_build_object('name', g.rolname,
                     'isUsable', pg_has_role(g.oid, 'member')) order by g.rolname), '[]')
              from pg_roles g where g.rolname = any(${[...roleNames]}::text[])) as "roles",
           exists (select from pg_settings where name = 'pg_stat_statements.max') as "countsStatements"
      from pg_roles r where r.rolname = current_user`.execute(db);
  return rows[0]!;
}
