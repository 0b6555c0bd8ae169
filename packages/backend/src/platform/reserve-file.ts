import { randomBytes } from "node:crypto";
import { open, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { reserveBytes } from "./decide-room.ts";

const blockBytes = 1024 * 1024;

/** Room on the disk that is held by a file, to be given up when a full disk would end the server. */
export interface ReserveFile {
  isHeld: () => Promise<boolean>;
  /** Takes the room; false when there is too little. */
  hold: () => Promise<boolean>;
  free: () => Promise<void>;
}

export function openReserveFile(folder: string): ReserveFile {
  const path = join(folder, "reserve");
  const isHeld = async () => (await stat(path).catch(() => null))?.size === reserveBytes;
  const free = () => rm(path, { force: true });
  return {
    isHeld,
    free,
    hold: async () => {
      if (await isHeld()) return true;
      try {
        await fill(path);
        return true;
      } catch (error) {
        await free();
        if ((error as NodeJS.ErrnoException).code === "ENOSPC") return false;
        throw error;
      }
    },
  };
}

/** Written out, and with noise: holes and what compresses to nothing hold no room. */
async function fill(path: string): Promise<void> {
  const noise = randomBytes(blockBytes);
  const file = await open(path, "w", 0o600);
  try {
    for (let written = 0; written < reserveBytes; written += blockBytes) await file.write(noise);
    await file.sync();
  } finally {
    await file.close();
  }
}
