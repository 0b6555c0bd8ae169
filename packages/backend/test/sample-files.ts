import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Brief } from "@curriculum/curriculum/model/brief.ts";
import { readBrief } from "../src/planning/read-brief.ts";

const folder = "examples/business-intelligence";

/** The sample's brief, with what a test changes of it. */
export async function sampleBrief(changes: Record<string, unknown> = {}): Promise<Brief> {
  const read = readBrief(await readFile(join(folder, "brief.yaml"), "utf8"));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const changed = readBrief(JSON.stringify({ ...read.brief, ...changes }));
  if (!changed.ok) throw new Error(JSON.stringify(changed.problems));
  return changed.brief;
}

/** Source files of the sample whose names match. */
export async function sampleFiles(pattern: RegExp): Promise<{ fileName: string; bytes: Uint8Array }[]> {
  const names = (await readdir(join(folder, "sources"))).filter((name) => pattern.test(name)).toSorted();
  return Promise.all(
    names.map(async (fileName) => ({ fileName, bytes: await readFile(join(folder, "sources", fileName)) })),
  );
}
