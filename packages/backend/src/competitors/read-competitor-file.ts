import { decodeText } from "../intake/decode-text.ts";
import type { DocumentOutcome } from "../intake/read-document.ts";
import { readCompetitorCsv } from "./read-competitor-csv.ts";
import { readCompetitorJson, type CompetitorOutcome } from "./read-competitor-json.ts";
import { readCompetitorOutline } from "./read-competitor-outline.ts";
import type { StatedFacts } from "./stated-facts.ts";

const kinds = ".json, .csv, .md, .markdown or .docx";

// Every topic is held against every topic of ours: 2,000 against 150 take two seconds.
const mostTopics = 2_000;
const mostPrograms = 100;

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
  const read = await readAny(bytes, fileName, given, readDocument);
  if (!read.ok) return read;
  const problems = read.programs
    .filter(({ topics }) => topics.length > mostTopics)
    .map(({ program, topics }) => `${fileName}: “${program}” lists ${topics.length} topics; at most ${mostTopics}.`);
  if (read.programs.length > mostPrograms)
    problems.push(`${fileName} holds ${read.programs.length} programs; at most ${mostPrograms} in one file.`);
  return problems.length > 0 ? { ok: false, problems } : read;
}

async function readAny(
  bytes: Uint8Array,
  fileName: string,
  given: StatedFacts,
  readDocument: (bytes: Uint8Array, fileName: string) => Promise<DocumentOutcome>,
): Promise<CompetitorOutcome> {
  const ending = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase();
  if (ending === "md" || ending === "markdown" || ending === "docx") {
    const read = await readDocument(bytes, fileName);
    if (read.ok) return readCompetitorOutline(read.document, fileName, given);
    const named = (message: string) => (message.includes(fileName) ? message : `${fileName}: ${message}`);
    return { ok: false, problems: read.problems.map(({ message }) => named(message)) };
  }
  if (ending !== "json" && ending !== "csv")
    return { ok: false, problems: [`${fileName}: a competitor program is read from ${kinds}.`] };
  if (bytes.length === 0) return { ok: false, problems: [`${fileName} is empty.`] };
  const decoded = decodeText(bytes, fileName);
  if (!decoded.ok) return { ok: false, problems: decoded.problems.map(({ message }) => message) };
  const read = ending === "json" ? readCompetitorJson : readCompetitorCsv;
  return read(decoded.text, fileName, given);
}
