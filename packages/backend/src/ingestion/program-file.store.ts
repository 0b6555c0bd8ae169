import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import { sql } from "kysely";
import { recognitionMinutes } from "../intake/recognition-minutes.ts";
import type { ScannedPages } from "../intake/reading.ts";
import type { Db, Tx } from "../platform/database.ts";

/** A source that came with a brief: a file, or a page of the web. */
export interface ProgramFile {
  /** Of its bytes; of a page of the web, of its link. */
  sha256: string;
  fileName: string;
  link: string | null;
  /**
   * "scanned": pictures of text, which wait for a person's word; "recognising": that word was given; "left out": it was
   * read, and the library does not admit it.
   */
  status: "pending" | "read" | "refused" | "scanned" | "recognising" | "left out";
  reason: string | null;
  /** What it was read into. */
  documentId: string | null;
  /** Null where it is no scan. `minutes`: how long recognising the pages that are left is likely to take. */
  scan: (ScannedPages & { recognisedPages: number; minutes: number }) | null;
}

export interface NewProgramSources {
  files: readonly { sha256: string; fileName: string }[];
  links?: readonly string[];
}

export async function insertProgramFiles(
  tx: Tx,
  programId: string,
  { files, links = [] }: NewProgramSources,
): Promise<void> {
  const rows = [
    ...files.map((file) => ({ program_id: programId, sha256: file.sha256, file_name: file.fileName })),
    ...links.map((link) => ({ program_id: programId, sha256: hashOf(link), file_name: link, link })),
  ];
  if (rows.length === 0) return;
  await tx
    .insertInto("program_files")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

interface Row extends Omit<ProgramFile, "scan"> {
  pages: number | null;
  scannedPages: number | null;
  recognisedPages: number | null;
}

export async function listProgramFiles(db: Db, programId: string): Promise<ProgramFile[]> {
  const { rows } = await sql<Row>`
    select f.sha256, f.file_name as "fileName", f.link, coalesce(f.reason, s.left_out) as reason,
           case when s.left_out is null then f.status else 'left out' end as status,
           case when f.status = 'read' then s.document_id end as "documentId",
           f.pages, f.scanned_pages as "scannedPages", f.recognised_pages as "recognisedPages"
      from program_files f
      left join lateral (
        select p.left_out, p.document_id from program_documents p join documents d on d.id = p.document_id
         where p.program_id = f.program_id and (d.id = f.document_id or d.sha256 = f.sha256)
         order by d.reader_version desc limit 1) s on true
     where f.program_id = ${programId} order by f.link is not null, f.file_name, f.sha256`.execute(db);
  return rows.map(({ pages, scannedPages, recognisedPages, ...file }) => ({
    ...file,
    scan: pages === null || scannedPages === null ? null : scanOf(pages, scannedPages, recognisedPages ?? 0),
  }));
}

/** Notes how reading a source ended; what was read becomes a source of the program. `from`: where it must stand still. */
export async function updateProgramFile(
  tx: Tx,
  programId: string,
  sha256: string,
  from: "pending" | "recognising",
  outcome:
    | { status: "read"; documentId: string }
    | { status: "refused"; reason: string }
    | { status: "scanned"; scan: ScannedPages; reason: string | null },
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable("program_files")
    .set({
      status: outcome.status,
      reason: outcome.status === "read" ? null : outcome.reason,
      ...(outcome.status === "read" ? { document_id: outcome.documentId } : {}),
      ...(outcome.status === "scanned"
        ? { pages: outcome.scan.pages, scanned_pages: outcome.scan.scannedPages, recognised_pages: 0 }
        : {}),
    })
    .where("program_id", "=", programId)
    .where("sha256", "=", sha256)
    .where("status", "=", from)
    .executeTakeFirst();
  if (numUpdatedRows === 0n || outcome.status !== "read") return;
  await tx
    .insertInto("program_documents")
    .values({ program_id: programId, document_id: outcome.documentId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What may be done with one scan of a program. Returns whether it stood as `from` says. */
export async function updateScan(
  tx: Tx,
  programId: string,
  sha256: string,
  from: "scanned" | "recognising",
  to: { status: "recognising"; languages: string } | { status: "refused"; reason: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("program_files")
    .set(
      to.status === "recognising"
        ? { status: to.status, languages: to.languages, reason: null, recognised_pages: 0 }
        : { status: to.status, reason: to.reason },
    )
    .where("program_id", "=", programId)
    .where("sha256", "=", sha256)
    .where("status", "=", from)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Takes orders to recognise back: the scans of the program wait for a word again. */
export async function updateToScanned(tx: Tx, programId: string): Promise<void> {
  await tx
    .updateTable("program_files")
    .set({ status: "scanned", recognised_pages: 0 })
    .where("program_id", "=", programId)
    .where("status", "=", "recognising")
    .execute();
}

/** Notes how many pages are recognised. Returns whether the order still stands. */
export async function updateRecognisedPages(db: Db, programId: string, sha256: string, done: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("program_files")
    .set({ recognised_pages: sql`least(${done}, pages)` })
    .where("program_id", "=", programId)
    .where("sha256", "=", sha256)
    .where("status", "=", "recognising")
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** A scan whose text is to be recognised; undefined when nobody wants that any more. */
export function findOrderedScan(
  db: Db,
  programId: string,
  sha256: string,
): Promise<{ fileName: string; languages: string; scan: ScannedPages } | undefined> {
  return db
    .selectFrom("program_files")
    .select(["file_name", "languages", "pages", "scanned_pages"])
    .where("program_id", "=", programId)
    .where("sha256", "=", sha256)
    .where("status", "=", "recognising")
    .executeTakeFirst()
    .then((row) =>
      // The constraints of the table say that none of them is null.
      row === undefined
        ? undefined
        : {
            fileName: row.file_name,
            languages: row.languages!,
            scan: { pages: row.pages!, scannedPages: row.scanned_pages! },
          },
    );
}

/** Gives what was refused another try: only links, which a network may have kept away. */
export async function updateRefusedLinks(tx: Tx, programId: string): Promise<void> {
  await tx
    .updateTable("program_files")
    .set({ status: "pending", reason: null })
    .where("program_id", "=", programId)
    .where("link", "is not", null)
    .where("status", "=", "refused")
    .execute();
}

function scanOf(pages: number, scannedPages: number, recognisedPages: number): ProgramFile["scan"] {
  const minutes = recognitionMinutes(pages - recognisedPages, availableParallelism());
  return { pages, scannedPages, recognisedPages, minutes };
}

function hashOf(link: string): string {
  return createHash("sha256").update(link).digest("hex");
}
