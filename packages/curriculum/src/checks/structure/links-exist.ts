import type { Check, Fault } from "../check.ts";
import { casesOf, itemsOf, outcomesOf } from "../walk-curriculum.ts";

export const linksExist: Check = {
  id: "structure.links-exist",
  severity: "error",
  title: "Every link leads somewhere",
  reason: "A link to nothing is a lost outcome, item or module.",
  remedy: "Point it at an existing id, or take it out.",
  run: (curriculum) => {
    const programOutcomes = new Set(curriculum.programOutcomes.map(({ id }) => id));
    const outcomes = new Set(outcomesOf(curriculum).map(({ value }) => value.id));
    const codes = new Set(curriculum.modules.map(({ code }) => code));
    const ownOutcomes = new Map(
      curriculum.modules.map((module) => [module, new Set(module.outcomes.map(({ id }) => id))]),
    );
    const faults: Fault[] = [];
    const expect = (known: ReadonlySet<string>, ids: readonly string[], path: string, itemId: string) => {
      for (const id of ids)
        if (!known.has(id)) faults.push({ path, itemId, message: `“${id}” does not exist in this curriculum.` });
    };
    for (const { path, value } of outcomesOf(curriculum))
      expect(programOutcomes, value.programOutcomeIds, `${path}.programOutcomeIds`, value.id);
    for (const { path, value, module } of itemsOf(curriculum))
      expect(ownOutcomes.get(module)!, [value.outcomeId], `${path}.outcomeId`, value.id);
    for (const { path, value } of casesOf(curriculum))
      for (const question of value.questions) expect(outcomes, [question.outcomeId], `${path}.questions`, question.id);
    for (const [index, skill] of curriculum.skills.entries()) {
      expect(outcomes, skill.outcomeIds, `skills[${index}].outcomeIds`, skill.id);
      expect(
        codes,
        skill.activities.map((activity) => activity.moduleCode),
        `skills[${index}].activities`,
        skill.id,
      );
    }
    return faults;
  },
};
