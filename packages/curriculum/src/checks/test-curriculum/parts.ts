import type { AssessmentItem, MarkLine, MultipleChoiceItem, TaskItem } from "../../model/assessment.ts";
import type { BloomLevel } from "../../model/bloom-level.ts";
import type { Citation, GroundedText } from "../../model/citation.ts";
import type { Reading } from "../../model/curriculum.ts";
import type { ModuleOutcome } from "../../model/outcome.ts";
import { leadingVerb } from "../../bloom/leading-verb.ts";
import { passages } from "./passages.ts";

/** A citation of the first sentence of a passage. */
export function cite(passageId: string): Citation {
  const passage = passages.find(({ id }) => id === passageId);
  if (!passage) throw new Error(`There is no passage ${passageId}`);
  const quote = passage.text.slice(0, passage.text.indexOf(".") + 1);
  return { sourceId: passage.sourceId, passageId, quote, section: passage.section, page: passage.page };
}

export function evidence(text: string, passageId: string): GroundedText {
  return { text, basis: "evidence", citations: [cite(passageId)] };
}

export function stated(text: string, basis: "brief" | "plan"): GroundedText {
  return { text, basis, citations: [] };
}

export function outcome(
  code: string,
  bloomLevel: BloomLevel,
  text: string,
  criteria: string[],
  links: { serves: string[]; concept: string; passage: string; kind: ModuleOutcome["evidence"]["kind"] },
): ModuleOutcome {
  return {
    id: code.toLowerCase(),
    code,
    text,
    verb: leadingVerb(text),
    bloomLevel,
    class: bloomLevel === "Remember" || bloomLevel === "Understand" ? "Knowledge" : "Skill",
    criteria,
    evidence: { kind: links.kind, artefact: null },
    concepts: [links.concept],
    programOutcomeIds: links.serves,
    basis: "evidence",
    citations: [cite(links.passage)],
  };
}

/** The first option is the key; it is printed at `keyPosition`, the distractors around it in their order. */
export function multipleChoice(
  id: string,
  links: { outcome: string; level: BloomLevel; concept: string; passage: string; keyPosition: number },
  stem: string,
  answers: [text: string, rationale: string][],
): MultipleChoiceItem {
  const [key, ...distractors] = answers.map(([text, rationale], index) => ({
    id: `${id}-${index + 1}`,
    text,
    correct: index === 0,
    rationale,
  }));
  const options = [...distractors.slice(0, links.keyPosition), key!, ...distractors.slice(links.keyPosition)];
  return {
    type: "multiple_choice",
    id,
    outcomeId: links.outcome,
    bloomLevel: links.level,
    difficulty: "medium",
    concept: links.concept,
    explanation: key!.rationale,
    citations: [cite(links.passage)],
    stem,
    stemKind: "application",
    options,
  };
}

export function task(
  id: string,
  links: { outcome: string; level: BloomLevel; concept: string; passage: string },
  text: { stem: string; artefact: string; modelAnswer: string; explanation: string },
  ledger: MarkLine[],
): TaskItem {
  const { outcome: outcomeId, level: bloomLevel, concept, passage } = links;
  return {
    type: "task",
    id,
    outcomeId,
    bloomLevel,
    difficulty: "medium",
    concept,
    citations: [cite(passage)],
    ...text,
    ledger,
  };
}

/** A line of the mark ledger with two bands that meet in the middle. */
export function markLine(
  id: string,
  outcomeId: string,
  marks: number,
  criterion: string,
  full: string,
  part: string,
): MarkLine {
  const half = Math.floor(marks / 2);
  return {
    id,
    criterion,
    marks,
    outcomeId,
    bands: [
      { from: half + 1, to: marks, label: "Secure", description: full },
      { from: 0, to: half, label: "Partial", description: part },
    ],
  };
}

/** Readings of a thousand words each: three core, four supplementary, from the sections named. */
export function readings(
  prefix: string,
  outcomeIds: string[],
  sections: [sourceId: string, section: string][],
): Reading[] {
  return sections.map(([sourceId, section], index) => ({
    id: `${prefix}-r${index + 1}`,
    sourceId,
    kind: index < 3 ? "core" : "supplementary",
    section,
    pages: null,
    words: 1000,
    minutes: 6,
    outcomeIds,
    citations: [],
  }));
}

export function idsOf(items: readonly AssessmentItem[], type: AssessmentItem["type"]): string[] {
  return items
    .filter((item) => item.type === type || (type === "multiple_choice" && item.type !== "task"))
    .map(({ id }) => id);
}
