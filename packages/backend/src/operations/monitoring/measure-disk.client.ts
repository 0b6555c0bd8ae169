import { statfs } from "node:fs/promises";
import { dirname } from "node:path";

export interface DiskFacts {
  freeBytes: number;
  totalBytes: number;
}

/** Room on the disk that holds a folder, or will hold it once it is made: as much as a process without special rights may use. */
export async function measureDisk(folder: string): Promise<DiskFacts> {
  const stats = await statfs(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" && dirname(folder) !== folder) return null;
    throw error;
  });
  if (stats === null) return measureDisk(dirname(folder));
  const { bavail, blocks, bsize } = stats;
  return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
}
