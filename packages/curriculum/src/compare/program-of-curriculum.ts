import type { CourseModule, Curriculum, Unit } from "../model/curriculum.ts";
import { foldText } from "../language/fold-text.ts";
import type { ComparedProgram, ComparedTopic } from "./compared-program.ts";

/** A curriculum of ours as it is compared: its units are the topics, with the outcomes that rest on their concepts. */
export function programOfCurriculum(curriculum: Curriculum): ComparedProgram {
  const { program, modules } = curriculum;
  return {
    title: program.title,
    level: `${program.levelFramework} ${program.qualificationLevel}`,
    hours: program.totalHours,
    modules: modules.length,
    delivery: program.delivery,
    assessment: [
      ...new Set(modules.flatMap((one) => one.assessmentScheme.map(({ kind }) => kind.replaceAll("_", " ")))),
    ].toSorted(),
    topics: modules.flatMap((one) => one.units.map((unit) => topicOf(unit, one))),
  };
}

/** "BI101 Data Warehouses": how a module of ours is named in a comparison. */
export function nameOfModule({ code, title }: Pick<CourseModule, "code" | "title">): string {
  return `${code} ${title}`;
}

function topicOf(unit: Unit, inside: CourseModule): ComparedTopic {
  const concepts = new Set(unit.topics.map(foldText));
  const outcomes = inside.outcomes.filter((outcome) =>
    outcome.concepts.some((concept) => concepts.has(foldText(concept))),
  );
  const content = inside.indicativeContent.filter(({ text }) => {
    const folded = foldText(text);
    return unit.topics.some((topic) => folded.includes(foldText(topic)));
  });
  return {
    title: unit.title,
    names: unit.topics,
    text: [...outcomes.map(({ text }) => text), ...content.map(({ text }) => text)].join("\n"),
    module: nameOfModule(inside),
  };
}
