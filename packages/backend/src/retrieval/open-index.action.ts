import { createHash } from "node:crypto";
import type { Db } from "../platform/database.ts";
import { openIndexThread } from "./build-in-thread.client.ts";
import type { IndexThread } from "./build-in-thread.client.ts";
import { listDocumentMarks, listIndexedPassages } from "./indexed-passage.store.ts";
import type { DocumentMark } from "./indexed-passage.store.ts";
import { readSnapshot } from "./read-snapshot.ts";
import type { SearchIndex } from "./search-index.ts";
import { findSearchPart, insertSearchPart } from "./search-part.store.ts";
import { findNewestSnapshot, replaceSnapshots } from "./snapshot-folder.client.ts";

export interface OpenedIndex {
  index: SearchIndex;
  /** Names the content of the index. */
  fingerprint: string;
  from: "snapshot" | "database";
  /** Documents whose parts were joined to what the snapshot held, and of these those whose words were counted. */
  joined: number;
  counted: number;
}

function fingerprintOf(marks: readonly DocumentMark[]): string {
  const hash = createHash("sha256");
  for (const { documentId, mark } of marks) hash.update(`${documentId}:${mark} `);
  return hash.digest("hex").slice(0, 24);
}

/**
 * The index over everything in the knowledge base. The snapshot in `folder` holds it when it was made from the same
 * content. Otherwise what changed is joined to it: documents that are gone leave it, new ones bring their counts from
 * PostgreSQL; a document's words are counted once, when it is first searched. Counting and joining run in a thread. The
 * snapshot is a cache: deleting it costs time only. What is `held` already is given back when it is what would be opened.
 */
export async function openIndex(db: Db, folder: string, held?: OpenedIndex): Promise<OpenedIndex> {
  const marks = await listDocumentMarks(db);
  const fingerprint = fingerprintOf(marks);
  if (held?.fingerprint === fingerprint) return held;
  const kept = await findNewestSnapshot(folder);
  const read = kept && readSnapshot(kept.bytes, kept.fingerprint);
  const base = read?.ok ? read.index : undefined;
  if (base && kept!.fingerprint === fingerprint) {
    return { index: base, fingerprint, from: "snapshot", joined: 0, counted: 0 };
  }
  const markOf = new Map(marks.map(({ documentId, mark }) => [documentId, mark]));
  const gone = base ? base.documentIds.filter((id, at) => markOf.get(id) !== base.documentMarks[at]) : [];
  const staying = new Set(base?.documentIds);
  for (const id of gone) staying.delete(id);
  const added = marks.filter(({ documentId }) => !staying.has(documentId));
  const thread = openIndexThread();
  try {
    const { parts, counted } = await partsOf(db, added, thread);
    const whole = base ? [{ bytes: kept!.bytes, fingerprint: kept!.fingerprint }] : [];
    const bytes = await thread.run({ kind: "join", parts: [...whole, ...parts], gone, fingerprint });
    await replaceSnapshots(folder, fingerprint, bytes);
    const joined = readSnapshot(bytes, fingerprint);
    if (!joined.ok) throw new Error(joined.problems.join(" "));
    return { index: joined.index, fingerprint, from: "database", joined: added.length, counted };
  } finally {
    await thread.close();
  }
}

async function partsOf(
  db: Db,
  marks: readonly DocumentMark[],
  thread: IndexThread,
): Promise<{ parts: { bytes: Uint8Array; fingerprint: string }[]; counted: number }> {
  const parts: { bytes: Uint8Array; fingerprint: string }[] = [];
  let counted = 0;
  for (const mark of marks) {
    const kept = await findSearchPart(db, mark);
    // A part that was damaged, or laid out as an older version did it, is counted anew.
    if (kept && readSnapshot(kept, mark.mark).ok) {
      parts.push({ bytes: kept, fingerprint: mark.mark });
      continue;
    }
    const passages = await listIndexedPassages(db, mark.documentId);
    const bytes = await thread.run({ kind: "count", passages, mark: mark.mark });
    await insertSearchPart(db, mark, bytes);
    parts.push({ bytes, fingerprint: mark.mark });
    counted += 1;
  }
  return { parts, counted };
}
