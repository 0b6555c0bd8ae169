import { rename, stat } from "node:fs/promises";

/** As much as a server says in months; two of them are kept at most. */
const mostBytes = 10_000_000;

/** Sets a log that has grown large aside as `<log>.1`, in the place of the one before; a log that is not there stays so. */
export async function rotateLog(log: string): Promise<void> {
  const size = await stat(log).then(
    (found) => found.size,
    () => 0,
  );
  if (size > mostBytes) await rename(log, `${log}.1`);
}
