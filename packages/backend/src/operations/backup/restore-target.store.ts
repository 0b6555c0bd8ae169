import { readdir } from "node:fs/promises";
import { basename } from "node:path";
import pg from "pg";
import { AppError } from "../../platform/app-error.ts";
import { listMigrations, migrate, migrationsFolder } from "../../platform/migrate.ts";
import type { Manifest } from "./manifest.ts";
import { databaseOf, urlOfDatabase, withSession } from "./with-session.client.ts";

/** What stands in a database that is to be restored into. */
export interface TargetState {
  /** Tables with rows, "programs (3)". */
  filled: string[];
  /** Other connections to it. */
  sessions: number;
}

export async function readTarget(url: string): Promise<TargetState> {
  return withSession(url, async (client) => ({
    filled: await listFilledTables(client),
    sessions: await countSessions(client),
  }));
}

/** Tables that hold rows, of the product or of somebody else. The list of migrations and the job queue do not count. */
export async function listFilledTables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ schema: string; name: string }>(`
    select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'pgboss')
       and not (n.nspname = 'public' and c.relname = 'pgmigrations') order by 1, 2`);
  const filled: string[] = [];
  for (const { schema, name } of rows) {
    const table = `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;
    const count = await client.query<{ rows: string }>(`select count(*)::text as rows from ${table}`);
    if (count.rows[0]?.rows !== "0")
      filled.push(`${schema === "public" ? name : `${schema}.${name}`} (${count.rows[0]?.rows})`);
  }
  return filled;
}

async function countSessions(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>(`
    select count(*)::int as count from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`);
  return rows[0]?.count ?? 0;
}

/** Refuses an archive whose schema this product does not know how to make. */
export async function refuseUnknownMigrations(manifest: Manifest): Promise<void> {
  const known = (await readdir(migrationsFolder)).map((file) => basename(file, ".cjs")).toSorted();
  const unknown = manifest.migrations.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new AppError(
      "unsupported",
      `The archive was made by a newer version of the product (${manifest.product}): its migration ${unknown} is not known here. Restore it with that version.`,
    );
  }
  const gap = known.slice(0, manifest.migrations.length).find((name) => !manifest.migrations.includes(name));
  if (gap !== undefined) {
    throw new AppError(
      "unsupported",
      `The archive was made without the migration ${gap}, which comes before its last one: its schema cannot be made here. Restore it with the version of the product that made it (${manifest.product}).`,
    );
  }
}

/** Gives a database without rows exactly the schema of the archive. */
export async function prepareSchema(url: string, manifest: Manifest): Promise<void> {
  const wanted = manifest.migrations;
  const applied = (await listMigrations(url)).filter((state) => state.appliedAt !== null);
  const isBeyond = applied.some((state) => !wanted.includes(state.name));
  if (manifest.kind === "pg_dump" || isBeyond) await migrate(url, "down", Number.POSITIVE_INFINITY);
  if (manifest.kind === "pg_dump") {
    // The dump makes every table by itself, also this one.
    await withSession(url, (client) => client.query("drop table if exists public.pgmigrations"));
    return;
  }
  const left = (await listMigrations(url)).filter((state) => state.appliedAt !== null).length;
  if (left < wanted.length) await migrate(url, "up", wanted.length - left);
}

/** Makes the roles that a dump's privileges and policies name, where they are missing. */
export async function createRoles(client: pg.Client, roles: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "select name from unnest($1::text[]) name where not exists (select from pg_roles where rolname = name)",
    [roles],
  );
  for (const { name } of rows) {
    await client.query(`create role ${pg.escapeIdentifier(name)} nologin`).catch((cause) => {
      const list = rows.map((row) => row.name).join(", ");
      const message = `The roles ${list} are missing on this server and may not be made by this user. Let an administrator run: create role ${name} nologin`;
      throw new AppError("forbidden", `${message}. Nothing was changed.`, { cause });
    });
  }
}

/** A database beside the target with the same encoding and sort order. Refused with what to do where it may not be made. */
export async function createBeside(url: string, database: string): Promise<string> {
  const target = databaseOf(url);
  return withSession(urlOfDatabase(url, "postgres"), async (client) => {
    const { rows } = await client.query<{ encoding: string; collate: string; ctype: string }>(
      "select pg_encoding_to_char(encoding) as encoding, datcollate as collate, datctype as ctype from pg_database where datname = $1",
      [target],
    );
    const like = rows[0];
    const form =
      like === undefined
        ? ""
        : ` encoding ${pg.escapeLiteral(like.encoding)} lc_collate ${pg.escapeLiteral(like.collate)} lc_ctype ${pg.escapeLiteral(like.ctype)}`;
    await client.query(`create database ${pg.escapeIdentifier(database)} template template0${form}`);
    return urlOfDatabase(url, database);
  });
}

export async function dropDatabase(url: string): Promise<void> {
  await withSession(urlOfDatabase(url, "postgres"), (client) =>
    client.query(`drop database if exists ${pg.escapeIdentifier(databaseOf(url))} with (force)`),
  );
}

/** Gives the new database the target's name, and the target the name `kept`, both or neither. */
export async function swapDatabases(url: string, made: string, kept: string): Promise<void> {
  await withSession(urlOfDatabase(url, "postgres"), async (client) => {
    const rename = (from: string, to: string) =>
      client.query(`alter database ${pg.escapeIdentifier(from)} rename to ${pg.escapeIdentifier(to)}`);
    await client.query("begin");
    await rename(databaseOf(url), kept);
    await rename(databaseOf(made), databaseOf(url));
    await client.query("commit");
  });
}
