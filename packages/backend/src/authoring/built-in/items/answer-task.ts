import { lowerFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { countWords } from "@curriculum/curriculum/language/words.ts";
import type { BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import { pickBy } from "./hash-text.ts";
import type { TaskCase } from "./task-case.ts";
import type { TaskPoint } from "./task-points.ts";

const answerWords = { from: 80, to: 150 };
const links = ["By contrast, ", "In the same field, ", "Alongside it, "];

// A word with a capital or a figure after its first letter keeps its own.
function isName(word: string): boolean {
  return /^.+[\p{Lu}\d]/u.test(word);
}

/** What a point comes to in the case; null where only the reader of the case can say. */
function applyPoint(point: TaskPoint, about: TaskCase): string | null {
  const { organisation, role, product, site } = about;
  switch (point.kind) {
    case "definition":
      return `At ${organisation}, the first step is to mark every part of the ${product} for ${site} that this describes.`;
    case "purpose":
      return `This is the use that the ${role} of ${organisation} can make of it in the next ${product}.`;
    case "cause":
    case "effect":
      return `The ${role} should therefore look for this in the records of ${site} before the ${product} is settled.`;
    case "requirement":
      return `Unless ${organisation} meets this, its ${product} cannot rely on it.`;
    case "consists-of":
    case "part-of":
      return `Each of these has to be found in the ${product} of ${organisation}; what is missing is named.`;
    case "procedure":
      return `The ${product} for ${site} lists these steps with who takes them.`;
    case "contrast":
      return null;
    default:
      return `For ${site}, the ${product} names the record in which this shows.`;
  }
}

type Close = (about: TaskCase) => string;

const closes: Readonly<Record<"Evaluate" | "Create" | "Analyze" | "other", readonly [Close, ...Close[]]>> = {
  Evaluate: [
    ({ role, site, served }) =>
      `Judged by what ${served} gain, the verdict is favourable only as far as the records of ${site} bear these points out; the ${role} is told what they show and what they leave open.`,
    ({ site, product }) =>
      `On soundness and use the ${product} passes where each point can be shown at ${site}; on cost the records have to decide.`,
    ({ organisation, role }) =>
      `${organisation} should accept what these points support and send back what they do not; the ${role} receives the reason for each decision.`,
    ({ product, served }) =>
      `Weighed against the interest of ${served}, a gap in any of these points counts for more than a gap in form: the ${product} is approved once they are shown.`,
  ],
  Create: [
    ({ organisation, product }) =>
      `The result is the author's own: it joins these points into one ${product} that ${organisation} could use, and gives a reason for each choice.`,
    ({ product, site }) =>
      `From these points a new ${product} for ${site} is built, each part with the reason for it and the point it answers.`,
    ({ role, product, organisation }) =>
      `The draft ${product} of ${organisation} puts these points to use one by one; the ${role} can trace every choice to one of them.`,
  ],
  Analyze: [
    ({ product, site }) =>
      `Taken together, the points show which parts of the ${product} depend on one another and where the evidence from ${site} is still missing.`,
    ({ role, site }) =>
      `Set side by side, the points tell the ${role} which of them rest on the records of ${site} and which are inferred.`,
    ({ product }) => `The analysis ends with what each point explains in the ${product} and what none of them does.`,
  ],
  other: [
    ({ product, role, site }) =>
      `The ${product} for ${site} can then be completed, and the ${role} can check each point.`,
    ({ product, role }) => `With these points the ${product} is complete; the ${role} finds each of them marked in it.`,
    ({ organisation, site }) => `${organisation} can now carry each point through at ${site} and see whether it holds.`,
  ],
};

function closeAt(level: BloomLevel, about: TaskCase, seed: string): string {
  const key = level === "Evaluate" || level === "Create" || level === "Analyze" ? level : "other";
  return pickBy(`${seed}#close`, closes[key])(about);
}

/** Connected prose of 80 to 150 words: each fact of the source with what it comes to in the case, and a close for the level. */
export function answerTask(
  points: readonly TaskPoint[],
  spare: readonly TaskPoint[],
  level: BloomLevel,
  about: TaskCase,
): string {
  const parts: { fact: string; use: string | null }[] = [];
  const close = closeAt(level, about, points[0]?.fact ?? "");
  const text = () => [...parts.flatMap(({ fact, use }) => (use === null ? [fact] : [fact, use])), close].join(" ");
  const words = () => countWords(text());
  let contrasts = 0;
  const add = (point: TaskPoint) => {
    const link = point.kind === "contrast" ? (links[contrasts++] ?? "") : "";
    const said = link === "" ? point.fact : link + lowerFirst(point.fact, isName);
    parts.push({ fact: /[.!?][”"]?$/.test(said) ? said : `${said}.`, use: null });
    if (words() > answerWords.to) parts.pop();
  };
  for (const point of points) add(point);
  const uses = new Set<string>();
  for (const [at, point] of points.entries()) {
    const part = parts[at];
    const use = applyPoint(point, about);
    // Two points of one kind come to the same in the case: that is said once.
    if (part === undefined || use === null || uses.has(use)) continue;
    part.use = use;
    if (words() > answerWords.to) part.use = null;
    else uses.add(use);
  }
  for (const point of spare) if (words() < answerWords.from) add(point);
  return text();
}
