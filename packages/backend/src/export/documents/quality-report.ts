import { catalogue } from "@curriculum/curriculum/checks/catalogue.ts";
import type { Curriculum } from "@curriculum/curriculum/model/curriculum.ts";
import { severities } from "@curriculum/curriculum/model/finding.ts";
import type { Finding, Severity } from "@curriculum/curriculum/model/finding.ts";
import { bloomLevels } from "@curriculum/curriculum/model/bloom-level.ts";
import { moduleProfiles, type ModuleProfile } from "@curriculum/curriculum/report/module-profiles.ts";
import { qualityScore, type QualityScore } from "@curriculum/curriculum/report/quality-score.ts";
import { describePlace, describePlacesIn } from "@curriculum/curriculum/report/describe-place.ts";
import { describeFigures } from "@curriculum/curriculum/report/describe-figures.ts";
import type { DocumentContext } from "./document-context.ts";
import type { DocumentBlock, PrintDocument } from "./document-tree.ts";
import { column, entry, heading, paragraph, plainText, run } from "./inline.ts";
import { bloomName, counted, sentenceStart } from "./labels.ts";
import { listUngrounded } from "./list-ungrounded.ts";
import { printDocument } from "./print-document.ts";

const severityNames: Record<Severity, { one: string; many: string; meaning: string }> = {
  error: { one: "error", many: "Errors", meaning: "An error stops the approval of the program." },
  warning: { one: "warning", many: "Warnings", meaning: "A warning needs a look before approval." },
  advice: { one: "piece of advice", many: "Advice", meaning: "Advice is a way to do better." },
};

/** A check by what it asks for; its id where the catalogue no longer has it. */
function checkTitle(id: string): string {
  return catalogue.find((check) => check.id === id)?.title ?? id;
}

function findingsOf(curriculum: Curriculum, severity: Severity): DocumentBlock[] {
  const name = severityNames[severity];
  const found: Finding[] = curriculum.report.findings.filter((finding) => finding.severity === severity);
  const title = heading(1, name.many, `findings-${severity}`);
  if (found.length === 0) return [title, paragraph(plainText("None stands."))];
  // One remedy answers every finding of a check, so it is said once above them.
  const groups = Map.groupBy(found, (finding) => `${finding.check}\u0000${finding.remedy}`);
  return [
    title,
    paragraph([run(name.meaning, "quiet")], "quiet"),
    ...[...groups.values()].flatMap((group, index): DocumentBlock[] => [
      heading(2, checkTitle(group[0]?.check ?? ""), `findings-${severity}-${index + 1}`),
      paragraph([run("What to do: ", "strong"), run(group[0]?.remedy ?? "")]),
      {
        kind: "table",
        caption: counted(group.length, "finding"),
        columns: [column("Where", 3), column("What is wrong", 6)],
        rows: group.map((finding) => [
          plainText(describePlace(finding.path, curriculum)),
          plainText(describePlacesIn(finding.message, curriculum)),
        ]),
        footer: null,
      },
    ]),
  ];
}

function missingBlocks({ curriculum }: DocumentContext): DocumentBlock[] {
  const { missingItems } = curriculum.report;
  const title = heading(1, "Missing items", "missing");
  if (missingItems.length === 0) return [title, paragraph(plainText("Every planned item is there."))];
  return [
    title,
    {
      kind: "table",
      caption: counted(missingItems.length, "missing item"),
      columns: [column("Item", 2), column("Reason", 6)],
      rows: missingItems.map(({ key, reason }) => [plainText(key), plainText(reason)]),
      footer: null,
    },
  ];
}

/** Sources that were given and not used; nothing is said where every source is. */
function leftOutBlocks({ curriculum }: DocumentContext): DocumentBlock[] {
  const leftOut = curriculum.report.leftOutSources ?? [];
  if (leftOut.length === 0) return [];
  return [
    heading(1, "Sources left out", "left-out"),
    {
      kind: "table",
      caption: counted(leftOut.length, "source"),
      columns: [column("Source", 2), column("Rule and remedy", 6)],
      rows: leftOut.map(({ title, reason }) => [plainText(title), plainText(reason)]),
      footer: null,
    },
  ];
}

