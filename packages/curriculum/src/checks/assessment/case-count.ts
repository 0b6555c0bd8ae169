import type { Check } from "../check.ts";
import { modulesOf } from "../walk-curriculum.ts";

export const caseCount: Check = {
  id: "assessment.case-count",
  severity: "error",
  title: "Every module has a case study",
  reason: "Knowledge is shown in use on a case.",
  remedy: "Add a case study with one or two questions.",
  run: (curriculum) =>
    modulesOf(curriculum).flatMap(({ path, module }) =>
      module.caseStudies.length > 0
        ? []
        : [{ path: `${path}.caseStudies`, itemId: module.id, message: `${module.code} has no case study.` }],
    ),
};
