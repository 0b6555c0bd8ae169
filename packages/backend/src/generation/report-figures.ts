import type { Curriculum } from "@curriculum/curriculum/model/curriculum.ts";

/** The figures of the quality report, all counted from the rows. Shares are 0 to 1. */
export function reportFigures(curriculum: Curriculum): Record<string, number> {
  const { modules } = curriculum;
  const passages = new Map(curriculum.passages.map((passage) => [passage.id, passage.text]));
  const outcomes = modules.flatMap((module) => module.outcomes);
  const items = modules.flatMap((module) => module.assessments);
  const cases = modules.flatMap((module) => module.caseStudies);
  const choice = items.filter((item) => item.type === "multiple_choice");
  const prose = [
    ...curriculum.program.specification.flatMap((section) => section.paragraphs),
    ...modules.flatMap((module) => [module.aim, ...module.indicativeContent]),
  ];
  const citations = [
    ...curriculum.programOutcomes.flatMap((one) => one.citations),
    ...outcomes.flatMap((one) => one.citations),
    ...items.flatMap((one) => one.citations),
    ...cases.flatMap((one) => [...one.citations, ...one.questions.flatMap((question) => question.citations)]),
    ...prose.flatMap((one) => one.citations),
    ...modules.flatMap((module) => module.units.flatMap((unit) => unit.citations)),
    ...curriculum.skills.flatMap((one) => one.citations),
    ...curriculum.glossary.flatMap((one) => one.citations),
  ];
  const verbatim = citations.filter((one) => passages.get(one.passageId)?.includes(one.quote));
  const longest = choice.filter((item) => {
    const key = item.options.find((option) => option.correct);
    return key && item.options.every((option) => option === key || option.text.length < key.text.length);
  });
  const ungrounded =
    [...prose, ...outcomes, ...curriculum.programOutcomes].filter((one) => one.basis === "ungrounded").length +
    [...items, ...cases, ...curriculum.glossary].filter((one) => one.citations.length === 0).length;
  return {
    modules: modules.length,
    // Of the program: with electives, more hours are offered than a student takes.
    hours: curriculum.program.totalHours,
    programOutcomes: curriculum.programOutcomes.length,
    moduleOutcomes: outcomes.length,
    multipleChoiceItems: choice.length,
    clozeItems: items.filter((item) => item.type === "cloze").length,
    matchingItems: items.filter((item) => item.type === "matching").length,
    orderingItems: items.filter((item) => item.type === "ordering").length,
    tasks: items.filter((item) => item.type === "task").length,
    caseStudies: cases.length,
    skills: curriculum.skills.length,
    glossaryEntries: curriculum.glossary.length,
    readings: modules.reduce((sum, module) => sum + module.readings.length, 0),
    sources: curriculum.sources.length,
    citations: citations.length,
    citationsVerbatim: share(verbatim.length, citations.length),
    ungrounded,
    keyIsLongest: share(longest.length, choice.length),
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : Math.round((10_000 * part) / whole) / 10_000;
}
