import assert from "node:assert/strict";
import { seedCounts } from "../../../src/operations/seed/seed-rows.store.ts";
import { section } from "../statement.ts";
import { defaultOf, readPostgresService } from "./compose-file.ts";

/** Overview and the four steps of the quick start, and what the seed is said to bring. */
export const quickStart = [
  ...section("Overview", {
    "PostgreSQL 15": async ({ sql }) => {
      const [row] = await sql("show server_version_num");
      assert.equal(Math.floor(Number(row?.["server_version_num"]) / 10_000), 15);
    },
  }),
  ...section("Quick start", {
    "docker-compose up -d postgres": (walk) => {
      const service = readPostgresService(walk);
      assert.match(service.image ?? "", /^(docker\.io\/(library\/)?)?postgres:15/);
      assert.equal(service.container_name, "curriculum-postgres");
      assert.equal(defaultOf(service.environment?.["POSTGRES_DB"]), "curriculum_db");
      assert.ok(service.ports?.some((port) => port.replaceAll(/\$\{\w+:?-([^}]*)\}/g, "$1").endsWith(":5432")));
      assert.ok(
        service.volumes?.some((volume) => volume.includes("/var/lib/postgresql")),
        "data have no volume",
      );
      assert.match(String(service.healthcheck?.test), /pg_isready/);
    },
    "npm run migrate:up applies the migrations": async ({ command, sql }) => {
      assert.match(await command("npm run migrate:up"), /^applied +\d+_core-tables$/m);
      assert.equal((await sql("select 1 from programs")).length, 0);
    },
    "npm run db:seed": async ({ command }) => {
      assert.match(await command("npm run db:seed"), /^Seeded\./m);
    },
    "npm run db:verify": async ({ command }) => {
      const out = await command("npm run db:verify");
      assert.match(out, /^ok +connection /m);
      assert.match(out, /^ok +programs\.status +varchar not null default 'draft'$/m);
      assert.match(out, new RegExp(`^ok +seed: programs +${seedCounts.programs}$`, "m"));
      assert.match(out, / hold, 0 do not/);
    },
  }),
  ...section("Seeding data", {
    "5 users": counts("select count(*)::int as n from users", 5),
    "1 admin": counts("select count(*)::int as n from users where role = 'Administrator'", 1),
    "2 SMEs": counts("select count(*)::int as n from users where role = 'SME'", 2),
    "2 students": counts("select count(*)::int as n from users where role = 'Student'", 2),
    "3 programs": counts("select count(*)::int as n from programs", 3),
    "with different statuses": counts("select count(distinct status)::int as n from programs", 3),
    "6 modules for the first program": counts(
      "select count(*)::int as n from modules group by program_id order by min(created_at) limit 1",
      6,
    ),
    "5 learning outcomes per module": counts(
      "select distinct (select count(*)::int from learning_outcomes o where o.module_id = m.id) as n from modules m",
      5,
    ),
    "3 assessments per module": counts(
      "select distinct (select count(*)::int from assessments a where a.module_id = m.id) as n from modules m",
      3,
    ),
    "2 skill mappings": counts("select count(*)::int as n from skill_mappings", 2),
    "3 knowledge base entries": counts("select count(*)::int as n from knowledge_base", 3),
    "2 competitor programs": counts("select count(*)::int as n from competitor_programs", 2),
    "sample audit logs": async ({ sql }) => {
      assert.ok((await sql("select 1 from audit_logs")).length > 0);
    },
    "npm run db:seed again changes nothing": async ({ command, sql }) => {
      const state = () =>
        sql("select (select count(*) from audit_logs) as a, (select max(xmin::text::bigint) from programs) as b");
      const before = await state();
      assert.match(await command("npm run db:seed"), /^Nothing was changed/m);
      assert.deepEqual(await state(), before);
    },
  }),
];

function counts(query: string, expected: number) {
  return async ({ sql }: { sql: (text: string) => Promise<Record<string, unknown>[]> }) => {
    assert.deepEqual(await sql(query), [{ n: expected }]);
  };
}
