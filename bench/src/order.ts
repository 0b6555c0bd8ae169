import { createHash } from "node:crypto";
import { orderTopics, topicWeights } from "@curriculum/backend/knowledge/order-topics.ts";
import { readTopics } from "@curriculum/backend/knowledge/read-topics.ts";
import type { Benchmark, BenchmarkResult } from "./benchmark.ts";
import { convertOpenstaxBook, openstaxSlugs, readOpenstaxBook } from "./openstax.ts";

/** Books to learn from; the others are reported. Chosen by a hash of the name. */
const isLearned = (slug: string): boolean => createHash("sha1").update(slug).digest()[0]! % 2 === 0;

/** The book's own chapters, shuffled and stripped of numbers, put in order from their text alone: Kendall's tau with the book. */
export const order: Benchmark = {
  name: "order",
  measures: "shuffled chapters put in order from their text alone: Kendall's tau with the book, mean and per book",
  run: measureOrder,
};

async function measureOrder(): Promise<BenchmarkResult> {
  const tauPerBook: Record<string, number> = {};
  const alphabetical: number[] = [];
  for (const slug of openstaxSlugs) {
    const book = readOpenstaxBook(slug);
    if (book === undefined) throw new Error("Set CURRICULUM_DATA to the folder that holds openstax-dev.");
    const chapterOrder = shuffled(book.chapters.length, slug);
    const topics = readTopics(convertOpenstaxBook(book, { hideGlossary: true, chapterOrder, stripReferences: true }));
    const texts = chapterOrder.map((_, at) => topics.get(String(at + 1))!);
    const found = orderTopics(topicWeights(texts)).map((at) => chapterOrder[at]!);
    tauPerBook[slug] = kendallTau(found);
    const titles = book.chapters.map((chapter, at) => ({ title: chapter.path.at(-1) ?? "", at }));
    alphabetical.push(kendallTau(titles.toSorted((a, b) => (a.title < b.title ? -1 : 1)).map(({ at }) => at)));
  }
  const taus = Object.entries(tauPerBook);
  return {
    figures: {
      tau: mean(taus.map(([, tau]) => tau)),
      ...Object.fromEntries(taus.map(([slug, tau]) => [`tauPerBook.${slug}`, tau])),
    },
    baselines: { alphabetical: { tau: mean(alphabetical) } },
    detail: {
      learned: mean(taus.filter(([slug]) => isLearned(slug)).map(([, tau]) => tau)),
      reported: mean(taus.filter(([slug]) => !isLearned(slug)).map(([, tau]) => tau)),
    },
  };
}

/** A fixed shuffle: chapters by a hash of book and number. */
function shuffled(count: number, slug: string): number[] {
  const hashOf = (at: number): string => createHash("sha1").update(`1#${slug}#${at}`).digest("hex");
  return Array.from({ length: count }, (_, at) => at).toSorted((a, b) => (hashOf(a) < hashOf(b) ? -1 : 1));
}

/** Agreement of an order of 0…n-1 with the ascending one: 1 the same, -1 reversed. */
export function kendallTau(ranks: readonly number[]): number {
  let agree = 0;
  const pairs = (ranks.length * (ranks.length - 1)) / 2;
  for (let a = 0; a < ranks.length; a += 1)
    for (let b = a + 1; b < ranks.length; b += 1) agree += ranks[a]! < ranks[b]! ? 1 : -1;
  return Math.round((agree / pairs) * 10_000) / 10_000;
}

function mean(list: readonly number[]): number {
  return Math.round((list.reduce((a, b) => a + b, 0) / list.length) * 10_000) / 10_000;
}
