/** Takes exact numbers of bytes from a stream of chunks of any size. */
export interface ByteReader {
  /** The next `count` bytes; undefined when the stream ends before. */
  read: (count: number) => Promise<Uint8Array | undefined>;
  /** The next `count` bytes in pieces, as they come; false at the end when the stream ended before. */
  pieces: (count: number) => AsyncGenerator<Uint8Array, boolean>;
  isAtEnd: () => Promise<boolean>;
}

export function readBytes(source: AsyncIterable<Uint8Array>): ByteReader {
  const chunks = source[Symbol.asyncIterator]();
  let rest: Uint8Array = new Uint8Array(0);

  async function fill(): Promise<boolean> {
    while (rest.length === 0) {
      const next = await chunks.next();
      if (next.done) return false;
      rest = next.value;
    }
    return true;
  }
  async function* pieces(count: number): AsyncGenerator<Uint8Array, boolean> {
    for (let left = count; left > 0;) {
      if (!(await fill())) return false;
      const piece = rest.subarray(0, left);
      rest = rest.subarray(piece.length);
      left -= piece.length;
      yield piece;
    }
    return true;
  }
  return {
    pieces,
    isAtEnd: async () => !(await fill()),
    read: async (count) => {
      const bytes = new Uint8Array(count);
      let at = 0;
      for await (const piece of pieces(count)) {
        bytes.set(piece, at);
        at += piece.length;
      }
      return at === count ? bytes : undefined;
    },
  };
}
