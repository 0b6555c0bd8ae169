import { createServer, connect, type Server, type Socket } from "node:net";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../src/platform/database.ts";
import { openLog } from "../src/platform/log.ts";
import { serveMetrics } from "../src/platform/serve-metrics.client.ts";
import { readSamples, readTypes, valueOf } from "./exposition.ts";
import { openMonitoredServer, type MonitoredServer } from "./open-monitored-server.ts";
import { openTestDatabase } from "./test-database.ts";

let owner: Database;
let product: MonitoredServer;
beforeAll(async () => {
  owner = await openTestDatabase();
  product = await openMonitoredServer(owner.url);
});
afterAll(async () => {
  await product.close();
  await owner.close();
});

const countOf = (text: string, labels: string) =>
  valueOf(text, "curriculum_http_request_duration_seconds_count", labels) ?? 0;

describe("/metrics is private", () => {
  test("it is served on loopback by a listener of its own, in Prometheus' text format", async () => {
    const answer = await fetch(product.metricsAddress);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toContain("text/plain");
    expect(product.metricsAddress).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/metrics$/);
    const text = await answer.text();
    expect(readTypes(text).get("process_cpu_seconds_total")).toBe("counter");
    expect(valueOf(text, "curriculum_database_up")).toBe(1);
  });

  test("the public listener does not know it", async () => {
    const answer = await fetch(`${product.publicAddress}/metrics`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain("curriculum_");
  });

  test("a page of another site that was rebound to this machine is refused", async () => {
    const status = await askAs("rebound.example", product.metricsAddress);
    expect(status).toContain("403");
    expect(await askAs("localhost:9464", product.metricsAddress)).toContain("200");
  });

  test("other paths and methods are refused", async () => {
    const root = product.metricsAddress.replace("/metrics", "/");
    expect((await fetch(root)).status).toBe(404);
    expect((await fetch(product.metricsAddress, { method: "POST" })).status).toBe(405);
  });

  test("a port that is taken is left to who has it, and the product goes on", async () => {
    const { port } = new URL(product.metricsAddress);
    const log = openLog("silent");
    const second = await serveMetrics({ host: "127.0.0.1", port: Number(port), read: async () => "", log });
    expect(second.address).toBeNull();
    await second.close();
    expect(await product.scrape()).toContain("curriculum_info");
  });

  test("neither the connection string nor its password appears", async () => {
    await sql`select 'postgresql://someone:sesame@host/db', pg_sleep(0.01)`.execute(product.database.db);
    const text = await product.scrapeAnew();
    const { password } = new URL(owner.url);
    expect(password.length).toBeGreaterThan(10);
    expect(text).not.toContain(password);
    expect(text).not.toContain("sesame");
    expect(text).not.toContain("postgresql://");
  });
});

describe("what is counted", () => {
  test("each answer by method, route template and status; unknown paths as one; probes not at all", async () => {
    const before = await product.scrape();
    const paths = [
      "/sign-in?token=none",
      "/api/programs/1",
      "/api/programs/2",
      "/nowhere/1",
      "/nowhere/2",
      "/livez",
      "/readyz",
    ];
    for (const path of paths) await fetch(`${product.publicAddress}${path}`, { redirect: "manual" });
    const after = await product.scrape();
    const grown = readSamples(after)
      .filter(({ name }) => name === "curriculum_http_request_duration_seconds_count")
      .flatMap(({ labels, value }) =>
        value > countOf(before, labels) ? [`${labels} ${value - countOf(before, labels)}`] : [],
      );
    expect(grown.filter((one) => one.includes("unknown"))).toEqual(['{method="GET",route="unknown",status="404"} 2']);
    expect(grown.find((one) => one.includes(":programId"))).toMatch(/ 2$/);
    expect(grown.join()).not.toMatch(/programs\/1|livez|readyz|token/);
    expect(grown).toHaveLength(3);
  });

  test("each statement by its outcome, and slow ones", async () => {
    const before = await product.scrape();
    await sql`select pg_sleep(0.51)`.execute(product.database.db);
    await expect(sql`select no_such_column`.execute(product.database.db)).rejects.toThrow(/no_such_column/);
    const after = await product.scrape();
    const grew = (name: string, labels = "") =>
      (valueOf(after, name, labels) ?? 0) - (valueOf(before, name, labels) ?? 0);
    expect(grew("curriculum_slow_statements_total")).toBe(1);
    expect(grew("curriculum_statement_duration_seconds_count", '{outcome="failed"}')).toBe(1);
    expect(grew("curriculum_statement_duration_seconds_count", '{outcome="done"}')).toBe(1);
  });

  test("a row for every table of the product, and for every state of runs and jobs", async () => {
    const text = await product.scrapeAnew();
    const tables = readSamples(text).filter(({ name }) => name === "curriculum_table_size_bytes");
    expect(tables.length).toBeGreaterThan(30);
    for (const status of ["queued", "processing", "completed", "failed"]) {
      expect(valueOf(text, "curriculum_generation_runs", `{status="${status}"}`)).toBe(0);
    }
    expect(valueOf(text, "curriculum_queue_jobs", '{kind="generation-part",state="waiting"}')).toBe(0);
    const failures = readSamples(text).filter(({ name }) => name === "curriculum_statistics_part_failed");
    expect(failures.filter(({ value }) => value !== 0)).toEqual([]);
    expect(failures.length).toBeGreaterThan(8);
  });

  test("values of the database are read at most every 30 s, however often they are asked for", async () => {
    const readAt = async () => valueOf(await product.scrape(), "curriculum_database_statistics_timestamp_seconds");
    product.passTime(30_000);
    const first = await readAt();
    product.passTime(29_999);
    expect(await readAt()).toBe(first);
    expect(await readAt()).toBe(first);
    product.passTime(1);
    expect(await readAt()).toBeGreaterThan(first ?? Number.POSITIVE_INFINITY);
  });
});

