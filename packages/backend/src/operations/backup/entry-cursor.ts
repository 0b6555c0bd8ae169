import { damaged, type ReadEntry } from "./tar-stream.ts";

/** Reads an archive's entries in the order in which they are asked for. */
export interface EntryCursor {
  /** The content of the next entry, whose name must be this. */
  take: (name: string) => Promise<AsyncIterable<Uint8Array>>;
  /** The joined content of the next entries that are numbered parts of this name; nothing when there are none. */
  takeParts: (name: string) => AsyncGenerator<Uint8Array>;
  /** Name and size of the next entry; undefined at the end. */
  next: () => Promise<Pick<ReadEntry, "name" | "size"> | undefined>;
  close: () => Promise<void>;
}

export function openCursor(entries: AsyncGenerator<ReadEntry>): EntryCursor {
  let current: ReadEntry | undefined;
  const next = async () => (current ??= (await entries.next()).value as ReadEntry | undefined);
  return {
    next,
    take: async (name) => {
      const entry = await next();
      if (entry?.name !== name) throw damaged(`${name} is not in its place`);
      current = undefined;
      return entry.content;
    },
    takeParts: async function* (name) {
      for (let number = 1; ; number += 1) {
        const entry = await next();
        if (entry?.name !== `${name}/${String(number).padStart(6, "0")}`) return;
        current = undefined;
        yield* entry.content;
      }
    },
    close: async () => {
      await entries.return(undefined);
    },
  };
}

/** A whole content; for those that are known to be small. */
export async function readAll(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(content));
}
