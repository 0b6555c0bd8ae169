import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { findRunningServer } from "../src/platform/server-lock.ts";

/** Ends the embedded server of this folder at once: its first process, and with `children` each of them. Returns its number. */
export async function killServer(folder: string, options: { children: boolean }): Promise<number> {
  const server = (await findRunningServer(join(folder, "cluster")))?.pid;
  if (server === undefined) throw new Error(`No server runs in ${folder}.`);
  const children = options.children ? await childrenOf(server) : [];
  for (const pid of [server, ...children]) {
    try {
      process.kill(pid, "SIGKILL");
    } catch (error) {
      // A connection may have ended by itself in between.
      if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
    }
  }
  return server;
}

/** True when another server than the killed one serves the folder. Children of that one may answer a little longer. */
export async function isServedAnew(folder: string, killed: number): Promise<boolean> {
  const running = await findRunningServer(join(folder, "cluster"));
  return running !== null && running.pid !== killed && running.isReady;
}

async function childrenOf(parent: number): Promise<number[]> {
  const pids = (await readdir("/proc")).map(Number).filter((pid) => pid > 0);
  const parents = await Promise.all(
    pids.map(async (pid) => {
      const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
      return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
    }),
  );
  return pids.filter((_pid, index) => parents[index] === parent);
}
