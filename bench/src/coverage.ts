import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Curriculum } from "@curriculum/curriculum/model/curriculum.ts";
import { countWords } from "@curriculum/curriculum/language/words.ts";
import { assessCitation } from "@curriculum/curriculum/support/assess-citation.ts";
import { readPassage } from "@curriculum/curriculum/support/read-passage.ts";
import { statedBy } from "@curriculum/curriculum/support/stated-by.ts";
import { supportFloor } from "@curriculum/curriculum/support/support-floor.ts";
import type { Benchmark, Figures } from "./benchmark.ts";
import { covers, coverFloor, shareCovered, weighStems, type Claim, type Wanted } from "./book-objectives/covers.ts";
import { writeBook } from "./book-objectives/write-book.ts";
import { isLearnHalf } from "./learn-half.ts";
import { readOpenstaxBook, type OpenstaxBook } from "./openstax.ts";
import { mean } from "./ranking-metrics.ts";
import { openScratchLibrary } from "./scratch-library.ts";
import { briefPath } from "./source-books.ts";

/** The books that have a brief of their own. */
const books = [
  { slug: "introduction-business-2e", brief: "introduction-to-business" },
  { slug: "introduction-python-programming", brief: "introduction-to-python" },
  { slug: "introductory-statistics-2e", brief: "introductory-statistics" },
  { slug: "nutrition", brief: "nutrition-for-nurses" },
  { slug: "psychology-2e", brief: "psychology" },
] as const;

/** A program from a whole book that was given without its objectives, held against those objectives. */
export const coverage: Benchmark = {
  name: "coverage",
  measures: "programs from whole textbooks against the books' own objectives, which the generator did not see",
  run: async () => {
    const read = books.map(({ slug, brief }) => {
      const book = readOpenstaxBook(slug);
      if (!book) throw new Error(`The book ${slug} is not in the data folder.`);
      return { book, brief };
    });
    const weight = weighStems(read.flatMap(({ book }) => objectivesOf(book).map(({ text }) => text)));
    const runs: Run[] = [];
    for (const { book, brief } of read) runs.push(await runBook(book, brief, weight));
    const wanted = (run: Run, isLearn: boolean) =>
      run.objectives.filter(({ text }) => isLearnHalf(`openstax ${run.slug} ${text}`) === isLearn);
    const share = (isLearn: boolean, key: Method) =>
      mean(runs.flatMap((run) => wanted(run, isLearn).map((one) => Number(one[key]))));
    const quotes = runs.flatMap((run) => run.verbatim);
    const supported = runs.flatMap((run) => run.supported);
    const figures = (isLearn: boolean): Figures => ({
      objectives: share(isLearn, "byOutcome"),
      objectivesByText: share(isLearn, "byText"),
      verbatim: mean(quotes.map(Number)),
      supported: mean(supported.map(Number)),
    });
    return {
      figures: figures(false),
      baselines: { "largest headings": { objectivesByText: share(false, "byHeading") } },
      detail: {
        outcomes: supported.length,
        quotes: quotes.length,
        objectives: runs.flatMap((run) => wanted(run, false)).length,
        learnHalf: { ...figures(true), largestHeadings: share(true, "byHeading") },
        perBook: Object.fromEntries(
          runs.map((run) => [
            run.slug,
            {
              objectives: mean(wanted(run, false).map((one) => Number(one.byOutcome))),
              largestHeadings: mean(wanted(run, false).map((one) => Number(one.byHeading))),
              outcomes: run.supported.length,
            },
          ]),
        ),
        // What the measure calls covered, for reading by eye; of the half that may be learned from.
        coveredOfLearnHalf: runs.flatMap((run) =>
          wanted(run, true).flatMap(({ text, byOutcome, outcome }) => (byOutcome ? [[text, outcome]] : [])),
        ),
      },
    };
  },
};

type Method = "byOutcome" | "byText" | "byHeading";

interface Run {
  slug: string;
  objectives: (Record<Method, boolean> & { text: string; outcome: string })[];
  /** A mark a quotation: it stands in the passage that it names. */
  verbatim: boolean[];
  /** A mark an outcome: each passage that it cites carries it. */
  supported: boolean[];
}

async function runBook(book: OpenstaxBook, brief: string, weight: (stem: string) => number): Promise<Run> {
  const { modules, passages } = await generateFrom(book, brief);
  const outcomes = modules.flatMap((module) => module.outcomes);
  const claims = outcomes.map((outcome) => {
    // Every heading over a cited passage; the chapter's is among them.
    const chapters = outcome.citations.flatMap(({ section }) => section.split(" > ").map(fold));
    return {
      byText: { text: outcome.text, chapters },
      byOutcome: { text: [outcome.text, ...outcome.criteria].join("\n"), chapters },
    };
  });
  const headings = largestHeadings(book, outcomes.length);
  const textOf = new Map(passages.map(({ id, text }) => [id, text]));
  const readings = new Map(passages.map(({ id, text }) => [id, readPassage(text)]));
  return {
    slug: book.slug,
    objectives: objectivesOf(book).map((objective) => {
      const shares = claims.map(({ byOutcome }) => shareCovered(byOutcome, objective, weight));
      const best = Math.max(...shares);
      return {
        text: objective.text,
        outcome: outcomes[shares.indexOf(best)]?.text ?? "",
        byOutcome: best >= coverFloor,
        byText: claims.some(({ byText }) => covers(byText, objective, weight)),
        byHeading: headings.some((heading) => covers(heading, objective, weight)),
      };
    }),
    verbatim: outcomes.flatMap(({ citations }) =>
      citations.map(({ passageId, quote }) => textOf.get(passageId)?.includes(quote) ?? false),
    ),
    supported: outcomes.map(
      (outcome) =>
        outcome.citations.length > 0 &&
        outcome.citations.every(({ passageId }) => {
          const reading = readings.get(passageId);
          return reading !== undefined && assessCitation(statedBy(outcome), reading).score >= supportFloor;
        }),
    ),
  };
}

async function generateFrom(book: OpenstaxBook, brief: string): Promise<Curriculum> {
  const folder = await mkdtemp(join(tmpdir(), "curriculum-coverage-"));
  const library = await openScratchLibrary();
  try {
    const file = join(folder, `${book.slug}.md`);
    await writeFile(file, writeBook(book));
    const { documentId } = await library.ingest(file);
    // The whole book is asked for: a module a chapter, with as many outcomes as a module may have.
    const changes = { modules: book.chapters.length, outcomesPerModule: 6, questionsPerModule: 5 };
    return (await library.generate(briefPath(brief), [documentId], changes)).curriculum;
  } finally {
    await library.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function fold(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Every objective that the book prints, those of a chapter's introduction among them, with the chapter it is printed in. */
function objectivesOf(book: OpenstaxBook): Wanted[] {
  return book.chapters.flatMap(({ path, modules }) =>
    modules.flatMap(({ objectives }) => objectives.map((text) => ({ text, chapter: fold(path.at(-1) ?? "") }))),
  );
}

/** "Explain HEADING" for the sections with most words: what a table of contents gives without being read. */
function largestHeadings(book: OpenstaxBook, count: number): Claim[] {
  return book.chapters
    .flatMap(({ path, modules }) =>
      modules.map(({ title, paragraphs }) => ({
        text: `Explain ${title}`,
        chapters: [fold(path.at(-1) ?? "")],
        words: countWords(paragraphs.join(" ")),
      })),
    )
    .toSorted((a, b) => b.words - a.words)
    .slice(0, count);
}
