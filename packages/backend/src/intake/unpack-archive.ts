import { unzipSync } from "fflate";
import type { IntakeProblem } from "./reading.ts";
import { refuse } from "./reading.ts";

/** Unpacks the parts whose names `wanted` accepts. The archive must have passed `inspectArchive`. */
export function unpackArchive(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): { ok: true; parts: Map<string, Uint8Array> } | { ok: false; problems: IntakeProblem[] } {
  try {
    const parts = unzipSync(bytes, { filter: (file) => wanted(file.name) });
    return { ok: true, parts: new Map(Object.entries(parts)) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse(
      "damaged",
      `The file's archive cannot be unpacked (${reason}). Send the file again, or save it anew.`,
    );
  }
}

export function textPart(parts: ReadonlyMap<string, Uint8Array>, name: string): string | null {
  const bytes = parts.get(name);
  return bytes === undefined ? null : new TextDecoder().decode(bytes);
}
