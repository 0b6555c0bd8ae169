import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { IndexWork } from "./index-thread.ts";

/** A thread that counts and joins, one work after the other; `close` ends it. */
export interface IndexThread {
  /** A snapshot: of the part, named by its mark, or of the joined index, named by its fingerprint. */
  run: (work: IndexWork) => Promise<Uint8Array>;
  close: () => Promise<void>;
}

export function openIndexThread(): IndexThread {
  const worker = new Worker(new URL("index-thread.ts", import.meta.url));
  return {
    run: async (work) => {
      // A thread has no origin to name.
      // eslint-disable-next-line unicorn/require-post-message-target-origin
      worker.postMessage(work);
      // Rejects when the thread fails.
      const [bytes] = (await once(worker, "message")) as [Uint8Array];
      return bytes;
    },
    close: async () => {
      await worker.terminate();
    },
  };
}
