import type { Curriculum } from "@curriculum/curriculum/model/curriculum.ts";
import type { DocumentBlock } from "./document-tree.ts";
import { column, plainText } from "./inline.ts";

/** Module outcomes against program outcomes, with the number of outcomes that serve each in the last row. */
export function outcomeMatrix({ programOutcomes, modules }: Curriculum): DocumentBlock {
  const outcomes = modules.flatMap((module) => module.outcomes);
  const serves = (outcome: (typeof outcomes)[number], id: string): boolean => outcome.programOutcomeIds.includes(id);
  return {
    kind: "table",
    caption: "Module outcomes and the program outcomes they serve",
    columns: [
      column("Code", 2),
      column("Module outcome", 6),
      ...programOutcomes.map((outcome) => column(outcome.code, 0.9, "center")),
    ],
    rows: outcomes.map((outcome) => [
      plainText(outcome.code),
      plainText(outcome.text),
      ...programOutcomes.map(({ id }) => plainText(serves(outcome, id) ? "●" : "")),
    ]),
    footer: [
      plainText("Total"),
      plainText(""),
      ...programOutcomes.map(({ id }) => plainText(String(outcomes.filter((outcome) => serves(outcome, id)).length))),
    ],
  };
}
