import type { CaseStudy, MarkLine, MultipleChoiceItem, TaskItem } from "@curriculum/curriculum/model/assessment.ts";
import type { LineText, ModuleText } from "./module-text.ts";
import { quotePassage } from "./quote-passage.ts";
import { seedId } from "./seed-id.ts";

const outcomeId = (code: string, number: number) => seedId(code, "outcome", String(number));

function outcomeOf({ code, outcomes }: ModuleText, number: number) {
  const outcome = outcomes[number - 1];
  if (!outcome) throw new Error(`${code} has no outcome ${number}.`);
  return { outcomeId: outcomeId(code, number), bloomLevel: outcome.level, concept: outcome.concept };
}

export function buildQuestion(text: ModuleText): MultipleChoiceItem {
  const { question, code } = text;
  const [key, ...distractors] = question.answers.map(([answer, rationale], index) => ({
    id: seedId(code, "option", String(index + 1)),
    text: answer,
    correct: index === 0,
    rationale,
  }));
  if (!key) throw new Error(`${code} has a question without answers.`);
  return {
    type: "multiple_choice",
    id: seedId(code, "question"),
    ...outcomeOf(text, question.outcome),
    difficulty: question.difficulty,
    explanation: key.rationale,
    citations: [quotePassage(question.from)],
    stem: question.stem,
    stemKind: question.stemKind,
    options: distractors.toSpliced(question.keyPosition, 0, key),
  };
}

export function buildTask(text: ModuleText): TaskItem {
  const { task, code } = text;
  return {
    type: "task",
    id: seedId(code, "task"),
    ...outcomeOf(text, task.outcome),
    difficulty: task.difficulty,
    explanation: task.explanation,
    citations: [quotePassage(task.from)],
    stem: task.stem,
    artefact: task.artefact,
    modelAnswer: task.modelAnswer,
    ledger: buildLedger(code, "task", task.outcome, task.lines),
  };
}

export function buildCase(text: ModuleText): CaseStudy {
  const { case: study, code } = text;
  return {
    id: seedId(code, "case"),
    title: study.title,
    organisation: study.organisation,
    scenario: [...study.scenario],
    data: {
      caption: study.data.caption,
      header: [...study.data.header],
      rows: study.data.rows.map((row) => [...row]),
    },
    keyFacts: [...study.keyFacts],
    misconceptions: [...study.misconceptions],
    decisionPoints: [...study.decisionPoints],
    questions: study.questions.map((question, index) => ({
      id: seedId(code, "case question", String(index + 1)),
      prompt: question.prompt,
      outcomeId: outcomeId(code, question.outcome),
      bloomLevel: outcomeOf(text, question.outcome).bloomLevel,
      marks: question.lines.reduce((sum, [marks]) => sum + marks, 0),
      modelAnswer: question.modelAnswer,
      citations: [quotePassage(question.from)],
    })),
    ledger: study.questions.flatMap((question, index) =>
      buildLedger(code, `case ${index + 1}`, question.outcome, question.lines),
    ),
    citations: [quotePassage(study.from)],
  };
}

/** Three bands a line: full work, partial work, nothing to mark. */
function buildLedger(code: string, place: string, outcome: number, lines: readonly LineText[]): MarkLine[] {
  return lines.map(([marks, criterion, full, partial], index) => {
    const half = Math.floor(marks / 2);
    return {
      id: seedId(code, place, "line", String(index + 1)),
      criterion,
      marks,
      outcomeId: outcomeId(code, outcome),
      bands: [
        { from: half + 1, to: marks, label: "Secure", description: full },
        { from: 1, to: half, label: "Partial", description: partial },
        { from: 0, to: 0, label: "Absent", description: "There is nothing in the work that could be marked here." },
      ],
    };
  });
}