describe("when the database does not answer", () => {
  let front: Server;
  let distant: MonitoredServer;
  let mode: "through" | "silent" | "refuse" = "through";
  const sockets = new Set<Socket>();
  const refuse = () => {
    mode = "refuse";
    for (const socket of sockets) socket.destroy();
  };

  beforeAll(async () => {
    const target = new URL(owner.url);
    front = createServer((socket) => {
      sockets.add(socket);
      socket.on("error", () => {});
      if (mode === "refuse") return socket.destroy();
      if (mode === "silent") return;
      const onward = connect(Number(target.port), target.hostname);
      onward.on("error", () => socket.destroy());
      socket.on("close", () => onward.destroy());
      onward.on("close", () => socket.destroy());
      socket.on("data", (bytes) => (mode === "silent" ? undefined : onward.write(bytes)));
      onward.on("data", (bytes) => (mode === "silent" ? undefined : socket.write(bytes)));
    });
    await new Promise<void>((resolve) => front.listen(0, "127.0.0.1", resolve));
    const url = new URL(owner.url);
    url.port = String((front.address() as { port: number }).port);
    distant = await openMonitoredServer(url.href);
  });
  afterAll(async () => {
    refuse();
    await distant.close();
    front.close();
  });

  test("a scrape says so, keeps the last values with their age, and does not wait long", async () => {
    const healthy = await distant.scrapeAnew();
    expect(valueOf(healthy, "curriculum_database_up")).toBe(1);
    const readAt = valueOf(healthy, "curriculum_database_statistics_timestamp_seconds");
    for (const fault of ["silent", "refuse"] as const) {
      if (fault === "refuse") refuse();
      else mode = fault;
      const start = performance.now();
      const text = await distant.scrapeAnew();
      const tookMs = Math.round(performance.now() - start);
      process.stdout.write(`scrape while the database is ${fault}: ${tookMs} ms\n`);
      expect(valueOf(text, "curriculum_database_up")).toBe(0);
      expect(valueOf(text, "curriculum_database_statistics_timestamp_seconds")).toBe(readAt);
      expect(valueOf(text, "curriculum_table_rows", '{table="users"}')).toBeDefined();
      expect(tookMs).toBeLessThan(5_000);
    }
  });

  test("the process still lives, is not ready, and becomes ready again", async () => {
    refuse();
    expect((await fetch(`${distant.publicAddress}/livez`)).status).toBe(200);
    expect((await fetch(`${distant.publicAddress}/readyz`)).status).toBe(503);
    mode = "through";
    await expect.poll(async () => (await fetch(`${distant.publicAddress}/readyz`)).status).toBe(200);
    expect(valueOf(await distant.scrapeAnew(), "curriculum_database_up")).toBe(1);
  });

  test("a process that is about to stop is not ready any more, while it still answers", async () => {
    expect((await fetch(`${distant.publicAddress}/readyz`)).status).toBe(200);
    distant.drain();
    expect((await fetch(`${distant.publicAddress}/readyz`)).status).toBe(503);
    expect((await fetch(`${distant.publicAddress}/livez`)).status).toBe(200);
    expect((await fetch(`${distant.publicAddress}/api/programs`)).status).toBe(401);
  });
});

/** Asks under another name than the address has, which fetch does not allow; the first line of the answer. */
function askAs(host: string, address: string): Promise<string> {
  const { hostname, port, pathname } = new URL(address);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () =>
      socket.write(`GET ${pathname} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
    );
    socket.setEncoding("utf8").once("data", (text: string) => {
      resolve(text.split("\r\n")[0] ?? "");
      socket.destroy();
    });
    socket.once("error", reject);
  });
}
