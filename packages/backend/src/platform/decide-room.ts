const mebibyte = 1024 * 1024;

/** Held back in a file. Enough for a recovery: the log of PostgreSQL grows by 16 MiB at a time. */
export const reserveBytes = 64 * mebibyte;

// Below this much room nothing new is taken in: what is in hand, and PostgreSQL's own upkeep, still find their room.
export const lowBytes = 64 * mebibyte;
// Less than PostgreSQL's log may need at once; it ends when it cannot write its log.
export const criticalBytes = 24 * mebibyte;
// Writing begins again only well above the mark, so that it does not go to and fro.
const clearBytes = lowBytes + 16 * mebibyte;

export interface Room {
  freeBytes: number;
  isReserveHeld: boolean;
  isServerGone: boolean;
  isReadOnly: boolean;
}

export type RoomStep = "free the reserve" | "revive" | "stop writing" | "hold the reserve" | "write again";

/** What to do next about the room on the database's disk; null when all is well or nothing can be done. */
export function decideRoom(room: Room): RoomStep | null {
  const { freeBytes, isReserveHeld, isServerGone, isReadOnly } = room;
  if (isReserveHeld && freeBytes < criticalBytes) return "free the reserve";
  if (isServerGone) return "revive";
  if (!isReadOnly && freeBytes < lowBytes) return "stop writing";
  if (!isReserveHeld && freeBytes >= clearBytes + reserveBytes) return "hold the reserve";
  if (isReadOnly && isReserveHeld && freeBytes >= clearBytes) return "write again";
  return null;
}
