import type { Curriculum } from "../../../model/curriculum.ts";
import type { ModuleOutcome } from "../../../model/outcome.ts";
import type { BloomLevel } from "../../../model/bloom-level.ts";
import { choice, type Mutation } from "./mutation.ts";

function outcomeAt({ modules }: Curriculum, module: number, index: number): ModuleOutcome {
  return modules[module]!.outcomes[index]!;
}

/** Rewrites an outcome and keeps its recorded verb in step. */
function say(outcome: ModuleOutcome, verb: string, rest: string): void {
  outcome.text = `${verb.charAt(0).toUpperCase()}${verb.slice(1)} ${rest}`;
  outcome.verb = verb;
}

/** Gives an outcome and all that assesses it another level. */
function move(curriculum: Curriculum, outcome: ModuleOutcome, level: BloomLevel): void {
  outcome.bloomLevel = level;
  for (const module of curriculum.modules)
    for (const item of module.assessments) if (item.outcomeId === outcome.id) item.bloomLevel = level;
}

const ofLevel: Partial<Record<BloomLevel, string>> = { Apply: "apply", Understand: "explain", Analyze: "analyse" };

function moveAndSay(curriculum: Curriculum, outcome: ModuleOutcome, level: BloomLevel): void {
  const rest = outcome.text.slice(outcome.text.indexOf(" ") + 1);
  say(outcome, ofLevel[level]!, rest);
  move(curriculum, outcome, level);
}

