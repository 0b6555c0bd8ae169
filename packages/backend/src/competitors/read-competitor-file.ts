import { decodeText } from "../intake/decode-text.ts";
import type { DocumentOutcome } from "../intake/read-document.ts";
import { readCompetitorCsv } from "./read-competitor-csv.ts";
import { readCompetitorJson, type CompetitorOutcome } from "./read-competitor-json.ts";
import { readCompetitorOutline } from "./read-competitor-outline.ts";
import type { StatedFacts } from "./stated-facts.ts";

const kinds = ".json, .csv, .md, .markdown or .docx";

/**
 * Reads the programs of a file by its ending. `readDocument` reads documents: in a process of their own where nobody
 * vouches for them. `given` wins over what the file says. Every problem names file and place.
 */
export async function readCompetitorFile(
  bytes: Uint8Array,
  fileName: string,
  given: StatedFacts,
  readDocument: (bytes: Uint8Array, fileName: string) => Promise<DocumentOutcome>,
): Promise<CompetitorOutcome> {
  const ending = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase();
  if (ending === "md" || ending === "markdown" || ending === "docx") {
    const read = await readDocument(bytes, fileName);
    if (read.ok) return readCompetitorOutline(read.document, fileName, given);
    return { ok: false, problems: read.problems.map(({ message }) => message) };
  }
  if (ending !== "json" && ending !== "csv")
    return { ok: false, problems: [`${fileName}: a competitor program is read from ${kinds}.`] };
  if (bytes.length === 0) return { ok: false, problems: [`${fileName} is empty.`] };
  const decoded = decodeText(bytes, fileName);
  if (!decoded.ok) return { ok: false, problems: decoded.problems.map(({ message }) => message) };
  const read = ending === "json" ? readCompetitorJson : readCompetitorCsv;
  return read(decoded.text, fileName, given);
}
