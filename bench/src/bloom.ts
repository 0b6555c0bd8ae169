import { readFileSync } from "node:fs";
import { join } from "node:path";
import { levelsOfVerb } from "@curriculum/curriculum/bloom/verb-levels.ts";
import { levelOfQuestion } from "@curriculum/curriculum/bloom/question-level.ts";
import { bloomLevels, bloomRank, type BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import { wordsOf } from "@curriculum/curriculum/language/words.ts";
import { parseCsv } from "./parse-csv.ts";

interface RatedQuestion {
  text: string;
  level: BloomLevel;
  /** The cues were written by reading the questions of even prompts; odd prompts are only reported. */
  isForReport: boolean;
}

/** Level of a question by its wording, against the questions on whose level both experts agree. */
export async function run() {
  const questions = readQuestions();
  const report = questions.filter((question) => question.isForReport);
  const pairs = report.map((question) => [question.level, levelOfQuestion(question.text).level] as const);
  const verbPairs = report.map((question) => [question.level, levelByVerbList(question.text)] as const);
  const learned = questions.filter((question) => !question.isForReport);
  return {
    name: "bloom",
    seed: 0,
    figures: { accuracy: accuracyOf(pairs), kappa: kappaOf(pairs) },
    baselines: { "verb list": { accuracy: accuracyOf(verbPairs), kappa: kappaOf(verbPairs) } },
    detail: {
      questions: report.length,
      learningHalf: accuracyOf(learned.map((question) => [question.level, levelOfQuestion(question.text).level])),
      confusion: Object.fromEntries(
        bloomLevels.map((truth) => [
          truth,
          Object.fromEntries(
            bloomLevels.map((found) => [found, pairs.filter((pair) => pair[0] === truth && pair[1] === found).length]),
          ),
        ]),
      ),
    },
  };
}

function readQuestions(): RatedQuestion[] {
  const data = process.env["CURRICULUM_DATA"];
  if (data === undefined) throw new Error("Set CURRICULUM_DATA to the folder that holds aeqg-bloom-quality.");
  return parseCsv(readFileSync(join(data, "aeqg-bloom-quality", "expert_evaluation.csv"), "utf8"))
    .filter((row) => /^[1-6]$/.test(row["SkillLevel_1"] ?? "") && row["SkillLevel_1"] === row["SkillLevel_2"])
    .map((row) => ({
      text: row["Questions"]!,
      level: bloomLevels[Number(row["SkillLevel_1"]) - 1]!,
      // Six questions on one topic share a prompt, so whole prompts go to one half or the other.
      isForReport: Math.floor((Number(row["Index"]) - 1) / 6) % 2 === 1,
    }));
}

/** The simple method: the highest level of the first word that any list holds. */
function levelByVerbList(text: string): BloomLevel {
  for (const word of wordsOf(text)) {
    const levels = levelsOfVerb(word);
    if (levels.length > 0) return levels[0]!;
  }
  return /^(?:what|which|who|when)\b/i.test(text) ? "Remember" : "Understand";
}

type Pair = readonly [BloomLevel, BloomLevel];

function accuracyOf(pairs: readonly Pair[]): number {
  return pairs.filter(([truth, found]) => truth === found).length / pairs.length;
}

/** Cohen's kappa, unweighted. */
function kappaOf(pairs: readonly Pair[]): number {
  const truth = bloomLevels.map(() => 0);
  const found = bloomLevels.map(() => 0);
  for (const pair of pairs) {
    truth[bloomRank(pair[0])]! += 1;
    found[bloomRank(pair[1])]! += 1;
  }
  const chance = truth.reduce((sum, count, index) => sum + count * found[index]!, 0) / pairs.length ** 2;
  return (accuracyOf(pairs) - chance) / (1 - chance);
}
