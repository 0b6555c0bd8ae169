import { foldText } from "../language/fold-text.ts";
import type { AssessmentItem } from "../model/assessment.ts";
import type { Curriculum } from "../model/curriculum.ts";
import { assemblePapers } from "./assemble-papers.ts";
import { scoreMatching, scoreOrdering } from "../items/score-set.ts";
import type { Answer, Sheet } from "./judge-results.ts";
import { itemMarks } from "./question-worth.ts";

export interface ResultRow {
  /** 1-based line of the file. */
  line: number;
  cells: readonly string[];
}

export type ResultsOutcome = { ok: true; sheets: Sheet[] } | { ok: false; problems: string[] };

// A file of another sort would otherwise be answered with a page of complaints.
const mostProblems = 20;

/**
 * Results as people keep them, one line for each person: the first column names the person and is not read; each other
 * column is a question, named by its id or by module, form and number in the examination papers ("BM101 A 3"). A cell is
 * the letter of the option chosen, the words put into a gap, the letters of a matching or ordering item from its first
 * place to its last, 1 or 0 for right or wrong, or empty where nothing was answered. All problems are told at once, with line and column.
 */
export function readResults(rows: readonly ResultRow[], curriculum: Curriculum): ResultsOutcome {
  const [head, ...lines] = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const header = head?.cells ?? [];
  const byName = namesOf(curriculum);
  const problems: string[] = [];
  const columns = header.slice(1).map((name) => {
    const item = byName.get(foldName(name));
    if (item === undefined)
      problems.push(
        `Column “${name}” names no question. Use its id, or module, form and number of the examination papers such as “${curriculum.modules[0]?.code ?? "M1"} A 1”.`,
      );
    return item;
  });
  if (columns.length === 0) problems.push("There is no column with answers: the first one names the person.");
  if (lines.length === 0) problems.push("There is no line with answers under the header.");
  const sheets = lines.map(({ line, cells }): Sheet => {
    const sheet = new Map<string, Answer>();
    for (const [index, item] of columns.entries()) {
      const cell = (cells[index + 1] ?? "").trim();
      if (item === undefined || cell === "") continue;
      const answer = markAnswer(item, cell);
      if (answer === null) problems.push(`Line ${line}, ${header[index + 1]}: “${cell}” is no answer to the question.`);
      else sheet.set(item.id, answer);
    }
    return sheet;
  });
  return problems.length === 0 ? { ok: true, sheets } : { ok: false, problems: problems.slice(0, mostProblems) };
}

function foldName(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, " ");
}

function namesOf({ modules }: Curriculum): Map<string, AssessmentItem> {
  const names = new Map<string, AssessmentItem>();
  for (const module of modules) {
    for (const { form, sections } of assemblePapers(module).papers)
      for (const { number, item } of sections.flatMap(({ questions }) => questions))
        names.set(foldName(`${module.code} ${form} ${number}`), item);
    for (const item of module.assessments) if (item.type !== "task") names.set(foldName(item.id), item);
  }
  return names;
}

function markAnswer(item: AssessmentItem, cell: string): Answer | null {
  if (cell === "1" || cell === "0") return { optionId: null, score: Number(cell) };
  switch (item.type) {
    case "cloze": {
      const isRight = [item.answer, ...item.accepted].some((accepted) => foldText(accepted) === foldText(cell));
      return { optionId: null, score: Number(isRight) };
    }
    case "multiple_choice": {
      const option = item.options[placeOf(cell)];
      return option === undefined ? null : { optionId: option.id, score: Number(option.correct) };
    }
    case "matching": {
      const chosen = chosenOf(cell, item.responses, item.premises.length);
      const answers = item.premises.map(({ id }, at): [string, string] => [id, chosen?.[at] ?? ""]);
      return chosen && { optionId: null, score: scoreMatching(item, new Map(answers)) / itemMarks(item) };
    }
    case "ordering": {
      const chosen = chosenOf(cell, item.steps, item.steps.length);
      return chosen && { optionId: null, score: scoreOrdering(item, chosen) / itemMarks(item) };
    }
    case "task":
      return null;
  }
}

/** "CADBE" or "C A – B E": the id of the part that each letter names, "" for a dash; null where it is no such answer. */
function chosenOf(cell: string, parts: readonly { id: string }[], places: number): string[] | null {
  const letters = cell.replace(/[\s,;]+/g, "");
  const ids = Array.from(letters, (letter) => (/[-–]/.test(letter) ? "" : parts[placeOf(letter)]?.id));
  const known = ids.filter((id) => id !== undefined);
  return known.length === places && ids.length === places ? known : null;
}

/** 0 for "A"; -1 for what is no letter. */
function placeOf(letter: string): number {
  return /^[a-z]$/i.test(letter) ? letter.toLowerCase().codePointAt(0)! - 97 : -1;
}
