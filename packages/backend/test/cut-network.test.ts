import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase, type Database } from "../src/platform/database.ts";
import { openTestDatabase } from "./test-database.ts";

/** A way to the server that can be cut: bytes then go nowhere, and neither side is told. */
async function openCable(url: string) {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  let isCut = false;
  const server: Server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on("error", () => {});
      from.on("data", (bytes) => !isCut && to.write(bytes));
      from.on("close", () => !isCut && to.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const through = new URL(url);
  through.port = String((server.address() as AddressInfo).port);
  return {
    url: through.href,
    cut: () => {
      isCut = true;
    },
    mend: () => {
      isCut = false;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
  await sql`create table kept (number int primary key)`.execute(database.db);
});
afterAll(() => database.close());

const write = (through: Database, number: number) =>
  through.transaction((tx) => sql`insert into kept values (${number})`.execute(tx));

test("a cut between application and database is noticed, and nothing that was acknowledged is lost", async () => {
  const cable = await openCable(database.url);
  const through = openDatabase(cable.url, { max: 2, patienceMs: 300 });
  const acknowledged: number[] = [];
  let refused = 0;
  const attempt = async (number: number) => {
    await write(through, number).then(
      () => acknowledged.push(number),
      () => (refused += 1),
    );
  };
  for (let round = 0; round < 3; round += 1) {
    for (let at = 0; at < 5; at += 1) await attempt(round * 100 + at);
    cable.cut();
    await Promise.all([10, 11, 12, 13].map((at) => attempt(round * 100 + at)));
    cable.mend();
    await attempt(round * 100 + 50);
  }
  const { rows } = await sql<{ number: number }>`select number from kept`.execute(database.db);
  const stored = new Set(rows.map((row) => row.number));
  expect(acknowledged.filter((number) => !stored.has(number))).toEqual([]);
  expect(acknowledged.length).toBeGreaterThanOrEqual(18);
  expect(refused).toBeGreaterThanOrEqual(6);
  console.log(`G4: 3 cuts, ${acknowledged.length} acknowledged writes, 0 lost; ${refused} refused meanwhile`);
  cable.close();
  await through.close();
});

test("control: without patience a statement waits for a silent server for ever", async () => {
  const cable = await openCable(database.url);
  const through = openDatabase(cable.url, { max: 1 });
  await write(through, 1_000);
  cable.cut();
  const waiting = write(through, 1_001).then(
    () => "answered",
    () => "refused",
  );
  const longer = new Promise((resolve) => setTimeout(() => resolve("waiting"), 1_500));
  expect(await Promise.race([waiting, longer])).toBe("waiting");
  cable.close();
  expect(await waiting).toBe("refused");
  await through.close();
});
