import { Gauge, type Registry } from "prom-client";
import type { Log } from "../../platform/log.ts";
import { openDatabaseGauges } from "./database-gauges.ts";
import { publishStatistics } from "./publish-statistics.ts";
import { readStatistics, type StatisticsSource } from "./read-statistics.store.ts";

export interface DatabaseWatch {
  /** The text of one scrape. */
  read: () => Promise<string>;
}

interface WatchOptions extends StatisticsSource {
  registry: Registry;
  log: Log;
  /** Milliseconds that never go back. */
  clock: () => number;
}

// Sizes and counts of a large database take long; nobody needs them more often.
export const readingGapMs = 30_000;
// A scrape waits this long at most for an answer of the database, and as long again for a new reading.
const patienceMs = 1_000;

/**
 * Adds what the database tells to a process's metrics. Each scrape asks whether it answers; everything else is read at
 * most every 30 s, and only while somebody scrapes. When it does not answer, the last values stay, with their age.
 */
export function watchDatabase({ registry, log, clock, ...source }: WatchOptions): DatabaseWatch {
  const up = new Gauge({
    name: "curriculum_database_up",
    help: "1 when the database answered this scrape, else 0.",
    registers: [registry],
  });
  const set = openDatabaseGauges(registry);
  let lastReading = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | null = null;

  const readAnew = async () => {
    lastReading = clock();
    try {
      publishStatistics(set, await readStatistics(source));
    } catch (error) {
      log.warn({ err: error }, "statistics of the database were not read");
    } finally {
      reading = null;
    }
  };
  return {
    read: async () => {
      const isUp = (await within(patienceMs, source.database.isHealthy())) === true;
      up.set(isUp ? 1 : 0);
      if (isUp && clock() - lastReading >= readingGapMs) reading ??= readAnew();
      if (isUp && reading !== null) await within(patienceMs, reading);
      return registry.metrics();
    },
  };
}

/** What the promise gives, or undefined when it takes too long. The promise must not be rejected. */
async function within<T>(ms: number, promise: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, ms, undefined);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}
