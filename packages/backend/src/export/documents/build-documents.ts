import type { Curriculum } from "@curriculum/curriculum/model/curriculum.ts";
import { accreditationEvidence } from "./accreditation-evidence.ts";
import { answerKey } from "./answer-key.ts";
import { bibliography } from "./bibliography.ts";
import { documentContext } from "./document-context.ts";
import type { DocumentContext } from "./document-context.ts";
import { documentKeys } from "./document-tree.ts";
import type { DocumentKey, PrintDocument } from "./document-tree.ts";
import { examKey } from "./exam-key.ts";
import { examPapers } from "./exam-papers.ts";
import { glossary } from "./glossary.ts";
import { moduleSpecifications } from "./module-specifications.ts";
import { programSpecification } from "./program-specification.ts";
import { qualityReport } from "./quality-report.ts";
import { skillBook } from "./skill-book.ts";
import { studentPaper } from "./student-paper.ts";

const builders: Record<DocumentKey, (context: DocumentContext) => PrintDocument> = {
  "program-specification": programSpecification,
  "module-specifications": moduleSpecifications,
  "student-paper": studentPaper,
  "answer-key": answerKey,
  "exam-papers": examPapers,
  "exam-key": examKey,
  "skill-book": skillBook,
  glossary,
  "quality-report": qualityReport,
  "accreditation-evidence": accreditationEvidence,
  bibliography,
};

/** The documents of a program, all of them or the ones asked for, always in the same order. */
export function buildDocuments(
  curriculum: Curriculum,
  options: { today: string | null; documents?: readonly DocumentKey[] | undefined },
): PrintDocument[] {
  const context = documentContext(curriculum, options.today);
  const wanted = new Set(options.documents ?? documentKeys);
  return documentKeys.filter((key) => wanted.has(key)).map((key) => builders[key](context));
}
