import { createHash } from "node:crypto";
import { buildKnowledge } from "@curriculum/backend/knowledge/build-knowledge.ts";
import { mergeKnowledge } from "@curriculum/backend/knowledge/merge-knowledge.ts";
import { readUses } from "@curriculum/backend/knowledge/read-uses.ts";
import { documentEvidence } from "@curriculum/backend/planning/document-evidence.ts";
import { orderGroups } from "@curriculum/backend/planning/link-modules.ts";
import { buildTopics } from "@curriculum/backend/planning/topic-tree.ts";
import type { Benchmark, BenchmarkResult } from "./benchmark.ts";
import { convertOpenstaxBook, openstaxSlugs, readOpenstaxBook, type OpenstaxBook } from "./openstax.ts";

/** Books to learn from; the others are reported. Chosen by a hash of the name. */
const isLearned = (slug: string): boolean => createHash("sha1").update(slug).digest()[0]! % 2 === 0;

/** The chapters of a book, shuffled and stripped of numbers, put in order from their text alone: Kendall's tau with the book. */
export const order: Benchmark = {
  name: "order",
  measures:
    "chapters as documents of their own, shuffled, put in order from their text alone as planning does: Kendall's tau with the book",
  run: measureOrder,
};

async function measureOrder(): Promise<BenchmarkResult> {
  const tauPerBook: Record<string, number> = {};
  const alphabetical: number[] = [];
  for (const slug of openstaxSlugs) {
    const book = readOpenstaxBook(slug);
    if (book === undefined) throw new Error("Set CURRICULUM_DATA to the folder that holds openstax-dev.");
    const chapterOrder = shuffled(book.chapters.length, slug);
    const found = orderChapters(book, chapterOrder).map((at) => chapterOrder[at]!);
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

/** As planning orders the modules of a program, each chapter a document of its own that comes in this order. */
function orderChapters(book: OpenstaxBook, chapterOrder: readonly number[]): number[] {
  const built = chapterOrder.map((chapter) => {
    const documentId = `chapter-${chapter}`;
    const document = convertOpenstaxBook(book, { hideGlossary: true, chapterOrder: [chapter], stripReferences: true });
    return { documentId, document, knowledge: buildKnowledge(document, documentId) };
  });
  const known = mergeKnowledge(
    built.map(({ documentId, document, knowledge }) => ({
      ...knowledge,
      documentId,
      title: document.record.title,
      words: document.words,
      language: document.language,
    })),
  );
  const uses = readUses(
    known.sections,
    built.flatMap(({ knowledge }) => knowledge.passages),
  );
  const roots = buildTopics(known);
  const groups = built.map(({ documentId }) => roots.filter((root) => root.documentId === documentId));
  const noLinks = groups.map(() => groups.map(() => 0));
  return orderGroups(groups, noLinks, documentEvidence(groups, known.documents, uses).order);
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
