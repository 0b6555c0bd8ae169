import type { SkillMapping } from "@curriculum/curriculum/model/curriculum.ts";
import { withArticle } from "@curriculum/curriculum/language/article.ts";
import { pluralOf } from "@curriculum/curriculum/language/plural.ts";
import { numberBetween, rotate } from "../choose.ts";
import type { ConceptFacts } from "../evidence/concept-facts.ts";
import type { Deed } from "./skill-deed.ts";

type Kpi = SkillMapping["kpis"][number];

/** What the indicators of one skill may count. */
export interface KpiMaterial {
  main: ConceptFacts;
  others: readonly ConceptFacts[];
  artefact: string;
  /** Who judges from outside: "patients and their families". */
  reader: string;
  tasks: number;
  hours: number;
  seed: string;
}

type Indicator = (material: KpiMaterial) => Kpi;

const accuracy: Indicator = ({ main, tasks, seed }) => {
  const percent = numberBetween(17, 19, `${seed}/accuracy`) * 5;
  return {
    text: `At least ${percent} per cent of results for ${main.noun.generic} agree with the checked solution over ${tasks * 5} figures.`,
    measure: `share of results for ${main.noun.generic} that agree with the checked solution`,
    threshold: `≥ ${percent}`,
    unit: "per cent of results",
  };
};

const errorRate: Indicator = ({ main, artefact, seed }) => {
  const most = numberBetween(1, 3, `${seed}/errors`);
  return {
    text: `A reviewer finds no more than ${most} ${most === 1 ? "error" : "errors"} about ${main.noun.generic} in the ${artefact}.`,
    measure: `errors about ${main.noun.generic} found in review`,
    threshold: `≤ ${most}`,
    unit: `errors per ${artefact}`,
  };
};

const timeTaken: Indicator = ({ artefact, hours, seed }) => {
  const limit = Math.max(1, Math.round((hours * numberBetween(5, 8, `${seed}/time`)) / 100));
  return {
    text: `The ${artefact} is ready for review within ${limit} ${limit === 1 ? "hour" : "hours"} of receiving the material.`,
    measure: `time from receipt of the material to ${withArticle(artefact)} ready for review`,
    threshold: `≤ ${limit}`,
    unit: "hours",
  };
};

const coverage: Indicator = ({ main, others, artefact }) => {
  const named = [main, ...others];
  return {
    text: `The ${artefact} treats all ${named.length} of ${named.map((facts) => facts.noun.generic).join(", ")}, each with a fact from the material.`,
    measure: `topics treated with at least one fact`,
    threshold: `= ${named.length} of ${named.length}`,
    unit: "topics",
  };
};

const completion: Indicator = ({ main, tasks }) => ({
  text: `${tasks} of ${tasks} set tasks on ${main.noun.generic} are handed in, of which at least ${tasks - 1} need no second attempt.`,
  measure: "tasks accepted at the first attempt",
  threshold: `≥ ${tasks - 1} of ${tasks}`,
  unit: "tasks",
});

const rating: Indicator = ({ artefact, reader, seed }) => {
  const readers = numberBetween(3, 6, `${seed}/readers`);
  return {
    text: `${readers} readers who stand for ${reader} rate the ${artefact} 4 or higher on average for clarity, on a scale of 5.`,
    measure: `mean rating of clarity by ${readers} readers`,
    threshold: "≥ 4.0",
    unit: "points on a scale of 5",
  };
};

const detection: Indicator = ({ main, tasks, seed }) => {
  const shown = tasks * 2;
  const missed = numberBetween(1, 2, `${seed}/missed`);
  return {
    text: `Of ${shown} descriptions, no more than ${missed} ${missed === 1 ? "is" : "are"} classed wrongly as showing or not showing ${main.noun.generic}.`,
    measure: "descriptions classed wrongly",
    threshold: `≤ ${missed} of ${shown}`,
    unit: "descriptions",
  };
};

const agreement: Indicator = ({ main, tasks, seed }) => {
  const percent = numberBetween(16, 18, `${seed}/agreement`) * 5;
  return {
    text: `Judgements on ${main.noun.generic} agree with those of a second assessor in at least ${percent} per cent of ${tasks * 5} ${pluralOf("instance")}.`,
    measure: "agreement with a second assessor",
    threshold: `≥ ${percent}`,
    unit: "per cent of instances",
  };
};

const byDeed: Record<Deed, readonly Indicator[]> = {
  calculate: [accuracy, timeTaken, errorRate],
  interpret: [agreement, rating, errorRate],
  design: [errorRate, coverage, rating, timeTaken],
  "carry-out": [completion, timeTaken, agreement],
  manage: [timeTaken, completion, rating],
  recognise: [detection, agreement, timeTaken],
  apply: [completion, errorRate, agreement],
  explain: [rating, coverage, errorRate],
};

/** Two indicators that fit the deed, the pair turned from skill to skill; each has a figure, a unit and a threshold. */
export function writeKpis(deed: Deed, material: KpiMaterial, turn: number): Kpi[] {
  const usable = byDeed[deed].filter((indicator) => indicator !== coverage || material.others.length > 0);
  const [first, ...rest] = usable;
  return [...(first ? [first] : []), ...rotate(rest, material.seed, turn).slice(0, 1)].map((indicator) =>
    indicator(material),
  );
}
