import { comparePrograms } from "@curriculum/curriculum/compare/compare-programs.ts";
import type { ComparedProgram, ComparedTopic } from "@curriculum/curriculum/compare/compared-program.ts";
import { matchFloor, matchTopics, scorePairs, type TopicMatch } from "@curriculum/curriculum/compare/match-topics.ts";
import type { Benchmark } from "./benchmark.ts";
import { readOurs, readTheirs } from "./competitors/compared-programs.ts";
import { pairKey, readVerdicts, type Verdict } from "./competitors/read-verdicts.ts";
import { wordOverlap } from "./competitors/word-overlap.ts";

/** The floor of word overlap with the best precision on the learn half that still proposes ten matches there. */
const overlapFloor = 0.3;

/** Matches of one method, by the half that their verdict belongs to. */
interface Judged {
  name: string;
  verdict: Verdict | undefined;
}

/** Textbooks as programs of ours against real programs of others: are the matches right, is each gap quoted? */
export const competitors: Benchmark = {
  name: "competitors",
  measures: "topics matched with stored competitor programs: precision, share of gaps and strengths quoted verbatim",
  run: async ({ dataFolder }) => {
    const verdicts = readVerdicts();
    const theirs = await readTheirs(dataFolder);
    const [product, overlap]: [Judged[], Judged[]] = [[], []];
    const quotes = { all: 0, verbatim: 0 };
    const similarities: Record<string, number> = {};
    for (const ours of readOurs()) {
      for (const { compared } of theirs) {
        const judged = ({ ours: mine, theirs: other }: TopicMatch): Judged => ({
          name: `${mine.title} = ${other.title}`,
          verdict: verdicts.get(pairKey(ours.title, mine.title, compared.title, other.title)),
        });
        const pairs = scorePairs(ours, compared);
        const byWords = pairs
          .map((pair) => ({ ...pair, score: wordOverlap(pair.ours.title, pair.theirs.title) }))
          .toSorted((a, b) => b.score - a.score);
        product.push(...matchTopics(pairs).map(judged));
        overlap.push(...matchTopics(byWords, overlapFloor).map(judged));
        const comparison = comparePrograms(ours, compared);
        similarities[`${ours.title} / ${compared.title}`] = comparison.similarity;
        countQuotes(quotes, comparison.gaps, compared);
        countQuotes(quotes, comparison.strengths, ours);
      }
    }
    return {
      figures: { ...figuresOf(product), quoted: quotes.verbatim / quotes.all },
      baselines: { "word overlap": figuresOf(overlap) },
      detail: {
        floor: matchFloor,
        quotations: quotes.all,
        learnHalf: figuresOf(product, true),
        wrong: product
          .filter(({ verdict }) => verdict && !verdict.isLearned && !verdict.isSame)
          .map(({ name }) => name),
        right: product.filter(({ verdict }) => verdict && !verdict.isLearned && verdict.isSame).map(({ name }) => name),
        unjudged: product.filter(({ verdict }) => verdict === undefined).map(({ name }) => name),
        similarities,
      },
    };
  },
};

/** Of one half: right among the matches with a verdict, their number, and the right ones. */
function figuresOf(matches: readonly Judged[], isLearned = false): Record<string, number> {
  const judged = matches.flatMap(({ verdict }) => (verdict?.isLearned === isLearned ? [verdict] : []));
  const right = judged.filter(({ isSame }) => isSame).length;
  return { precision: judged.length === 0 ? 0 : right / judged.length, matches: judged.length, right };
}

function countQuotes(
  quotes: { all: number; verbatim: number },
  lone: readonly { topic: string; module: string | null; quotation: string }[],
  program: ComparedProgram,
): void {
  for (const { topic, module, quotation } of lone) {
    quotes.all += 1;
    const holds = (one: ComparedTopic) =>
      one.title === topic && one.module === module && `${one.title}\n${one.text}`.includes(quotation);
    if (quotation !== "" && program.topics.some(holds)) quotes.verbatim += 1;
  }
}
