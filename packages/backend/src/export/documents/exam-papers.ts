import { assemblePapers } from "@curriculum/curriculum/exam/assemble-papers.ts";
import type { ExamPaper, ModulePapers } from "@curriculum/curriculum/exam/exam-paper.ts";
import type { CourseModule } from "@curriculum/curriculum/model/curriculum.ts";
import type { DocumentContext } from "./document-context.ts";
import type { DocumentBlock, PrintDocument } from "./document-tree.ts";
import { fileSlug } from "./file-slug.ts";
import { heading, paragraph, plainText, run } from "./inline.ts";
import { counted } from "./labels.ts";
import { printDocument } from "./print-document.ts";

/** "Form A", or "Paper" where there is no other form. */
export function formName(paper: ExamPaper, { papers }: ModulePapers): string {
  return papers.length > 1 ? `Form ${paper.form}` : "Paper";
}

/** The module's papers with the place that each takes in a document. */
export function placedPapers(modules: readonly CourseModule[]) {
  return modules.map((module, index) => ({
    module,
    scope: fileSlug(`${module.code} ${index + 1}`),
    set: assemblePapers(module),
  }));
}

function paperBlocks(paper: ExamPaper, set: ModulePapers, module: CourseModule, scope: string): DocumentBlock[] {
  const id = `${scope}-form-${paper.form.toLowerCase()}`;
  return [
    heading(1, `${module.code} ${module.title}: ${formName(paper, set)}`, id, true),
    paragraph(
      [run(`${counted(paper.marks, "mark")} · ${counted(paper.minutes, "minute")} · answer all questions`, "quiet")],
      "quiet",
    ),
    ...paper.sections.flatMap((section): DocumentBlock[] => [
      heading(2, `Section ${section.letter}. ${section.title}`, `${id}-${section.letter.toLowerCase()}`),
      paragraph(
        [run(`${counted(section.marks, "mark")} · about ${counted(section.minutes, "minute")}`, "quiet")],
        "quiet",
      ),
      ...section.questions.map(({ number, item, marks }): DocumentBlock => ({
        kind: "question",
        label: String(number),
        stem: plainText(item.stem),
        detail: counted(marks, "mark"),
        options:
          item.type === "multiple_choice"
            ? item.options.map((option) => ({ content: plainText(option.text), note: [] }))
            : [],
      })),
    ]),
  ];
}

/** Examination papers for students, two parallel forms of each module where its bank allows them; no key, no rationale. */
export function examPapers(context: DocumentContext): PrintDocument {
  return printDocument(context, {
    key: "exam-papers",
    title: "Examination papers",
    summary:
      "For each module two parallel forms without a question in common, or one paper where its questions do not suffice for two. Each multiple-choice question has one correct answer.",
    blocks: placedPapers(context.curriculum.modules).flatMap(({ module, scope, set }) =>
      set.papers.length === 0
        ? [
            heading(1, `${module.code} ${module.title}`, scope),
            paragraph(plainText("No paper: the module has no closed questions.")),
          ]
        : set.papers.flatMap((paper) => paperBlocks(paper, set, module, scope)),
    ),
  });
}
