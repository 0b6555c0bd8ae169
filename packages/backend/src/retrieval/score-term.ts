import { isSpanKept } from "./kept-sections.ts";
import type { KeptSections } from "./kept-sections.ts";
import type { RankingWeights } from "./ranking-weights.ts";
import { listSection } from "./score-buffers.ts";
import type { ScoreBuffers } from "./score-buffers.ts";
import type { SearchIndex } from "./search-index.ts";
import type { SearchedTerm } from "./searched-term.ts";
import { bodyNorms, titleParts } from "./signals/field-weights.ts";

/**
 * Adds what one term gives to every passage and section that holds it or a word of its family (BM25F): its points times
 * x / (k1 + x), where x sums the counts over fields and members, each divided by its length norm and multiplied by its
 * weight. Titles are scored once a section, then the body adds what it changes, so that no passage needs a list of its
 * fields. With `kept`, for those sections alone.
 */
export function scoreTerm(
  index: SearchIndex,
  term: SearchedTerm,
  weights: RankingWeights,
  buffers: ScoreBuffers,
  kept: KeptSections | null = null,
): void {
  const { titlePart, touchedSections, passages, bodyPart, touchedPassages, sectionCount, bestOfSection } = buffers;
  const { sectionOfPassage, sectionStart, sectionPassages } = index;
  const k1 = weights.saturation;
  const norms = bodyNorms(index, weights);
  let sectionsTouched = addTitles(index, term, weights, buffers, kept);
  for (let at = 0; at < sectionsTouched; at += 1) {
    const section = touchedSections[at]!;
    const part = titlePart[section]!;
    const gain = (term.points * part) / (k1 + part);
    for (let place = sectionStart[section]!; place < sectionStart[section + 1]!; place += 1) {
      passages[sectionPassages[place]!]! += gain;
    }
    bestOfSection[section]! += gain;
  }

  const passagesTouched = kept ? addKeptBodies(index, term, buffers, kept) : addBodies(index, term, buffers);
  for (let at = 0; at < passagesTouched; at += 1) {
    const passage = touchedPassages[at]!;
    const section = sectionOfPassage[passage]!;
    const part = titlePart[section]!;
    const x = bodyPart[passage]! * norms.passage[passage]! + part;
    const score = passages[passage]! + term.points * (x / (k1 + x) - part / (k1 + part));
    passages[passage] = score;
    if (score > bestOfSection[section]!) bestOfSection[section] = score;
    if (part === 0 && sectionCount[section] === 0) {
      touchedSections[sectionsTouched] = section;
      sectionsTouched += 1;
    }
    sectionCount[section]! += bodyPart[passage]!;
    bodyPart[passage] = 0;
  }

  for (let at = 0; at < sectionsTouched; at += 1) {
    const section = touchedSections[at]!;
    const x = sectionCount[section]! * norms.section[section]! + titlePart[section]!;
    buffers.sections[section]! += (term.sectionPoints * x) / (k1 + x);
    sectionCount[section] = 0;
    titlePart[section] = 0;
    listSection(buffers, section);
  }
}

/** Sums the term's title counts by section; returns how many sections it touched. */
function addTitles(
  index: SearchIndex,
  term: SearchedTerm,
  weights: RankingWeights,
  buffers: ScoreBuffers,
  kept: KeptSections | null,
): number {
  const { titlePart, touchedSections } = buffers;
  let touched = 0;
  for (const { number, share } of term.members) {
    for (let at = index.termTitle[number]!; at < index.termTitle[number + 1]!; at += 1) {
      const section = index.titleSection[at]!;
      if (kept && kept.isKept[section] === 0) continue;
      const part = share * titleParts(index, at, weights);
      if (part <= 0) continue;
      if (titlePart[section] === 0) {
        touchedSections[touched] = section;
        touched += 1;
      }
      titlePart[section]! += part;
    }
  }
  return touched;
}

/** Sums the term's body counts by passage; returns how many passages it touched. */
function addBodies(index: SearchIndex, term: SearchedTerm, buffers: ScoreBuffers): number {
  const { bodyPart, touchedPassages } = buffers;
  const { termBlock, blockPassage, blockByte, postings } = index;
  let touched = 0;
  for (const { number, share } of term.members) {
    for (let block = termBlock[number]!; block < termBlock[number + 1]!; block += 1) {
      let passage = blockPassage[block]!;
      let at = blockByte[block]!;
      const end = blockByte[block + 1]!;
      while (at < end) {
        let byte = postings[at++]!;
        let value = byte & 127;
        for (let shift = 7; byte > 127; shift += 7) {
          byte = postings[at++]!;
          value |= (byte & 127) << shift;
        }
        passage += value >>> 1;
        const count = (value & 1) === 1 ? postings[at++]! : 1;
        const before = bodyPart[passage]!;
        if (before === 0) touchedPassages[touched++] = passage;
        bodyPart[passage] = before + share * count;
      }
    }
  }
  return touched;
}

/** As `addBodies`, for passages of kept sections; blocks without one are passed over unread. */
function addKeptBodies(index: SearchIndex, term: SearchedTerm, buffers: ScoreBuffers, kept: KeptSections): number {
  const { bodyPart, touchedPassages } = buffers;
  const { termBlock, blockPassage, sectionOfPassage, blockByte, postings } = index;
  const { isKept } = kept;
  let touched = 0;
  for (const { number, share } of term.members) {
    const lastBlock = termBlock[number + 1]! - 1;
    for (let block = termBlock[number]!; block <= lastBlock; block += 1) {
      let passage = blockPassage[block]!;
      const last = block === lastBlock ? index.passageIds.length - 1 : blockPassage[block + 1]! - 1;
      if (!isSpanKept(kept, passage, last)) continue;
      let at = blockByte[block]!;
      const end = blockByte[block + 1]!;
      while (at < end) {
        let byte = postings[at++]!;
        let value = byte & 127;
        for (let shift = 7; byte > 127; shift += 7) {
          byte = postings[at++]!;
          value |= (byte & 127) << shift;
        }
        passage += value >>> 1;
        const count = (value & 1) === 1 ? postings[at++]! : 1;
        if (isKept[sectionOfPassage[passage]!] === 0) continue;
        const before = bodyPart[passage]!;
        if (before === 0) touchedPassages[touched++] = passage;
        bodyPart[passage] = before + share * count;
      }
    }
  }
  return touched;
}
