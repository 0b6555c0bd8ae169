import type { Admission, AdmissionOverride, SourceStanding } from "@curriculum/curriculum/model/admission.ts";
import { sql } from "kysely";
import type { Db, Tx } from "../platform/database.ts";
import { AppError } from "../platform/app-error.ts";
import { documentRow, type DocumentRow } from "./document-row.ts";

const columns = sql`
  id, file_name as "fileName", format, language, pages, words, record, credibility, verdict, admission,
  admission_override as "override", standing, replaced_by as "replacedBy", version, created_at as "addedAt"`;

export async function findDocument(db: Db, id: string): Promise<DocumentRow | undefined> {
  const { rows } = await sql`select ${columns} from documents where id = ${id}`.execute(db);
  return rows[0] === undefined ? undefined : documentRow.parse(rows[0]);
}

/** Refuses with not_found where there is none, or none that the caller may see. */
export async function getDocument(db: Db, id: string): Promise<DocumentRow> {
  const row = await findDocument(db, id);
  if (!row) throw new AppError("not_found", `There is no document ${id} in the library.`);
  return row;
}

/** Holds a document for a change by somebody who read this version of it; refuses when it was changed since. */
export async function lockDocument(tx: Tx, id: string, version: number): Promise<DocumentRow> {
  const { rows } = await sql`select ${columns} from documents where id = ${id} for update`.execute(tx);
  if (rows[0] === undefined) throw new AppError("not_found", `There is no document ${id} in the library.`);
  const row = documentRow.parse(rows[0]);
  if (row.version !== version)
    throw new AppError(
      "conflict",
      `“${row.record.title}” was changed by somebody else: version ${row.version} stands, you read version ${version}. Load it again and repeat your change.`,
    );
  return row;
}

/** Every document of the library, in the order of their ids. */
export async function listDocuments(db: Db): Promise<DocumentRow[]> {
  const { rows } = await sql`select ${columns} from documents order by id`.execute(db);
  return rows.map((row) => documentRow.parse(row));
}

/** The documents with these ids. */
export async function listDocumentsById(db: Db, ids: readonly string[]): Promise<DocumentRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql`select ${columns} from documents where id = any(${[...ids]}::uuid[]) order by id`.execute(
    db,
  );
  return rows.map((row) => documentRow.parse(row));
}

/** What a change of admission writes; left out: stays. */
export interface AdmissionChange {
  admission?: Admission;
  standing?: SourceStanding;
  override?: AdmissionOverride | null;
  replacedBy?: string;
  /** Of a new reading: the version that people's word has reached. */
  version?: number;
  /** Whether a person made the change: the version grows with it. */
  isByPerson: boolean;
}

export async function updateAdmission(tx: Tx, id: string, change: AdmissionChange): Promise<void> {
  await tx
    .updateTable("documents")
    .set({
      ...(change.admission && { verdict: change.admission.verdict, admission: JSON.stringify(change.admission) }),
      ...(change.standing && { standing: JSON.stringify(change.standing) }),
      ...(change.override !== undefined && {
        admission_override: change.override === null ? null : JSON.stringify(change.override),
      }),
      ...(change.replacedBy !== undefined && { replaced_by: change.replacedBy }),
      ...(change.version !== undefined && { version: change.version }),
      ...(change.isByPerson && {
        version: sql<number>`version + 1`,
        updated_at: sql<Date>`now() at time zone 'utc'`,
      }),
    })
    .where("id", "=", id)
    .execute();
}

/** Removes a document with its passages and all that was read from it. */
export async function deleteDocument(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom("documents").where("id", "=", id).execute();
}
