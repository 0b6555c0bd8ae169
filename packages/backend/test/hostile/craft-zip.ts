import { deflateRawSync } from "node:zlib";

export interface CraftedEntry {
  name: string;
  bytes?: Uint8Array;
  /** What the directory says instead of the truth. */
  lie?: { bytes?: number; packedBytes?: number; offset?: number };
  /** Upper bits of the external attributes: the Unix mode. */
  mode?: number;
}

const nothing = new Uint8Array();

/** A ZIP archive that says of its parts what it is told to. */
export function craftZip(entries: readonly CraftedEntry[], lies: { count?: number } = {}): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  // Thousands of parts may share their bytes.
  const known = new Map<Uint8Array, Buffer>();
  for (const { name, bytes = nothing, lie = {}, mode = 0 } of entries) {
    const packed = known.get(bytes) ?? deflateRawSync(bytes, { level: 9 });
    known.set(bytes, packed);
    const label = Buffer.from(name);
    const sizes = { packed: lie.packedBytes ?? packed.length, whole: lie.bytes ?? bytes.length };
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(sizes.packed, 18);
    head.writeUInt32LE(sizes.whole, 22);
    head.writeUInt16LE(label.length, 26);
    const line = Buffer.alloc(46);
    line.writeUInt32LE(0x02014b50, 0);
    line.writeUInt16LE(0x0314, 4);
    line.writeUInt16LE(20, 6);
    line.writeUInt16LE(8, 10);
    line.writeUInt32LE(sizes.packed, 20);
    line.writeUInt32LE(sizes.whole, 24);
    line.writeUInt16LE(label.length, 28);
    line.writeUInt32LE((mode << 16) >>> 0, 38);
    line.writeUInt32LE(lie.offset ?? at, 42);
    parts.push(head, label, packed);
    directory.push(line, label);
    at += head.length + label.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE((lies.count ?? entries.length) & 0xffff, 8);
  end.writeUInt16LE((lies.count ?? entries.length) & 0xffff, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, listed, end]));
}
