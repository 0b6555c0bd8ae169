import { statfs } from "node:fs/promises";

export interface DiskFacts {
  freeBytes: number;
  totalBytes: number;
}

/** Room on the disk that holds a folder, as much of it as a process without special rights may use. */
export async function measureDisk(folder: string): Promise<DiskFacts> {
  const { bavail, blocks, bsize } = await statfs(folder);
  return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
}
