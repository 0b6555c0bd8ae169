import type { CourseModule } from "@curriculum/curriculum/model/curriculum.ts";
import type { ModuleOutcome } from "@curriculum/curriculum/model/outcome.ts";
import { pageLocator } from "@curriculum/curriculum/sources/format-locator.ts";
import { collectNotes, groundedParagraph, innermostSection, ungroundedMark } from "./collect-notes.ts";
import type { Notes } from "./collect-notes.ts";
import type { DocumentContext } from "./document-context.ts";
import type { DocumentBlock, PrintDocument } from "./document-tree.ts";
import { column, bulletList, entry, heading, paragraph, plainText, run } from "./inline.ts";
import { bloomName, creditsOf, elementKindNames, sentenceStart } from "./labels.ts";
import { fileSlug } from "./file-slug.ts";
import { printDocument } from "./print-document.ts";

function moduleFacts(module: CourseModule, context: DocumentContext): DocumentBlock {
  const { program } = context.curriculum;
  return {
    kind: "facts",
    entries: [
      entry("Type", sentenceStart(module.kind)),
      entry("Learning hours", module.hours),
      entry("Contact hours", module.contactHours),
      entry("Own study hours", module.hours - module.contactHours),
      ...(program.creditFramework === "hours" ? [] : [entry("Credits", creditsOf(module.hours, program))]),
      entry("Prerequisites", module.prerequisites.length === 0 ? "None" : module.prerequisites.join(", ")),
    ],
  };
}

function unitsTable(module: CourseModule, notes: Notes): DocumentBlock {
  return {
    kind: "table",
    caption: `Units of ${module.code}`,
    columns: [column("Unit", 0.7, "end"), column("Title", 3), column("Topics", 5), column("Hours", 0.9, "end")],
    rows: module.units.map((unit) => [
      plainText(String(unit.sequenceOrder)),
      [run(unit.title), ...notes.mark(unit.citations)],
      plainText(unit.topics.join("; ")),
      plainText(String(unit.hours)),
    ]),
    footer: ["Total", "", "", String(module.units.reduce((sum, unit) => sum + unit.hours, 0))].map(plainText),
  };
}

function outcomeBlock(outcome: ModuleOutcome, notes: Notes, context: DocumentContext): DocumentBlock {
  const serves = outcome.programOutcomeIds.map((id) => context.outcomeCodes.get(id) ?? id);
  const level = `${bloomName(outcome.bloomLevel, context)} · ${outcome.class}`;
  const facts = [level, ...(serves.length === 0 ? [] : [`serves ${serves.join(", ")}`])].join(" · ");
  const artefact = outcome.evidence.artefact === null ? [] : [run(` · shown by ${outcome.evidence.artefact}`, "quiet")];
  return {
    kind: "group",
    blocks: [
      paragraph([
        run(`${outcome.code}  `, "strong"),
        run(outcome.text),
        ...notes.mark(outcome.citations),
        ...ungroundedMark(outcome.basis),
      ]),
      paragraph([run(facts, "quiet"), ...artefact], "quiet"),
      ...bulletList(outcome.criteria),
    ],
  };
}

function schemeTable(module: CourseModule): DocumentBlock {
  const scheme = module.assessmentScheme;
  return {
    kind: "table",
    caption: `Assessment scheme of ${module.code}`,
    columns: [
      column("Element", 4),
      column("Kind", 2),
      column("Parts", 1, "end"),
      column("Weight", 1, "end"),
      column("Pass mark", 1.2, "end"),
    ],
    rows: scheme.map((element) =>
      [
        element.title,
        elementKindNames[element.kind],
        String(element.itemIds.length),
        `${element.weight} %`,
        `${element.passMark} %`,
      ].map(plainText),
    ),
    footer: ["Total", "", "", `${scheme.reduce((sum, element) => sum + element.weight, 0)} %`, ""].map(plainText),
  };
}

function readingsTable(module: CourseModule, context: DocumentContext): DocumentBlock {
  return {
    kind: "table",
    caption: `Reading for ${module.code}`,
    columns: [
      column("Source", 2.2),
      column("Read", 4),
      column("Kind", 1.8),
      column("For", 2.4),
      column("Minutes", 1.2, "end"),
    ],
    rows: module.readings.map((reading) =>
      [
        context.citedAs.get(reading.sourceId) ?? "Unknown source",
        [innermostSection(reading.section), ...(reading.pages === null ? [] : [pageLocator(reading.pages)])].join(", "),
        sentenceStart(reading.kind),
        reading.outcomeIds.map((id) => context.outcomeCodes.get(id) ?? id).join(", "),
        String(reading.minutes),
      ].map(plainText),
    ),
    footer: ["Total", "", "", "", String(module.readings.reduce((sum, { minutes }) => sum + minutes, 0))].map(
      plainText,
    ),
  };
}

function moduleBlocks(module: CourseModule, context: DocumentContext, index: number): DocumentBlock[] {
  const scope = fileSlug(`${module.code} ${index + 1}`);
  const notes = collectNotes(context, scope);
  const part = (text: string, blocks: DocumentBlock[]): DocumentBlock[] =>
    blocks.length === 0 ? [] : [heading(2, text, `${scope}-${fileSlug(text)}`), ...blocks];
  return [
    heading(1, `${module.code} ${module.title}`, scope, index > 0),
    moduleFacts(module, context),
    ...part("Aim", [groundedParagraph(module.aim, notes)]),
    ...part(
      "Indicative content",
      module.indicativeContent.map((text) => groundedParagraph(text, notes)),
    ),
    ...part("Units", [unitsTable(module, notes)]),
    ...part(
      "Learning outcomes and assessment criteria",
      module.outcomes.map((outcome) => outcomeBlock(outcome, notes, context)),
    ),
    ...part("Assessment scheme", module.assessmentScheme.length === 0 ? [] : [schemeTable(module)]),
    ...part("Reading", module.readings.length === 0 ? [] : [readingsTable(module, context)]),
    ...notes.list(),
  ];
}

/** Every module in teaching order, each with its own notes. */
export function moduleSpecifications(context: DocumentContext): PrintDocument {
  const { modules } = context.curriculum;
  const hours = modules.reduce((sum, module) => sum + module.hours, 0);
  return printDocument(context, {
    key: "module-specifications",
    title: "Module specifications",
    summary: "For each module: aim, content, units with hours, outcomes with their criteria, assessment and reading.",
    facts: [entry("Modules", modules.length), entry("Learning hours", hours.toLocaleString("en-GB"))],
    blocks: modules.flatMap((module, index) => moduleBlocks(module, context, index)),
  });
}
