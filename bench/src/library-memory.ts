import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Figures } from "./benchmark.ts";
import { sourceBooks, sourcePath } from "./source-books.ts";

const command = fileURLToPath(new URL("../../packages/backend/bin/curriculum.js", import.meta.url));
// Three of each: more than 5,000 pages.
const copies = 3;
const pollMs = 200;

/**
 * Memory and pace of `curriculum ingest` on a folder of books, each three times with other bytes. Megabytes are
 * resident: of the process that holds the database connection, and of it with its parsers. PostgreSQL is not counted.
 */
export async function measureLibrary(dataFolder: string): Promise<Figures> {
  const folder = await mkdtemp(join(tmpdir(), "curriculum-bench-"));
  // The embedded server's own user must be able to enter.
  await chmod(folder, 0o711);
  const books = await mkdtemp(join(tmpdir(), "curriculum-books-"));
  try {
    for (const { file } of sourceBooks) {
      const bytes = await readFile(sourcePath(dataFolder, file));
      for (let copy = 1; copy <= copies; copy += 1) {
        await writeFile(join(books, `${copy}-${file}`), withRemark(bytes, ` copy ${copy}`));
      }
    }
    return await watchIngest(folder, books);
  } finally {
    await rm(folder, { recursive: true, force: true });
    await rm(books, { recursive: true, force: true });
  }
}

async function watchIngest(folder: string, books: string): Promise<Figures> {
  const child = spawn(process.execPath, [command, "ingest", books, "--json"], {
    env: { ...process.env, DATABASE_URL: "", DATA_DIR: join(folder, "data"), LOG_LEVEL: "error" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said += text));
  const peak = { server: 0, all: 0 };
  const watch = setInterval(() => {
    void residentMb(child.pid!).then(({ server, parsers }) => {
      peak.server = Math.max(peak.server, server);
      peak.all = Math.max(peak.all, server + parsers);
    });
  }, pollMs);
  const started = performance.now();
  const [code] = (await once(child, "close")) as [number | null];
  clearInterval(watch);
  if (code !== 0) throw new Error(`curriculum ingest ended with code ${code}: ${said.slice(-2_000)}`);
  const seconds = (performance.now() - started) / 1000;
  const words = [...said.matchAll(/"words":\s*(\d+)/gu)].reduce((sum, [, count]) => sum + Number(count), 0);
  return {
    libraryWords: words,
    libraryServerMb: Math.round(peak.server),
    libraryMb: Math.round(peak.all),
    librarySeconds: Math.round(seconds * 10) / 10,
  };
}

/** Resident megabytes of a process and of the Node processes that it started. */
async function residentMb(pid: number): Promise<{ server: number; parsers: number }> {
  const found = { server: 0, parsers: 0 };
  for (const name of await readdir("/proc")) {
    if (!/^\d+$/u.test(name)) continue;
    const status = await readFile(`/proc/${name}/status`, "utf8").catch(() => "");
    const mb = Number(/^VmRSS:\s*(\d+)/mu.exec(status)?.[1] ?? 0) / 1024;
    if (Number(name) === pid) found.server = mb;
    else if (Number(/^PPid:\s*(\d+)/mu.exec(status)?.[1]) === pid && /^Name:\s*(?:node|MainThread)/mu.test(status))
      found.parsers += mb;
  }
  return found;
}

/** The same file with other bytes: a remark at its end, where an archive has its own place for one. */
function withRemark(bytes: Buffer, remark: string): Buffer {
  const isArchive = bytes.subarray(0, 2).toString() === "PK";
  const end = Buffer.from(
    isArchive ? remark : bytes.subarray(0, 4).toString() === "%PDF" ? `\n%${remark}\n` : `\n<!--${remark} -->\n`,
  );
  const all = Buffer.concat([bytes, end]);
  // The archive's directory ends with the length of its remark.
  if (isArchive) all.writeUInt16LE(end.length, bytes.length - 2);
  return all;
}
