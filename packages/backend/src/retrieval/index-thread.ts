// Runs in a worker thread (see `build-in-thread.client.ts`): counting words and joining parts takes seconds at a million
// passages, in which the process must go on answering.
import { parentPort } from "node:worker_threads";
import { buildIndex } from "./build-index.ts";
import { joinIndexes } from "./join-indexes.ts";
import { readSnapshot } from "./read-snapshot.ts";
import { saveSnapshot } from "./save-snapshot.ts";
import type { IndexedPassage, SearchIndex } from "./search-index.ts";

/** `count`: the part of one document. `join`: parts, the first without the documents that are gone, as one index. */
export type IndexWork =
  | { kind: "count"; passages: IndexedPassage[]; mark: string }
  | { kind: "join"; parts: { bytes: Uint8Array; fingerprint: string }[]; gone: string[]; fingerprint: string };

function opened({ bytes, fingerprint }: { bytes: Uint8Array; fingerprint: string }): SearchIndex {
  const read = readSnapshot(bytes, fingerprint);
  if (!read.ok) throw new Error(read.problems.join(" "));
  return read.index;
}

function doWork(work: IndexWork): Uint8Array {
  if (work.kind === "join")
    return saveSnapshot(joinIndexes(work.parts.map(opened), new Set(work.gone)), work.fingerprint);
  const index = buildIndex(work.passages);
  return saveSnapshot({ ...index, documentMarks: index.documentIds.map(() => work.mark) }, work.mark);
}

parentPort?.on("message", (work: IndexWork) => {
  const bytes = doWork(work);
  parentPort!.postMessage(bytes, [bytes.buffer as ArrayBuffer]);
});
