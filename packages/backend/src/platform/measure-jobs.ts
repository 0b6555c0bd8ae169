import type { Metrics } from "./metrics.ts";
import type { Queue } from "./queue.ts";

/** The queue, with each try of a job told of with its time and whether it failed. */
export function measureJobs(queue: Queue, observe: Metrics["observeJob"]): Queue {
  return {
    ...queue,
    work: (kind, concurrency, run) =>
      queue.work(kind, concurrency, async (payload, signal) => {
        const start = performance.now();
        let isFailed = true;
        try {
          await run(payload, signal);
          isFailed = false;
        } finally {
          observe(kind.name, (performance.now() - start) / 1_000, isFailed);
        }
      }),
  };
}
