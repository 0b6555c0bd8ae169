import { createHash } from "node:crypto";
import { keyOfTerm } from "@curriculum/backend/knowledge/key-of-term.ts";
import { rankChapterTerms } from "@curriculum/backend/knowledge/rank-chapter-terms.ts";
import { defineTerms } from "@curriculum/backend/knowledge/define-terms.ts";
import { splitListedTerm } from "@curriculum/backend/knowledge/split-listed-term.ts";
import { stemWord } from "@curriculum/curriculum/language/stem-word.ts";
import { stopWords } from "@curriculum/curriculum/language/stop-words.ts";
import { wordsOf } from "@curriculum/curriculum/language/words.ts";
import type { Benchmark, BenchmarkResult } from "./benchmark.ts";
import { convertOpenstaxBook, openstaxSlugs, readOpenstaxBook, type OpenstaxBook } from "./openstax.ts";
import { defineByFirstIs } from "./definition-baseline.ts";
import { frequentTerms } from "./term-baseline.ts";

interface ChapterScore {
  slug: string;
  chapter: number;
  learn: boolean;
  terms: number;
  f1: number;
  baselineF1: number;
  definitionF1: number;
  baselineDefinitionF1: number;
  definedShare: number;
}

/** Chapters are learned from or reported on by a hash of book and chapter: neither is seen by the other. */
export function isLearned(slug: string, chapter: number): boolean {
  return createHash("sha1").update(`${slug}#${chapter}`).digest()[0]! % 2 === 0;
}

/** Key terms and their meanings from running text alone, against the glossary of each chapter. */
export const terms: Benchmark = {
  name: "terms",
  measures: "key terms and meanings from running text against each chapter's glossary: F1, definition F1",
  run: measureTerms,
};

async function measureTerms(): Promise<BenchmarkResult> {
  const scores: ChapterScore[] = [];
  for (const slug of openstaxSlugs) {
    const book = readOpenstaxBook(slug);
    if (book === undefined) throw new Error("Set CURRICULUM_DATA to the folder that holds openstax-dev.");
    scores.push(...scoreBook(slug, book));
  }
  const reported = scores.filter((score) => !score.learn);
  const learned = scores.filter((score) => score.learn);
  return {
    figures: {
      f1: mean(reported, (one) => one.f1),
      definitionF1: mean(reported, (one) => one.definitionF1),
      definitionF1OfTerms: meanOfTerms(reported, (one) => one.definitionF1),
    },
    baselines: {
      tfIdf: { f1: mean(reported, (one) => one.baselineF1) },
      "first sentence with X is": {
        definitionF1: mean(reported, (one) => one.baselineDefinitionF1),
        definitionF1OfTerms: meanOfTerms(reported, (one) => one.baselineDefinitionF1),
      },
    },
    detail: {
      learn: { f1: mean(learned, (one) => one.f1), definitionF1: mean(learned, (one) => one.definitionF1) },
      definedShare: mean(reported, (one) => one.definedShare),
      chapters: scores,
    },
  };
}

function scoreBook(slug: string, book: OpenstaxBook): ChapterScore[] {
  const document = convertOpenstaxBook(book, { hideGlossary: true });
  const ranked = rankChapterTerms(document);
  const background = frequentTerms(book);
  const plain = defineByFirstIs(book);
  const definitions = defineTerms(
    document,
    book.chapters.flatMap((chapter) => chapter.modules.flatMap((module) => module.glossary.map(({ term }) => term))),
  );
  return book.chapters.flatMap((chapter, index) => {
    const glossary = chapter.modules.flatMap((module) => module.glossary);
    const gold = new Set(glossary.map(({ term }) => keyOfTerm(splitListedTerm(term).term)));
    // Fewer than three terms say nothing about a ranking.
    if (gold.size < 3) return [];
    const found = (ranked.get(String(index + 1)) ?? []).slice(0, gold.size);
    const shareOf = (textOf: (term: string) => string | undefined): number =>
      glossary.reduce((sum, { term, meaning }) => sum + overlap(textOf(term) ?? "", meaning, term), 0) /
      glossary.length;
    const defined = glossary.filter(({ term }) => typeof definitions.get(term)?.gloss === "string").length;
    return [
      {
        slug,
        chapter: index,
        learn: isLearned(slug, index),
        terms: glossary.length,
        f1: found.filter((key) => gold.has(key)).length / gold.size,
        baselineF1: background(index, gold.size).filter((key) => gold.has(key)).length / gold.size,
        definitionF1: shareOf((term) => definitions.get(term)?.text),
        baselineDefinitionF1: shareOf(plain),
        definedShare: defined / glossary.length,
      },
    ];
  });
}

/** F1 over the stems of content words, those of the term itself left out on both sides. */
function overlap(found: string, gold: string, term: string): number {
  const own = contentStems(term);
  const a = contentStems(found).difference(own);
  const b = contentStems(gold).difference(own);
  const both = [...a].filter((stem) => b.has(stem)).length;
  return both === 0 ? 0 : (2 * both) / (a.size + b.size);
}

function contentStems(text: string): Set<string> {
  return new Set(
    wordsOf(text)
      .filter((word) => !stopWords.has(word))
      .map(stemWord),
  );
}

/** Each term counts once, where the mean over chapters lets each chapter count once. */
function meanOfTerms(list: readonly ChapterScore[], valueOf: (one: ChapterScore) => number): number {
  const sum = list.reduce((total, one) => total + valueOf(one) * one.terms, 0);
  const count = list.reduce((total, one) => total + one.terms, 0);
  return Math.round((sum / Math.max(1, count)) * 10_000) / 10_000;
}

function mean<T>(list: readonly T[], valueOf: (one: T) => number): number {
  const sum = list.reduce((total, one) => total + valueOf(one), 0);
  return Math.round((sum / Math.max(1, list.length)) * 10_000) / 10_000;
}
