/** What reading one file may cost. */
export interface ParserLimits {
  /** Memory beyond what a parser takes when it has started. */
  memoryMb: number;
  /** Longest wait for any file. */
  mostMs: number;
  /** Largest document that is handed back, as JSON. */
  resultBytes: number;
}

export const defaultLimits: ParserLimits = {
  // The largest of the sample books takes 300 MB; a book of 100 MB is held three times while it is read.
  memoryMb: 1_024,
  mostMs: 120_000,
  // 5,000 pages of text with their sections take 24 MB.
  resultBytes: 32_000_000,
};

/** Processor time of one parser's whole life: what ends it when nobody is left to watch it. */
export const cpuSeconds = 240;

// Sample books take at most 2.5 s a megabyte; a machine with six times as much to do as it can was seen to take 11 s.
const baseMs = 25_000;
const msForMegabyte = 1_000;

/** How long a file of this size may take: at most 30 s up to 5 MB. */
export function allowedMs(bytes: number, limits: ParserLimits): number {
  return Math.min(limits.mostMs, baseMs + Math.ceil((bytes / 1_000_000) * msForMegabyte));
}

/** How large a document a file of this size may become: packed text unpacks about five-fold, bombs much more. */
export function allowedResultBytes(bytes: number, limits: ParserLimits): number {
  return Math.min(limits.resultBytes, 4_000_000 + bytes * 20);
}
