import type { Curriculum } from "../../model/curriculum.ts";
import type { Check } from "../check.ts";

export const figures: Check = {
  id: "specification.figures",
  severity: "error",
  title: "Hours and counts in the specification are those of the plan",
  reason: "Reviewers compare the text with the tables, and one wrong figure casts doubt on all.",
  remedy: "State the figure that the modules have.",
  run: (curriculum) => {
    const known = plannedFigures(curriculum);
    return curriculum.program.specification.flatMap((section, at) =>
      section.paragraphs.flatMap(({ text, basis }, index) =>
        basis !== "plan"
          ? []
          : Array.from(text.matchAll(stated))
              .filter(([, figure, , thing]) => !known[thing as Thing].has(Number(figure!.replaceAll(",", ""))))
              .map(([phrase]) => ({
                path: `program.specification[${at}].paragraphs[${index}].text`,
                itemId: null,
                message: `No part of the plan has “${phrase}”.`,
              })),
      ),
    );
  },
};

type Thing = "hours" | "modules" | "units" | "outcomes";

/** "120 hours", "36 contact hours", "40 module outcomes"; not "10 hours a credit", which is a rate. */
const stated =
  /(?<![\d.,–-])(\d[\d,]*) ((?:contact|taught|guided|core|elective|module|program(?:me)?) )?(hours|modules|units|outcomes)\b(?! (?:a|an|per|each|every|for each)\b)/g;

function plannedFigures({ program, modules, programOutcomes }: Curriculum): Record<Thing, ReadonlySet<number>> {
  const own = ({ hours, contactHours }: { hours: number; contactHours: number }) => hours - contactHours;
  const countOf = (kind: string) => modules.filter((module) => module.kind === kind);
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  return {
    hours: new Set([
      program.totalHours,
      program.contactHours,
      program.totalHours - program.contactHours,
      ...["core", "elective"].map((kind) => sum(countOf(kind).map(({ hours }) => hours))),
      ...modules.flatMap((module) => [module.hours, module.contactHours, own(module)]),
      ...modules.flatMap((module) => module.units.map(({ hours }) => hours)),
    ]),
    modules: new Set([modules.length, countOf("core").length, countOf("elective").length]),
    units: new Set([sum(modules.map(({ units }) => units.length)), ...modules.map(({ units }) => units.length)]),
    outcomes: new Set([
      programOutcomes.length,
      sum(modules.map(({ outcomes }) => outcomes.length)),
      ...modules.map(({ outcomes }) => outcomes.length),
    ]),
  };
}
