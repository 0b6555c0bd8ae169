import { foldText } from "../language/fold-text.ts";
import { claimOf } from "./claim-of.ts";
import { directionsOf, prefixOpposites, type Direction } from "./direction-words.ts";
import { findReplaced } from "./find-replaced.ts";
import { namedTermsOf } from "./named-terms.ts";
import { isSameQuantity } from "./quantities.ts";
import { readPassage, type PassageReading } from "./read-passage.ts";
import { readSentence, type SentenceReading } from "./read-sentence.ts";
import { supportParts, type Support, type SupportPart } from "./support.ts";

/** What is left of the score where the two do not agree in one respect (docs/support.md tells how these were set). */
const factors = {
  subject: 0.55,
  wording: 0.55,
  numbers: 0.3,
  /** "Two" may be "both" or "a pair" there. */
  numbersInWords: 0.7,
  /** The figure stands in the passage, but in another sentence. */
  numbersElsewhere: 0.8,
  negation: 0.4,
  names: 0.5,
  direction: 0.4,
  certainty: 0.85,
} as const;

/** Weight of what the nearest sentences hold, against what the rest of the passage holds. */
const nearWeight = 0.75;
/** A sentence must share this much of the statement before it can be said to contradict it. */
const leastShared = 0.4;
/** And this much before a word that differs can be said to stand in another's place. */
const leastAlike = 0.65;

export const nothingStated: Support = { score: 1, parts: {}, reason: "Nothing is stated." };

/**
 * How far a passage carries a statement. The score is the share of the statement's words of meaning that the passage
 * holds, most of it in neighbouring sentences, times a factor for each way in which what they say differs.
 */
export function assessSupport(statement: string, passage: PassageReading | string): Support {
  const held = typeof passage === "string" ? readPassage(passage) : passage;
  const claim = readSentence(claimOf(statement));
  if (claim.stems.size === 0) return nothingStated;
  const folded = foldText(claim.text).replace(/[.\s]+$/u, "");
  if (folded.length >= 12 && held.folded.includes(folded))
    return { score: 1, parts: partsOf({}), reason: "The passage says it word for word." };
  const { near, nearest } = findNearest(claim, held);
  const terms =
    nearWeight * share(claim, near, nearest.directions) +
    (1 - nearWeight) * share(claim, held.stems, nearest.directions);
  const alike = share(claim, nearest.stems, nearest.directions);
  const found: Partial<Record<SupportPart, Part>> = {
    terms: { value: terms, reason: describeMissing(claim, held) },
    subject: agreeOnSubject(claim, near),
    numbers: agreeOnNumbers(claim, nearest, held),
    names: agreeOnNames(statement, held),
    ...(alike >= leastAlike ? { wording: agreeOnWording(claim, nearest, held) } : {}),
    ...(alike >= leastShared
      ? {
          negation: agreeOnNegation(claim, nearest),
          direction: agreeOnDirection(claim, nearest),
          certainty: agreeOnCertainty(claim, nearest),
        }
      : {}),
  };
  const parts = partsOf(found);
  const score = Object.values(parts).reduce((product, value) => product * value, 1);
  const weakest = Object.values(found).toSorted((a, b) => a.value - b.value)[0]!;
  return { score: round(score), parts, reason: weakest.value === 1 ? "The passage holds all of it." : weakest.reason };
}

interface Part {
  value: number;
  reason: string;
}

function partsOf(found: Partial<Record<SupportPart, Part>>): Support["parts"] {
  return Object.fromEntries(supportParts.map((part) => [part, round(found[part]?.value ?? 1)]));
}

const agreed: Part = { value: 1, reason: "" };

/** Share of the claim's words that are held; a word that points where one of `directions` points counts as held. */
function share({ stems }: SentenceReading, held: ReadonlySet<string>, directions: readonly Direction[] = []): number {
  let count = 0;
  for (const stem of stems) if (held.has(stem) || pointsAlike(stem, directions)) count += 1;
  return count / stems.size;
}

function pointsAlike(stem: string, directions: readonly Direction[]): boolean {
  return directionsOf(stem).some((mine) =>
    directions.some(({ axis, side }) => axis === mine.axis && side === mine.side),
  );
}

/** The sentence that shares most with the claim, and the words of it and of those beside it. */
function findNearest(
  claim: SentenceReading,
  { sentences }: PassageReading,
): { near: ReadonlySet<string>; nearest: SentenceReading } {
  let best = { at: 0, value: -1 };
  for (const [at, sentence] of sentences.entries()) {
    const value = share(claim, sentence.stems, sentence.directions);
    if (value > best.value) best = { at, value };
  }
  const beside = sentences.slice(Math.max(0, best.at - 1), best.at + 2);
  return {
    near: new Set(beside.flatMap((sentence) => sentence.content)),
    nearest: sentences[best.at] ?? readSentence(""),
  };
}

