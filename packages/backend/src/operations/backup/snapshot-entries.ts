import { createHash } from "node:crypto";
import type pg from "pg";
import type { FileStore } from "../../platform/file-store.ts";
import type { Manifest, TableContent } from "./manifest.ts";
import { copyTableOut, measureTable, readContents } from "./table-content.store.ts";
import type { Snapshot } from "./take-snapshot.store.ts";
import type { WrittenEntry } from "./tar-stream.ts";

export interface SnapshotSource {
  client: pg.Client;
  snapshot: Snapshot;
  files: FileStore;
  product: string;
  createdAt: Date;
  /** pg_dump's output for this snapshot; null: the portable form. */
  dump: AsyncIterable<Uint8Array> | null;
}

/** Names of an archive's entries, in their order. Tables and dumps come in parts: `tables/programs/000001`. */
export const entryNames = {
  tables: "tables",
  dump: "database.dump",
  queue: "queue.ndjson",
  files: "files",
  manifest: "manifest.json",
  manifestHash: "manifest.sha256",
} as const;

/** The entries of an archive, the manifest of all that was read at its end; `onManifest` gets it. */
export async function* snapshotEntries(
  source: SnapshotSource,
  onManifest: (manifest: Manifest) => void,
): AsyncGenerator<WrittenEntry> {
  const { client, snapshot, files } = source;
  let dump: Manifest["dump"] = null;
  let tables: TableContent[] = [];
  if (source.dump === null) {
    for (const table of snapshot.tables) {
      const measure = measureTable(table);
      const content = measure.through(copyTableOut(client, table));
      yield { name: `${entryNames.tables}/${table.name}`, size: undefined, content };
      tables.push(measure.content());
    }
  } else {
    const hash = createHash("sha256");
    let bytes = 0;
    const content = (async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    })(source.dump);
    yield { name: entryNames.dump, size: undefined, content };
    dump = { bytes, sha256: hash.digest("hex") };
    tables = await readContents(client, snapshot.tables);
  }
  const queue = Buffer.from(snapshot.queueLines.map((line) => `${line}\n`).join(""));
  yield { name: entryNames.queue, size: queue.length, content: [queue] };
  // Listed after the snapshot: a file stands before the row that names it, so none is left out.
  const stored = await files.list();
  for (const file of stored) {
    yield { name: `${entryNames.files}/${file.sha256}`, size: file.bytes, content: files.read(file.sha256) };
  }
  const manifest: Manifest = {
    format: 1,
    kind: dump === null ? "portable" : "pg_dump",
    product: source.product,
    createdAt: source.createdAt.toISOString(),
    ...snapshot.facts,
    tables,
    queue: { rows: snapshot.queueLines.length, bytes: queue.length, sha256: sha256Of(queue) },
    dump,
    files: stored,
  };
  const text = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
  yield { name: entryNames.manifest, size: text.length, content: [text] };
  // A second lock beside the seal of the encryption: everything hangs on this one line.
  const seal = Buffer.from(`${sha256Of(text)}\n`);
  yield { name: entryNames.manifestHash, size: seal.length, content: [seal] };
  onManifest(manifest);
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
