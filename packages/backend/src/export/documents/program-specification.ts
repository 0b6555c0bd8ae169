import type { CourseModule, Curriculum } from "@curriculum/curriculum/model/curriculum.ts";
import { creditFrameworkRow } from "@curriculum/curriculum/credit/program-hours.ts";
import { collectNotes, groundedParagraph, ungroundedMark } from "./collect-notes.ts";
import type { Notes } from "./collect-notes.ts";
import type { DocumentContext } from "./document-context.ts";
import type { DocumentBlock, Entry, PrintDocument } from "./document-tree.ts";
import { column, entry, heading, paragraph, plainText, run } from "./inline.ts";
import { bloomName, counted, creditsOf, deliveryNames, elementKindNames, levelName, sentenceStart } from "./labels.ts";
import { outcomeMatrix } from "./outcome-matrix.ts";
import { printDocument } from "./print-document.ts";

function programFacts({ program, modules }: Curriculum): Entry[] {
  const framework = creditFrameworkRow(program.creditFramework);
  const rate = `${program.totalCredits.toLocaleString("en-GB")} (${framework.name}, ${counted(framework.hoursPerCredit, "hour")} each)`;
  return [
    entry("Qualification", program.qualificationType),
    entry("Level", levelName(program)),
    entry("Credits", rate),
    entry("Total learning hours", program.totalHours.toLocaleString("en-GB")),
    entry("Contact hours", program.contactHours.toLocaleString("en-GB")),
    entry("Modules", modules.length),
    entry("Delivery", deliveryNames[program.delivery]),
    ...(program.sector === null ? [] : [entry("Sector", program.sector)]),
    ...(program.jobRoles.length === 0 ? [] : [entry("Job roles", program.jobRoles.join(", "))]),
    entry("Pass mark", `${program.passMark} %`),
    entry("Status", sentenceStart(program.status)),
  ];
}

function structureTable({ program, modules }: Curriculum): DocumentBlock {
  const sum = (pick: (module: CourseModule) => number): number =>
    modules.reduce((total, module) => total + pick(module), 0);
  // Where one credit is one hour, a second column would say the same.
  const hasCredits = program.creditFramework !== "hours";
  const figures = (hours: number, contact: number): string[] => [
    ...(hasCredits ? [creditsOf(hours, program)] : []),
    String(hours),
    String(contact),
    String(hours - contact),
  ];
  const rowOf = (module: CourseModule): string[] => [
    module.code,
    module.title,
    sentenceStart(module.kind),
    ...figures(module.hours, module.contactHours),
  ];
  const total = figures(
    sum((module) => module.hours),
    sum((module) => module.contactHours),
  );
  return {
    kind: "table",
    caption: "Modules in teaching order",
    columns: [
      column("Code", 1.3),
      column("Module", 4.2),
      column("Type", 1.2),
      ...(hasCredits ? [column("Credits", 1, "end")] : []),
      column("Hours", 1, "end"),
      column("Contact", 1.1, "end"),
      column("Own study", 1.4, "end"),
    ],
    rows: modules.map((module) => rowOf(module).map(plainText)),
    footer: ["Total", "", "", ...total].map(plainText),
  };
}

function programOutcomesTable(context: DocumentContext, notes: Notes): DocumentBlock {
  return {
    kind: "table",
    caption: "What a graduate can do",
    columns: [
      column("Code", 1),
      column("On completion, the learner can", 6),
      column("Level", 1.4),
      column("Class", 1.5),
    ],
    rows: context.curriculum.programOutcomes.map((outcome) => [
      plainText(outcome.code),
      [run(outcome.text), ...notes.mark(outcome.citations), ...ungroundedMark(outcome.basis)],
      plainText(bloomName(outcome.bloomLevel, context)),
      plainText(outcome.class),
    ]),
    footer: null,
  };
}

function assessmentTable({ modules }: Curriculum): DocumentBlock {
  return {
    kind: "table",
    caption: "Elements of assessment by module",
    columns: [
      column("Module", 1.3),
      column("Element", 4),
      column("Kind", 1.6),
      column("Parts", 0.9, "end"),
      column("Weight", 1, "end"),
      column("Pass mark", 1.2, "end"),
    ],
    rows: modules.flatMap((module) =>
      module.assessmentScheme.map((element) =>
        [
          module.code,
          element.title,
          elementKindNames[element.kind],
          String(element.itemIds.length),
          `${element.weight} %`,
          `${element.passMark} %`,
        ].map(plainText),
      ),
    ),
    footer: null,
  };
}

function prerequisitesTable({ modules }: Curriculum): DocumentBlock {
  return {
    kind: "table",
    caption: "What comes before each module",
    columns: [column("Code", 1), column("Module", 3), column("Requires", 3)],
    rows: modules.map((module) =>
      [module.code, module.title, module.prerequisites.length === 0 ? "None" : module.prerequisites.join(", ")].map(
        plainText,
      ),
    ),
    footer: null,
  };
}

/** The document that a validation panel reads first. */
export function programSpecification(context: DocumentContext): PrintDocument {
  const { curriculum } = context;
  const notes = collectNotes(context, "program");
  const sections = curriculum.program.specification.flatMap((section) => [
    heading(1, section.title, section.key),
    ...section.paragraphs.map((text) => groundedParagraph(text, notes)),
  ]);
  return printDocument(context, {
    key: "program-specification",
    title: "Program specification",
    summary: "What the program is for, how it is built, what its graduates can do and how that is assessed.",
    facts: programFacts(curriculum),
    blocks: [
      ...sections,
      heading(1, "Program structure", "program-structure"),
      structureTable(curriculum),
      heading(1, "Program outcomes", "program-outcomes"),
      programOutcomesTable(context, notes),
      heading(1, "Alignment of outcomes", "alignment"),
      paragraph(plainText("Each row is an outcome of a module; ● marks the program outcomes that it serves.")),
      outcomeMatrix(curriculum),
      heading(1, "Assessment strategy", "assessment-strategy"),
      assessmentTable(curriculum),
      heading(1, "Prerequisites", "prerequisites"),
      prerequisitesTable(curriculum),
      ...notes.list(),
    ],
  });
}
