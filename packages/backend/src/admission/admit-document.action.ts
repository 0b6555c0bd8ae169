import {
  admissionOverride,
  sourceStanding,
  type Admission,
  type AdmissionOverride,
  type SourceStanding,
} from "@curriculum/curriculum/model/admission.ts";
import {
  bibliographicRecord,
  type BibliographicRecord,
  type Credibility,
} from "@curriculum/curriculum/model/source.ts";
import { scoreCredibility } from "@curriculum/curriculum/sources/score-credibility.ts";
import type { Db } from "../platform/database.ts";
import { judgeByPolicy } from "./judge-again.action.ts";

/** How a document that was just read stands in the library. */
export interface Admitted {
  record: BibliographicRecord;
  credibility: Credibility;
  standing: SourceStanding;
  override: AdmissionOverride | null;
  admission: Admission;
  /** The version of the row: what people said of an earlier reading counts on. */
  version: number;
}

export interface DocumentToAdmit {
  /** `standing` is what its text shows (`readStanding`). */
  document: { record: BibliographicRecord; standing: SourceStanding };
  sha256: string;
  fileName: string;
  /** ISO date. */
  today: string;
}

/**
 * Scores and judges a document that was just read. What people said of an earlier reading of the same bytes (record,
 * standing, decision) holds of this one too.
 */
export async function admitDocument(db: Db, { document, sha256, fileName, today }: DocumentToAdmit): Promise<Admitted> {
  const said = await findSaid(db, sha256);
  const record = said?.record ?? document.record;
  const credibility = scoreCredibility(record, { today, hasFile: true });
  const standing = { ...said?.standing, ...document.standing };
  const admission = await judgeByPolicy(db, { record, credibility, standing, fileName }, today);
  return { record, credibility, standing, override: said?.override ?? null, admission, version: said?.version ?? 1 };
}

/** What people said of the newest reading of these bytes that they corrected. */
async function findSaid(db: Db, sha256: string) {
  const row = await db
    .selectFrom("documents")
    .select(["record", "standing", "admission_override", "version"])
    .where("sha256", "=", sha256)
    .where("version", ">", 1)
    .orderBy("reader_version", "desc")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    record: bibliographicRecord.parse(row.record),
    standing: sourceStanding.parse(row.standing),
    override: admissionOverride.nullable().parse(row.admission_override),
    version: row.version,
  };
}
