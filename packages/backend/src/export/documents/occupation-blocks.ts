import type { OccupationMatch } from "@curriculum/curriculum/model/occupation-match.ts";
import { attributions } from "@curriculum/curriculum/model/skill-attributions.ts";
import type { DocumentContext } from "./document-context.ts";
import type { DocumentBlock } from "./document-tree.ts";
import { bulletList, column, entry, heading, paragraph, plainText } from "./inline.ts";
import { sentenceStart } from "./labels.ts";

/** The occupations that the program's job roles mean: why, what each asks for, and which outcomes teach it. */
export function occupationBlocks(
  occupations: readonly OccupationMatch[],
  { outcomeCodes }: Pick<DocumentContext, "outcomeCodes">,
): DocumentBlock[] {
  return occupations.flatMap(({ role, taxonomy, version, uri, label, score, reasons, essential }, index) => [
    heading(1, `Job role: ${sentenceStart(role)}`, `occupation-${index + 1}`),
    {
      kind: "facts",
      entries: [
        entry("Occupation", sentenceStart(label)),
        entry("Taxonomy", [taxonomy, version].filter(Boolean).join(" ")),
        entry("Score", score.toFixed(2)),
        entry("Identifier", uri),
      ],
    } as const,
    ...bulletList(reasons),
    ...(essential.length === 0
      ? []
      : [
          {
            kind: "table" as const,
            caption: `Essential skills: ${label}`,
            columns: [column("Skill", 5), column("Standing", 2), column("Outcomes", 3)],
            rows: essential.map((skill) =>
              [skill.label, skill.status, skill.outcomeIds.map((id) => outcomeCodes.get(id) ?? id).join(", ")].map(
                plainText,
              ),
            ),
            footer: null,
          },
        ]),
    ...attributions.filter((one) => one.taxonomy === taxonomy).map(({ text }) => paragraph(plainText(text))),
  ]);
}
