import type { Config } from "../../platform/config.ts";
import type { Log } from "../../platform/log.ts";
import type { Metrics } from "../../platform/metrics.ts";
import type { Storage } from "../../platform/open-storage.ts";
import { serveMetrics } from "../../platform/serve-metrics.client.ts";
import { openStatisticsSource } from "./open-statistics-source.client.ts";
import { watchDatabase } from "./watch-database.client.ts";
import { watchDisk } from "./watch-disk.client.ts";

interface MonitoringOptions {
  role: "serve" | "worker";
  metrics: Metrics;
  storage: Storage;
  config: Config;
  log: Log;
}

export interface Monitoring {
  /** Where /metrics is read; null when it is off or its port was taken. */
  address: string | null;
  close: () => Promise<void>;
}

/** Serves a process's metrics where the configuration says. The database itself is watched by `serve` alone: once is enough. */
export async function openMonitoring({ role, metrics, storage, config, log }: MonitoringOptions): Promise<Monitoring> {
  const port = role === "serve" ? config.metrics.port : config.metrics.workerPort;
  if (port === "off") return { address: null, close: async () => {} };
  const { registry } = metrics;
  metrics.watchPool(storage.database);
  watchDisk(registry, config.dataDir);
  const source = openStatisticsSource({ url: storage.database.url, kind: storage.kind }, config.dataDir);
  const read =
    role === "serve"
      ? watchDatabase({ ...source, registry, log, clock: () => performance.now() }).read
      : () => registry.metrics();
  const listener = await serveMetrics({ host: config.metrics.host, port, read, log });
  return {
    address: listener.address,
    close: async () => {
      await listener.close();
      await source.close();
    },
  };
}
