import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chown, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { AppError } from "./app-error.ts";
import { statementSettings } from "./count-statements.ts";
import { isProcessAlive } from "./is-process-alive.ts";
import { findClosedFolder, findServerBinaries, type ServerBinaries } from "./server-binaries.ts";
import { findServerUser, type ServerUser } from "./server-user.ts";

const run = promisify(execFile);

export interface EmbeddedServer {
  /** Connection string of the database `curriculum_db`'s server, without a database name: append one. */
  urlOf: (database: string) => string;
  /** Gives up this process's use; the last user stops the server. */
  release: () => Promise<void>;
}

interface EmbeddedOptions {
  /** Folder that holds the cluster, the password and the list of users. */
  folder: string;
  /** For throw-away clusters of tests only: no fsync. */
  unsafe?: boolean;
}

/**
 * Starts PostgreSQL 15 from the npm package, or joins the server that already runs on this folder.
 * The server is started through pg_ctl, so it outlives a killed parent; the next start joins it.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const binaries = await findServerBinaries();
  const user = await findServerUser();
  const cluster = join(options.folder, "cluster");
  await mkdir(join(options.folder, "users"), { recursive: true });
  if (user) await giveFolder(options.folder, user);
  const password = await readPassword(options.folder);
  await withFolderLock(options.folder, async () => {
    await writeFile(join(options.folder, "users", String(process.pid)), "");
    if (!(await exists(join(cluster, "PG_VERSION"))))
      await initialise(binaries, user, options.folder, cluster, password);
    if ((await runningPort(cluster)) === null) await startServer(binaries, user, cluster, options.unsafe === true);
  });
  const port = await runningPort(cluster);
  if (port === null) throw new Error(`PostgreSQL did not start; its log is ${join(cluster, "server.log")}`);
  return {
    urlOf: (database) => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`,
    release: () => releaseServer(binaries, user, options.folder, cluster),
  };
}

/** The server's user must be able to come down to the folder; a checkout under a closed home is told of with its remedy. */
async function giveFolder(folder: string, user: NonNullable<ServerUser>): Promise<void> {
  const closed = await findClosedFolder(dirname(folder));
  if (closed !== null) {
    throw new AppError(
      "unavailable",
      `PostgreSQL cannot run as root, and its user cannot enter ${closed}. Set DATA_DIR to a folder that others may enter, such as /var/lib/curriculum, or open ${closed} with chmod o+x.`,
    );
  }
  await chown(folder, user.uid, user.gid);
}

async function initialise(
  binaries: ServerBinaries,
  user: ServerUser,
  folder: string,
  cluster: string,
  password: string,
): Promise<void> {
  await rm(cluster, { recursive: true, force: true });
  await mkdir(cluster, { recursive: true, mode: 0o700 });
  const passwordFile = join(folder, "initdb-password");
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user) {
    await chown(cluster, user.uid, user.gid);
    await chown(passwordFile, user.uid, user.gid);
  }
  const flags = [
    "-D",
    cluster,
    "-U",
    "postgres",
    "--auth=scram-sha-256",
    `--pwfile=${passwordFile}`,
    "--encoding=UTF8",
  ];
  try {
    await runAs(user, binaries.initdb, [...flags, "--locale=C.UTF-8"]);
  } catch {
    // Some systems have no C.UTF-8; C with UTF8 encoding sorts the same way.
    await rm(cluster, { recursive: true, force: true });
    await mkdir(cluster, { recursive: true, mode: 0o700 });
    if (user) await chown(cluster, user.uid, user.gid);
    await runAs(user, binaries.initdb, [...flags, "--locale=C"]);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function startServer(
  binaries: ServerBinaries,
  user: ServerUser,
  cluster: string,
  unsafe: boolean,
): Promise<void> {
  // A lock file whose process is gone (power cut, kill -9 of the server) would refuse the start.
  await rm(join(cluster, "postmaster.pid"), { force: true });
  const port = await freePort();
  const settings = [
    `-p ${port}`,
    "-c listen_addresses=127.0.0.1",
    "-c unix_socket_directories=",
    "-c timezone=UTC",
    "-c max_connections=100",
    "-c shared_buffers=256MB",
    // Costs 5 ms of each start.
    ...(await statementSettings(binaries.postgres)),
    ...(unsafe ? ["-c fsync=off", "-c synchronous_commit=off", "-c full_page_writes=off"] : []),
  ];
  const log = join(cluster, "server.log");
  await runAs(user, binaries.pgCtl, ["start", "-w", "-t", "30", "-D", cluster, "-l", log, "-o", settings.join(" ")]);
}

async function releaseServer(
  binaries: ServerBinaries,
  user: ServerUser,
  folder: string,
  cluster: string,
): Promise<void> {
  await withFolderLock(folder, async () => {
    await rm(join(folder, "users", String(process.pid)), { force: true });
    for (const name of await readdir(join(folder, "users"))) {
      if (isProcessAlive(Number(name))) return;
      await rm(join(folder, "users", name), { force: true });
    }
    if ((await runningPort(cluster)) === null) return;
    await runAs(user, binaries.pgCtl, ["stop", "-w", "-m", "fast", "-t", "20", "-D", cluster]);
  });
}

/** The port of a live server on this cluster; null when none runs or the lock file is stale. */
async function runningPort(cluster: string): Promise<number | null> {
  const lock = await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => null);
  if (lock === null) return null;
  const [pid, , , port, , , , status] = lock.split("\n");
  if (!isProcessAlive(Number(pid)) || !status?.startsWith("ready")) return null;
  const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "postgres");
  return command.includes("postgres") ? Number(port) : null;
}

async function readPassword(folder: string): Promise<string> {
  const file = join(folder, "password");
  const stored = await readFile(file, "utf8").catch(() => null);
  if (stored !== null) return stored;
  await writeFile(file, randomBytes(24).toString("hex"), { mode: 0o600, flag: "wx" }).catch(() => {});
  return readFile(file, "utf8");
}

/** One process at a time may start or stop the server. A lock left by a dead process is taken over. */
async function withFolderLock(folder: string, work: () => Promise<void>): Promise<void> {
  const file = join(folder, "starting.pid");
  const deadline = performance.now() + 60_000;
  for (;;) {
    const mine = await writeFile(file, String(process.pid), { flag: "wx" }).then(
      () => true,
      () => false,
    );
    if (mine) break;
    const holder = Number(await readFile(file, "utf8").catch(() => ""));
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

function runAs(user: ServerUser, file: string, args: string[]): Promise<unknown> {
  return run(file, args, {
    ...(user ? { uid: user.uid, gid: user.gid } : {}),
    cwd: "/",
    env: { PATH: process.env["PATH"] ?? "", LC_ALL: "C" },
  });
}

async function exists(file: string): Promise<boolean> {
  return readFile(file).then(
    () => true,
    () => false,
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        address !== null && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
