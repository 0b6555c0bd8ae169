import { execFile, spawn } from "node:child_process";
import { readdir } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { AppError } from "../../platform/app-error.ts";

const run = promisify(execFile);

export interface PgTools {
  dump: string;
  restore: string;
}

/**
 * pg_dump and pg_restore of the given major version: from `folder` (PG_BIN), the search path, or where Debian and Red
 * Hat put them; null where there are none. Another version is not taken: an older pg_dump refuses a newer server, and
 * what a newer one writes an older server may not read.
 */
export async function findPgTools(major: number, folder?: string): Promise<PgTools | null> {
  const folders = [
    ...(folder === undefined ? [] : [folder]),
    ...(process.env["PATH"] ?? "").split(delimiter).filter((one) => one !== ""),
    ...(await readdir("/usr/lib/postgresql").catch(() => [])).map((one) => `/usr/lib/postgresql/${one}/bin`),
    `/usr/pgsql-${major}/bin`,
  ];
  for (const one of folders) {
    const tools = { dump: join(one, "pg_dump"), restore: join(one, "pg_restore") };
    if ((await majorOf(tools.dump)) === major && (await majorOf(tools.restore)) === major) return tools;
  }
  return null;
}

async function majorOf(tool: string): Promise<number | null> {
  const said = await run(tool, ["--version"]).catch(() => null);
  const major = /\) (\d+)/.exec(said?.stdout ?? "")?.[1];
  return major === undefined ? null : Number(major);
}

/** Major version in a server's own words: "15.18 (Debian 15.18-0+deb12u1)" → 15. */
export function majorVersion(server: string): number {
  return Number.parseInt(server, 10);
}

/**
 * Runs a tool; yields what it writes while `input` is fed to it. The password goes by the environment, where other
 * users cannot read it.
 */
export async function* runPgTool(
  tool: string,
  args: readonly string[],
  url?: string,
  input?: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const target = url === undefined ? undefined : new URL(url);
  const env: NodeJS.ProcessEnv = { ...process.env, LC_ALL: "C" };
  if (target !== undefined) {
    env["PGPASSWORD"] = decodeURIComponent(target.password);
    target.password = "";
  }
  const child = spawn(tool, [...args, ...(target ? ["--no-password", `--dbname=${target.href}`] : [])], {
    env,
    stdio: ["pipe", "pipe", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said = (said + text).slice(-2_000)));
  const ended = new Promise<number | null>((resolve) => {
    child.once("error", () => resolve(null));
    child.once("close", resolve);
  });
  // A tool that ends early closes its input; its exit code tells why.
  child.stdin.on("error", () => {});
  const fed = feed(child.stdin, input);
  fed.catch(() => child.kill());
  try {
    yield* child.stdout as AsyncIterable<Uint8Array>;
    const exitCode = await ended;
    await fed;
    if (exitCode !== 0) {
      throw new AppError("unavailable", `${tool} ended with ${exitCode}: ${said.trim()}`);
    }
  } finally {
    if (child.exitCode === null) child.kill();
  }
}

async function feed(stdin: NodeJS.WritableStream, input: AsyncIterable<Uint8Array> | undefined): Promise<void> {
  for await (const chunk of input ?? []) {
    if (!(stdin as NodeJS.WritableStream & { writable: boolean }).writable) return;
    if (!stdin.write(chunk)) {
      await new Promise<void>((resolve) => {
        stdin.once("drain", resolve);
        stdin.once("close", resolve);
      });
    }
  }
  stdin.end();
}
