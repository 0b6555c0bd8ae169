import { createHash } from "node:crypto";
import type { AdmissionVerdict } from "@curriculum/curriculum/model/admission.ts";
import { admitDocument } from "../admission/admit-document.action.ts";
import { findDocument, updateAdmission } from "../admission/document.store.ts";
import { leftOutReason } from "../admission/left-out-reason.ts";
import { recordAudit } from "../audit/record-audit.store.ts";
import type { Parsers } from "./parsers/open-parsers.client.ts";
import type { ScannedPages } from "../intake/reading.ts";
import { insertDocument } from "../knowledge/insert-document.store.ts";
import { findDocumentByHash } from "../knowledge/knowledge.store.ts";
import { listNearDuplicates, type NearDuplicate } from "../knowledge/near-duplicates.store.ts";
import { deleteStaleReadings } from "../knowledge/stale-reading.store.ts";
import { readerVersion } from "../knowledge/reader-version.ts";
import type { Database } from "../platform/database.ts";
import { deriveId } from "../platform/derive-id.ts";
import { prepareDocument, type PreparedDocument } from "./prepare-document.ts";
import { recogniseScan, type OcrOrder } from "./recognise-scan.client.ts";

export interface FileToIngest {
  database: Database;
  /** Nobody vouches for a file: it is read in a process of its own. */
  parsers: Parsers;
  bytes: Uint8Array;
  fileName: string;
  userId: string | null;
  /** ISO date: credibility depends on recency. */
  today: string;
  maxBytes?: number;
  /** Recognises the text of scans; without it a scan is refused with that remedy. */
  ocr?: OcrOrder;
}

export type Ingested =
  | {
      ok: true;
      documentId: string;
      isNew: boolean;
      title: string;
      words: number;
      pages: number | null;
      passages: number;
      warnings: string[];
      /** Null: it was read before verdicts were kept. */
      verdict: AdmissionVerdict | null;
      /** Why new programs leave it out; null: they may rest on it. */
      leftOut: string | null;
      /** Documents of the library that it nearly repeats. */
      nearDuplicates: NearDuplicate[];
    }
  | {
      ok: false;
      problems: string[];
      /** The file is a scan, and recognising its text was not asked for or could not be begun. */
      scan?: ScannedPages;
    };

/** Reads one file into the library: all of it in one transaction, or nothing. The same bytes are read once. */
export async function ingestFile(file: FileToIngest): Promise<Ingested> {
  const { database, bytes, fileName } = file;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const known = await findDocumentByHash(database.db, sha256);
  if (known) return { ok: true, isNew: false, warnings: [], ...known, ...(await tellStanding(file, known.documentId)) };
  const limit = file.maxBytes === undefined ? {} : { maximumBytes: file.maxBytes };
  const documentId = deriveId("document", sha256, String(readerVersion));
  const first = await file.parsers.prepare(bytes, fileName, documentId, limit);
  if (first.ok) return storeDocument(file, sha256, documentId, first.document);
  const read = await recogniseScan(first, bytes, fileName, file.ocr);
  if (!read.ok) {
    const scan = read.problems.find((problem) => problem.scan !== undefined)?.scan;
    return { ok: false, problems: read.problems.map((problem) => problem.message), ...(scan && { scan }) };
  }
  return storeDocument(file, sha256, documentId, prepareDocument(read.document, documentId));
}

async function storeDocument(
  file: FileToIngest,
  sha256: string,
  documentId: string,
  { facts, standing, text }: PreparedDocument,
): Promise<Ingested> {
  if (text.passages === 0) {
    return {
      ok: false,
      problems: [`${file.fileName} holds no running text to teach from. Give a document with paragraphs of prose.`],
    };
  }
  await file.database.transaction(async (tx) => {
    const { fileName, today } = file;
    const document = { record: facts.record, standing };
    const { record, credibility, ...admitted } = await admitDocument(tx, { document, sha256, fileName, today });
    await insertDocument(tx, {
      id: documentId,
      sha256,
      fileName,
      facts: { ...facts, record },
      text,
      credibility,
    });
    await updateAdmission(tx, documentId, { ...admitted, isByPerson: false });
    await deleteStaleReadings(tx, sha256);
    await recordAudit(tx, {
      userId: file.userId,
      action: "document.ingested",
      resourceType: "document",
      resourceId: documentId,
      details: { fileName, sha256, passages: text.passages, verdict: admitted.admission.verdict },
    });
  });
  return {
    ok: true,
    documentId,
    isNew: true,
    title: facts.record.title,
    words: facts.words,
    pages: facts.pages,
    passages: text.passages,
    warnings: facts.warnings.map((warning) => warning.message),
    ...(await tellStanding(file, documentId)),
  };
}

async function tellStanding({ database }: FileToIngest, documentId: string) {
  const [row, nearDuplicates] = [
    await findDocument(database.db, documentId),
    await listNearDuplicates(database.db, documentId),
  ];
  return { verdict: row?.verdict ?? null, leftOut: row ? leftOutReason(row) : null, nearDuplicates };
}
