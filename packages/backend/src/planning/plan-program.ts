import { bloomBandsFor } from "@curriculum/curriculum/credit/bloom-bands.ts";
import { parseLevel } from "@curriculum/curriculum/credit/parse-level.ts";
import { programHours } from "@curriculum/curriculum/credit/program-hours.ts";
import { qualificationKind } from "@curriculum/curriculum/credit/qualification-kind.ts";
import type { Brief } from "@curriculum/curriculum/model/brief.ts";
import type { Knowledge, SectionUse } from "@curriculum/curriculum/model/knowledge.ts";
import type { ModulePlan, ProgramPlan } from "@curriculum/curriculum/model/plan.ts";
import type { BriefProblem } from "./describe-brief-issues.ts";
import { draftModules, type Drafts } from "./draft-modules.ts";
import { findContradictions } from "./find-contradictions.ts";
import { keyPositions } from "./key-positions.ts";
import { planCases } from "./plan-cases.ts";
import { planGlossary } from "./plan-glossary.ts";
import { nearbyConcepts } from "./nearby-concepts.ts";
import { countQuestions, planItems } from "./plan-items.ts";
import { ownSubjects, planOutcomes } from "./plan-outcomes.ts";
import { planProgramOutcomes } from "./plan-program-outcomes.ts";
import { planReadings } from "./plan-readings.ts";
import { planScheme } from "./plan-scheme.ts";
import { planSets } from "./plan-sets.ts";
import { planSkills } from "./plan-skills.ts";
import { shortfallNotes } from "./shortfall-notes.ts";
import { countLevels, spreadLevels } from "./spread-levels.ts";
import { isTestable } from "./testable-concepts.ts";

export type PlanResult = { ok: true; plan: ProgramPlan } | { ok: false; problems: BriefProblem[] };

/**
 * Everything that can be decided about a program before a word is written: modules in teaching order, exact hours,
 * outcome and item slots, readings, skills, glossary. The same brief and knowledge give the same plan, byte for byte;
 * it is asynchronous only because the solver is WebAssembly. What the sources could not give stands in `plan.notes`.
 * `uses`: by which several documents are ordered.
 */
export async function planProgram(input: {
  brief: Brief;
  knowledge: Knowledge;
  uses?: readonly SectionUse[];
}): Promise<PlanResult> {
  const { brief, knowledge, uses = [] } = input;
  const level = parseLevel(brief.level, brief.levelFramework);
  const contradictions = findContradictions(brief).map(({ path, message }) => ({ path, message }));
  if (contradictions.length > 0 || !level.ok) return { ok: false, problems: contradictions };
  const missing = missingKnowledge(knowledge);
  if (missing) return { ok: false, problems: [{ path: "", message: missing }] };

  const { totalHours, contactHours } = programHours(brief);
  const { rank } = level.value;
  const drafts = await draftModules(brief, knowledge, uses);
  const planned = planModules(brief, rank, drafts, knowledge);
  const { slots, modules } = planProgramOutcomes(planned, brief.programOutcomes, rank, drafts.bonds);
  return {
    ok: true,
    plan: {
      brief,
      totalHours,
      contactHours,
      programOutcomes: slots,
      modules,
      skills: planSkills(modules, drafts.bonds),
      glossary: planGlossary(drafts.modules, modules),
      notes: [...drafts.notes, ...shortfallNotes(modules, brief)],
    },
  };
}

function missingKnowledge(knowledge: Knowledge): string | null {
  if (knowledge.sections.length === 0)
    return "The chosen sources hold no teaching sections: add a textbook or another text with headings.";
  if (knowledge.concepts.length === 0)
    return "No concept could be found in the chosen sources: add sources that explain their terms.";
  return null;
}

/** As many as the brief asks for; fewer, down to three, where the sources give a module too few concepts. */
function outcomeCount(draft: Drafts["modules"][number], brief: Brief): number {
  const own = [...draft.concepts, ...draft.units.flatMap((unit) => unit.concepts), ...draft.named];
  const available = new Set(own.filter(isTestable)).size;
  return Math.min(brief.outcomesPerModule, Math.max(3, available));
}

function planModules(brief: Brief, rank: number, drafts: Drafts, knowledge: Knowledge): ModulePlan[] {
  const sizes = drafts.modules.map((draft) => outcomeCount(draft, brief));
  const bands = bloomBandsFor(qualificationKind(brief.qualificationType), rank);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const levels = spreadLevels(sizes, countLevels(total, bands));
  const positions = keyPositions(
    drafts.modules.map((draft) => countQuestions(draft, brief.questionsPerModule)),
    brief.seed,
  );
  const subjects = new Set(drafts.modules.flatMap((draft, index) => ownSubjects(draft, sizes[index] ?? 0)));
  return drafts.modules.map((draft, index): ModulePlan => {
    const outcomes = planOutcomes(draft, levels[index] ?? [], subjects);
    for (const outcome of outcomes) for (const id of outcome.conceptIds.slice(0, 1)) subjects.add(id);
    const cases = planCases(draft, outcomes);
    const near = nearbyConcepts(draft, knowledge.concepts);
    const questions = planItems(draft, outcomes, positions[index] ?? [], near, cases);
    const items = [...questions, ...planSets(draft, outcomes, knowledge.sequences ?? [], questions)];
    return {
      key: draft.key,
      code: draft.code,
      title: draft.title,
      kind: draft.kind,
      sequenceOrder: index + 1,
      hours: draft.hours,
      contactHours: draft.contactHours,
      prerequisites: draft.prerequisites,
      sectionKeys: draft.topics.map((topic) => topic.key),
      conceptIds: draft.concepts.map((concept) => concept.id),
      units: draft.units.map((unit, at) => ({
        key: unit.key,
        title: unit.title,
        sequenceOrder: at + 1,
        hours: unit.hours,
        sectionKeys: unit.topics.map((topic) => topic.key),
        conceptIds: unit.spoken.map((concept) => concept.id),
      })),
      outcomes,
      items,
      cases,
      scheme: planScheme(draft.key, items, cases),
      readings: planReadings(draft, outcomes, drafts.roots, drafts.vectors, rank),
    };
  });
}
