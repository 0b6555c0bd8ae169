import { withArticle } from "@curriculum/curriculum/language/article.ts";
import type { BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import { rotate } from "../choose.ts";
import type { Setting } from "../setting/setting.ts";

/** What follows one of the verbs, and the words by which the same frame is known in another outcome. */
export interface ProgramWording {
  verbs: readonly string[];
  rest: string;
  mark: string;
}

/**
 * What a graduate does with whole areas of the program, by level. `areas` reads as a list; `number` is the outcome's
 * place among the program's, so that neighbours are about different cases.
 */
export function programWordings(
  level: BloomLevel,
  areas: string,
  setting: Setting,
  seed: string,
  number: number,
): ProgramWording[] {
  const [onCase = "", otherCase = onCase] = rotate(setting.cases, seed, number);
  const artefact = withArticle(rotate(setting.artefacts, seed, number)[0] ?? "report");
  const { observation, judged } = setting;
  switch (level) {
    case "Remember":
      return [
        { verbs: ["identify", "define"], rest: `the central terms of ${areas}`, mark: "the central terms of" },
        { verbs: ["state", "outline"], rest: `the main ideas of ${areas}`, mark: "the main ideas of" },
      ];
    case "Understand":
      return [
        { verbs: ["explain", "describe"], rest: `the main ideas of ${areas}`, mark: "the main ideas of" },
        { verbs: ["discuss"], rest: `${areas} with reference to ${onCase}`, mark: "with reference to" },
        { verbs: ["summarise", "describe"], rest: `what the study of ${areas} has shown`, mark: "has shown" },
      ];
    case "Apply":
      return [
        { verbs: ["apply"], rest: `knowledge of ${areas} to ${onCase}`, mark: "apply knowledge of" },
        { verbs: ["use"], rest: `knowledge of ${areas} in work on ${onCase}`, mark: "in work on" },
        { verbs: ["apply"], rest: `the main ideas of ${areas} to ${otherCase}`, mark: "the main ideas of" },
      ];
    case "Analyze":
      return [
        { verbs: ["analyse", "examine"], rest: `${onCase} with regard to ${areas}`, mark: "with regard to" },
        { verbs: ["investigate", "examine"], rest: `the bearing of ${areas} on ${otherCase}`, mark: "the bearing of" },
        { verbs: ["analyse", "investigate"], rest: `${observation} in terms of ${areas}`, mark: "in terms of" },
      ];
    case "Evaluate":
      return [
        { verbs: ["evaluate", "appraise"], rest: `${judged} in the light of ${areas}`, mark: "in the light of" },
        {
          verbs: ["justify", "defend"],
          rest: `a judgement on ${onCase} with evidence from the study of ${areas}`,
          mark: "a judgement on",
        },
        {
          verbs: ["assess", "appraise"],
          rest: `competing explanations of ${observation}, drawing on ${areas}`,
          mark: "competing explanations of",
        },
        {
          verbs: ["assess", "evaluate"],
          rest: `alternative approaches to ${otherCase}, drawing on ${areas}`,
          mark: "alternative approaches to",
        },
      ];
    case "Create":
      return [
        { verbs: ["produce", "develop"], rest: `${artefact} that draws on ${areas}`, mark: "that draws on" },
        { verbs: ["design", "formulate"], rest: `${artefact} based on ${areas}`, mark: "based on" },
      ];
  }
}
