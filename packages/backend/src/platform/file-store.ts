import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Uploaded bytes, named by their SHA-256: the same file is kept once. */
export interface FileStore {
  insert: (bytes: Uint8Array) => Promise<string>;
  get: (sha256: string) => Promise<Uint8Array>;
}

export function openFileStore(dataDir: string): FileStore {
  const folder = join(dataDir, "files");
  const pathOf = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("A file is named by its SHA-256.");
    return join(folder, sha256.slice(0, 2), sha256);
  };
  return {
    insert: async (bytes) => {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const path = pathOf(sha256);
      await mkdir(join(path, ".."), { recursive: true });
      // Written beside and renamed: a stop in between leaves no half file under the name.
      const draft = `${path}.${randomUUID()}`;
      await writeFile(draft, bytes, { flush: true });
      await rename(draft, path);
      return sha256;
    },
    get: (sha256) => readFile(pathOf(sha256)),
  };
}
