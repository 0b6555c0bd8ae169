import { readFile, readlink, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isProcessAlive } from "./is-process-alive.ts";

const patienceMs = 60_000;

/** One process at a time may do this kind of work on the folder. A lock left by a dead process is taken over. */
export async function withFolderLock(folder: string, work: () => Promise<void>): Promise<void> {
  const file = join(folder, "starting.pid");
  const deadline = performance.now() + patienceMs;
  while (!(await take(file))) {
    const holder = await holderOf(file);
    if (holder > 0 && !isProcessAlive(holder)) await rm(file, { force: true });
    else if (performance.now() > deadline)
      throw new Error(`Another process (${holder}) holds ${file}; remove it if that process is not ours.`);
    else await new Promise((resolve) => setTimeout(resolve, 50));
  }
  try {
    await work();
  } finally {
    await rm(file, { force: true });
  }
}

/** The holder stands in the target of a link, which takes no room: a full disk is when the lock is needed most. */
async function take(file: string): Promise<boolean> {
  const holder = String(process.pid);
  const made = process.platform === "win32" ? writeFile(file, holder, { flag: "wx" }) : symlink(holder, file);
  try {
    await made;
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

async function holderOf(file: string): Promise<number> {
  return Number(await readlink(file).catch(() => readFile(file, "utf8").catch(() => "")));
}
