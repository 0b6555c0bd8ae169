import { readFileSync } from "node:fs";

/**
 * True when a process with this id runs. A zombie does not: in a container whose first process does not collect its
 * children, a killed server keeps its id for ever.
 */
export function isProcessAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Not ours to signal, but there.
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2, stat.lastIndexOf(")") + 3) !== "Z";
  } catch {
    // No /proc here (macOS, Windows), or gone in between: the signal's word stands on the former.
    return process.platform !== "linux";
  }
}
