import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

const pattern = /^search-.*\.snapshot$/;

function nameOf(fingerprint: string): string {
  return `search-${fingerprint}.snapshot`;
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** The newest snapshot of a folder with the fingerprint in its name; undefined where there is none. */
export async function findNewestSnapshot(
  folder: string,
): Promise<{ bytes: Uint8Array; fingerprint: string } | undefined> {
  await mkdir(folder, { recursive: true });
  const names = (await readdir(folder)).filter((name) => pattern.test(name));
  const dated = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(folder, name)).catch(() => undefined))?.mtimeMs ?? 0 })),
  );
  const newest = dated.toSorted((a, b) => b.at - a.at || (a.name < b.name ? -1 : 1))[0]?.name;
  if (newest === undefined) return undefined;
  const bytes = await readIfThere(join(folder, newest));
  return bytes && { bytes, fingerprint: newest.slice("search-".length, -".snapshot".length) };
}

/** Writes a snapshot in place of all others. A half-written one is never seen: it gets its name when it is complete. */
export async function replaceSnapshots(folder: string, fingerprint: string, bytes: Uint8Array): Promise<void> {
  const name = nameOf(fingerprint);
  const unfinished = join(folder, `${name}.${process.pid}.part`);
  await writeFile(unfinished, bytes);
  await rename(unfinished, join(folder, name));
  for (const other of await readdir(folder)) {
    if (pattern.test(other) && other !== name) await rm(join(folder, other), { force: true });
  }
}
