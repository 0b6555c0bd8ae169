// ustar as of POSIX.1-1988, in one form only: what is read must be what would be written, byte for byte.

export interface TarEntry {
  /** At most 100 bytes of ASCII. */
  name: string;
  /** Bytes of the content, at most 8 GiB - 1. */
  size: number;
}

/** Everything in a tar file comes in blocks of this size. */
export const blockBytes = 512;

/** The header block of an entry. Modes, owners and times are fixed: the same content gives the same archive. */
export function tarHeader({ name, size }: TarEntry): Uint8Array {
  if (!/^[\x21-\x7e]{1,100}$/.test(name)) throw new Error(`${name} cannot be the name of an entry.`);
  if (!Number.isSafeInteger(size) || size < 0 || size >= 8 ** 11) throw new Error(`${name} is too large: ${size}.`);
  const header = new Uint8Array(blockBytes);
  const write = (at: number, text: string) => header.set(new TextEncoder().encode(text), at);
  write(0, name);
  write(100, "0000600\0");
  write(108, "0000000\0");
  write(116, "0000000\0");
  write(124, `${size.toString(8).padStart(11, "0")}\0`);
  write(136, "00000000000\0");
  write(148, "        ");
  write(156, "0");
  write(257, "ustar\0");
  write(263, "00");
  write(148, `${checksum(header).toString(8).padStart(6, "0")}\0 `);
  return header;
}

/** The entry that a header block tells of; null for the block of zeros that ends an archive; undefined: no header. */
export function readTarHeader(block: Uint8Array): TarEntry | null | undefined {
  if (block.every((byte) => byte === 0)) return null;
  const text = new TextDecoder("latin1").decode(block);
  const name = text.slice(0, 100).replace(/\0+$/, "");
  const size = Number.parseInt(text.slice(124, 135), 8);
  if (!/^[\x21-\x7e]{1,100}$/.test(name) || !Number.isSafeInteger(size) || size < 0) return undefined;
  const expected = tarHeader({ name, size });
  return expected.every((byte, index) => byte === block[index]) ? { name, size } : undefined;
}

/** Zeros that fill the last block of a content. */
export function paddingOf(size: number): number {
  return (blockBytes - (size % blockBytes)) % blockBytes;
}

function checksum(header: Uint8Array): number {
  return header.reduce((sum, byte) => sum + byte, 0);
}
