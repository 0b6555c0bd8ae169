import type pg from "pg";
import { AppError } from "../../platform/app-error.ts";

/** How a session sees every row of every table. */
export interface Sight {
  /** Role that it took for that; null: its own. */
  role: string | null;
  /** True: row security is asked and lets all rows pass. False: it does not apply to this session. */
  isByPolicy: boolean;
}

const backupRole = "curriculum_backup";

/**
 * Makes sure that nothing is hidden from this session: by its own rights, by its policies, or by taking the backup role.
 * Refuses otherwise. A backup with rows left out would look like a good one.
 */
export async function takeSight(client: pg.Client): Promise<Sight> {
  if (!(await isUnderPolicies(client))) return { role: null, isByPolicy: false };
  await client.query("set row_security = on");
  if (await seesAll(client)) return { role: null, isByPolicy: true };
  const may = await client.query(
    `select from pg_roles where rolname = $1 and pg_has_role(current_user, oid,
       case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end)`,
    [backupRole],
  );
  if (may.rowCount === 1) {
    await client.query(`set role ${backupRole}`);
    if (await seesAll(client)) return { role: backupRole, isByPolicy: true };
  }
  throw new AppError(
    "forbidden",
    `Row security hides rows from this database user, so a backup would leave them out. Let an administrator run: grant ${backupRole} to the user of DATABASE_URL.`,
  );
}

async function isUnderPolicies(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query(`
    select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       and row_security_active(c.oid) limit 1`);
  return rowCount === 1;
}

/** True when each table under row security has a policy for this role that lets all rows pass, and none that restricts. */
async function seesAll(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ conditions: string[] | null; isRestricted: boolean }>(`
    select array_agg(pg_get_expr(p.polqual, p.polrelid)) filter (where p.polpermissive) as conditions,
           coalesce(bool_or(not p.polpermissive), false) as "isRestricted"
      from pg_class c left join pg_policy p on p.polrelid = c.oid and p.polcmd in ('r', '*')
           and exists (select from unnest(p.polroles) as r(oid) where r.oid = 0 or pg_has_role(r.oid, 'usage'))
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and row_security_active(c.oid)
     group by c.oid`);
  const isTrue = new Map<string, boolean>();
  for (const condition of new Set(rows.flatMap((row) => row.conditions ?? []))) {
    // A condition that looks at the row cannot be asked without one: it does not let all pass.
    const said = await client.query<{ is: boolean }>(`select (${condition}) is true as is`).catch(() => null);
    isTrue.set(condition, said?.rows[0]?.is === true);
  }
  return rows.every((row) => !row.isRestricted && (row.conditions ?? []).some((condition) => isTrue.get(condition)));
}
