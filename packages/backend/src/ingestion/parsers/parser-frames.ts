// How a parser's process and its parent speak: a length of four bytes, then as many bytes.

/** A frame: its length, then its bytes, unjoined so that large ones are not copied. */
export function frameOf(bytes: Uint8Array): [Uint8Array, Uint8Array] {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  return [length, bytes];
}

/** Cuts a stream into frames. A frame above `mostBytes` throws before it is kept. */
export async function* readFrames(chunks: AsyncIterable<Buffer>, mostBytes: number): AsyncGenerator<Buffer> {
  let head = Buffer.alloc(0);
  let frame: Buffer | null = null;
  let filled = 0;
  for await (const chunk of chunks) {
    let at = 0;
    while (at < chunk.length || (frame !== null && filled === frame.length)) {
      if (frame === null) {
        const taken = Math.min(4 - head.length, chunk.length - at);
        head = Buffer.concat([head, chunk.subarray(at, at + taken)]);
        at += taken;
        if (head.length < 4) break;
        const length = head.readUInt32LE();
        if (length > mostBytes) throw new RangeError(`A frame of ${length} bytes exceeds ${mostBytes}.`);
        head = Buffer.alloc(0);
        // Its own memory: it is handed on whole, and pooled memory is not ours to hand on.
        frame = Buffer.allocUnsafeSlow(length);
        filled = 0;
      }
      const taken = Math.min(frame.length - filled, chunk.length - at);
      chunk.copy(frame, filled, at, at + taken);
      filled += taken;
      at += taken;
      if (filled === frame.length) {
        yield frame;
        frame = null;
      }
    }
  }
}
