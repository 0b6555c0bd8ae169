import { splitSentences } from "@curriculum/curriculum/language/split-sentences.ts";
import { countWords } from "@curriculum/curriculum/language/words.ts";
import type { Passage, StatedSequence } from "@curriculum/curriculum/model/knowledge.ts";

/** What says that things follow one another, and of what they are the parts, before the colon. */
const opening =
  /^(?<lead>[^:;?!]{10,200}\b(?:(?:two|three|four|five|six|seven|several|following|these|distinct|specific|main|basic|the|of) )+(?:[\p{L}-]+ ){0,2}(?<unit>steps|stages|phases)\b[^:;?!]{0,120}):\s+(?<steps>[^:?!]+?)\.?$/iu;
/** "first …", "and then …", "(1) …": what tells a step's place is no part of it. */
const place =
  /^(?:and |or )?(?:(?:first|second|third|fourth|fifth|sixth|seventh|next|then|finally|lastly|last),? (?!of\b))?(?:\(?\d\)|\d\.|[a-f]\))?\s*/i;
/** ", shown in ,": a figure whose number the reading of the file left out, or did not. */
const figures =
  /,? \(?(?:as )?(?:shown|seen|illustrated|depicted|summarized|summarised|outlined|presented) (?:in|by)(?: (?:Figure|Table|Exhibit) [\d.]+\)?,?|\s?(?=[,:)])[,)]?)/giu;
const literature = /\s*\([^()]*(?:\b\d{4}\b|et al|see )[^()]*\)|\s*\(\s*\)/g;
const count = { least: 3, most: 7 };
const mostWords = 12;
/** Parts that need not follow one another, whatever they are called. */
const unordered =
  /\b(?:different|various|any|either|other|possible|varying) (?:[\p{L}-]+ )?(?:steps|stages|phases)\b|\btake\b|\btaking\b/iu;

/** "The stages may occur in different orders": then there is no key. */
const freeOrder =
  /\b(?:different|any|another|varying|no fixed|no particular|a different) orders?\b|\border (?:may|can) (?:vary|differ)\b/i;
/** "early, middle, late": the words alone tell their order. */
const telling = /^(?:early|middle|late|initial|final|beginning|end|start|first|second|third)\b/i;

/** Steps, stages and phases that one sentence of a passage tells in their order: "… three stages: a, b, and c." */
export function findSequences(passage: Pick<Passage, "id" | "documentId" | "sectionId" | "text">): StatedSequence[] {
  if (!/\b(?:steps|stages|phases)\b/i.test(passage.text) || freeOrder.test(passage.text)) return [];
  return splitSentences(passage.text).flatMap(({ text }) => {
    const read = opening.exec(text.replaceAll(literature, "").replaceAll(figures, "").replaceAll(/\s+/g, " ").trim());
    const { lead, unit, steps } = read?.groups ?? {};
    if (lead === undefined || unit === undefined || steps === undefined || unordered.test(lead)) return [];
    const parts = partsOf(steps);
    if (parts === null || parts.some((part) => telling.test(part)) || !isAsMany(lead, parts.length)) return [];
    return [
      {
        documentId: passage.documentId,
        sectionId: passage.sectionId,
        lead,
        unit: unit.toLowerCase(),
        steps: parts.map((part) => ({ text: part, passageId: passage.id, quote: text })),
      },
    ];
  });
}

/** The parts of "a, b, and c" or "(1) a; (2) b; and (3) c"; null where they are no plain list. */
function partsOf(list: string): string[] | null {
  const marks = list.includes(";") ? /;\s+(?:and |or )?/ : /,\s+(?:and |or )?|\s+and (?=[^,]*$)/;
  const outside = list.replaceAll(/\([^()]{3,}\)/g, (aside) => aside.replaceAll(/[,;]/g, "\u0000"));
  const parts = outside.split(marks).map((part) =>
    part
      .replaceAll("\u0000", ",")
      .replace(place, "")
      .replace(/\s*\([^()]*\)/g, "")
      .trim(),
  );
  const isPlain = parts.every(
    (part) =>
      part !== "" &&
      countWords(part) <= mostWords &&
      !/\b(?:is|are|was|were|etc|so on|such as|which|[()])\b/i.test(part),
  );
  const isDistinct = new Set(parts.map((part) => part.toLowerCase())).size === parts.length;
  return parts.length >= count.least && parts.length <= count.most && isPlain && isDistinct ? parts : null;
}

const numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven"];

/** "five stages: …": the number that a lead tells is the number of its parts. */
function isAsMany(lead: string, parts: number): boolean {
  const told = numbers.findIndex((word) =>
    new RegExp(String.raw`\b${word} (?:[\p{L}-]+ ){0,2}(?:steps|stages|phases)\b`, "iu").test(lead),
  );
  return told <= 0 || told === parts;
}
