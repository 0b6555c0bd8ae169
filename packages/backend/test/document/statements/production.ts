import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { connectionProfile } from "../../../src/platform/connection-profile.ts";
import { readConfig } from "../../../src/platform/config.ts";
import { section } from "../statement.ts";
import type { Walk } from "../open-walk.ts";

const read = ({ checkout }: Walk, name: string) => readFileSync(join(checkout, name), "utf8");

/** Security, the list before a deployment, and what is monitored. */
export const production = [
  ...section("Troubleshooting: connection", {
    "docker-compose ps postgres: the service has a health check": ({ checkout }) => {
      assert.match(readFileSync(join(checkout, "docker-compose.yml"), "utf8"), /healthcheck/);
    },
    "npm run db:verify tells when nothing answers, with what to do": async ({ shell }) => {
      const { exitCode, out } = await shell("npm run -s db:verify", {
        env: { DATABASE_URL: "postgresql://postgres:postgres@127.0.0.1:1/curriculum_db" },
      });
      assert.equal(exitCode, 1);
      assert.match(out, /^wrong +connection .*\n.*found.*\n.*docker-compose up -d postgres/m);
    },
  }),
  ...section("Security", {
    "credentials are never committed": (walk) => {
      assert.match(read(walk, ".gitignore"), /^\.env$/m);
      const set = read(walk, ".env.example")
        .split("\n")
        .filter((line) => /^\w+=./.test(line));
      assert.deepEqual(
        set.filter((line) => /PASS|SECRET|KEY|TOKEN|DATABASE_URL/.test(line)),
        [],
      );
    },
    "roles limit what a database user may do": async ({ sql }) => {
      const roles = await sql(
        "select rolname, rolcanlogin, rolsuper from pg_roles where rolname like 'curriculum\\_%' order by 1",
      );
      const group = (rolname: string) => ({ rolname, rolcanlogin: false, rolsuper: false });
      assert.deepEqual(
        roles,
        ["curriculum_app", "curriculum_backup", "curriculum_owner", "curriculum_worker"].map(group),
      );
      for (const statement of ["drop table competitor_programs", "update users set role = 'Administrator'"]) {
        await sql("begin");
        await sql("set local role curriculum_app");
        await assert.rejects(sql(statement), { code: "42501" }, statement);
        await sql("rollback");
      }
    },
    "sslmode=require encrypts, or refuses to connect": async ({ shell, url, kind, sql }) => {
      const run = await shell("npm run -s db:verify", { env: { DATABASE_URL: `${url}?sslmode=require` } });
      // The embedded server listens on loopback alone and has no certificate.
      if (kind === "embedded") {
        assert.notEqual(run.exitCode, 0);
        return;
      }
      assert.match(run.out, /^ok +connection/m);
      const hostssl = await sql("select current_setting('ssl') as ssl");
      assert.deepEqual(hostssl, [{ ssl: "on" }]);
    },
    "backups are made daily at 2:00 AM UTC": async (walk) => {
      const worker = spawn(process.execPath, ["bin/curriculum.js", "worker"], {
        cwd: join(walk.checkout, "packages/backend"),
        env: { ...walk.env, WORKER_METRICS_PORT: "off" },
        stdio: "ignore",
      });
      try {
        const deadline = performance.now() + 30_000;
        const query = "select cron, timezone from pgboss.schedule where name = 'backup'";
        for (;;) {
          const rows = await walk.sql(query).catch(() => []);
          if (rows.length > 0) {
            assert.deepEqual(rows, [{ cron: "0 2 * * *", timezone: "UTC" }]);
            return;
          }
          assert.ok(performance.now() < deadline, "the worker put no backup on the clock within 30 s");
          await sleep(200);
        }
      } finally {
        worker.kill("SIGTERM");
        const limit = setTimeout(() => worker.kill("SIGKILL"), 20_000);
        if (worker.exitCode === null && worker.signalCode === null) await once(worker, "exit");
        clearTimeout(limit);
      }
    },
    "actions are logged in audit_logs, and the log cannot be changed": async ({ sql }) => {
      const actions = await sql("select distinct action from audit_logs order by 1");
      assert.deepEqual(
        actions.map((row) => row["action"]),
        ["program.created", "program.submitted", "user.created"],
      );
      for (const statement of [
        "update audit_logs set action = 'nothing'",
        "delete from audit_logs",
        "truncate audit_logs",
      ])
        await assert.rejects(sql(statement), /append|audit/i, statement);
    },
  }),
  ...section("Production deployment", {
    "migrations run on staging: a second run applies nothing": async ({ command }) => {
      assert.match(await command("npm run migrate:up"), /Nothing was pending/);
    },
    "rollback is tested: it asks before data are lost": async ({ shell, sql }) => {
      const { exitCode, err } = await shell("npm run -s migrate:down 99");
      assert.notEqual(exitCode, 0);
      assert.match(err, /programs: 3 rows/);
      assert.equal((await sql("select 1 from programs")).length, 3);
    },
    "DATABASE_URL=…?sslmode=require is a setting that is taken": () => {
      const { databaseUrl } = readConfig(
        { DATABASE_URL: "postgresql://user:password@host:5432/dbname?sslmode=require" },
        "/",
      );
      assert.match(databaseUrl ?? "", /sslmode=require$/);
    },
    "the pool is configured for production load": () => {
      const config = readConfig({ DATABASE_POOL_SIZE: "50" }, "/");
      assert.equal(connectionProfile("serve", config).max, 50);
    },
    "read replicas are a setting": () => {
      const url = "postgresql://user:password@replica:5432/dbname";
      assert.equal(readConfig({ DATABASE_REPLICA_URL: url }, "/").databaseReplicaUrl, url);
    },
  }),
  ...section(
    "Monitoring",
    Object.fromEntries(
      Object.entries({
        "connection pool usage": /curriculum_pool_waiting/,
        "query performance": /curriculum_slow_statements_total/,
        "disk space": /curriculum_disk_free_bytes/,
        "replication lag": /curriculum_replica_lag_seconds/,
        "backup success and failure": /curriculum_backup_alarm\{alarm="failed"\}/,
      }).map(([subject, rule]) => [
        `${subject}: an alert rule`,
        (walk: Walk) => assert.match(read(walk, "deploy/alerts.yml"), rule),
      ]),
    ),
  ),
];
