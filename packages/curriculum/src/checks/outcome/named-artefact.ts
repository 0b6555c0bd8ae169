import type { Check } from "../check.ts";
import { outcomesOf } from "../walk-curriculum.ts";

export const namedArtefact: Check = {
  id: "outcome.named-artefact",
  severity: "error",
  title: "A Create outcome names what is handed in",
  reason: "Whoever creates has something to show; without its name nobody collects it.",
  remedy: "Name the artefact: a plan, a report, a prototype …",
  run: (curriculum) =>
    outcomesOf(curriculum).flatMap(({ path, value }) =>
      value.bloomLevel !== "Create" || (value.evidence.artefact ?? "").trim() !== ""
        ? []
        : [{ path: `${path}.evidence.artefact`, itemId: value.id, message: `“${value.text}” names no artefact.` }],
    ),
};
