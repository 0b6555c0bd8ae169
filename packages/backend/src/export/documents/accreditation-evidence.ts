import { buildEvidenceMatrix, type Evidence } from "@curriculum/curriculum/accreditation/build-evidence-matrix.ts";
import { presetFor } from "@curriculum/curriculum/accreditation/presets.ts";
import type { Curriculum } from "@curriculum/curriculum/model/curriculum.ts";
import { describePlace } from "@curriculum/curriculum/report/describe-place.ts";
import type { DocumentContext } from "./document-context.ts";
import type { DocumentBlock, Inline, PrintDocument } from "./document-tree.ts";
import { column, entry, heading, paragraph, plainText, run } from "./inline.ts";
import { counted, sentenceStart } from "./labels.ts";
import { printDocument } from "./print-document.ts";

/** Of a long list only the beginning is printed: the places stand in the other documents. */
const mostPlaces = 12;

function shorten(texts: readonly string[]): string[] {
  const rest = texts.length - mostPlaces;
  return rest <= 1 ? [...texts] : [...texts.slice(0, mostPlaces), `and ${rest} more`];
}

function listed(title: string, texts: readonly string[]): DocumentBlock[] {
  if (texts.length === 0) return [];
  return [
    paragraph([run(title, "strong")]),
    { kind: "list", ordered: false, items: shorten(texts).map((text): Inline[] => plainText(text)) },
  ];
}

const placesOf = (evidence: readonly Evidence[]) => evidence.flatMap(({ places }) => places.map(({ text }) => text));

const missingOf = (evidence: readonly Evidence[], curriculum: Curriculum) =>
  evidence.flatMap(({ holds, missing }) =>
    missing.map(({ text, path, remedy }) => {
      const before = path === null ? "" : `${describePlace(path, curriculum)}: `;
      return `${holds === null ? "To be supplied: " : before}${text} ${remedy ?? ""}`.trim();
    }),
  );

/** Criterion by criterion: where the program meets it, and what is missing, by the preset that fits its credits. */
export function accreditationEvidence(context: DocumentContext): PrintDocument {
  const { curriculum } = context;
  const { preset, rows } = buildEvidenceMatrix(curriculum, curriculum.report.findings, presetFor(curriculum.program));
  return printDocument(context, {
    key: "accreditation-evidence",
    title: "Accreditation evidence",
    summary: `Where the program meets each criterion, and what is missing. Criteria: ${preset.name}.`,
    facts: [
      entry("Body", preset.body),
      entry("Source of the criteria", `${preset.source} (${preset.date})`),
      ...[...Map.groupBy(rows, ({ status }) => status)].map(([status, list]) =>
        entry(sentenceStart(status), counted(list.length, "criterion", "criteria")),
      ),
    ],
    blocks: [
      paragraph(
        [
          run(
            "The criteria are told in our words; the body’s own text decides. What no curriculum can show is marked “to be supplied”.",
            "quiet",
          ),
        ],
        "quiet",
      ),
      {
        kind: "table",
        caption: "The criteria at a glance",
        columns: [column("Criterion", 2), column("Title", 5), column("Status", 2)],
        rows: rows.map(({ criterion, status }) =>
          [criterion.id, criterion.title, sentenceStart(status)].map(plainText),
        ),
        footer: null,
      },
      ...rows.flatMap(({ criterion, status, evidence }, index) => [
        heading(1, `${criterion.id}: ${criterion.title}`, `criterion-${index + 1}`),
        paragraph([run(`${sentenceStart(status)}. `, "strong"), run(criterion.asks)]),
        ...listed("Where it is met", placesOf(evidence)),
        ...listed("What is missing", missingOf(evidence, curriculum)),
      ]),
    ],
  });
}
