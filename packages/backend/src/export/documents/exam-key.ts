import type { ExamPaper, ModulePapers } from "@curriculum/curriculum/exam/exam-paper.ts";
import type { AssessmentItem } from "@curriculum/curriculum/model/assessment.ts";
import type { CourseModule } from "@curriculum/curriculum/model/curriculum.ts";
import type { DocumentContext } from "./document-context.ts";
import type { DocumentBlock, PrintDocument } from "./document-tree.ts";
import { formName, placedPapers } from "./exam-papers.ts";
import { setAnswer } from "./item-sets.ts";
import { bulletList, column, heading, paragraph, plainText, run } from "./inline.ts";
import { bloomName, counted, sentenceStart } from "./labels.ts";
import { optionLetter } from "./option-letter.ts";
import { printDocument } from "./print-document.ts";

function answerOf(item: AssessmentItem): string {
  if (item.type === "cloze") return [item.answer, ...item.accepted.filter((text) => text !== item.answer)].join(" / ");
  if (item.type === "task") return item.modelAnswer;
  if (item.type !== "multiple_choice") return setAnswer(item);
  const at = item.options.findIndex(({ correct }) => correct);
  return `${optionLetter(at)}: ${item.options[at]?.text ?? ""}`;
}

function blueprintTable(set: ModulePapers, context: DocumentContext): DocumentBlock {
  const { papers } = set;
  return {
    kind: "table",
    caption: `Blueprint of ${set.moduleCode}`,
    columns: [
      column("Outcome", 2),
      column("Level", 2),
      column("In the bank", 1.4, "end"),
      ...papers.map((paper) => column(formName(paper, set), 2.4, "end")),
    ],
    rows: set.blueprint.map(({ outcomeId, level, inBank, inForms }) =>
      [
        context.outcomeCodes.get(outcomeId) ?? "",
        bloomName(level, context),
        String(inBank),
        ...inForms.map(({ questions, marks }) => `${counted(questions, "question")}, ${counted(marks, "mark")}`),
      ].map(plainText),
    ),
    footer: [
      "Total",
      "",
      String(set.blueprint.reduce((sum, { inBank }) => sum + inBank, 0)),
      ...papers.map(({ marks, minutes }) => `${counted(marks, "mark")}, ${counted(minutes, "minute")}`),
    ].map(plainText),
  };
}

function keyTable(paper: ExamPaper, set: ModulePapers, context: DocumentContext): DocumentBlock {
  return {
    kind: "table",
    caption: `Answers of ${set.moduleCode}, ${formName(paper, set)}`,
    columns: [
      column("Question", 1.2),
      column("Answer", 6),
      column("Marks", 1, "end"),
      column("Outcome", 2),
      column("Level", 1.6),
      column("Difficulty", 1.6),
    ],
    rows: paper.sections.flatMap(({ questions }) =>
      questions.map(({ number, item, marks }) =>
        [
          String(number),
          answerOf(item),
          String(marks),
          context.outcomeCodes.get(item.outcomeId) ?? "",
          bloomName(item.bloomLevel, context),
          sentenceStart(item.difficulty),
        ].map(plainText),
      ),
    ),
    footer: null,
  };
}

function notesOn(set: ModulePapers, module: CourseModule, context: DocumentContext): DocumentBlock[] {
  const coursework = set.byCoursework.map((id) => context.outcomeCodes.get(id) ?? id);
  const isQuizzed = module.assessmentScheme.some(({ kind }) => kind === "quiz");
  return [
    ...(set.shortfalls.length === 0
      ? []
      : [paragraph([run("Why there is no second form", "strong")]), ...bulletList(set.shortfalls.map(context.spell))]),
    ...(coursework.length === 0
      ? []
      : [paragraph(plainText(`Assessed by coursework alone, in no paper: ${coursework.join(", ")}.`))]),
    ...(isQuizzed && set.papers.length > 0
      ? [
          paragraph(
            plainText(
              "The questions are those of the module quiz. Set a paper in the quiz's place: whoever has practised on the quiz knows them.",
            ),
          ),
        ]
      : []),
  ];
}

/** The blueprint, the answers and what a second form lacks, numbered as in the examination papers. Not for students. */
export function examKey(context: DocumentContext): PrintDocument {
  return printDocument(context, {
    key: "exam-key",
    title: "Key to the examination papers",
    summary: "For assessors only. Numbers agree with the examination papers.",
    blocks: placedPapers(context.curriculum.modules).flatMap(({ module, scope, set }, index): DocumentBlock[] => [
      heading(1, `${module.code} ${module.title}`, scope, index > 0),
      ...(set.papers.length === 0 ? [] : [blueprintTable(set, context)]),
      ...notesOn(set, module, context),
      ...set.papers.map((paper) => keyTable(paper, set, context)),
    ]),
  });
}
