import { once } from "node:events";
import { Worker } from "node:worker_threads";

/**
 * Does tasks in a thread of its own, one after the other: each keeps a processor busy, and the server must go on
 * answering. The script takes its task from `workerData` and posts one result. Whoever
 * opens it knows their types.
 */
export function openThread(script: URL): (task: unknown) => Promise<unknown> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const next = last.then(() => runThread(script, task));
    last = next.catch(() => {});
    return next;
  };
}

async function runThread(script: URL, task: unknown): Promise<unknown> {
  const thread = new Worker(script, { workerData: task });
  try {
    // Rejects when the thread ends with an error.
    const [result] = (await once(thread, "message")) as unknown[];
    return result;
  } finally {
    await thread.terminate();
  }
}
