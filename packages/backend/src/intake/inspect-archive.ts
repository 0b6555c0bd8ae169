import type { IntakeProblem } from "./reading.ts";
import { refuse } from "./reading.ts";

export interface ArchiveEntry {
  name: string;
  packedBytes: number;
  bytes: number;
  encrypted: boolean;
}

/** A document with more parts than this is no book: the largest textbooks hold a few thousand images. */
const maximumEntries = 20_000;
/** Text and images of the largest books unpack to some 300 MB. */
const maximumUnpackedBytes = 1_000_000_000;
/** Real XML packs at up to about 60:1; bombs start at several hundred. */
const maximumRatio = 200;
const ratioMattersAboveBytes = 5_000_000;

/**
 * Lists a ZIP archive from its central directory without unpacking anything, and refuses hostile ones:
 * too many or too large entries, absurd packing ratios, paths that climb out, encryption.
 */
export function inspectArchive(
  bytes: Uint8Array,
): { ok: true; entries: ArchiveEntry[] } | { ok: false; problems: IntakeProblem[] } {
  const entries = listEntries(bytes);
  if (entries === null) {
    return refuse(
      "damaged",
      "The file's archive directory is missing or cut off. Send the file again, or save it anew.",
    );
  }
  if (entries.length > maximumEntries) {
    return refuse(
      "hostile-archive",
      `The file holds ${entries.length} parts; at most ${maximumEntries} are read. Save it anew from its own program.`,
    );
  }
  const total = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  if (total > maximumUnpackedBytes) {
    return refuse(
      "hostile-archive",
      `The file would unpack to ${total} bytes. Remove embedded media and save it anew.`,
    );
  }
  for (const entry of entries) {
    const problem = problemOf(entry);
    if (problem !== null) return problem;
  }
  return { ok: true, entries };
}

function problemOf(entry: ArchiveEntry): { ok: false; problems: IntakeProblem[] } | null {
  if (/(^|[\\/])\.\.([\\/]|$)/.test(entry.name) || /^([\\/]|[A-Za-z]:)/.test(entry.name)) {
    return refuse("hostile-archive", `The part "${entry.name}" points outside the file. Save the file anew.`);
  }
  if (entry.encrypted) {
    return refuse(
      "encrypted",
      `The part "${entry.name}" is encrypted. Remove the password or protection and send it again.`,
    );
  }
  if (entry.bytes > ratioMattersAboveBytes && entry.bytes / Math.max(entry.packedBytes, 1) > maximumRatio) {
    return refuse(
      "hostile-archive",
      `The part "${entry.name}" unpacks ${Math.round(entry.bytes / Math.max(entry.packedBytes, 1))}-fold, which no document does. Save the file anew.`,
    );
  }
  return null;
}

function listEntries(bytes: Uint8Array): ArchiveEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const names = new TextDecoder();
  const entries: ArchiveEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return null;
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: names.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      packedBytes: view.getUint32(at + 20, true),
      bytes: view.getUint32(at + 24, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record stands in the last 64 KB, before an optional comment. */
function findEnd(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return null;
}
