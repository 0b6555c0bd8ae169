import { appendFile, mkdir, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { z } from "zod";
import type { AuditAnchor } from "./anchor.ts";
import type { AuditFault } from "./audit-fault.ts";

const line = z.object({
  sequence: z.int().positive(),
  rowHash: z.string(),
  rowCount: z.int().positive(),
  signedAt: z.string(),
  keyId: z.string(),
  signature: z.string(),
});

/** Adds an anchor to a file, one line of JSON. */
export async function appendAnchor(file: string, anchor: AuditAnchor): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await appendFile(file, `${JSON.stringify(anchor)}\n`, { flush: true });
}

/** The anchors of a file, and the lines that are none. A file that is not there holds none. */
export async function readAnchors(file: string): Promise<{ anchors: AuditAnchor[]; faults: AuditFault[] }> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  const anchors: AuditAnchor[] = [];
  const faults: AuditFault[] = [];
  for (const [index, one] of text.split("\n").entries()) {
    if (one === "") continue;
    const read = line.safeParse(parse(one));
    if (read.success) anchors.push(read.data);
    else faults.push({ kind: "damaged file", sequence: null, message: `${file}, line ${index + 1}, is no anchor.` });
  }
  return { anchors, faults };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