export const outcomeMutations: Mutation[] = [
  {
    check: "outcome.program-count",
    change: (curriculum) => {
      curriculum.programOutcomes.pop();
      for (const outcome of curriculum.modules[1]!.outcomes) outcome.programOutcomeIds = ["po3"];
    },
  },
  {
    check: "outcome.module-count",
    also: ["citation.support"],
    change: ({ modules }) => {
      const extra = structuredClone(modules[0]!.outcomes[4]!);
      Object.assign(extra, { id: "sb101-lo7", code: "SB101-LO7", concepts: ["proving cabinet"] });
      say(extra, "measure", "the warmth of a proving cabinet at three heights.");
      modules[0]!.outcomes.push(extra);
      modules[0]!.caseStudies[0]!.questions[0]!.outcomeId = "sb101-lo7";
    },
  },
  {
    check: "outcome.length",
    change: (curriculum) =>
      say(
        outcomeAt(curriculum, 0, 2),
        "describe",
        "the part that gluten plays in holding gas while a dough rests in bulk, is folded several times, is shaped into loaves, and at last proves in its basket overnight.",
      ),
  },
  {
    check: "outcome.one-verb",
    change: (curriculum) =>
      say(outcomeAt(curriculum, 0, 2), "describe", "and explain the part that gluten plays in holding gas."),
  },
  {
    check: "outcome.weak-verb",
    change: (curriculum) =>
      say(outcomeAt(curriculum, 0, 2), "understand", "the part that gluten plays in holding gas."),
  },
  {
    check: "outcome.known-verb",
    change: (curriculum) => say(outcomeAt(curriculum, 0, 2), "ponder", "the part that gluten plays in holding gas."),
  },
  { check: "outcome.verb-field", change: (curriculum) => void (outcomeAt(curriculum, 0, 2).verb = "explain") },
  {
    check: "outcome.level",
    change: (curriculum) => say(outcomeAt(curriculum, 0, 2), "evaluate", "the part that gluten plays in holding gas."),
  },
  { check: "outcome.object", change: (curriculum) => say(outcomeAt(curriculum, 0, 2), "describe", "gluten.") },
  {
    check: "outcome.sentence",
    change: (curriculum) =>
      void (outcomeAt(curriculum, 0, 2).text = "Describe the part that gluten plays in holding gas"),
  },
  {
    check: "outcome.criteria-count",
    change: (curriculum) => void outcomeAt(curriculum, 0, 2).criteria.pop(),
    also: ["structure.schema"],
  },
  {
    check: "outcome.tickable-criteria",
    change: (curriculum) => void (outcomeAt(curriculum, 0, 2).criteria[0] = "Understands the net of protein"),
  },
  {
    check: "outcome.duplicate",
    change: (curriculum) =>
      say(outcomeAt(curriculum, 0, 2), "explain", "how the wild yeast raises dough in bulk fermentation."),
  },
  {
    check: "outcome.spread",
    change: (curriculum) => {
      moveAndSay(curriculum, outcomeAt(curriculum, 0, 1), "Apply");
      moveAndSay(curriculum, outcomeAt(curriculum, 0, 2), "Apply");
    },
  },
  {
    check: "outcome.level-share",
    change: (curriculum) => {
      for (const index of [1, 2, 3]) moveAndSay(curriculum, outcomeAt(curriculum, 0, index), "Apply");
    },
    also: ["outcome.spread"],
  },
  {
    check: "outcome.progression-start",
    change: (curriculum) => {
      for (const index of [2, 3]) moveAndSay(curriculum, outcomeAt(curriculum, 0, index), "Analyze");
    },
    also: ["outcome.spread"],
  },
  {
    check: "outcome.progression-end",
    change: (curriculum) => {
      for (const index of [2, 3, 4]) moveAndSay(curriculum, outcomeAt(curriculum, 1, index), "Understand");
    },
    also: ["outcome.spread"],
  },
  {
    check: "outcome.too-low",
    change: ({ program, modules }) => {
      program.qualificationLevel = "Level 7";
      for (const module of modules) module.readings = module.readings.map((reading) => ({ ...reading, minutes: 8 }));
    },
    also: ["outcome.progression-start", "outcome.spread"],
  },
  {
    check: "outcome.too-high",
    change: (curriculum) => {
      curriculum.program.qualificationLevel = "Level 3";
      say(outcomeAt(curriculum, 1, 5), "critically", "assess a bakery's quality plan against its customer complaints.");
      outcomeAt(curriculum, 1, 5).verb = "assess";
    },
  },
  {
    check: "outcome.named-artefact",
    change: (curriculum) => {
      const outcome = outcomeAt(curriculum, 1, 5);
      say(outcome, "design", "a quality plan for a bakery from its customer complaints.");
      move(curriculum, outcome, "Create");
    },
    also: ["outcome.spread"],
  },
  {
    check: "outcome.verb-variety",
    change: (curriculum) => {
      const places = [
        [0, 0],
        [0, 1],
        [0, 2],
        [0, 3],
        [0, 5],
      ] as const;
      for (const [module, index] of places) moveAndSay(curriculum, outcomeAt(curriculum, module, index), "Apply");
    },
    also: ["outcome.spread", "outcome.level-share", "outcome.same-object"],
  },
  {
    check: "alignment.program-outcome-served",
    change: (curriculum) => {
      for (const index of [0, 1, 2]) outcomeAt(curriculum, 0, index).programOutcomeIds = ["po2"];
    },
  },
  {
    check: "alignment.outcome-serves",
    change: (curriculum) => void (outcomeAt(curriculum, 0, 1).programOutcomeIds = []),
  },
  { check: "alignment.outcome-assessed", change: (curriculum) => void (choice(curriculum, 1).outcomeId = "sb101-lo3") },
  {
    check: "alignment.assessed-at-level",
    change: (curriculum) => void (choice(curriculum, 1).bloomLevel = "Remember"),
  },
  {
    check: "alignment.format-follows-level",
    change: (curriculum) => {
      const [first] = curriculum.modules[1]!.assessments;
      first!.outcomeId = "sb102-lo6";
      first!.bloomLevel = "Evaluate";
      curriculum.modules[1]!.assessments[5]!.outcomeId = "sb102-lo1";
      curriculum.modules[1]!.assessments[5]!.bloomLevel = "Apply";
      curriculum.modules[1]!.caseStudies[0]!.questions[0]!.outcomeId = "sb102-lo1";
    },
  },
  {
    check: "alignment.artefact-collected",
    change: (curriculum) => {
      const outcome = outcomeAt(curriculum, 1, 5);
      say(outcome, "design", "a quality plan for a bakery from its customer complaints.");
      move(curriculum, outcome, "Create");
      outcome.evidence = { kind: "artefact", artefact: "Quality plan" };
      curriculum.modules[1]!.assessments[5]!.outcomeId = "sb102-lo1";
      curriculum.modules[1]!.caseStudies[0]!.questions[0]!.bloomLevel = "Create";
    },
    also: ["outcome.spread"],
  },
  {
    check: "outcome.generic-criteria",
    change: ({ modules }) => {
      for (const outcome of modules.flatMap((module) => module.outcomes))
        outcome.criteria[1] = `Gives an example of ${outcome.concepts[0]} from the reading`;
    },
  },
  { check: "alignment.skill-outcomes", change: ({ skills }) => void skills[0]!.outcomeIds.pop() },
  {
    check: "alignment.outcome-sourced",
    change: (curriculum) => {
      const outcome = outcomeAt(curriculum, 0, 4);
      outcome.citations = [];
      outcome.basis = "brief";
    },
  },
  {
    check: "outcome.same-object",
    also: ["citation.support"],
    change: (curriculum) => void (outcomeAt(curriculum, 0, 2).concepts = ["bulk fermentation"]),
  },
];
