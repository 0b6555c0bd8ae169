import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "../platform/app-error.ts";

/** Every file that the paths name, folders searched through, hidden files left out, sorted by path. */
export async function collectFiles(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (!found) throw new AppError("not_found", `There is no file or folder ${path}.`);
    if (found.isFile()) files.push(path);
    else await addFolder(path, files);
  }
  if (files.length === 0) throw new AppError("bad_input", `No files in ${paths.join(", ")}.`);
  return files.toSorted();
}

async function addFolder(folder: string, files: string[]): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name.startsWith(".")) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await addFolder(path, files);
    else if (entry.isFile()) files.push(path);
  }
}
