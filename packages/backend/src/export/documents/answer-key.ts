import type { AssessmentItem, CaseStudy, MultipleChoiceItem } from "@curriculum/curriculum/model/assessment.ts";
import type { CourseModule } from "@curriculum/curriculum/model/curriculum.ts";
import { assessmentParts } from "./assessment-parts.ts";
import type { AssessmentPart } from "./assessment-parts.ts";
import { collectNotes } from "./collect-notes.ts";
import type { Notes } from "./collect-notes.ts";
import type { DocumentContext } from "./document-context.ts";
import type { DocumentBlock, Inline, PrintDocument, QuestionOption } from "./document-tree.ts";
import { fileSlug } from "./file-slug.ts";
import { setAnswer, setReasons, setTable } from "./item-sets.ts";
import { bulletList, column, heading, paragraph, paragraphs, plainText, run } from "./inline.ts";
import { bloomName, sentenceStart, sumMarks, counted } from "./labels.ts";
import { markingGuide } from "./marking-guide.ts";
import { optionLetter } from "./option-letter.ts";
import { printDocument } from "./print-document.ts";

function answerOf(item: AssessmentItem): string {
  if (item.type === "multiple_choice")
    return item.options.flatMap((option, index) => (option.correct ? [optionLetter(index)] : [])).join(", ");
  if (item.type === "cloze") return [item.answer, ...item.accepted.filter((text) => text !== item.answer)].join(" / ");
  if (item.type === "matching" || item.type === "ordering") return setAnswer(item);
  return `See marking guide (${counted(sumMarks(item.ledger), "mark")})`;
}

/** All answers of a module at a glance, for fast marking. */
function quickKey(parts: AssessmentPart[], code: string, context: DocumentContext): DocumentBlock[] {
  const items = parts.flatMap((part) => part.parts).filter((part) => part.kind === "item");
  if (items.length === 0) return [];
  return [
    {
      kind: "table",
      caption: `Answers of ${code}`,
      columns: [
        column("Question", 1),
        column("Answer", 4),
        column("Outcome", 2),
        column("Level", 1.6),
        column("Difficulty", 1.5),
      ],
      rows: items.map(({ label, item }) =>
        [
          label,
          answerOf(item),
          context.outcomeCodes.get(item.outcomeId) ?? "",
          bloomName(item.bloomLevel, context),
          sentenceStart(item.difficulty),
        ].map(plainText),
      ),
      footer: null,
    },
  ];
}

/** Sources stand behind the rationale of the key where the explanation would only say it again. */
function keyedOptions(item: MultipleChoiceItem, sources: Inline[]): QuestionOption[] {
  return item.options.map(({ text, correct, rationale }) => ({
    content: correct ? [run(text, "strong"), run(" (correct)", "emphasis")] : plainText(text),
    note: rationale.trim() === "" ? [] : [run(rationale, "quiet"), ...(correct ? sources : [])],
  }));
}

function itemBlocks(label: string, item: AssessmentItem, notes: Notes, context: DocumentContext): DocumentBlock[] {
  const sources = notes.mark(item.citations);
  const explanation = paragraph([run("Explanation: ", "strong"), run(item.explanation), ...sources]);
  const stem = plainText(item.stem);
  if (item.type === "multiple_choice") {
    const isRepeated = item.options.some(
      ({ correct, rationale }) => correct && rationale.trim() === item.explanation.trim(),
    );
    const options = keyedOptions(item, isRepeated ? sources : []);
    return [{ kind: "question", label, stem, detail: null, options }, ...(isRepeated ? [] : [explanation])];
  }
  const question: DocumentBlock = { kind: "question", label, stem, detail: null, options: [] };
  if (item.type === "cloze") {
    return [question, paragraph([run("Answer: ", "strong"), run(answerOf(item))]), explanation];
  }
  if (item.type === "matching" || item.type === "ordering")
    return [
      question,
      setTable(item, label),
      paragraph([run("Answer: ", "strong"), run(setAnswer(item))]),
      ...bulletList(setReasons(item)),
      explanation,
    ];
  return [
    question,
    paragraph([run("Artefact: ", "strong"), run(item.artefact)]),
    paragraph([run("Model answer", "strong")]),
    ...paragraphs(item.modelAnswer),
    explanation,
    ...markingGuide(item.ledger, `question ${label}`, context),
  ];
}

function titledList(title: string, items: string[]): DocumentBlock[] {
  return [paragraph([run(title, "strong")]), ...bulletList(items)];
}

function caseBlocks(
  label: string,
  study: CaseStudy,
  id: string,
  notes: Notes,
  context: DocumentContext,
): DocumentBlock[] {
  return [
    heading(3, `${label}. ${study.title}`, id),
    ...titledList("Key facts", study.keyFacts),
    ...titledList("Decision points", study.decisionPoints),
    ...titledList("Likely misconceptions", study.misconceptions),
    ...study.questions.flatMap((question, index): DocumentBlock[] => [
      {
        kind: "question",
        label: `${label}.${index + 1}`,
        stem: [run(question.prompt)],
        detail: `${counted(question.marks, "mark")} · ${context.outcomeCodes.get(question.outcomeId) ?? ""} · ${bloomName(question.bloomLevel, context)}`,
        options: [],
      },
      ...paragraphs(question.modelAnswer),
      ...(question.citations.length === 0
        ? []
        : [paragraph([run("Sources:", "quiet"), ...notes.mark(question.citations)], "quiet")]),
    ]),
    ...markingGuide(study.ledger, `case study ${label}`, context),
    ...(study.citations.length === 0
      ? []
      : [paragraph([run("Sources of the case:", "quiet"), ...notes.mark(study.citations)], "quiet")]),
  ];
}

function moduleBlocks(module: CourseModule, context: DocumentContext, index: number): DocumentBlock[] {
  const scope = fileSlug(`${module.code} ${index + 1}`);
  const notes = collectNotes(context, scope);
  const parts = assessmentParts(module);
  if (parts.length === 0) return [];
  return [
    heading(1, `${module.code} ${module.title}`, scope, index > 0),
    ...quickKey(parts, module.code, context),
    ...parts.flatMap((part, position) => [
      heading(2, part.title, `${scope}-part-${position + 1}`),
      ...part.parts.flatMap((numbered) =>
        numbered.kind === "item"
          ? itemBlocks(numbered.label, numbered.item, notes, context)
          : caseBlocks(numbered.label, numbered.study, `${scope}-case-${numbered.label}`, notes, context),
      ),
    ]),
    ...notes.list(),
  ];
}

/** Keys, rationales, model answers, marking guides and rubrics, numbered as in the student paper. Not for students. */
export function answerKey(context: DocumentContext): PrintDocument {
  return printDocument(context, {
    key: "answer-key",
    title: "Answer key and marking guide",
    summary: "For assessors only. Numbers agree with the assessment paper.",
    blocks: context.curriculum.modules.flatMap((module, index) => moduleBlocks(module, context, index)),
  });
}
