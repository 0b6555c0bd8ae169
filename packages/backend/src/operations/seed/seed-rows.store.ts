import { sql } from "kysely";
import { localUserEmail } from "../../accounts/local-user.store.ts";
import type { Db } from "../../platform/database.ts";
import { sourceId } from "./quote-passage.ts";
import { seedCompetitors } from "./seed-competitors.ts";
import { firstProgramId, seedPrograms } from "./seed-programs.ts";
import { seedSources } from "./seed-sources.ts";
import { seedUserId, seedUsers } from "./seed-users.ts";

/** Ids of the rows that the seed itself names, by table. */
export const seedIds = {
  users: seedUsers.map(({ name }) => seedUserId(name)),
  programs: seedPrograms.map(({ id }) => id),
  documents: seedSources.map(({ passage }) => sourceId(passage)),
  competitor_programs: seedCompetitors.map(({ id }) => id),
} as const;

/** Rows that were not seeded, by table; a table with none is left out. The account of this machine's user is no data. */
export async function countForeignRows(db: Db): Promise<Record<string, number>> {
  const rows = await sql<{ name: string; count: number }>`
    select 'users' as name, count(*)::int as count from users
     where id <> all(${seedIds.users}::uuid[]) and email <> ${localUserEmail}
    union all select 'programs', count(*)::int from programs where id <> all(${seedIds.programs}::uuid[])
    union all select 'documents', count(*)::int from documents where id <> all(${seedIds.documents}::uuid[])
    union all select 'knowledge_base', count(*)::int from knowledge_base
     where document_id is null or document_id <> all(${seedIds.documents}::uuid[])
    union all select 'competitor_programs', count(*)::int from competitor_programs
     where id <> all(${seedIds.competitor_programs}::uuid[])`.execute(db);
  return Object.fromEntries(rows.rows.filter(({ count }) => count > 0).map(({ name, count }) => [name, count]));
}

/** What the database document promises of the seed, in its order. */
export const seedCounts = {
  users: 5,
  "users who are Administrator": 1,
  "users who are SME": 2,
  "users who are Student": 2,
  programs: 3,
  "statuses of programs": 3,
  "modules of the first program": 6,
  "fewest outcomes of a module": 5,
  "most outcomes of a module": 5,
  "fewest assessments of a module": 3,
  "most assessments of a module": 3,
  "skill mappings": 2,
  "knowledge base entries": 3,
  "competitor programs": 2,
} as const;
export type SeedCount = keyof typeof seedCounts;

/** The seeded rows as they stand, counted; and the rows of the audit trail, of which there must be some. */
export async function countSeedRows(db: Db): Promise<Record<SeedCount, number> & { audits: number }> {
  const modules = sql`select id from modules where program_id = ${firstProgramId}`;
  const perModule = (table: string, function_: "min" | "max") => sql`
    (select coalesce(${sql.raw(function_)}(n), 0)::int from (
       select (select count(*) from ${sql.table(table)} t where t.module_id = m.id) as n from (${modules}) m) counted)`;
  const withRole = (role: string) =>
    sql`(select count(*)::int from users where id = any(${seedIds.users}::uuid[]) and role = ${role})`;
  const { rows } = await sql<Record<SeedCount, number> & { audits: number }>`
    select
      (select count(*)::int from users where id = any(${seedIds.users}::uuid[])) as "users",
      ${withRole("Administrator")} as "users who are Administrator",
      ${withRole("SME")} as "users who are SME",
      ${withRole("Student")} as "users who are Student",
      (select count(*)::int from programs where id = any(${seedIds.programs}::uuid[])) as "programs",
      (select count(distinct status)::int from programs where id = any(${seedIds.programs}::uuid[])) as "statuses of programs",
      (select count(*)::int from (${modules}) m) as "modules of the first program",
      ${perModule("learning_outcomes", "min")} as "fewest outcomes of a module",
      ${perModule("learning_outcomes", "max")} as "most outcomes of a module",
      ${perModule("assessments", "min")} as "fewest assessments of a module",
      ${perModule("assessments", "max")} as "most assessments of a module",
      (select count(*)::int from skill_mappings where program_id = ${firstProgramId}) as "skill mappings",
      (select count(*)::int from knowledge_base where document_id = any(${seedIds.documents}::uuid[])) as "knowledge base entries",
      (select count(*)::int from competitor_programs where id = any(${seedIds.competitor_programs}::uuid[])) as "competitor programs",
      (select count(*)::int from audit_logs where user_id = any(${seedIds.users}::uuid[])) as "audits"`.execute(db);
  return rows[0]!;
}
