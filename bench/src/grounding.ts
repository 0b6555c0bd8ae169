import { buildIndex } from "@curriculum/backend/retrieval/build-index.ts";
import { rankSections } from "@curriculum/backend/retrieval/rank-sections.ts";
import type { Benchmark, Figures } from "./benchmark.ts";
import { isLearnHalf } from "./learn-half.ts";
import { openstaxSlugs, readOpenstaxBook } from "./openstax.ts";
import { plainBm25 } from "./plain-bm25.ts";
import { mean, reciprocalRank } from "./ranking-metrics.ts";
import { everyOutcomeCase, outcomeCases, passagesOf, sectionTexts, stemCases } from "./textbook-sections.ts";
import type { SectionCase } from "./textbook-sections.ts";

type Rank = (query: string) => string[];

function measure(cases: readonly SectionCase[], rank: Rank, prefix: string): Figures {
  const ranks = cases.map(({ text, section }) => reciprocalRank(rank(text), section));
  return {
    [`${prefix}Mrr`]: mean(ranks),
    [`${prefix}R1`]: mean(ranks.map((value) => (value === 1 ? 1 : 0))),
    [`${prefix}R5`]: mean(ranks.map((value) => (value >= 1 / 5 ? 1 : 0))),
  };
}

function isLearned({ section, text }: SectionCase): boolean {
  return isLearnHalf(`openstax ${section} ${text}`);
}

function isReported(one: SectionCase): boolean {
  return !isLearned(one);
}

export const grounding: Benchmark = {
  name: "grounding",
  measures: "outcomes and keyed questions of six textbooks against the sections that teach them: MRR, R@1, R@5",
  run: async () => {
    const books = openstaxSlugs.map((slug) => {
      const book = readOpenstaxBook(slug);
      if (!book) throw new Error(`The book ${slug} is not in the data folder.`);
      return book;
    });
    const index = buildIndex(books.flatMap(passagesOf));
    const keys = (query: string, isOutcome: boolean): string[] =>
      rankSections(index, query, { limit: 100, isOutcome }).map(
        ({ documentId, sectionId }) => `${documentId}/${sectionId}`,
      );
    const bm25 = plainBm25(books.flatMap(sectionTexts));
    const outcomes = books.flatMap(outcomeCases);
    const stems = books.flatMap(stemCases);
    const both = (wanted: (one: SectionCase) => boolean, forOutcome: Rank, forStem: Rank): Figures => ({
      ...measure(outcomes.filter(wanted), forOutcome, "outcome"),
      ...measure(stems.filter(wanted), forStem, "stem"),
    });
    const product = [(query: string) => keys(query, true), (query: string) => keys(query, false)] as const;
    return {
      figures: both(isReported, ...product),
      baselines: {
        "plain BM25 on sections": both(isReported, bm25, bm25),
      },
      detail: {
        outcomes: outcomes.filter(isReported).length,
        stems: stems.filter(isReported).length,
        bothHalves: { product: both(() => true, ...product), plainBm25: both(() => true, bm25, bm25) },
        learnHalf: { product: both(isLearned, ...product), plainBm25: both(isLearned, bm25, bm25) },
        // With the lists that introductions print of their chapter's contents; no section of their own teaches those.
        everyObjective: {
          product: measure(books.flatMap(everyOutcomeCase), product[0], "outcome"),
          plainBm25: measure(books.flatMap(everyOutcomeCase), bm25, "outcome"),
        },
        perBook: Object.fromEntries(
          books
            .map((book) => [book.slug, outcomeCases(book).filter(isReported)] as const)
            .filter(([, cases]) => cases.length > 0)
            .map(([slug, cases]) => [slug, measure(cases, product[0], "outcome")]),
        ),
      },
    };
  },
};
