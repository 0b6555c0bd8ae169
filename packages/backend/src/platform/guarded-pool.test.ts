import { createServer, type AddressInfo, type Server } from "node:net";
import { afterEach, expect, test } from "vitest";
import { databaseAway } from "./describe-outage.ts";
import { guardPool, openPool } from "./guarded-pool.ts";

let servers: Server[] = [];
afterEach(() => {
  for (const server of servers) server.close();
  servers = [];
});

/** One message of the wire: its letter, its length, its content. */
function message(letter: string, content: Buffer | string): Buffer {
  const bytes = Buffer.from(content);
  const head = Buffer.alloc(5);
  head.write(letter);
  head.writeInt32BE(bytes.length + 4, 1);
  return Buffer.concat([head, bytes]);
}

const signedIn = message("R", Buffer.alloc(4));
const ready = message("Z", "I");
const words = "terminating connection due to unexpected postmaster exit";
const lastWords = message("E", `SFATAL\0C57P01\0M${words}\0\0`);
const nothingSelected = [message("C", "SELECT 0\0"), ready];
const refused = [message("E", "SERROR\0C42601\0Mrefused\0\0"), ready];

/** A server that lets everybody in, and answers each statement with the next of the answers. */
async function serve(greeting: Buffer[], answers: Buffer[][]): Promise<string> {
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", () => {
      socket.write(Buffer.concat(greeting));
      socket.on("data", (asked) => {
        // A goodbye is answered too: what a server says while the connection is being closed.
        socket.write(Buffer.concat(asked[0] === "X".charCodeAt(0) ? [lastWords] : (answers.shift() ?? [])));
      });
    });
  });
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return `postgres://nobody@127.0.0.1:${(server.address() as AddressInfo).port}/none`;
}

function guarded(url: string) {
  const pool = openPool(url, {});
  return {
    pool,
    guard: guardPool(
      () => pool.connect(),
      async () => pool.end(),
    ),
  };
}

test("a server that ends in the moment in which a connection is handed out ends no process", async () => {
  const { pool, guard } = guarded(await serve([signedIn, ready, lastWords], []));
  const client = await guard.connect();
  client.release();
  await guard.end();
  expect(pool.totalCount).toBe(0);
});

test("a server that ends while a connection is given up ends no process", async () => {
  const { pool, guard } = guarded(await serve([signedIn, ready], [refused]));
  const client = await guard.connect();
  await expect(client.query("fail", [])).rejects.toThrow("refused");
  client.release();
  await guard.end();
  expect(pool.totalCount).toBe(0);
});

test("a connection whose server ends between two statements tells its next statement that the database is away", async () => {
  const { guard } = guarded(await serve([signedIn, ready], [[...nothingSelected, lastWords]]));
  const client = await guard.connect();
  await client.query("select", []);
  await expect(client.query("select", [])).rejects.toThrow(databaseAway);
  client.release();
  await guard.end();
});

test("a sound connection goes back to the pool, one on which a statement failed does not", async () => {
  const { pool, guard } = guarded(await serve([signedIn, ready], [nothingSelected, refused]));
  for (const [statement, kept] of [
    ["select", 1],
    ["fail", 0],
  ] as const) {
    const client = await guard.connect();
    await client.query(statement, []).catch(() => {});
    client.release();
    expect(pool.idleCount).toBe(kept);
  }
  await guard.end();
});

test(
  "a process that was busy for longer than a connection may take does not say that the server is away",
  { timeout: 20_000 },
  async () => {
    const { guard } = guarded(await serve([signedIn, ready], []));
    const connecting = guard.connect();
    const busyUntil = performance.now() + 2_500;
    while (performance.now() < busyUntil);
    const client = await connecting;
    client.release();
    await guard.end();
  },
);

test("a server that says nothing is given up", { timeout: 20_000 }, async () => {
  const { guard } = guarded(await serve([], []));
  await expect(guard.connect()).rejects.toThrow(databaseAway);
  await guard.end();
});
