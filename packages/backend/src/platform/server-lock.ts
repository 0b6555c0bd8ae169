import { readdir, readFile, readlink, realpath, rm } from "node:fs/promises";
import { join } from "node:path";
import { isProcessAlive } from "./is-process-alive.ts";

export interface RunningServer {
  pid: number;
  port: number;
  /** False while it starts or recovers. */
  isReady: boolean;
}

// Killed servers leave children that end when they next look for their parent; a busy one finishes its statement first.
const orphanPatienceMs = 20_000;

/** The live server on this cluster by its lock file; null when none runs or the lock file is stale. */
export async function findRunningServer(cluster: string): Promise<RunningServer | null> {
  const lock = await readFile(lockFile(cluster), "utf8").catch(() => null);
  if (lock === null) return null;
  const [pid, , , port, , , , status] = lock.split("\n");
  if (!isProcessAlive(Number(pid))) return null;
  const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "postgres");
  if (!command.includes("postgres")) return null;
  return { pid: Number(pid), port: Number(port), isReady: status?.startsWith("ready") === true };
}

/**
 * Takes away the lock file of a server that is gone (power cut, kill -9), which would refuse the start where its
 * number is another process's by now. Waits first until no process works on the cluster any more: with the lock file
 * PostgreSQL loses its own guard against a second server beside the children of the first.
 */
export async function removeStaleLock(cluster: string): Promise<void> {
  const deadline = performance.now() + orphanPatienceMs;
  for (;;) {
    const orphans = await listProcessesIn(cluster);
    if (orphans.length === 0) break;
    if (performance.now() > deadline)
      throw new Error(`Processes of a killed PostgreSQL still work on ${cluster}: ${orphans.join(", ")}. End them.`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  await rm(lockFile(cluster), { force: true });
}

/** Live processes whose working folder is the cluster, which is each of a server's. None where there is no /proc. */
async function listProcessesIn(cluster: string): Promise<number[]> {
  const folder = await realpath(cluster);
  const pids = (await readdir("/proc").catch(() => [])).map(Number).filter((pid) => pid > 0);
  const found: number[] = [];
  for (const pid of pids) {
    const working = await readlink(`/proc/${pid}/cwd`).catch(() => null);
    if (working === folder && isProcessAlive(pid)) found.push(pid);
  }
  return found;
}

function lockFile(cluster: string): string {
  return join(cluster, "postmaster.pid");
}
