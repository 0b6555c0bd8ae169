import { defaultThresholds } from "@curriculum/curriculum/model/skill-kind.ts";
import { attributions } from "@curriculum/curriculum/model/skill-attributions.ts";
import type { SkillMapping } from "@curriculum/curriculum/model/curriculum.ts";
import { collectNotes } from "./collect-notes.ts";
import type { Notes } from "./collect-notes.ts";
import type { DocumentContext } from "./document-context.ts";
import type { DocumentBlock, PrintDocument } from "./document-tree.ts";
import { bulletList, column, entry, heading, paragraph, plainText, run } from "./inline.ts";
import { counted, sentenceStart } from "./labels.ts";
import { occupationBlocks } from "./occupation-blocks.ts";
import { printDocument } from "./print-document.ts";

function overview(skills: SkillMapping[], context: DocumentContext): DocumentBlock {
  return {
    kind: "table",
    caption: "Skills at a glance",
    columns: [
      column("Skill", 4),
      column("Domain", 3),
      column("Modules", 2),
      column("Outcomes", 3),
      column("Hours", 1, "end"),
    ],
    rows: skills.map((skill) =>
      [
        sentenceStart(skill.name),
        sentenceStart(skill.domain),
        [...new Set(skill.activities.map((activity) => activity.moduleCode))].join(", "),
        skill.outcomeIds.map((id) => context.outcomeCodes.get(id) ?? id).join(", "),
        String(skill.activities.reduce((sum, activity) => sum + activity.hours, 0)),
      ].map(plainText),
    ),
    footer: null,
  };
}

function activityBlocks(skill: SkillMapping): DocumentBlock[] {
  return skill.activities.flatMap((activity): DocumentBlock[] => [
    paragraph([run(`${sentenceStart(activity.title)}. `, "strong"), run(activity.description)]),
    {
      kind: "facts",
      entries: [
        entry("Module", activity.moduleCode),
        entry("Time", counted(activity.hours, "hour")),
        entry("Assessed by", activity.assessmentType),
        ...(activity.resources.length === 0 ? [] : [entry("Resources", activity.resources.join("; "))]),
      ],
    },
  ]);
}

function skillBlocks(skill: SkillMapping, index: number, notes: Notes, context: DocumentContext): DocumentBlock[] {
  const id = `skill-${index + 1}`;
  return [
    heading(1, sentenceStart(skill.name), id),
    paragraph([run(skill.workplaceUse), ...notes.mark(skill.citations)]),
    {
      kind: "facts",
      entries: [
        entry("Domain", sentenceStart(skill.domain)),
        entry("Outcomes", skill.outcomeIds.map((outcome) => context.outcomeCodes.get(outcome) ?? outcome).join(", ")),
      ],
    },
    heading(2, "Practical activities", `${id}-activities`),
    ...activityBlocks(skill),
    heading(2, "Performance indicators", `${id}-indicators`),
    {
      kind: "table",
      caption: `Performance indicators: ${skill.name}`,
      columns: [
        column("Indicator", 5),
        column("Measure", 3),
        column("Threshold", 1.5, "end"),
        column("Unit", 2),
        column("Period", 1.5),
        column("Measured by", 3),
      ],
      rows: skill.kpis.map(({ text, measure, threshold, unit, period = "", instrument = "" }) =>
        [text, measure, threshold, unit, period, instrument].map(plainText),
      ),
      footer: null,
    },
    ...(skill.kpis.some(({ standing }) => standing === "default") ? [paragraph(plainText(defaultThresholds))] : []),
    ...publishedBlocks(skill, id),
    ...(skill.assessmentCriteria.length === 0
      ? []
      : [heading(2, "Assessment criteria", `${id}-criteria`), ...bulletList(skill.assessmentCriteria)]),
  ];
}

function publishedBlocks({ name, published = [] }: SkillMapping, id: string): DocumentBlock[] {
  if (published.length === 0) return [];
  return [
    heading(2, "Published skills", `${id}-published`),
    {
      kind: "table",
      caption: `Published skills: ${name}`,
      columns: [column("Skill", 4), column("Taxonomy", 2), column("Score", 1, "end"), column("Identifier", 4)],
      rows: published.map((one) =>
        [one.label, [one.taxonomy, one.version].filter(Boolean).join(" "), one.score.toFixed(2), one.uri].map(
          plainText,
        ),
      ),
      footer: null,
    },
    ...attributions
      .filter(({ taxonomy }) => published.some((one) => one.taxonomy === taxonomy))
      .map(({ text }) => paragraph(plainText(text))),
  ];
}

/** What graduates can do at work, how they practise it and how it is measured. */
export function skillBook(context: DocumentContext): PrintDocument {
  const { skills } = context.curriculum;
  const notes = collectNotes(context, "skills");
  return printDocument(context, {
    key: "skill-book",
    title: "Skill book",
    summary: "Each skill with its practical activities, performance indicators and the outcomes it proves.",
    facts: [entry("Skills", skills.length)],
    blocks:
      skills.length === 0
        ? [paragraph(plainText("This program maps no skills."))]
        : [
            overview(skills, context),
            ...skills.flatMap((skill, index) => skillBlocks(skill, index, notes, context)),
            ...occupationBlocks(context.curriculum.occupations ?? [], context),
            ...notes.list(),
          ],
  });
}
