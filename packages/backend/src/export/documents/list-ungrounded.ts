import type { Curriculum } from "@curriculum/curriculum/model/curriculum.ts";

/** A statement for which no passage was found. */
interface UngroundedStatement {
  place: string;
  text: string;
}

/** Every statement of the curriculum whose basis is "ungrounded", in reading order. */
export function listUngrounded({ program, programOutcomes, modules }: Curriculum): UngroundedStatement[] {
  const statements = [
    ...program.specification.flatMap((section) =>
      section.paragraphs.map((paragraph) => ({ place: section.title, ...paragraph })),
    ),
    ...programOutcomes.map((outcome) => ({ place: outcome.code, ...outcome })),
    ...modules.flatMap((module) => [
      { place: `${module.code}, aim`, ...module.aim },
      ...module.indicativeContent.map((content) => ({ place: `${module.code}, indicative content`, ...content })),
      ...module.outcomes.map((outcome) => ({ place: outcome.code, ...outcome })),
    ]),
  ];
  return statements.filter(({ basis }) => basis === "ungrounded").map(({ place, text }) => ({ place, text }));
}
