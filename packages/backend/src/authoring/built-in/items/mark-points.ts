import type { BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import type { Difficulty, MarkLine } from "@curriculum/curriculum/model/assessment.ts";
import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import type { ItemSlot } from "@curriculum/curriculum/model/plan.ts";
import type { Entry } from "./gather-material.ts";
import { nameConcept } from "./name-concept.ts";
import type { TaskPoint } from "./task-points.ts";

/** Marks of one line of a rubric: the harder the item, the more there is to tell apart. */
export const marksPerLine: Record<Difficulty, number> = { easy: 4, medium: 5, hard: 6 };

/** What a line's lower bands say: what is still there, and what little is. */
export interface Shortfall {
  partial: string;
  limited: string;
}

/** Three bands of like width and "nothing", without gaps from `marks` down to 0. */
export function bandsOf(marks: number, full: string, { partial, limited }: Shortfall): MarkLine["bands"] {
  const low = Math.floor(marks / 3);
  const middle = Math.floor((2 * marks) / 3);
  return [
    { from: middle + 1, to: marks, label: "Secure", description: full },
    { from: low + 1, to: middle, label: "Partial", description: partial },
    { from: 1, to: low, label: "Limited", description: limited },
    { from: 0, to: 0, label: "Not shown", description: "Missing or wrong throughout." },
  ];
}

/** How an answer falls short of one point. */
function shortfallOf({ kind }: TaskPoint, named: string, organisation: string): Shortfall {
  switch (kind) {
    case "definition":
      return {
        partial: `Says in the main what is meant, but points to nothing at ${organisation} that fits it.`,
        limited: `Uses the name of ${named} without saying what is meant by it.`,
      };
    case "contrast":
      return {
        partial: `Describes both, but does not say which of the two ${organisation} has before it, or how that is seen.`,
        limited: "Describes only one of the two, or takes one for the other.",
      };
    case "purpose":
      return {
        partial: `Gives the use, but not what ${organisation} would need it for.`,
        limited: "Names a use that the source does not give.",
      };
    case "cause":
    case "effect":
      return {
        partial: `Names the effect, but not where it would show at ${organisation}.`,
        limited: "Confuses cause and effect, or names an effect without saying of what.",
      };
    case "requirement":
      return {
        partial: `Names the requirement, but does not say whether ${organisation} meets it.`,
        limited: "Speaks of requirements in general; the one in question is not named.",
      };
    case "consists-of":
    case "part-of":
      return {
        partial: `Lists most parts, or lists them all without finding them at ${organisation}.`,
        limited: "Names one part only, or adds parts that do not belong.",
      };
    case "procedure":
      return {
        partial: "Gives the steps with one missing or out of order.",
        limited: "Names the aim, but no more than one step towards it.",
      };
    default:
      return {
        partial: `Names the feature, but not why it matters at ${organisation}.`,
        limited: `Says something of ${named} that would hold of many other things.`,
      };
  }
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

const levelShortfall: Shortfall = {
  partial: "The form is right and most of it holds; one step is claimed and not shown.",
  limited: "The points stand side by side; nothing is made of them.",
};

/** The mark ledger of a task: one line a point, and one for what the level asks beyond the points. */
export function markPoints(
  points: readonly TaskPoint[],
  about: {
    slot: Pick<ItemSlot, "bloomLevel" | "difficulty" | "outcomeKey">;
    entry: Entry;
    artefact: string;
    organisation: string;
  },
): MarkLine[] {
  const { slot, entry, artefact, organisation } = about;
  const marks = marksPerLine[slot.difficulty];
  const last = levelLine[slot.bloomLevel](artefact);
  const lines = points.map((point) => ({
    criterion: capitaliseFirst(point.ask),
    full: `Makes this point and ties it to ${organisation}: ${point.fact}`,
    shortfall: shortfallOf(point, nameConcept(entry), organisation),
  }));
  return [...lines, { ...last, shortfall: levelShortfall }].map(({ criterion, full, shortfall }, at) => ({
    id: `line-${at + 1}`,
    criterion,
    marks,
    outcomeId: slot.outcomeKey,
    bands: bandsOf(marks, full, shortfall),
  }));
}
