import { z } from "zod";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().nonnegative();

/** What is in a table: `sha256` is over its rows as COPY text, in the order of `describeTables`. */
const tableContent = z.object({ name: z.string(), columns: z.array(z.string()), rows: count, bytes: count, sha256 });
export type TableContent = z.infer<typeof tableContent>;

/** A sequence's state; numbers of 64 bits as text. */
const sequenceState = z.object({ name: z.string(), value: z.string(), isCalled: z.boolean() });
export type SequenceState = z.infer<typeof sequenceState>;

/** What an archive holds, with a hash of everything in it. */
export const manifestShape = z.object({
  /** Grows when an older reader could not read it. */
  format: z.literal(1),
  kind: z.enum(["portable", "pg_dump"]),
  /** Version of the product that made it. */
  product: z.string(),
  /** ISO time in UTC: the moment of the snapshot. */
  createdAt: z.iso.datetime(),
  database: z.string(),
  server: z.string(),
  /** Names of the migrations that made the schema, in order. */
  migrations: z.array(z.string()),
  /** Roles that privileges and policies name. */
  roles: z.array(z.string()),
  /** In the order in which they can be restored. */
  tables: z.array(tableContent),
  sequences: z.array(sequenceState),
  /** Work that was waiting or in hand, as lines of JSON. */
  queue: z.object({ rows: count, bytes: count, sha256 }),
  /** Of pg_dump, custom format. */
  dump: z.object({ bytes: count, sha256 }).nullable(),
  /** Last link of the audit chain; null before the first. */
  auditHead: z.object({ sequence: z.string(), rowHash: z.string() }).nullable(),
  /** Uploaded files: each is named by its hash. */
  files: z.array(z.object({ sha256, bytes: count })),
});
export type Manifest = z.infer<typeof manifestShape>;

/** The note beside an archive: what it holds, and nothing secret. */
export const noteShape = manifestShape
  .omit({ files: true })
  .extend({
    files: z.object({ count, bytes: count }),
    lockedFor: z.union([z.literal("passphrase"), z.array(z.string())]),
  })
  .extend({ archive: z.object({ fileName: z.string(), bytes: count, sha256 }) });
export type Note = z.infer<typeof noteShape>;

/** The note of an archive. */
export function noteOf(manifest: Manifest, lockedFor: Note["lockedFor"], archive: Note["archive"]): Note {
  const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
  return { ...manifest, files: { count: manifest.files.length, bytes }, lockedFor, archive };
}

/** Where a database's content is not what the manifest says; nothing when it is the same. */
export function findDifferences(expected: readonly TableContent[], found: readonly TableContent[]): string[] {
  const byName = new Map(found.map((table) => [table.name, table]));
  return expected.flatMap((table) => {
    const other = byName.get(table.name);
    if (other === undefined) return [`${table.name}: the table is missing`];
    if (other.rows !== table.rows) return [`${table.name}: ${other.rows} rows instead of ${table.rows}`];
    return other.sha256 === table.sha256 ? [] : [`${table.name}: other content in its ${table.rows} rows`];
  });
}

export function countRows(tables: readonly Pick<TableContent, "rows">[]): number {
  return tables.reduce((sum, table) => sum + table.rows, 0);
}
