import { appendFile, mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, expect, test } from "vitest";
import { isProcessAlive } from "../src/platform/is-process-alive.ts";
import { startEmbeddedPostgres, type EmbeddedServer } from "../src/platform/embedded-postgres.ts";

const folders: string[] = [];
const servers: EmbeddedServer[] = [];

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "curriculum-embedded-"));
  folders.push(folder);
  return folder;
}

async function start(folder: string): Promise<EmbeddedServer> {
  const server = await startEmbeddedPostgres({ folder });
  servers.push(server);
  return server;
}

async function query(server: EmbeddedServer, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: server.urlOf("postgres") });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const serverPid = async (folder: string) =>
  Number((await readFile(join(folder, "cluster/postmaster.pid"), "utf8")).split("\n")[0]);

afterEach(async () => {
  for (const server of servers.splice(0)) await server.release();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

test("a first start gives PostgreSQL 15 in UTF-8 and UTC, and a second start joins the same server", async () => {
  const folder = await newFolder();
  const first = await start(folder);
  expect(await query(first, "show server_version")).toEqual([{ server_version: expect.stringMatching(/^15\./) }]);
  expect(await query(first, "show server_encoding")).toEqual([{ server_encoding: "UTF8" }]);
  expect(await query(first, "show timezone")).toEqual([{ TimeZone: "UTC" }]);
  const second = await start(folder);
  expect(second.urlOf("x")).toBe(first.urlOf("x"));
});

test("a log that has grown large is set aside when the server starts, and the server goes on in a new one", async () => {
  const folder = await newFolder();
  await (await start(folder)).release();
  const log = join(folder, "cluster/server.log");
  await appendFile(log, "x".repeat(10_000_001));
  await start(folder);
  expect((await stat(`${log}.1`)).size).toBeGreaterThan(10_000_000);
  expect((await stat(log)).size).toBeLessThan(10_000_000);
});

test("what was stored is there after the server was killed and its lock file left behind", async () => {
  const folder = await newFolder();
  const first = await start(folder);
  await query(first, "create table kept as select 42 as answer");
  const pid = await serverPid(folder);
  process.kill(pid, "SIGKILL");
  await waitUntilGone(pid);
  const second = await start(folder);
  expect(await query(second, "select answer from kept")).toEqual([{ answer: 42 }]);
});

test("the last user to leave stops the server", async () => {
  const folder = await newFolder();
  const server = await startEmbeddedPostgres({ folder, unsafe: true });
  const pid = await serverPid(folder);
  await server.release();
  expect(isProcessAlive(pid)).toBe(false);
});

/** The killed server is a child of init, not ours: its end is seen by asking for it. */
async function waitUntilGone(pid: number): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (!isProcessAlive(pid)) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`Process ${pid} did not end.`);
}
