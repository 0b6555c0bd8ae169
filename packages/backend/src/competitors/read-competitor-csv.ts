import type { CompetitorProgram } from "./competitor-program.ts";
import { readCsvRows } from "../platform/csv-rows.ts";
import type { CompetitorOutcome } from "./read-competitor-json.ts";
import { factNamed, settleFacts, type StatedFacts } from "./stated-facts.ts";
import { findTopicColumns } from "./topic-columns.ts";

interface Group {
  line: number;
  stated: StatedFacts;
  topics: Map<string, CompetitorProgram["topics"][number]>;
}

/** Reads one topic a row; columns of institution and program, where there are any, part the rows into programs. */
export function readCompetitorCsv(text: string, fileName: string, given: StatedFacts): CompetitorOutcome {
  const read = readCsvRows(text);
  if (!read.ok) return { ok: false, problems: [`${fileName}, ${read.problem}`] };
  const [header, ...rows] = read.rows;
  if (header === undefined || rows.length === 0) return { ok: false, problems: [`${fileName} holds no rows.`] };
  const columns = findTopicColumns(header.cells);
  if (columns === null) {
    const seen = header.cells.join(", ");
    const problem = `${fileName}, line ${header.line}: no column holds topics. Name one “topic”; the file has: ${seen}.`;
    return { ok: false, problems: [problem] };
  }
  const groups = new Map<string, Group>();
  const problems: string[] = [];
  for (const { line, cells } of rows) {
    const cell = (column: number) => (column < 0 ? "" : (cells[column] ?? "").trim());
    if (cells.length > header.cells.length) {
      problems.push(`${fileName}, line ${line}: ${cells.length} cells under ${header.cells.length} columns.`);
      continue;
    }
    const title = cell(columns.topic);
    if (title === "") {
      problems.push(`${fileName}, line ${line}: no topic in column “${header.cells[columns.topic]}”.`);
      continue;
    }
    const stated: StatedFacts = {};
    for (const [column, name] of header.cells.entries()) {
      const fact = column === columns.topic || column === columns.module ? null : factNamed(name);
      if (fact !== null && cell(column) !== "") stated[fact] = cell(column);
    }
    const key = JSON.stringify([stated.institution, stated.program]);
    const group = groups.get(key) ?? { line, stated: {}, topics: new Map() };
    groups.set(key, group);
    group.stated = { ...stated, ...group.stated };
    const module = cell(columns.module) || null;
    const known = group.topics.get(JSON.stringify([module, title]));
    const said = cell(columns.text);
    // A file with a row for each statement repeats the topic: the statements are its text.
    if (known === undefined) group.topics.set(JSON.stringify([module, title]), { title, text: said, module });
    else if (said !== "" && !known.text.split("\n").includes(said)) known.text += `\n${said}`;
  }
  const programs: CompetitorProgram[] = [];
  for (const { line, stated, topics } of groups.values()) {
    const settled = settleFacts({ ...stated, ...given }, `${fileName}, line ${line}`);
    if (settled.ok) programs.push({ ...settled.facts, topics: [...topics.values()] });
    else problems.push(...settled.problems);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, programs };
}
