import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findDiskRoom } from "../src/platform/disk-room.ts";

export const mebibyte = 1024 * 1024;

/** A disk of its own in memory. */
export interface SmallDisk {
  folder: string;
  /** Has something else take all room but this. */
  fill: (leaveBytes: number) => Promise<void>;
  /** Gives back what `fill` took. */
  clear: () => Promise<void>;
  unmount: () => void;
}

/** Why no small disk can be had here; null when it can. */
export function findDiskObstacle(): string | null {
  try {
    mountSmallDisk(1).unmount();
    return null;
  } catch (error) {
    return `needs root and Linux to mount a small disk (${String(error).split("\n")[0]})`;
  }
}

export function mountSmallDisk(sizeMb: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), "curriculum-disk-"));
  chmodSync(folder, 0o711);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${sizeMb}m,mode=0711`, "curriculum-test", folder], {
      stdio: "pipe",
    });
  } catch (error) {
    rmSync(folder, { recursive: true });
    throw error;
  }
  const filler = join(folder, "filler");
  return {
    folder,
    fill: async (leaveBytes) => {
      const block = Buffer.alloc(64 * 1024);
      const file = await open(filler, "a");
      try {
        for (;;) {
          const left = (await findDiskRoom(folder)) - leaveBytes;
          if (left <= 0) break;
          await file.write(block, 0, Math.min(block.length, left));
        }
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
      } finally {
        await file.close();
      }
    },
    clear: () => rm(filler, { force: true }),
    unmount: () => {
      execFileSync("umount", ["-l", folder]);
      rmSync(folder, { recursive: true });
    },
  };
}
