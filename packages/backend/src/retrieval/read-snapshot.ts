import { createHash } from "node:crypto";
import { z } from "zod";
import type { SearchIndex } from "./search-index.ts";
import { aligned, hashLength, snapshotMagic, snapshotVersion } from "./snapshot-layout.ts";

const headerSchema = z.object({
  version: z.number(),
  fingerprint: z.string(),
  parts: z.array(z.object({ bytes: z.number().int().nonnegative(), count: z.number().int().nonnegative() })),
});

export type ReadSnapshot = { ok: true; index: SearchIndex } | { ok: false; problems: string[] };

function refused(problem: string): ReadSnapshot {
  return { ok: false, problems: [problem] };
}

function parseHeader(bytes: Uint8Array, length: number): z.infer<typeof headerSchema> | undefined {
  try {
    return headerSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes.subarray(16, 16 + length)))).data;
  } catch {
    return undefined;
  }
}

/**
 * Reads what `saveSnapshot` wrote. Refuses bytes that are cut short or changed, of another version, or made from other
 * content than `fingerprint` names; the caller then builds the index anew. Arrays are read in place, without a copy.
 */
export function readSnapshot(given: Uint8Array, fingerprint: string): ReadSnapshot {
  const bytes = given.byteOffset % 8 === 0 ? given : given.slice();
  const end = bytes.length - hashLength;
  if (end < 16 || new TextDecoder().decode(bytes.subarray(0, 8)) !== snapshotMagic) {
    return refused("This is no search snapshot, or it is cut short.");
  }
  const headerLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true);
  const header = parseHeader(bytes, headerLength);
  if (!header || header.version !== snapshotVersion) return refused("The snapshot is of another version.");
  if (header.fingerprint !== fingerprint) return refused("The passages changed after the snapshot was made.");
  const hash = createHash("sha256").update(bytes.subarray(0, end)).digest();
  if (!hash.equals(bytes.subarray(end))) return refused("The snapshot is damaged: its hash does not match.");

  return { ok: true, index: readParts(bytes, aligned(16 + headerLength), header.parts) };
}

function readParts(bytes: Uint8Array, start: number, parts: readonly { bytes: number; count: number }[]): SearchIndex {
  let at = bytes.byteOffset + start;
  let place = 0;
  const next = (): [buffer: ArrayBufferLike, offset: number, count: number] => {
    const part = parts[place]!;
    const offset = at;
    at += aligned(part.bytes);
    place += 1;
    return [bytes.buffer, offset, part.count];
  };
  const strings = (): string[] => {
    const size = parts[place]!.bytes;
    const [buffer, offset, count] = next();
    return count === 0 ? [] : new TextDecoder().decode(new Uint8Array(buffer, offset, size)).split("\u0000");
  };
  const [passageIds, sectionIds, documentIds] = [strings(), strings(), strings()];
  const [documentMarks, terms] = [strings(), strings()];
  return {
    passageIds,
    sectionIds,
    documentIds,
    documentMarks,
    terms,
    termNumbers: new Map(terms.map((term, number) => [term, number])),
    sectionOfPassage: new Uint32Array(...next()),
    documentOfSection: new Uint32Array(...next()),
    bodyLength: new Uint16Array(...next()),
    sectionStart: new Uint32Array(...next()),
    sectionPassages: new Uint32Array(...next()),
    sectionLength: new Uint32Array(...next()),
    passageFrequency: new Uint32Array(...next()),
    sectionFrequency: new Uint32Array(...next()),
    termBlock: new Uint32Array(...next()),
    blockPassage: new Uint32Array(...next()),
    blockByte: new Uint32Array(...next()),
    postings: new Uint8Array(...next()),
    termTitle: new Uint32Array(...next()),
    titleSection: new Uint32Array(...next()),
    titleCounts: new Uint8Array(...next()),
    titleLength: new Uint8Array(...next()),
  };
}
