import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";

/**
 * Writes a stream to a draft, flushed to the disk, and moves it where `placeOf` wants it for its SHA-256: the file is
 * there whole or not at all. `placeOf` throws to refuse it; then, as after any failure, nothing is left of the draft.
 */
export async function storeStream(
  bytes: AsyncIterable<Uint8Array>,
  draft: string,
  placeOf: (sha256: string) => string,
  mode?: number,
): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash("sha256");
  let size = 0;
  try {
    await pipeline(
      bytes,
      async function* (chunks: AsyncIterable<Uint8Array>) {
        for await (const chunk of chunks) {
          hash.update(chunk);
          size += chunk.length;
          yield chunk;
        }
      },
      createWriteStream(draft, { flush: true, mode }),
    );
    const sha256 = hash.digest("hex");
    await rename(draft, placeOf(sha256));
    return { sha256, bytes: size };
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
