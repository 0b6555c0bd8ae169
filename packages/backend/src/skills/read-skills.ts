import { knownFormats, recogniseFormat, type SkillFormat, type SkillRow } from "./recognise-format.ts";
import { splitRows, UnreadableRow } from "./split-rows.ts";

/** What a file gave, or where it stopped making sense: each problem names file, line and column. */
export type SkillsRead = { ok: true; format: string; skipped: number } | { ok: false; problems: string[] };

// One wrong row is a slip; a hundred are the wrong file.
const mostProblems = 20;

/**
 * Reads one publisher's file as it streams in, and hands on what its rows say, in their order. Rows that the publisher
 * marks as not released are skipped. `onRow` may have been called before a problem shows: keep nothing then.
 */
export async function readSkills(
  fileName: string,
  chunks: AsyncIterable<string> | Iterable<string>,
  onRow: (row: SkillRow, line: number) => Promise<void> | void,
): Promise<SkillsRead> {
  let format: SkillFormat | null = null;
  let header: string[] = [];
  let skipped = 0;
  const problems: string[] = [];
  try {
    for await (const { line, cells } of splitRows(chunks)) {
      if (format === null) {
        header = cells.map((cell) => cell.trim());
        format = recogniseFormat(header);
        if (format === null) return { ok: false, problems: describeUnknown(fileName, header) };
        continue;
      }
      const problem = problemOf(format, header, cells);
      if (problem !== null) problems.push(`${fileName}, line ${line}, ${problem}`);
      if (problems.length >= mostProblems) break;
      if (problems.length > 0) continue;
      const row = format.read((column) => cells[header.indexOf(column)]?.trim() ?? "");
      if (row.skill === undefined && row.use === undefined) skipped += 1;
      else await onRow(row, line);
    }
  } catch (error) {
    if (!(error instanceof UnreadableRow)) throw error;
    problems.push(`${fileName}, line ${error.line}: ${error.message}`);
  }
  if (problems.length > 0) return { ok: false, problems };
  return format === null
    ? { ok: false, problems: [`${fileName} is empty.`] }
    : { ok: true, format: format.name, skipped };
}

/** Columns that a row may leave empty: not every skill has them. */
const mayBeEmpty = new Set(["skillType", "altLabels", "description", "Description", "reuseLevel", "Commodity Title"]);

function problemOf(format: SkillFormat, header: readonly string[], cells: readonly string[]): string | null {
  if (cells.length !== header.length) {
    const column = header[Math.min(cells.length, header.length - 1)]!;
    return `column ${column}: the row has ${cells.length} cells, the header ${header.length}.`;
  }
  const empty = format.needs.find((column) => !mayBeEmpty.has(column) && cells[header.indexOf(column)]!.trim() === "");
  if (empty !== undefined) return `column ${empty}: empty.`;
  const wrong = ["conceptUri", "occupationUri", "skillUri"].find(
    (column) => header.includes(column) && !URL.canParse(cells[header.indexOf(column)]!.trim()),
  );
  return wrong === undefined ? null : `column ${wrong}: “${cells[header.indexOf(wrong)]}” is not an address.`;
}

function describeUnknown(fileName: string, header: readonly string[]): string[] {
  const seen = header.slice(0, 12).join(", ");
  return [
    `${fileName}, line 1: these columns are not those of a file that is known: ${seen.slice(0, 300)}.`,
    ...knownFormats.map((known) => `Known: ${known}.`),
  ];
}
