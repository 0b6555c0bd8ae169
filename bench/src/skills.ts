import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSkillIndex, type IndexedSkill } from "@curriculum/backend/skills/build-skill-index.ts";
import { matchSkills } from "@curriculum/backend/skills/match-skills.ts";
import { readSkills } from "@curriculum/backend/skills/read-skills.ts";
import { strFromU8, unzipSync } from "fflate";
import type { Benchmark, Figures } from "./benchmark.ts";
import { parseCsv } from "./parse-csv.ts";
import { mean, recallAt, reciprocalRank } from "./ranking-metrics.ts";
import { labelTfIdf } from "./label-tf-idf.ts";

interface Sentence {
  text: string;
  /** Preferred labels of the skills that people found in it. */
  wanted: ReadonlySet<string>;
}

/**
 * Sentences of job postings → ESCO skills, for each sentence with at least one skill. The publisher's own parts are
 * kept: weights were learned on the validation part, the figures are those of the test part.
 */
export const skills: Benchmark = {
  name: "skills",
  measures: "sentences of job postings against ESCO skills: RP@10, MRR",
  run: async ({ dataFolder }) => {
    const published = await readEsco(dataFolder);
    const index = buildSkillIndex(published);
    const test = readSentences(dataFolder, "test");
    const validation = readSentences(dataFolder, "validation");
    const matched = (text: string) => matchSkills(index, text, { limit: 50 }).map(({ label }) => label);
    const withoutOccupations = buildSkillIndex(published.map((skill) => ({ ...skill, occupations: [] })));
    const labelsOnly = buildSkillIndex(
      published.map((skill) => ({ ...skill, occupations: [], alternativeLabels: [], description: "" })),
    );
    const baseline = labelTfIdf(published.map(({ label }) => label));
    const started = performance.now();
    const figures = measure(test, matched);
    const milliseconds = (performance.now() - started) / test.length;
    return {
      figures,
      baselines: {
        "TF-IDF on labels": measure(test, (text) => baseline(text, 50)),
        "product on labels alone": measure(test, rankedBy(labelsOnly)),
        "product without occupations": measure(test, rankedBy(withoutOccupations)),
      },
      detail: {
        sentences: test.length,
        skills: published.length,
        millisecondsEach: milliseconds,
        learnPart: { sentences: validation.length, ...measure(validation, matched) },
      },
    };
  },
};

const rankedBy = (index: ReturnType<typeof buildSkillIndex>) => (text: string) =>
  matchSkills(index, text, { limit: 50 }).map(({ label }) => label);

/** RP@10: found among the first ten, of as many as could be found there. MRR: of the first wanted one, to place 50. */
function measure(sentences: readonly Sentence[], rank: (text: string) => readonly string[]): Figures {
  const ranked = sentences.map(({ text, wanted }) => ({ wanted, labels: rank(text) }));
  return {
    rp10: mean(
      ranked.map(({ wanted, labels }) => (recallAt(labels, wanted, 10) * wanted.size) / Math.min(10, wanted.size)),
    ),
    mrr: mean(
      ranked.map(({ wanted, labels }) => {
        const first = labels.find((label) => wanted.has(label));
        return first === undefined ? 0 : reciprocalRank(labels, first);
      }),
    ),
  };
}

function readSentences(dataFolder: string, part: "test" | "validation"): Sentence[] {
  const sentences = new Map<string, Set<string>>();
  const text = readFileSync(join(dataFolder, "esco-skill-tech", `tech_${part}_annotations.csv`), "utf8");
  for (const { sentence = "", label = "" } of parseCsv(text)) {
    if (label === "" || label === "LABEL NOT PRESENT" || label === "UNDERSPECIFIED") continue;
    const wanted = sentences.get(sentence) ?? new Set<string>();
    sentences.set(sentence, wanted.add(label));
  }
  return Array.from(sentences, ([sentence, wanted]) => ({ text: sentence, wanted }));
}

/** The skills of the publisher's archives, by the product's own reader. */
async function readEsco(dataFolder: string): Promise<IndexedSkill[]> {
  const found = new Map<string, IndexedSkill & { occupations: string[] }>();
  for (const [archive, file] of [
    ["esco-1.1.1-classification-en-csv.zip", "skills_en.csv"],
    ["esco-1.1.1-relations-csv.zip", "occupationSkillRelations.csv"],
  ] as const) {
    const entries = unzipSync(readFileSync(join(dataFolder, "esco", archive)), {
      filter: ({ name }) => name.endsWith(file),
    });
    const text = strFromU8(Object.values(entries)[0]!);
    const read = await readSkills(file, [text], ({ skill, use }) => {
      if (skill !== undefined) found.set(skill.uri, { ...skill, occupations: [] });
      if (use !== undefined) found.get(use.skillUri)?.occupations.push(use.occupationUri);
    });
    if (!read.ok) throw new Error(read.problems.join("\n"));
  }
  return [...found.values()].toSorted((a, b) => (a.uri < b.uri ? -1 : 1));
}
