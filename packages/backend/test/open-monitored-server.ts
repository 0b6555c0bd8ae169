import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { registries } from "../src/admission/look-up-record.client.ts";
import { buildServer } from "../src/api/build-server.ts";
import { openProgressFeed } from "../src/api/progress-feed.client.ts";
import { generationJob } from "../src/generation/generation-job.ts";
import { openParsers } from "../src/ingestion/parsers/open-parsers.client.ts";
import { openModelMetrics } from "../src/models/model-metrics.ts";
import { openStatisticsSource } from "../src/operations/monitoring/open-statistics-source.client.ts";
import { readingGapMs, watchDatabase } from "../src/operations/monitoring/watch-database.client.ts";
import { watchDisk } from "../src/operations/monitoring/watch-disk.client.ts";
import { openDatabase, type Database } from "../src/platform/database.ts";
import { openFileStore } from "../src/platform/file-store.ts";
import { openLog } from "../src/platform/log.ts";
import { openMetrics, type Metrics } from "../src/platform/metrics.ts";
import { openQueue, type Queue } from "../src/platform/queue.ts";
import { serveMetrics } from "../src/platform/serve-metrics.client.ts";
import { openLibrarySearch } from "../src/retrieval/open-library-search.action.ts";
import { today } from "./small-program.ts";

export interface MonitoredServer {
  /** The pool that is watched, of four connections. */
  database: Database;
  queue: Queue;
  metrics: Metrics;
  /** Where people ask. */
  publicAddress: string;
  /** Where Prometheus asks. */
  metricsAddress: string;
  /** One scrape over HTTP. */
  scrape: () => Promise<string>;
  /** One scrape after the values of the database became old. */
  scrapeAnew: () => Promise<string>;
  passTime: (ms: number) => void;
  drain: () => void;
  close: () => Promise<void>;
}

/** The API and its metrics as `serve` opens them, both listening, with a clock that the test moves. */
export async function openMonitoredServer(url: string): Promise<MonitoredServer> {
  const folder = await mkdtemp(join(tmpdir(), "curriculum-metrics-"));
  const log = openLog("silent");
  const metrics = openMetrics("serve");
  // A worker that asks language models adds these.
  openModelMetrics(metrics.registry);
  const database = openDatabase(url, { max: 4, onStatement: metrics.observeStatement });
  const queue = await openQueue(url, [generationJob], () => {});
  const feed = openProgressFeed(url, () => {});
  const parsers = openParsers();
  const draining = new AbortController();
  const server = await buildServer({
    database,
    queue,
    files: openFileStore(folder),
    parsers,
    feed,
    search: openLibrarySearch({
      db: database.db,
      folder: join(folder, "search"),
      readyWithinMs: 5_000,
      currentForMs: 0,
      onFault: () => {},
    }),
    log,
    authors: ["built-in"],
    today: () => today,
    maxUploadBytes: 1_000,
    lookUp: { ...registries, isOn: false, mailto: undefined },
    webFolder: null,
    registry: metrics.registry,
    draining: draining.signal,
  });
  const publicAddress = await server.listen({ host: "127.0.0.1", port: 0 });
  metrics.watchPool(database);
  watchDisk(metrics.registry, folder);
  const source = openStatisticsSource({ url, kind: "external" }, folder);
  let now = 0;
  const { read } = watchDatabase({ ...source, registry: metrics.registry, log, clock: () => now });
  const listener = await serveMetrics({ host: "127.0.0.1", port: 0, read, log });
  const metricsAddress = listener.address ?? "";
  const scrape = async () => (await fetch(metricsAddress)).text();
  return {
    database,
    queue,
    metrics,
    publicAddress,
    metricsAddress,
    scrape,
    scrapeAnew: () => {
      now += readingGapMs;
      return scrape();
    },
    passTime: (ms) => {
      now += ms;
    },
    drain: () => draining.abort(),
    close: async () => {
      await listener.close();
      await server.close();
      await parsers.close();
      await source.close();
      await feed.close();
      await queue.close(1_000);
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
