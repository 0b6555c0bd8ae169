import type { Section, SourceQuestion } from "@curriculum/curriculum/model/document.ts";
import { readAnswerKeys } from "./read-answer-keys.ts";
import type { PlacedBlock } from "./place-blocks.ts";
import { questionLines } from "./question-lines.ts";
import type { QuestionLine } from "./question-lines.ts";
import { chapterOf, indexSections, teachingSectionOf } from "./teaching-section.ts";

/** A question before it is matched with an answer key. */
interface NumberedQuestion extends SourceQuestion {
  number: string | null;
  /** Id of the review-questions or exercises section that holds it. */
  listId: string;
}

/**
 * The review questions that the source prints, with the right option where an answer key, in the chapter or at the
 * end of the book, or a line below the question names it. Exercises count only where they offer options.
 */
export function collectQuestions(sections: readonly Section[], placed: readonly PlacedBlock[]): SourceQuestion[] {
  const index = indexSections(sections);
  const questions = sections.flatMap((section): NumberedQuestion[] => {
    if (section.kind !== "review-questions" && section.kind !== "exercises") return [];
    const parent = section.parentId === null ? undefined : index.get(section.parentId);
    if (parent?.kind === section.kind) return [];
    // Questions at the end of a work without a chapter around them follow on its last chapter.
    const before = sections.findLast((other) => other.kind === "chapter" && other.firstBlock < section.firstBlock);
    const owner = teachingSectionOf(section, index) ?? before ?? null;
    if (owner === null) return [];
    const nested = sections.filter(
      (other) =>
        other.kind === "answer-key" && other.firstBlock > section.firstBlock && other.lastBlock <= section.lastBlock,
    );
    const blocks = placed.slice(section.firstBlock + 1, section.lastBlock).filter((_, offset) => {
      const at = section.firstBlock + 1 + offset;
      return !nested.some((other) => at >= other.firstBlock && at < other.lastBlock);
    });
    return parseQuestions(questionLines(blocks)).map((question) => ({
      ...question,
      sectionId: owner.id,
      listId: section.id,
    }));
  });
  const keys = readAnswerKeys(sections, placed);
  return questions.flatMap(({ number, listId, ...question }) => {
    const list = index.get(listId);
    const chapter = list === undefined ? null : chapterOf(list, index);
    const letter =
      number === null ? null : keys.find({ number, sectionId: question.sectionId, chapterId: chapter?.id ?? null });
    const named = letter === null ? null : (letter.codePointAt(0) ?? 0) - 97;
    const key = question.key ?? (named !== null && named < question.options.length ? named : null);
    const settled = key === null ? dropPartTasks(question) : { ...question, key };
    return list?.kind === "exercises" && settled.options.length === 0 ? [] : [settled];
  });
}

type Parsed = Omit<NumberedQuestion, "sectionId" | "listId">;

/** Runs through the lines: a number opens a question, letters in sequence are its options, a key line names the right one. */
export function parseQuestions(lines: readonly QuestionLine[]): Parsed[] {
  const questions: Parsed[] = [];
  let open: Parsed | null = null;
  for (const line of lines) {
    if (line.kind === "heading") {
      open = null;
    } else if (line.kind === "key") {
      const key: number = (line.marker.codePointAt(0) ?? 0) - 97;
      if (open !== null) open.key = key;
    } else if (line.kind === "letter" && open !== null && isNextOption(open, line.marker)) {
      addOption(open, line.text);
    } else if (
      line.kind === "number" ||
      (line.kind === "text" && line.text.endsWith("?") && (open === null || open.options.length > 0))
    ) {
      open = {
        stem: line.text,
        options: [],
        key: null,
        charStart: line.charStart,
        number: line.kind === "number" ? line.marker : null,
      };
      questions.push(open);
    } else if (line.kind === "text" && open !== null && open.options.length === 0) {
      open.stem += ` ${line.text}`;
    }
  }
  return questions
    .map(splitInlineOptions)
    .map(checkKey)
    .filter((question) => question.stem.split(" ").length >= 2);
}

/** A key line may stand above the options, so the letter is checked at the end. */
function checkKey(question: Parsed): Parsed {
  return question.key !== null && question.key >= question.options.length ? { ...question, key: null } : question;
}

/** "Which is right? a) This b) That c) Neither" on one line: labels in sequence, at least three. */
function splitInlineOptions(question: Parsed): Parsed {
  if (question.options.length > 0) return question;
  const starts: { at: number; end: number }[] = [];
  for (const label of question.stem.matchAll(/(?<=^|\s)\(?([A-Ha-h])[.)]\s+(?=\S)/g)) {
    if (label[1]?.toLowerCase() === String.fromCodePoint(97 + starts.length)) {
      starts.push({ at: label.index, end: label.index + label[0].length });
    }
  }
  const [first] = starts;
  if (first === undefined || starts.length < 3) return question;
  const open = { ...question, options: [], stem: question.stem.slice(0, first.at).trim() };
  starts.forEach(({ end }, index) => addOption(open, question.stem.slice(end, starts[index + 1]?.at).trim()));
  return open;
}

function isNextOption(open: Parsed, marker: string): boolean {
  return marker === "" ? open.options.length < 8 : marker.codePointAt(0) === 97 + open.options.length;
}

const rightMark = /\s*(?:\((?:correct|right)(?: answer)?\)|[✓✔]|\*{1,2})$/i;

function addOption(open: Parsed, text: string): void {
  if (rightMark.test(text)) open.key = open.options.length;
  open.options.push(text.replace(rightMark, ""));
}

/** Lettered parts that ask or instruct ("b. Calculate the mean.") are tasks, not options to choose from, unless a key says so. */
function dropPartTasks(question: SourceQuestion): SourceQuestion {
  const { options } = question;
  const tasks = options.filter(
    (option) =>
      option.endsWith("?") ||
      /^(?:find|calculate|compute|construct|draw|explain|describe|write|state|sketch|graph|determine|give|list|is the|what|how|why|which|does|do|use|show|estimate|identify|define|complete|make|create|find the|in words)\b.{12,}/i.test(
        option,
      ),
  );
  return options.length === 1 || (options.length > 0 && tasks.length > options.length / 2)
    ? { ...question, options: [], key: null }
    : question;
}
