import { goals } from "./goals.ts";

/** A benchmark as it is kept in `bench/results/`. */
export interface StoredResult {
  name: string;
  seed: number;
  machine: string;
  figures: Record<string, number>;
  baselines: Record<string, Record<string, number>>;
}

const asSeconds = (value: number) => `${value.toFixed(1)} s`;
const asMilliseconds = (value: number) => `${Math.round(value)} ms`;
const asShare = (value: number) => value.toFixed(2);

interface Row {
  says: string;
  of: string;
  figure: string;
  shown: (value: number) => string;
  /** The method it is told beside, as the benchmark calls it. */
  beside?: string;
}

/** What a newcomer asks first; where a goal is missed, that too. */
const rows: readonly Row[] = [
  {
    says: "Program of 8 modules from a book in the library, the slowest of five",
    of: "speed",
    figure: "programSeconds",
    shown: asSeconds,
  },
  {
    says: "Same, by a model that takes 1 s a reply, 16 asked at once",
    of: "model",
    figure: "seconds",
    shown: asSeconds,
  },
  {
    says: "Search in 1,000,000 passages, 99 of 100 within",
    of: "speed",
    figure: "searchP99Ms.1000000",
    shown: asMilliseconds,
  },
  {
    says: "Search, nDCG@10 on questions with known answers",
    of: "retrieval",
    figure: "ndcg10",
    shown: asShare,
    beside: "plain BM25",
  },
  {
    says: "Passage behind an outcome, found first",
    of: "grounding",
    figure: "outcomeR1",
    shown: asShare,
    beside: "plain BM25 on sections",
  },
  {
    says: "Questions with at most one flaw of writing",
    of: "items",
    figure: "atMostOneFlaw",
    shown: asShare,
    beside: "textbook",
  },
  {
    says: "Questions answered by form alone, chance being 25 %",
    of: "items",
    figure: "contentBlind",
    shown: asShare,
    beside: "textbook",
  },
  { says: "Questions answered with the source open", of: "items", figure: "sourceSolver", shown: asShare },
  {
    says: "Level of an outcome told as people tell it",
    of: "bloom",
    figure: "accuracy",
    shown: asShare,
    beside: "verb list",
  },
  {
    says: "Teaching order, Kendall’s tau to the book’s own",
    of: "order",
    figure: "tau",
    shown: asShare,
    beside: "alphabetical",
  },
  {
    says: "Published skills among the first ten, RP@10",
    of: "skills",
    figure: "rp10",
    shown: asShare,
    beside: "TF-IDF on labels",
  },
  { says: "Key terms, F1 to the book’s own", of: "terms", figure: "f1", shown: asShare, beside: "tfIdf" },
  {
    says: "Definitions, F1 in words to the book’s own",
    of: "terms",
    figure: "definitionF1",
    shown: asShare,
    beside: "first sentence with X is",
  },
  { says: "Objectives of the book that the program covers", of: "coverage", figure: "objectives", shown: asShare },
];

/** The table of the README; throws where a figure is not among the results. */
export function summarize(results: readonly StoredResult[]): string[] {
  const cells = rows.map(({ says, of, figure, shown, beside }) => {
    const result = results.find(({ name }) => name === of);
    const value = result?.figures[figure];
    const other = beside === undefined ? undefined : result?.baselines[beside]?.[figure];
    if (value === undefined || (beside !== undefined && other === undefined)) {
      throw new Error(`bench/results/${of}.json has no ${figure}${beside === undefined ? "" : ` of ${beside}`}.`);
    }
    const compared = other === undefined ? "" : `${beside} ${shown(other)}`;
    return [says, shown(value), compared, goals[of]?.[figure] ?? ""];
  });
  return formatTable([["measured", "product", "beside", "goal"], ...cells]);
}

/** Columns are padded, so that the table reads well as text too. */
function formatTable([header, ...body]: readonly string[][]): string[] {
  const widths = header!.map((_, at) => Math.max(3, ...[header!, ...body].map((row) => row[at]!.length)));
  const line = (row: readonly string[]) => `| ${row.map((cell, at) => cell.padEnd(widths[at]!)).join(" | ")} |`;
  return [line(header!), line(widths.map((width) => "-".repeat(width))), ...body.map(line)];
}

const marks = { from: "<!-- figures -->", to: "<!-- end of figures -->" };

/** The README with the table between its marks; throws where it has none. */
export function insertSummary(readme: string, table: readonly string[]): string {
  const from = readme.indexOf(marks.from);
  const to = readme.indexOf(marks.to);
  if (from === -1 || to < from) throw new Error(`The README has no place for figures: ${marks.from} … ${marks.to}`);
  return `${readme.slice(0, from + marks.from.length)}\n\n${table.join("\n")}\n\n${readme.slice(to)}`;
}
