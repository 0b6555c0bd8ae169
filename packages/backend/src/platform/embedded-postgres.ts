import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chown, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { AppError } from "./app-error.ts";
import { statementSettings } from "./count-statements.ts";
import { criticalBytes } from "./decide-room.ts";
import { findDiskRoom } from "./disk-room.ts";
import { withFolderLock } from "./folder-lock.ts";
import { findFreePort } from "./free-port.ts";
import { isProcessAlive } from "./is-process-alive.ts";
import { findClosedFolder, findServerBinaries, type ServerBinaries } from "./server-binaries.ts";
import { openReserveFile } from "./reserve-file.ts";
import { rotateLog } from "./rotate-log.ts";
import { findRunningServer, removeStaleLock } from "./server-lock.ts";
import { findServerUser, type ServerUser } from "./server-user.ts";

const run = promisify(execFile);

// Redoing what was written since the last checkpoint: at most a gigabyte of it.
const recoveryPatienceMs = 300_000;

export interface EmbeddedServer {
  /** Connection string of the database `curriculum_db`'s server, without a database name: append one. */
  urlOf: (database: string) => string;
  /** Starts the server again when it is gone, where it was: connection strings stay good. */
  revive: () => Promise<void>;
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
  const start = async (port?: number) => {
    const running = await findRunningServer(cluster);
    if (running?.isReady) return;
    if (running === null) await startServer(binaries, user, { cluster, port, isUnsafe: options.unsafe === true });
    await waitUntilReady(cluster);
  };
  await withFolderLock(options.folder, async () => {
    await writeFile(join(options.folder, "users", String(process.pid)), "");
    if (!(await exists(join(cluster, "PG_VERSION"))))
      await initialise(binaries, user, options.folder, cluster, password);
    await start();
  });
  const running = await findRunningServer(cluster);
  if (running === null) throw new Error(`PostgreSQL did not start; its log is ${join(cluster, "server.log")}`);
  const { port } = running;
  return {
    urlOf: (database) => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`,
    revive: () => withFolderLock(options.folder, () => start(port)),
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

interface Start {
  cluster: string;
  /** Where it listens; any free port when left out. */
  port: number | undefined;
  isUnsafe: boolean;
}

async function startServer(binaries: ServerBinaries, user: ServerUser, start: Start): Promise<void> {
  const { cluster } = start;
  const folder = dirname(cluster);
  const portFile = join(folder, "port");
  // Other processes of the product may still ask where the last server was.
  const lastPort = Number(await readFile(portFile, "utf8").catch(() => "0"));
  const port = start.port ?? (await findFreePort(lastPort));
  await removeStaleLock(cluster);
  // A server that ended because the disk was full needs room to start.
  if ((await findDiskRoom(folder)) < criticalBytes) await openReserveFile(folder).free();
  const settings = [
    `-p ${port}`,
    "-c listen_addresses=127.0.0.1",
    "-c unix_socket_directories=",
    "-c timezone=UTC",
    "-c max_connections=100",
    "-c shared_buffers=256MB",
    // Costs 5 ms of each start.
    ...(await statementSettings(binaries.postgres)),
    ...(start.isUnsafe ? ["-c fsync=off", "-c synchronous_commit=off", "-c full_page_writes=off"] : []),
  ];
  const log = join(cluster, "server.log");
  await rotateLog(log);
  try {
    await runAs(user, binaries.pgCtl, ["start", "-w", "-t", "30", "-D", cluster, "-l", log, "-o", settings.join(" ")]);
  } catch (error) {
    // A long recovery outlasts pg_ctl; the server goes on with it.
    if ((await findRunningServer(cluster)) === null) throw error;
  }
  if (port !== lastPort) await writeFile(portFile, String(port));
}

/** The server that starts, or that another process starts, has come up. */
async function waitUntilReady(cluster: string): Promise<void> {
  const deadline = performance.now() + recoveryPatienceMs;
  for (;;) {
    const running = await findRunningServer(cluster);
    if (running?.isReady) return;
    if (running === null || performance.now() > deadline)
      throw new Error(`PostgreSQL did not start; its log is ${join(cluster, "server.log")}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
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
    if ((await findRunningServer(cluster)) === null) return;
    await runAs(user, binaries.pgCtl, ["stop", "-w", "-m", "fast", "-t", "20", "-D", cluster]);
  });
}

async function readPassword(folder: string): Promise<string> {
  const file = join(folder, "password");
  const stored = await readFile(file, "utf8").catch(() => null);
  if (stored !== null) return stored;
  await writeFile(file, randomBytes(24).toString("hex"), { mode: 0o600, flag: "wx" }).catch(() => {});
  return readFile(file, "utf8");
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
