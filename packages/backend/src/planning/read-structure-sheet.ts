import { creditFrameworkRow } from "@curriculum/curriculum/credit/program-hours.ts";
import type { CreditFramework } from "@curriculum/curriculum/model/brief.ts";
import type { RequestedModule } from "./elective-rule.ts";

export interface SheetRow {
  /** 1-based, for messages. */
  line: number;
  cells: readonly string[];
}

export type SheetOutcome = { ok: true; modules: RequestedModule[] } | { ok: false; problems: string[] };

/** Headings under which teams keep what a module is, in lower case. */
const columns = {
  title: ["title", "module", "module title", "module name", "name", "course", "unit"],
  code: ["code", "module code", "course code", "id"],
  hours: ["hours", "learning hours", "notional hours", "workload"],
  credits: ["credits", "credit", "ects", "cats", "credit points"],
  kind: ["kind", "type", "core/elective", "core or elective", "status"],
  topics: ["topics", "content", "contents", "indicative content", "themes"],
} as const;
type Column = keyof typeof columns;

const electives = new Set(["elective", "optional", "option", "e"]);
const cores = new Set(["core", "compulsory", "mandatory", "required", "c", ""]);

/**
 * A structure sheet, one row for each module, as the modules of a brief. The first row names the columns, in any order;
 * only the title is needed. Topics are parted by semicolons. Credits become hours by the framework. All faults are told.
 */
export function readStructureSheet(rows: readonly SheetRow[], framework: CreditFramework): SheetOutcome {
  const [head, ...body] = rows;
  if (head === undefined || body.length === 0) {
    return {
      ok: false,
      problems: ["The structure sheet has no rows: the first names the columns, each other a module."],
    };
  }
  const places = findColumns(head.cells);
  if (places.title === undefined) {
    return {
      ok: false,
      problems: [
        `line ${head.line}: no column holds the titles of modules; head it "title". The columns are ${head.cells.map((cell) => `"${cell}"`).join(", ")}.`,
      ],
    };
  }
  const read = body.map((row) => readModule(row, places, framework));
  const problems = read.flatMap((one) => one.problems);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, modules: read.map((one) => one.module) };
}

function findColumns(head: readonly string[]): Partial<Record<Column, number>> {
  const names = head.map((cell) => cell.trim().toLowerCase());
  const found: Partial<Record<Column, number>> = {};
  for (const [column, known] of Object.entries(columns) as [Column, readonly string[]][]) {
    const place = names.findIndex((name) => known.includes(name));
    if (place >= 0) found[column] = place;
  }
  return found;
}

function readModule(
  { line, cells }: SheetRow,
  places: Partial<Record<Column, number>>,
  framework: CreditFramework,
): { module: RequestedModule; problems: string[] } {
  const cell = (column: Column) => (places[column] === undefined ? "" : (cells[places[column]] ?? "").trim());
  const problems: string[] = [];
  const tell = (problem: string) => problems.push(`line ${line}: ${problem}`);
  const title = cell("title");
  if (title === "") tell("the module has no title.");
  const hours = readHours(cell("hours"), cell("credits"), framework, tell);
  const kind = cell("kind").toLowerCase();
  if (!electives.has(kind) && !cores.has(kind)) tell(`"${cell("kind")}" is neither core nor elective.`);
  const topics = cell("topics")
    .split(/[;\n]/u)
    .map((topic) => topic.trim())
    .filter((topic) => topic !== "");
  const code = cell("code").toUpperCase().replaceAll(/[\s-]/gu, "");
  const module: RequestedModule = {
    title,
    kind: electives.has(kind) ? "elective" : "core",
    ...(code === "" ? {} : { code }),
    ...(hours === null ? {} : { hours }),
    ...(topics.length === 0 ? {} : { topics }),
  };
  return { module, problems };
}

/** Hours as they stand, or by the credits; null where the sheet gives neither. */
function readHours(
  hours: string,
  credits: string,
  framework: CreditFramework,
  tell: (problem: string) => void,
): number | null {
  const rate = creditFrameworkRow(framework).hoursPerCredit;
  const [text, times] = hours === "" ? [credits, rate] : [hours, 1];
  if (text === "") return null;
  const value = Number(text.replace(",", ".")) * times;
  if (Number.isInteger(value) && value > 0) {
    const other = hours === "" || credits === "" ? value : Number(credits.replace(",", ".")) * rate;
    if (other !== value) tell(`${hours} hours and ${credits} credits of ${rate} hours disagree.`);
    return value;
  }
  tell(`"${text}" gives no whole number of hours above 0.`);
  return null;
}
