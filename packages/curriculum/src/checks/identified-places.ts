import type { Curriculum } from "../model/curriculum.ts";
import { casesOf, itemsOf, modulesOf, outcomesOf, readingsOf } from "./walk-curriculum.ts";

/** Everything that has an id of its own, with where it stands. Options are left out: theirs need only be unique in their item. */
export function identifiedPlaces(curriculum: Curriculum): { path: string; id: string }[] {
  return [
    { path: "program", id: curriculum.program.id },
    ...list("programOutcomes", curriculum.programOutcomes),
    ...placed(modulesOf(curriculum)),
    ...modulesOf(curriculum).flatMap(({ path, module }) => [
      ...list(`${path}.units`, module.units),
      ...list(`${path}.assessmentScheme`, module.assessmentScheme),
    ]),
    ...placed(outcomesOf(curriculum)),
    ...placed(itemsOf(curriculum)),
    ...placed(casesOf(curriculum)),
    ...casesOf(curriculum).flatMap(({ path, value }) => list(`${path}.questions`, value.questions)),
    ...placed(readingsOf(curriculum)),
    ...list("skills", curriculum.skills),
    ...list("glossary", curriculum.glossary),
    ...list("sources", curriculum.sources),
    ...list("passages", curriculum.passages),
  ];
}

function list(path: string, parts: readonly { id: string }[]): { path: string; id: string }[] {
  return parts.map(({ id }, index) => ({ path: `${path}[${index}]`, id }));
}

function placed(parts: readonly { path: string; value: { id: string } }[]): { path: string; id: string }[] {
  return parts.map(({ path, value }) => ({ path, id: value.id }));
}
