import { decideOcr } from "../intake/decide-ocr.ts";
import { findOcrPrograms, recogniseText } from "../intake/ocr.client.ts";
import type { DocumentOutcome } from "../intake/read-document.ts";
import { readRecognised } from "../intake/read-recognised.ts";

export interface OcrOrder {
  /** As tesseract takes them: "deu+eng". */
  languages: string;
  signal?: AbortSignal | undefined;
  onPages?: (done: number, all: number) => void;
  /** Where a stopped recognition goes on; the caller removes it. */
  folder?: string;
}

/** What reading a file gave, or for a scan what text recognition made of it. Without an order the outcome stays. */
export async function recogniseScan(
  outcome: DocumentOutcome,
  bytes: Uint8Array,
  fileName: string,
  order: OcrOrder | undefined,
): Promise<DocumentOutcome> {
  if (outcome.ok || order === undefined) return outcome;
  const { problems } = outcome;
  const { languages } = order;
  const decision = decideOcr({ fileName, problems, languages, programs: await findOcrPrograms() });
  if (decision.kind === "none") return outcome;
  if (decision.kind === "refuse") {
    // Still a scan like before, for whoever mends what is missing and asks again.
    const scan = problems.find((problem) => problem.scan !== undefined)?.scan;
    return { ok: false, problems: [{ code: "scanned", message: decision.message, ...(scan && { scan }) }] };
  }
  const recognition = await recogniseText({ bytes, fileName, ...order });
  return recognition.ok ? readRecognised(recognition.pages, fileName) : recognition;
}
