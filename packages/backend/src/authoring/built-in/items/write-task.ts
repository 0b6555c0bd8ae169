import { withArticle } from "@curriculum/curriculum/language/article.ts";
import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { foldText } from "@curriculum/curriculum/language/fold-text.ts";
import type { TaskItem } from "@curriculum/curriculum/model/assessment.ts";
import type { BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import type { ModuleOutcome } from "@curriculum/curriculum/model/outcome.ts";
import type { ItemSlot } from "@curriculum/curriculum/model/plan.ts";
import type { AuthorContext } from "../../author.ts";
import { answerTask } from "./answer-task.ts";
import { chooseArtefact } from "./choose-artefact.ts";
import type { Entry, Material } from "./gather-material.ts";
import { markPoints } from "./mark-points.ts";
import { nameConcept } from "./name-concept.ts";
import { inventCase, type TaskCase } from "./task-case.ts";
import { taskPoints, type TaskPoint } from "./task-points.ts";

function openingFor(level: BloomLevel, named: string, product: string): string {
  switch (level) {
    case "Analyze":
      return `Analyse the part of ${named} in the case below`;
    case "Evaluate":
      return `Judge, against criteria that you state, the part of ${named} in the case below`;
    case "Create":
      return `Develop a ${product} of your own in which ${named} has a central part`;
    default:
      return `Show ${named} at work in the case below`;
  }
}

function wordStem(
  slot: ItemSlot,
  entry: Entry,
  outcome: ModuleOutcome | undefined,
  points: readonly TaskPoint[],
  artefact: string,
  about: TaskCase,
) {
  const named = nameConcept(entry);
  const means = entry.concept.number === "plural" ? "mean" : "means";
  const fits = outcome !== undefined && foldText(outcome.text).includes(foldText(entry.concept.term));
  const opening = fits
    ? capitaliseFirst(outcome.text.replace(/[.\s]+$/, ""))
    : openingFor(slot.bloomLevel, named, about.product);
  const scene = `The case: ${about.organisation} (a made-up organisation) ${about.activity}; its ${about.role} asks what ${named} ${means} for the next ${about.product}.`;
  const list = points.map((point, at) => `(${at + 1}) ${point.ask}`).join("; ");
  return `${opening}. ${scene} Hand in ${withArticle(artefact)}. Include: ${list}.`;
}

/** A task with the artefact it collects, a model answer and a mark ledger, or nothing where the evidence gives fewer than three points. */
export function writeTask(
  slot: ItemSlot,
  material: Material,
  entry: Entry,
  context: Pick<AuthorContext, "written" | "outcomes">,
): TaskItem[] {
  const outcome = context.outcomes.get(slot.outcomeKey);
  const said = foldText(outcome?.text ?? "");
  const named = slot.alternativeConceptIds.filter((id) =>
    said.includes(foldText(material.byId.get(id)?.concept.term ?? "\0")),
  );
  const all = taskPoints(material, entry, new Set(named));
  if (all.length < 3) return [];
  const points = all.slice(0, 3);
  const spoken = entry.concept.passageIds.map((id) => material.passages.get(id)?.text ?? "").join(" ");
  const artefact = outcome?.evidence.artefact ?? chooseArtefact(slot.bloomLevel, spoken);
  const about = inventCase(material.setting, slot.key);
  const stem = wordStem(slot, entry, outcome, points, artefact, about);
  if (context.written.some((text) => foldText(text) === foldText(stem))) return [];
  return [
    {
      type: "task",
      id: "",
      outcomeId: slot.outcomeKey,
      bloomLevel: slot.bloomLevel,
      difficulty: slot.difficulty,
      concept: entry.concept.term,
      explanation: points.map((point) => point.fact).join(" "),
      citations: points.map((point) => point.citation),
      stem,
      artefact,
      modelAnswer: answerTask(points, all.slice(3), slot.bloomLevel, about),
      ledger: markPoints(points, { slot, entry, artefact, organisation: about.organisation }),
    },
  ];
}
