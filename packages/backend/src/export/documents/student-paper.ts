import type { AssessmentItem, CaseStudy } from "@curriculum/curriculum/model/assessment.ts";
import type { CourseModule } from "@curriculum/curriculum/model/curriculum.ts";
import { itemMarks } from "@curriculum/curriculum/exam/question-worth.ts";
import { assessmentParts } from "./assessment-parts.ts";
import type { NumberedPart } from "./assessment-parts.ts";
import { dataTable } from "./data-table.ts";
import { setTable } from "./item-sets.ts";
import type { DocumentContext } from "./document-context.ts";
import type { DocumentBlock, PrintDocument } from "./document-tree.ts";
import { fileSlug } from "./file-slug.ts";
import { heading, paragraph, paragraphs, plainText, run } from "./inline.ts";
import { counted, sumMarks } from "./labels.ts";
import { printDocument } from "./print-document.ts";

/** About one line for each two marks, within what a page bears. */
function answerSpace(marks: number): DocumentBlock {
  return { kind: "answer-space", lines: Math.max(4, Math.min(14, marks)) };
}

/** The item as the student sees it: nothing that points at the key, not even its concept. */
function itemBlocks(label: string, item: AssessmentItem): DocumentBlock[] {
  const detail = counted(itemMarks(item), "mark");
  if (item.type === "multiple_choice") {
    const options = item.options.map((option) => ({ content: plainText(option.text), note: [] }));
    return [{ kind: "question", label, stem: plainText(item.stem), detail, options }];
  }
  if (item.type === "cloze") return [{ kind: "question", label, stem: plainText(item.stem), detail, options: [] }];
  if (item.type === "matching" || item.type === "ordering")
    return [{ kind: "question", label, stem: plainText(item.stem), detail, options: [] }, setTable(item, label)];
  return [
    { kind: "question", label, stem: plainText(item.stem), detail, options: [] },
    paragraph([run("Hand in: ", "strong"), run(item.artefact)]),
  ];
}

function caseBlocks(label: string, study: CaseStudy, id: string): DocumentBlock[] {
  return [
    heading(3, `${label}. ${study.title}`, id),
    paragraph([run(`${study.organisation} · ${counted(sumMarks(study.ledger), "mark")}`, "quiet")], "quiet"),
    ...study.scenario.flatMap(paragraphs),
    ...(study.data === null ? [] : dataTable(study.data)),
    ...study.questions.flatMap((question, index): DocumentBlock[] => [
      {
        kind: "question",
        label: `${label}.${index + 1}`,
        stem: plainText(question.prompt),
        detail: counted(question.marks, "mark"),
        options: [],
      },
      answerSpace(question.marks),
    ]),
  ];
}

function moduleBlocks(module: CourseModule, index: number): DocumentBlock[] {
  const scope = fileSlug(`${module.code} ${index + 1}`);
  const parts = assessmentParts(module);
  if (parts.length === 0) return [];
  const blocksOf = (part: NumberedPart): DocumentBlock[] =>
    part.kind === "item"
      ? itemBlocks(part.label, part.item)
      : caseBlocks(part.label, part.study, `${scope}-case-${part.label}`);
  return [
    heading(1, `${module.code} ${module.title}`, scope, index > 0),
    ...parts.flatMap((part, position) => [
      heading(2, part.title, `${scope}-part-${position + 1}`),
      ...(part.rule === null ? [] : [paragraph([run(part.rule, "quiet")], "quiet")]),
      ...part.parts.flatMap(blocksOf),
    ]),
  ];
}

/** The questions alone. Keys, rationales, explanations, model answers and marking guides stand in the answer key only. */
export function studentPaper(context: DocumentContext): PrintDocument {
  return printDocument(context, {
    key: "student-paper",
    title: "Assessment paper",
    summary:
      "Questions, tasks and case studies for students. Multiple-choice questions have one correct answer; matching items carry a mark for each pair, ordering items one for each step that follows the right one.",
    blocks: context.curriculum.modules.flatMap((module, index) => moduleBlocks(module, index)),
  });
}
