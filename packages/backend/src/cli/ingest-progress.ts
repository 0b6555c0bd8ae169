import type { Ingested } from "../ingestion/ingest-file.action.ts";
import { describeCount, describeSeconds } from "./measures.ts";

/** How far the reading of many files has come. */
export interface IngestProgress {
  files: number;
  filesDone: number;
  refused: number;
  /** Already in the library by their hash, from an earlier run or another name. */
  known: number;
  pages: number;
  passages: number;
  bytes: number;
  bytesDone: number;
  /** Of the files that had to be read: what the rate and the time left are reckoned from. */
  bytesRead: number;
  pagesRead: number;
  seconds: number;
}

// A page of a format without pages: about as many words as a printed page holds.
const wordsPerPage = 390;

export function startProgress(sizes: readonly number[]): IngestProgress {
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const none = { filesDone: 0, refused: 0, known: 0, pages: 0, passages: 0, bytesDone: 0, bytesRead: 0, pagesRead: 0 };
  return { files: sizes.length, bytes, seconds: 0, ...none };
}

/** The progress after one more file; `seconds` since the start. */
export function addFile(before: IngestProgress, result: Ingested, size: number, seconds: number): IngestProgress {
  const pages = result.ok ? (result.pages ?? Math.ceil(result.words / wordsPerPage)) : 0;
  const isRead = !result.ok || result.isNew;
  return {
    ...before,
    filesDone: before.filesDone + 1,
    refused: before.refused + (result.ok ? 0 : 1),
    known: before.known + (isRead ? 0 : 1),
    pages: before.pages + pages,
    passages: before.passages + (result.ok ? result.passages : 0),
    bytesDone: before.bytesDone + size,
    bytesRead: before.bytesRead + (isRead ? size : 0),
    pagesRead: before.pagesRead + (isRead ? pages : 0),
    seconds,
  };
}

/** Null as long as nothing had to be read: then there is no rate. */
export function secondsLeft({ bytes, bytesDone, bytesRead, seconds }: IngestProgress): number | null {
  return bytesRead === 0 ? null : ((bytes - bytesDone) * seconds) / bytesRead;
}

export function pagesPerSecond({ pagesRead, seconds }: IngestProgress): number {
  return seconds === 0 ? 0 : pagesRead / seconds;
}

/** "450 of 1,000 files, 12,300 pages, 40,000 passages, 210 pages/s, 3 min left, 4 refused". */
export function describeProgress(progress: IngestProgress): string {
  const left = secondsLeft(progress);
  return [
    `${progress.filesDone.toLocaleString("en")} of ${describeCount(progress.files, "file", "files")}`,
    describeCount(progress.pages, "page", "pages"),
    describeCount(progress.passages, "passage", "passages"),
    `${Math.round(pagesPerSecond(progress))} pages/s`,
    ...(progress.filesDone < progress.files && left !== null ? [`${describeSeconds(left)} left`] : []),
    ...(progress.known > 0 ? [`${progress.known.toLocaleString("en")} known`] : []),
    ...(progress.refused > 0 ? [`${progress.refused.toLocaleString("en")} refused`] : []),
  ].join(", ");
}
