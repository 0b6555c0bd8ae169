import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";
import pg from "pg";

const run = promisify(execFile);
const pgDump = ["/usr/lib/postgresql/15/bin/pg_dump", "/usr/bin/pg_dump"].find((path) => existsSync(path));

/** Everything that a migration can leave behind, one line each: the same lines are the same schema. */
const facts = [
  `select 'column ' || table_name || '.' || column_name || ' ' || udt_name || ' ' || is_nullable || coalesce(' = ' || column_default, '')
     from information_schema.columns where table_schema = 'public' and table_name <> 'pgmigrations'`,
  `select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || case when convalidated then '' else ' not valid' end
     from pg_constraint where connamespace = 'public'::regnamespace and conrelid <> 'pgmigrations'::regclass and conrelid <> 0`,
  `select 'index ' || indexdef from pg_indexes where schemaname = 'public' and tablename <> 'pgmigrations'`,
  `select 'function ' || pg_get_functiondef(oid) from pg_proc where pronamespace = 'public'::regnamespace and prokind <> 'a'
      and not exists (select 1 from pg_depend d where d.objid = pg_proc.oid and d.deptype = 'e')`,
  `select 'trigger ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
      and tgrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)`,
  `select 'policy ' || tablename || ' ' || policyname || ' ' || permissive || ' ' || roles::text || ' ' || cmd || ' ' || coalesce(qual, '') || ' ' || coalesce(with_check, '')
     from pg_policies where schemaname = 'public'`,
  `select 'relation ' || relname || ' ' || relkind::text || ' ' || relrowsecurity || ' ' || relforcerowsecurity || ' ' || 
          (select string_agg(a.grantee::regrole::text || ':' || a.privilege_type, ',' order by a.grantee::regrole::text, a.privilege_type)
             from aclexplode(coalesce(relacl, acldefault('r', relowner))) a)
     from pg_class where relnamespace = 'public'::regnamespace and relname not like 'pgmigrations%' and relkind in ('r', 'v', 'm', 'S')`,
  `select 'default rights ' || defaclobjtype::text || ' ' || defaclacl::text from pg_default_acl`,
];

/** The schema of a database as sorted lines, and as pg_dump writes it where that is installed. */
export async function describeSchema(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const lines: string[] = [];
    for (const fact of facts) {
      const { rows } = await client.query<string[]>({ text: fact, rowMode: "array" });
      lines.push(...rows.map((row) => row[0] ?? "").toSorted());
    }
    return [...lines, ...(await dumpSchema(url))];
  } finally {
    await client.end();
  }
}

async function dumpSchema(url: string): Promise<string[]> {
  if (pgDump === undefined) return [];
  const { stdout } = await run(pgDump, ["--schema-only", "--dbname", url], { maxBuffer: 64 * 1024 * 1024 });
  // A key that is drawn anew for each dump.
  return stdout.split("\n").filter((line) => !/^\\(un)?restrict /.test(line));
}
