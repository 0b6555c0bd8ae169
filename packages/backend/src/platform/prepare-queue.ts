import pg from "pg";
import { PgBoss } from "pg-boss";
import { connectionAs } from "./connection-as.ts";
import type { QueuedKind } from "./queue.ts";

/** The role that puts jobs in and takes none. */
export const enqueuingRole = "curriculum_app";

// A worker that is killed is noticed after this long without a heartbeat, and its job given to another.
const heartbeatSeconds = 10;

/** Makes the queue's tables and queues as the connection's own role, and gives the group roles what they need of them. */
export async function prepareQueue(url: string, kinds: readonly QueuedKind[]): Promise<void> {
  const boss = new PgBoss({ ...connectionAs(url), max: 1, supervise: false, schedule: false });
  boss.on("error", () => {});
  await boss.start();
  try {
    await createQueues(boss, kinds);
  } finally {
    await boss.stop({ graceful: false });
  }
  await grantQueue(url);
}

export async function createQueues(boss: PgBoss, kinds: readonly QueuedKind[]): Promise<void> {
  for (const kind of kinds) {
    await boss.createQueue(kind.name, {
      retryLimit: kind.patience?.retries ?? 20,
      retryDelay: kind.patience?.delaySeconds ?? 1,
      retryBackoff: false,
      heartbeatSeconds,
      expireInSeconds: kind.patience?.expireInSeconds ?? 3_600,
    });
  }
}

/** What each group role needs of the queue's schema. Only workers take, change and remove what is in it. */
const grants: Record<string, string> = {
  curriculum_owner: "grant all on all tables in schema pgboss to curriculum_owner",
  // `instance` is where each process tells that it lives.
  [enqueuingRole]: `grant select on all tables in schema pgboss to ${enqueuingRole};
    grant insert on pgboss.job, pgboss.job_common to ${enqueuingRole};
    grant insert, update, delete on pgboss.instance to ${enqueuingRole}`,
  curriculum_worker: "grant select, insert, update, delete on all tables in schema pgboss to curriculum_worker",
  curriculum_backup: "grant select on all tables in schema pgboss to curriculum_backup",
};

// Any number, the same in every process: two that start at once must not grant at once.
const grantLockId = 4_707_003;

/** Once for each database, and again where a newer queue brought tables: asked first, since grants write to the catalogue. */
async function grantQueue(url: string): Promise<void> {
  const client = new pg.Client(connectionAs(url));
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("begin");
    await client.query("select pg_advisory_xact_lock($1)", [grantLockId]);
    const { rows } = await client.query<{ role: string }>(
      `select distinct r.rolname as role from pg_roles r, pg_class c
        where r.rolname = any ($1) and c.relnamespace = 'pgboss'::regnamespace and c.relkind in ('r', 'p')
          and not has_table_privilege(r.oid, c.oid, 'select')`,
      [Object.keys(grants)],
    );
    for (const { role } of rows) await client.query(`grant usage on schema pgboss to ${role}; ${grants[role]}`);
    await client.query("commit");
  } finally {
    await client.end();
  }
}
