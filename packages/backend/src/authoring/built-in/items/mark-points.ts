import type { BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import type { Difficulty, MarkLine } from "@curriculum/curriculum/model/assessment.ts";
import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import type { TaskPoint } from "./task-points.ts";

const marksPerLine: Record<Difficulty, number> = { easy: 4, medium: 5, hard: 6 };

/** Three bands of like width and "nothing", without gaps from `marks` down to 0. */
export function bandsOf(marks: number, full: string): MarkLine["bands"] {
  const low = Math.floor(marks / 3);
  const middle = Math.floor((2 * marks) / 3);
  return [
    { from: middle + 1, to: marks, label: "Secure", description: full },
    {
      from: low + 1,
      to: middle,
      label: "Partial",
      description: "Right in the main; one element is missing or is not tied to the case.",
    },
    {
      from: 1,
      to: low,
      label: "Limited",
      description: "Named or repeated from the source with errors and without use of the case.",
    },
    { from: 0, to: 0, label: "Not shown", description: "Missing or wrong throughout." },
  ];
}

const levelLine: Record<BloomLevel, (artefact: string) => { criterion: string; full: string }> = {
  Remember: (artefact) => ({ criterion: `Clear ${artefact}`, full: "Complete, in order and readable without help." }),
  Understand: (artefact) => ({
    criterion: `Clear ${artefact}`,
    full: "Complete, in the learner's own words, with an own example.",
  }),
  Apply: (artefact) => ({
    criterion: `Use in the case, shown in the ${artefact}`,
    full: "Each point is carried through on the case; a reader could act on the result.",
  }),
  Analyze: (artefact) => ({
    criterion: `Depth of the ${artefact}`,
    full: "The case is taken apart, the parts are related to one another, and each inference names its evidence.",
  }),
  Evaluate: (artefact) => ({
    criterion: `Judgement in the ${artefact}`,
    full: "Criteria are stated first, each is weighed with evidence from the case, and the conclusion follows from them.",
  }),
  Create: (artefact) => ({
    criterion: `Originality and soundness of the ${artefact}`,
    full: "The product is the learner's own, is complete and workable, and its choices are justified.",
  }),
};

/** The mark ledger of a task: one line a point, and one for what the level asks beyond the points. */
export function markPoints(
  points: readonly TaskPoint[],
  level: BloomLevel,
  difficulty: Difficulty,
  artefact: string,
  outcomeId: string,
): MarkLine[] {
  const marks = marksPerLine[difficulty];
  const last = levelLine[level](artefact);
  const lines = points.map((point) => ({
    criterion: capitaliseFirst(point.ask),
    full: `States and uses correctly that: ${point.fact}`,
  }));
  return [...lines, last].map(({ criterion, full }, at) => ({
    id: `line-${at + 1}`,
    criterion,
    marks,
    outcomeId,
    bands: bandsOf(marks, full),
  }));
}
