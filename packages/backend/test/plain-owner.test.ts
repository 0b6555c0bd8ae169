import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { expect, inject, test } from "vitest";
import { recordAudit } from "../src/audit/record-audit.store.ts";
import { verifyAudit } from "../src/audit/verify-audit.action.ts";
import { openDatabase } from "../src/platform/database.ts";
import { migrate } from "../src/platform/migrate.ts";

test("an owner that is no superuser can make the schema, and people append to one chain under row security", async () => {
  const name = `plain_${randomUUID().replaceAll("-", "")}`;
  const server = openDatabase(`${inject("testServer")}postgres`, { max: 1 });
  await sql.raw(`create role ${name} login createrole password 'plain'`).execute(server.db);
  await sql.raw(`create database ${name} owner ${name}`).execute(server.db);
  const url = new URL(`${inject("testServer")}${name}`);
  [url.username, url.password] = [name, "plain"];
  await migrate(url.href);
  const owner = openDatabase(url.href, { max: 1 });
  const { rows: users } = await sql<{ id: string }>`
    insert into users (email, role) values ('a@example.org', 'SME'), ('b@example.org', 'SME') returning id`.execute(
    owner.db,
  );
  const app = openDatabase(`${inject("testServer")}${name}`, { max: 2, role: "curriculum_app" });
  const entry = { action: "written", resourceType: "test", resourceId: null };
  for (const { id } of [...users, ...users]) {
    await app.asActor({ userId: id, role: "SME" }, async (tx) => {
      await recordAudit(tx, { ...entry, userId: id });
      // Whoever appends still sees its own rows alone.
      const seen = await sql<{ userId: string }>`select user_id as "userId" from audit_logs`.execute(tx);
      expect(new Set(seen.rows.map((row) => row.userId))).toEqual(new Set([id]));
    });
  }
  const verdict = await owner.transaction((tx) => verifyAudit(tx, { anchors: [], keys: new Map() }));
  expect(verdict).toMatchObject({ rows: 4, faults: [] });
  for (const pool of [app, owner]) await pool.close();
  await sql.raw(`drop database ${name}`).execute(server.db);
  await sql.raw(`drop role ${name}`).execute(server.db);
  await server.close();
});
