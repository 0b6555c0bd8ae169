import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../../..", import.meta.url));

let offline: Promise<readonly string[]> | null = null;
let limiter: Promise<boolean> | null = null;

/** What a program of the system may take while it works on somebody's file. */
export interface ProgramLimits {
  memoryMb: number;
  cpuSeconds: number;
  /** Largest file that it may write. */
  fileMb: number;
}

/**
 * Program and arguments that run a program of the system without network where the system lets us, and within limits
 * of memory, processor time and what it writes where there is `prlimit`. Its environment and clock are the caller's.
 */
export async function limitedCommand(
  command: readonly [string, ...string[]],
  { memoryMb, cpuSeconds, fileMb }: ProgramLimits,
): Promise<[string, ...string[]]> {
  const megabyte = 1_048_576;
  const limits = [
    "prlimit",
    `--data=${memoryMb * megabyte}`,
    `--cpu=${cpuSeconds}:${cpuSeconds + 5}`,
    "--core=0",
    `--fsize=${fileMb * megabyte}`,
    "--",
  ];
  const hasLimiter = await (limiter ??= run("prlimit", ["--version"]).then(
    () => true,
    () => false,
  ));
  return [...(await (offline ??= findOffline())), ...(hasLimiter ? limits : []), ...command] as [string, ...string[]];
}

/**
 * Program and arguments that run a script of ours with Node, cut off from the network where the system lets us
 * (a network of its own, with nothing in it), and from files other than the product's code.
 */
export async function confinedCommand(script: string, heapMb: number): Promise<[string, ...string[]]> {
  const node = [
    process.execPath,
    `--max-old-space-size=${heapMb}`,
    "--expose-gc",
    // Two processes that read books keep 926 MB with their parent instead of 1,204, and take a sixth longer.
    "--max-semi-space-size=4",
    "--no-warnings",
    // No writing, no processes, no threads, no native add-ons; reading is for the code alone.
    "--permission",
    `--allow-fs-read=${root}node_modules`,
    `--allow-fs-read=${root}packages`,
    `--allow-fs-read=${root}package.json`,
    script,
  ];
  return [...(await (offline ??= findOffline())), ...node] as [string, ...string[]];
}

async function findOffline(): Promise<readonly string[]> {
  const ways = [
    ["unshare", "--net"],
    ["unshare", "--map-root-user", "--net"],
  ];
  for (const [program, ...options] of ways) {
    try {
      await run(program!, [...options, "true"]);
      return [program!, ...options, "--"];
    } catch {
      // Not Linux, or a system that keeps namespaces to itself: the next way, or none.
    }
  }
  return [];
}

/**
 * Limits a process that has started and done nothing yet to `memoryMb` beyond what it holds, and to processor time. What it has reserved by
 * then (some 600 MB for threads and code that are never filled) differs between versions of Node, hence measured.
 * Does nothing where the system has no `prlimit`; the heap's own limit and the clock still hold there.
 */
export async function limitProcess(
  pid: number,
  { memoryMb, cpuSeconds }: { memoryMb: number; cpuSeconds: number },
): Promise<boolean> {
  try {
    const status = await readFile(`/proc/${pid}/status`, "utf8");
    const reservedKb = Number(/VmData:\s*(\d+)/.exec(status)?.[1]);
    const data = (reservedKb + memoryMb * 1024) * 1024;
    await run("prlimit", [
      `--pid=${pid}`,
      `--data=${data}:${data}`,
      `--cpu=${cpuSeconds}:${cpuSeconds + 5}`,
      "--core=0:0",
      "--fsize=0:0",
    ]);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
