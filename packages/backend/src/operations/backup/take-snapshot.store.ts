import type pg from "pg";
import { AppError } from "../../platform/app-error.ts";
import { takeSight, type Sight } from "./take-sight.store.ts";
import type { Manifest, SequenceState } from "./manifest.ts";
import { describeTables, type TableShape } from "./table-content.store.ts";

/** One consistent view of a database, and what must be known of it beside its rows. */
export interface Snapshot {
  /** Name under which other sessions can take the same view. */
  id: string;
  tables: TableShape[];
  facts: Pick<Manifest, "database" | "server" | "migrations" | "roles" | "sequences" | "auditHead">;
  /** Jobs that wait or are in hand, one line of JSON each. */
  queueLines: string[];
  /** How every row is seen in spite of row security. */
  sight: Sight;
}

/** Opens a read-only transaction at one moment and holds every table, so that none is changed in form meanwhile. */
export async function takeSnapshot(client: pg.Client): Promise<Snapshot> {
  const tables = await describeTables(client);
  if (tables.length === 0) {
    throw new AppError("bad_input", "There is nothing to back up: the database holds no tables. Migrate it first.");
  }
  const names = tables.map((table) => `public."${table.name.replaceAll('"', '""')}"`);
  const sight = await takeSight(client);
  await client.query("begin isolation level repeatable read read only");
  // The lock comes before the first query takes the snapshot: nobody can change a table's form between the two.
  await client.query(`lock table ${names.join(", ")} in access share mode`);
  const one = async <T>(text: string) => (await client.query<T & pg.QueryResultRow>(text)).rows;
  const [snapshot] = await one<{ id: string; database: string; server: string }>(
    "select pg_export_snapshot() as id, current_database() as database, current_setting('server_version') as server",
  );
  const facts = {
    database: snapshot!.database,
    server: snapshot!.server,
    migrations: (await one<{ name: string }>("select name from public.pgmigrations order by run_on, id")).map(
      (row) => row.name,
    ),
    roles: await listRoles(client),
    sequences: await listSequences(client),
    auditHead: await findAuditHead(client, tables),
  };
  await client.query("reset role");
  const queueLines = await listQueueLines(client);
  if (sight.role !== null) await client.query(`set role ${sight.role}`);
  return { id: snapshot!.id, tables, facts, queueLines, sight };
}

async function listRoles(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select distinct r.rolname as name from pg_roles r join (
      select a.grantee as oid from pg_class c cross join lateral aclexplode(c.relacl) a
       where c.relnamespace = 'public'::regnamespace
      union select a.grantee from pg_attribute t join pg_class c on c.oid = t.attrelid
       cross join lateral aclexplode(t.attacl) a where c.relnamespace = 'public'::regnamespace
      union select a.grantee from pg_namespace n cross join lateral aclexplode(n.nspacl) a where n.nspname = 'public'
      union select a.grantee from pg_proc f cross join lateral aclexplode(f.proacl) a
       where f.pronamespace = 'public'::regnamespace
      union select unnest(p.polroles) from pg_policy p
      union select d.defaclrole from pg_default_acl d
    ) named on named.oid = r.oid
    where r.rolname not like 'pg\\_%' order by 1`);
  return rows.map((row) => row.name);
}

async function listSequences(client: pg.Client): Promise<SequenceState[]> {
  const { rows } = await client.query<{ name: string }>(
    "select relname as name from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace order by 1",
  );
  const states: SequenceState[] = [];
  for (const { name } of rows) {
    if (name === "pgmigrations_id_seq") continue;
    const state = await client.query<{ value: string; isCalled: boolean }>(
      `select last_value::text as value, is_called as "isCalled" from public."${name.replaceAll('"', '""')}"`,
    );
    states.push({ name, ...state.rows[0]! });
  }
  return states;
}

/** Last link of the audit chain, read without counting on it: a database from before the chain can be backed up too. */
async function findAuditHead(client: pg.Client, tables: readonly TableShape[]): Promise<Manifest["auditHead"]> {
  const columns = tables.find((table) => table.name === "audit_logs")?.columns ?? [];
  if (!columns.includes("sequence") || !columns.includes("row_hash")) return null;
  const { rows } = await client.query<{ sequence: string; rowHash: string }>(
    `select sequence::text as sequence, row_hash::text as "rowHash" from public.audit_logs
      where row_hash is not null order by audit_logs.sequence desc limit 1`,
  );
  return rows[0] ?? null;
}

/** Work that the clock puts in is left out: the clock puts it in again. */
async function listQueueLines(client: pg.Client): Promise<string[]> {
  const found = await client.query<{ found: boolean }>("select to_regclass('pgboss.job') is not null as found");
  if (!found.rows[0]?.found) return [];
  const { rows } = await client.query<{ line: string }>(`
    select json_build_object('name', j.name, 'data', j.data)::text as line from pgboss.job j
     where j.state in ('created', 'retry', 'active') and j.name not like '\\_\\_pgboss%'
       and j.name not in (select name from pgboss.schedule)
     order by j.created_on, j.id`);
  return rows.map((row) => row.line);
}