/** What a statement begins with is what it is about: at least one of those words must stand near. */
function agreeOnSubject(claim: SentenceReading, near: ReadonlySet<string>): Part {
  const subject = claim.content.slice(0, subjectLength(claim.text));
  return subject.length === 0 || subject.some((stem) => near.has(stem))
    ? agreed
    : { value: factors.subject, reason: "What the passage says there is said of something else." };
}

function agreeOnWording(claim: SentenceReading, nearest: SentenceReading, held: PassageReading): Part {
  const replaced = findReplaced(
    claim.content,
    nearest.content,
    (stem) => held.stems.has(stem) || pointsAlike(stem, nearest.directions),
  );
  return replaced === null
    ? agreed
    : { value: factors.wording, reason: "Where the passage names one thing, the statement names another." };
}

/** Words of meaning before the colon or the first function word after them; 1 to 3. */
function subjectLength(text: string): number {
  const head =
    /^(?:(?:an?|the|this|these|each|every|all|some|many|most|no)\s+)?(?<term>(?:[\p{L}\d’'-]+\s?){1,3}?)(?::|,|\s(?:is|are|was|were|has|have|can|may|of|in|that|which)\b|\s?$)/iu;
  const term = head.exec(text.trim())?.groups?.["term"];
  return term === undefined ? 1 : readSentence(term).content.length;
}

function agreeOnNumbers(claim: SentenceReading, nearest: SentenceReading, held: PassageReading): Part {
  const missing = claim.quantities.filter((one) => !held.quantities.some((other) => isSameQuantity(one, other)));
  const [worst] = missing.toSorted((a, b) => Number(b.isInDigits) - Number(a.isInDigits));
  if (worst !== undefined) {
    const value = worst.isInDigits ? factors.numbers : factors.numbersInWords;
    return { value, reason: `The passage does not give the figure ${describe(worst)}.` };
  }
  const far = claim.quantities.some((one) => !nearest.quantities.some((other) => isSameQuantity(one, other)));
  return far ? { value: factors.numbersElsewhere, reason: "The figure stands in another sentence." } : agreed;
}

function describe({ value, unit }: { value: number; unit: string }): string {
  return unit === "" ? String(value) : `${value} ${unit}`;
}

function agreeOnNames(statement: string, held: PassageReading): Part {
  const missing = namedTermsOf(statement).find(
    ({ stem, written }) =>
      !held.stems.has(stem) && !held.folded.includes(written.toLowerCase()) && !spells(written, held),
  );
  return missing === undefined
    ? agreed
    : { value: factors.names, reason: `The passage does not name ${missing.written}.` };
}

/** An acronym is named where its words stand in a row. */
function spells(written: string, { initials }: PassageReading): boolean {
  return /^\p{Lu}{3,6}s?$/u.test(written) && initials.includes(written.replace(/s$/u, "").toLowerCase());
}

function agreeOnNegation(claim: SentenceReading, nearest: SentenceReading): Part {
  const turned =
    [...claim.denied].find((stem) => nearest.affirmed.has(stem) && !nearest.denied.has(stem)) ??
    [...nearest.denied].find((stem) => claim.affirmed.has(stem) && !nearest.affirmed.has(stem));
  return turned === undefined
    ? agreed
    : { value: factors.negation, reason: "One of the two denies what the other affirms." };
}

function agreeOnDirection(claim: SentenceReading, nearest: SentenceReading): Part {
  const reason = "They point in opposite directions.";
  const axes = new Set(claim.directions.map(({ axis }) => axis));
  for (const axis of axes) {
    const mine = sidesOn(axis, claim);
    const theirs = sidesOn(axis, nearest);
    if (theirs === "" || theirs.includes(mine)) continue;
    const isMissing = Array.from(mine).some((side) => !theirs.includes(side));
    const isTurned = mine.length > 1 && mine.length === theirs.length;
    if (isMissing || isTurned) return { value: factors.direction, reason };
  }
  const turned = [...claim.stems].some(
    (stem) =>
      !nearest.stems.has(stem) &&
      prefixOpposites(stem).some((opposite) => nearest.stems.has(opposite) && !claim.stems.has(opposite)),
  );
  return turned ? { value: factors.direction, reason } : agreed;
}

function sidesOn(axis: number, { directions }: SentenceReading): string {
  return directions
    .filter((direction) => direction.axis === axis)
    .map(({ side }) => side)
    .join("");
}

function agreeOnCertainty(claim: SentenceReading, nearest: SentenceReading): Part {
  return claim.isCertain && !claim.isHedged && nearest.isHedged && !nearest.isCertain
    ? { value: factors.certainty, reason: "The passage says it with reserve, the statement without." }
    : agreed;
}

function describeMissing(claim: SentenceReading, { stems }: PassageReading): string {
  const missing = claim.content.filter((stem) => !stems.has(stem) && directionsOf(stem).length === 0);
  const [few, of] = [missing.length, claim.stems.size];
  return few === 0
    ? "Its words stand far apart in the passage."
    : `The passage does not hold ${few} of its ${of} words of meaning.`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
