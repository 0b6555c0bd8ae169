import assert from "node:assert/strict";
import { section, type Statement } from "../statement.ts";
import type { Walk } from "../open-walk.ts";
import { defaultOf, readPostgresService } from "./compose-file.ts";

const dump = "pg_dump -U postgres curriculum_db > backup.sql";
const restore = "psql -U postgres curriculum_db < backup.sql";

/** Rows and a hash over them, for every table of the product. */
async function readContent({ sql }: Walk): Promise<Record<string, unknown>> {
  const tables = await sql("select tablename as name from pg_tables where schemaname = 'public' order by 1");
  const content: Record<string, unknown> = {};
  for (const { name } of tables) {
    const [row] = await sql(
      `select count(*)::int as rows, coalesce(md5(string_agg(t::text, e'\\n' order by t::text)), '') as hash from public.${String(name)} t`,
    );
    content[String(name)] = row;
  }
  return content;
}

const withTools = (statements: readonly Statement[]): Statement[] =>
  statements.map((statement) => ({ ...statement, needsTools: true }));

const before = new WeakMap<Walk, Record<string, unknown>>();

/** The commands for Docker are read against the compose file; those for a local PostgreSQL are run. */
export const backup: Statement[] = [
  ...section("Backup and restore", {
    "docker exec curriculum-postgres pg_dump -U postgres curriculum_db": (walk) => assertContainer(walk),
    "docker exec -i curriculum-postgres psql -U postgres curriculum_db": (walk) => assertContainer(walk),
  }),
  ...withTools(
    section("Backup and restore", {
      [dump]: async (walk) => {
        before.set(walk, await readContent(walk));
        await walk.command(dump);
        assert.match(await walk.command("tail -n 5 backup.sql"), /PostgreSQL database dump complete/);
      },
      [restore]: async (walk) => {
        // Into an empty database of that name; what was there is set aside until the restored one was compared.
        await walk.maintain(
          "alter database curriculum_db rename to curriculum_before",
          "create database curriculum_db",
        );
        const out = await walk.shell(`psql -v ON_ERROR_STOP=1 ${restore.slice("psql ".length)}`);
        assert.equal(out.exitCode, 0, out.err);
        assert.deepEqual(await readContent(walk), before.get(walk));
      },
      "the restored database passes npm run db:verify": async ({ command }) => {
        assert.match(await command("npm run db:verify"), / hold, 0 do not/);
      },
    }),
  ),
];

function assertContainer(walk: Walk): void {
  const service = readPostgresService(walk);
  assert.equal(service.container_name, "curriculum-postgres");
  assert.equal(defaultOf(service.environment?.["POSTGRES_USER"] ?? "postgres"), "postgres");
  assert.equal(defaultOf(service.environment?.["POSTGRES_DB"]), "curriculum_db");
}
