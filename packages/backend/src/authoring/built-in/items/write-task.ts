import { withArticle } from "@curriculum/curriculum/language/article.ts";
import { capitaliseFirst, lowerFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { foldText } from "@curriculum/curriculum/language/fold-text.ts";
import { countWords } from "@curriculum/curriculum/language/words.ts";
import type { TaskItem } from "@curriculum/curriculum/model/assessment.ts";
import type { BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import type { ItemSlot } from "@curriculum/curriculum/model/plan.ts";
import type { AuthorContext } from "../../author.ts";
import { chooseArtefact } from "./choose-artefact.ts";
import type { Entry, Material } from "./gather-material.ts";
import { markPoints } from "./mark-points.ts";
import { nameConcept } from "./name-concept.ts";
import { taskPoints, type TaskPoint } from "./task-points.ts";

const answerWords = { from: 80, to: 150 };

function openingFor(level: BloomLevel, entry: Entry, round: number): string {
  const named = nameConcept(entry);
  const verb = entry.concept.number === "plural" ? "play" : "plays";
  const setting = [
    "an organisation or a situation that you know",
    "a case agreed with your tutor",
    "a case from your own practice",
  ][round % 3]!;
  switch (level) {
    case "Analyze":
      return `Choose ${setting} and analyse the part that ${named} ${verb} in it.`;
    case "Evaluate":
      return `Choose ${setting} and judge, against criteria that you state, the part that ${named} ${verb} in it.`;
    case "Create":
      return `Choose ${setting} and develop something of your own for it in which ${named} ${verb} a central part.`;
    default:
      return `Choose ${setting} and show ${named} at work in it.`;
  }
}

function wordStem(
  slot: ItemSlot,
  entry: Entry,
  context: Pick<AuthorContext, "outcomes" | "round">,
  points: readonly TaskPoint[],
  artefact: string,
) {
  const outcome = context.outcomes.get(slot.outcomeKey);
  const fits = outcome !== undefined && foldText(outcome.text).includes(foldText(entry.concept.term));
  const opening = fits
    ? `${capitaliseFirst(outcome.text.replace(/[.\s]+$/, ""))}, for a case from your own work or one agreed with your tutor.`
    : openingFor(slot.bloomLevel, entry, context.round);
  const list = points.map((point, at) => `(${at + 1}) ${point.ask}`).join("; ");
  return `${opening} Hand in ${withArticle(artefact)}. Include: ${list}.`;
}

const links = ["By contrast, ", "In the same field, ", "Alongside it, "];

// A word with a capital or a figure after its first letter keeps its own.
function isName(word: string): boolean {
  return /^.+[\p{Lu}\d]/u.test(word);
}

/** Connected prose from the facts; further facts are added until it is long enough. */
function answerFrom(points: readonly TaskPoint[], spare: readonly TaskPoint[]): string {
  const sentences: string[] = [];
  let contrasts = 0;
  const words = () => countWords(sentences.join(" "));
  for (const point of [...points, ...spare]) {
    const isSpare = !points.includes(point);
    if (isSpare && words() >= answerWords.from) break;
    if (words() + countWords(point.fact) > answerWords.to || sentences.includes(point.fact)) continue;
    const link = point.isContrast ? (links[contrasts++] ?? "") : "";
    const fact = link === "" ? point.fact : link + lowerFirst(point.fact, isName);
    sentences.push(/[.!?]$/.test(fact) ? fact : `${fact}.`);
  }
  const close =
    "A full answer ties each of these points to the chosen case, says what follows from it there, and names the evidence.";
  if (words() + countWords(close) <= answerWords.to) sentences.push(close);
  return sentences.join(" ");
}

/** A task with the artefact it collects, a model answer and a mark ledger, or nothing where the evidence gives fewer than three points. */
export function writeTask(
  slot: ItemSlot,
  material: Material,
  entry: Entry,
  context: Pick<AuthorContext, "written" | "outcomes" | "round">,
): TaskItem[] {
  const all = taskPoints(material, entry);
  if (all.length < 3) return [];
  const points = all.slice(0, 3);
  const spoken = entry.concept.passageIds.map((id) => material.passages.get(id)?.text ?? "").join(" ");
  const artefact = context.outcomes.get(slot.outcomeKey)?.evidence.artefact ?? chooseArtefact(slot.bloomLevel, spoken);
  const stem = wordStem(slot, entry, context, points, artefact);
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
      modelAnswer: answerFrom(points, all.slice(3)),
      ledger: markPoints(points, slot.bloomLevel, slot.difficulty, artefact, slot.outcomeKey),
    },
  ];
}