function ungroundedBlocks({ curriculum }: DocumentContext): DocumentBlock[] {
  const statements = listUngrounded(curriculum);
  const title = heading(1, "Statements without a source", "ungrounded");
  if (statements.length === 0) return [title, paragraph(plainText("Every statement that needs a source has one."))];
  return [
    title,
    {
      kind: "table",
      caption: counted(statements.length, "statement"),
      columns: [column("Where", 2), column("Statement", 6)],
      rows: statements.map(({ place, text }) => [plainText(place), plainText(text)]),
      footer: null,
    },
  ];
}

function qualityBlocks({ score, parts, held }: QualityScore): DocumentBlock[] {
  return [
    heading(1, "Quality score", "quality"),
    paragraph([
      run(`${score} of 100. `, "strong"),
      run(held ?? "The sum of its parts, each counted from the program; what only a reader can judge is not in it."),
    ]),
    {
      kind: "table",
      caption: "Parts of the quality score",
      columns: [column("Part", 2), column("Points", 1, "end"), column("Of", 1, "end"), column("From", 6)],
      rows: parts.map(({ name, weight, value, says }) =>
        [name, String(Math.round(10 * weight * value) / 10), String(weight), sentenceStart(says)].map(plainText),
      ),
      footer: null,
    },
  ];
}

/** Bloom levels and workload by module. */
function profileBlocks(context: DocumentContext): DocumentBlock[] {
  const profiles = moduleProfiles(context.curriculum);
  const total = (of: (profile: ModuleProfile) => number) =>
    plainText(String(Math.round(10 * profiles.reduce((sum, profile) => sum + of(profile), 0)) / 10));
  return [
    heading(1, "Levels and workload", "profiles"),
    {
      kind: "table",
      caption: "Outcomes by Bloom level",
      columns: [column("Module", 2), ...bloomLevels.map((level) => column(bloomName(level, context), 1, "end"))],
      rows: profiles.map(({ code, levels }) => [
        plainText(code),
        ...bloomLevels.map((level) => plainText(String(levels[level]))),
      ]),
      footer: [plainText("Total"), ...bloomLevels.map((level) => total(({ levels }) => levels[level]))],
    },
    {
      kind: "table",
      caption: "Hours of each module",
      columns: [
        column("Module", 2),
        column("Contact", 1, "end"),
        column("Reading", 1, "end"),
        column("Practice and assessment", 2, "end"),
        column("In all", 1, "end"),
      ],
      rows: profiles.map(({ code, contactHours, readingHours, otherHours, hours }) =>
        [code, contactHours, readingHours, otherHours, hours].map((value) => plainText(String(value))),
      ),
      footer: [
        plainText("Total"),
        total((one) => one.contactHours),
        total((one) => one.readingHours),
        total((one) => one.otherHours),
        total((one) => one.hours),
      ],
    },
  ];
}

/** What was measured, what is wrong and what to do about it. */
export function qualityReport(context: DocumentContext): PrintDocument {
  const { findings, figures, missingItems } = context.curriculum.report;
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const quality = qualityScore(context.curriculum, findings);
  return printDocument(context, {
    key: "quality-report",
    title: "Quality report",
    summary: "Figures computed from the program itself, and every finding that stands, with its remedy.",
    facts: [
      entry("Quality score", `${quality.score} of 100`),
      ...severities.map((severity) => entry(severityNames[severity].many, count(severity))),
      entry("Missing items", missingItems.length),
      entry("Statements without a source", listUngrounded(context.curriculum).length),
    ],
    blocks: [
      ...qualityBlocks(quality),
      heading(1, "Figures", "figures"),
      {
        kind: "table",
        caption: "Figures of the program",
        columns: [column("Figure", 5), column("Value", 2, "end")],
        rows: describeFigures(figures).map(({ name, value }) => [name, value].map(plainText)),
        footer: null,
      },
      ...profileBlocks(context),
      ...severities.flatMap((severity) => findingsOf(context.curriculum, severity)),
      ...missingBlocks(context),
      ...leftOutBlocks(context),
      ...ungroundedBlocks(context),
    ],
  });
}
