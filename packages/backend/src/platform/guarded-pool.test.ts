import { EventEmitter } from "node:events";
import type pg from "pg";
import { expect, test } from "vitest";
import { guardPool } from "./guarded-pool.ts";

/** A connection as the driver hands it out, that fails on demand. */
class Connection extends EventEmitter {
  released: boolean | undefined;
  query = async (text: string): Promise<void> => {
    if (text === "fail") throw new Error("refused");
  };
  release = (isGivenUp?: boolean): void => {
    this.released = isGivenUp === true;
  };
}

async function takeOne() {
  const connection = new Connection();
  const pool = guardPool(
    async () => connection as unknown as pg.PoolClient,
    async () => {},
  );
  return { connection, client: await pool.connect() };
}

const serverEnds = (connection: Connection) => () =>
  connection.emit("error", new Error("terminating connection due to unexpected postmaster exit"));

test("a server that ends while a connection is taken, or while it is given up, ends no process", async () => {
  const { connection, client } = await takeOne();
  expect(serverEnds(connection)).not.toThrow();
  client.release();
  expect(connection.released).toBe(true);
  expect(serverEnds(connection)).not.toThrow();
});

test("a connection on which a statement failed is given up, and listened to until it is closed", async () => {
  const { connection, client } = await takeOne();
  await expect(client.query("fail", [])).rejects.toThrow("refused");
  client.release();
  expect(connection.released).toBe(true);
  expect(serverEnds(connection)).not.toThrow();
});

test("a sound connection goes back to the pool, which listens itself", async () => {
  const { connection, client } = await takeOne();
  await client.query("select 1", []);
  client.release();
  expect(connection.released).toBe(false);
  expect(connection.listenerCount("error")).toBe(0);
});
