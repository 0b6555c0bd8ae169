import { withArticle } from "@curriculum/curriculum/language/article.ts";
import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { bloomRank, type BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import type { Citation } from "@curriculum/curriculum/model/citation.ts";
import { choose as turned } from "../choose.ts";
import { uniqueCitations } from "../evidence/cite-sentence.ts";
import type { CaseMaterial, CaseOutcome } from "./case-material.ts";
import type { Asked, Depth, Story } from "./plots/plot.ts";
import { be, saidOf, stop, wordsFor } from "./plots/plot-words.ts";

/** A question of a case, tied to the outcome that it assesses. */
export interface CaseQuestion extends Asked {
  outcome: CaseOutcome;
  citations: Citation[];
}

const depthOf: Record<BloomLevel, Depth> = {
  Remember: "explain",
  Understand: "explain",
  Apply: "apply",
  Analyze: "analyse",
  Evaluate: "evaluate",
  Create: "create",
};

/** Asked where two outcomes stand at one level: the same depth, turned to the third concept of the case. */
function secondAsking(depth: Depth, material: CaseMaterial): Asked {
  const { M, R, T, defM, defR, defT, work, served, lead } = wordsFor(material);
  const third = material.others[0] ?? material.rival;
  const also = saidOf(third);
  const point = also ? `${stop(defT)} ${stop(also)}` : stop(defT);
  const criteria = [
    { criterion: `Meaning of ${T}`, full: `States that ${defT}.` },
    {
      criterion: "Tie to the case",
      full: `Names the fact of the case in which ${third.noun.one} ${third.noun.oneIsPlural ? "show" : "shows"}.`,
    },
  ];
  const asked: Record<Depth, [string, string]> = {
    explain: [
      `Explain what ${T} ${third.noun.genericIsPlural ? "mean" : "means"} in this case, and why it must not be left out of what ${served} are told.`,
      `${point} Told of ${M} alone, ${served} would learn only that ${defM}.`,
    ],
    apply: [
      `Apply what the case says about ${T} to one ${work} of your own invention: write the two sentences that it should contain.`,
      `${point} ${capitaliseFirst(withArticle(work))} on which this bears names the fact first and then says, in the words of the case, that ${defT}.`,
    ],
    analyse: [
      `Examine which facts of the case bear on ${T} and which only on ${M}, and which of the colleagues' statements those facts support.`,
      `${point} ${stop(defM)} ${turned([`What is said in the case about ${T} therefore rests on other facts.`, `A finding on ${T} would leave the one on ${M} as it is.`, `Of the two, only ${M} ${be(material.main)} borne out by the figures.`, `Whoever argues from ${T} has to show facts of that kind first.`], material.seed)}`,
    ],
    evaluate: [
      `Assess whether the ${lead} should give ${T} more weight than ${R}, and give one reason for and one against.`,
      `For more weight: ${defT}. Against it: the facts of the case speak of ${M} first, since ${defM}. Of ${R} they say less, although ${defR}.`,
    ],
    create: [
      `Write a note of one page in which the ${lead} explains ${T} to colleagues who were not there, with an instance and a task.`,
      `${point} The task asks colleagues to find ${withArticle(work)} in which ${M} and ${T} meet.`,
    ],
  };
  const [prompt, modelAnswer] = asked[depth];
  return { prompt, modelAnswer, criteria };
}

/** Two or three questions, one an outcome, from lower to higher levels; a single outcome is asked from two sides. */
export function askQuestions(material: CaseMaterial, story: Story): CaseQuestion[] {
  const ordered = material.outcomes.slice(0, 3).toSorted((a, b) => bloomRank(a.level) - bloomRank(b.level));
  const [single] = ordered;
  const outcomes = ordered.length === 1 && single ? [single, single] : ordered;
  const asked = new Set<Depth>();
  const twice = new Set<Depth>();
  const cite = (entries: readonly { citations: Citation[] }[]) =>
    uniqueCitations(entries.flatMap((facts) => facts.citations.slice(0, 1)));
  return outcomes.map((outcome) => {
    const depth = depthOf[outcome.level];
    if (!asked.has(depth)) {
      asked.add(depth);
      return { outcome, ...story.asks[depth], citations: cite([material.main, material.rival]) };
    }
    if (!twice.has(depth)) {
      twice.add(depth);
      return {
        outcome,
        ...secondAsking(depth, material),
        citations: cite([material.others[0] ?? material.rival, material.main]),
      };
    }
    // Three outcomes of one level: the third is asked for meaning.
    return { outcome, ...story.asks.explain, citations: cite([material.main, material.rival]) };
  });
}
