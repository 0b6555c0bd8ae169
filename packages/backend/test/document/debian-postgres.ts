import { execFile } from "node:child_process";
import { accessSync } from "node:fs";
import { chmod, chown, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { createDatabase } from "../../src/platform/create-database.ts";
import { findFreePort } from "../../src/platform/free-port.ts";
import { findServerUser } from "../../src/platform/server-user.ts";

const run = promisify(execFile);
const folderOfDebian = "/usr/lib/postgresql/15/bin";

/** Folder of Debian's PostgreSQL 15 with pg_dump and psql; null where the package is not installed. */
export function findDebianTools(): string | null {
  try {
    for (const name of ["initdb", "pg_ctl", "pg_dump", "psql"]) accessSync(join(folderOfDebian, name));
    return folderOfDebian;
  } catch {
    return null;
  }
}

export interface ScratchServer {
  url: string;
  close: () => Promise<void>;
}

/** A cluster of its own, made by Debian's package, as the document's example names it: user and password `postgres`, TLS on. */
export async function startDebianPostgres(tools: string): Promise<ScratchServer> {
  const user = await findServerUser();
  const folder = await mkdtemp(join(tmpdir(), "curriculum-debian-"));
  await chmod(folder, 0o711);
  const cluster = join(folder, "cluster");
  await mkdir(cluster, { mode: 0o700 });
  const password = join(folder, "password");
  await writeFile(password, "postgres\n", { mode: 0o600 });
  if (user) for (const path of [folder, cluster, password]) await chown(path, user.uid, user.gid);
  const as = (file: string, args: readonly string[]) =>
    run(file, [...args], { ...user, cwd: "/", env: { PATH: process.env["PATH"] ?? "", LC_ALL: "C" } });
  const flags = "-U postgres --auth=scram-sha-256 --encoding=UTF8 --locale=C --no-sync".split(" ");
  await as(join(tools, "initdb"), ["-D", cluster, `--pwfile=${password}`, ...flags]);
  const [key, certificate] = [join(cluster, "server.key"), join(cluster, "server.crt")];
  const request = "req -new -x509 -days 2 -nodes -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -subj /CN=localhost";
  await as("openssl", [...request.split(" "), "-keyout", key, "-out", certificate]);
  await chmod(key, 0o600);
  const port = await findFreePort();
  const settings = [
    `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c ssl=on`,
    "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c shared_preload_libraries=pg_stat_statements",
  ].join(" ");
  const control = join(tools, "pg_ctl");
  await as(control, ["start", "-w", "-D", cluster, "-l", join(cluster, "server.log"), "-o", settings]);
  const urlOf = (database: string) => `postgresql://postgres:postgres@localhost:${port}/${database}`;
  await createDatabase(urlOf("postgres"), "curriculum_db");
  return {
    url: urlOf("curriculum_db"),
    close: async () => {
      await as(control, ["stop", "-w", "-m", "immediate", "-D", cluster]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
