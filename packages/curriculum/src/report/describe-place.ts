import type { Curriculum } from "../model/curriculum.ts";

/** A place in a curriculum as a reader finds it. */
export interface Place {
  /** "BI102, question 10". */
  name: string;
  /** Where it is printed; null for what belongs to no page of its own. */
  page: "program" | "module" | "skills" | "reference" | null;
  /** The module's code, for page "module". */
  moduleCode: string | null;
  /** Id of what stands there, where that has one: outcome, item, case, unit, skill, entry of the glossary. */
  itemId: string | null;
}

const pages: Readonly<Record<string, Place["page"]>> = {
  program: "program",
  programOutcomes: "program",
  modules: "module",
  skills: "skills",
  glossary: "reference",
  sources: "reference",
};

/** What people call one of a list; others are called by their own name. */
const oneOf: Readonly<Record<string, string>> = {
  assessments: "question",
  caseStudies: "case study",
  indicativeContent: "content",
  programOutcomes: "program outcome",
  criteria: "criterion",
  kpis: "measure",
  assessmentScheme: "part of the assessment",
  prerequisites: "prerequisite",
  bands: "band",
  rows: "row",
};

/** What is the text of a place itself is no place in it. */
const itself: ReadonlySet<string> = new Set(["text", "stem", "prompt", "definition", "specification", "title", "name"]);

const nowhere: Omit<Place, "name"> = { page: null, moduleCode: null, itemId: null };

/**
 * A path of a finding as a reader finds it: "modules[1].outcomes[0].text" → "BI102-LO1", "modules[0].units[2]" → "BI101,
 * unit 3". A path that leads nowhere is named as it is.
 */
export function findPlace(path: string, curriculum: Curriculum): Place {
  const steps = [...path.matchAll(/([^.[\]]+)|\[(\d+)\]/gu)];
  const root = steps[0]?.[1] ?? "";
  const place = { ...nowhere };
  const names: string[] = [];
  let value: unknown = curriculum;
  let list = "";
  for (const [, name, index] of steps) {
    const key = name ?? index ?? "";
    if (typeof value !== "object" || value === null || !(key in value)) return { name: path, ...nowhere };
    value = Reflect.get(value, key) as unknown;
    if (name !== undefined) {
      list = name;
      if (!Array.isArray(value) && !itself.has(name)) names.push(inWords(name));
      continue;
    }
    names.push(readName(value, list) ?? `${oneOf[list] ?? singular(inWords(list))} ${numberOf(list, Number(index))}`);
    if (list === "modules") place.moduleCode = readText(value, "code");
    else place.itemId ??= readText(value, "id");
  }
  if (list !== "" && Array.isArray(value) && !itself.has(list)) names.push(inWords(list));
  // A code that holds the code before it names the place alone.
  const shown = names.filter((part, at) => !(names[at + 1] ?? "").startsWith(`${part}-`));
  return { ...place, name: shown.length === 0 ? "whole program" : shown.join(", "), page: pages[root] ?? null };
}

/** The name of a place alone. */
export function describePlace(path: string, curriculum: Curriculum): string {
  return findPlace(path, curriculum).name;
}

/** A message with the paths in it named: "… is also asked at BI102, question 3." */
export function describePlacesIn(message: string, curriculum: Curriculum): string {
  return replacePlacesIn(message, (path) => describePlace(path, curriculum));
}

/** A message with something else in place of each path in it. */
export function replacePlacesIn(message: string, replace: (path: string) => string): string {
  return message.replaceAll(
    /\b(?:modules|programOutcomes|skills|glossary|sources)\[\d+\](?:\.\w+|\[\d+\])*/gu,
    replace,
  );
}

/** "assessmentScheme" → "assessment scheme". */
function inWords(name: string): string {
  return name.replace(/([a-z\d])([A-Z])/gu, "$1 $2").toLowerCase();
}

function singular(words: string): string {
  return words.replace(/ies$/u, "y").replace(/s$/u, "");
}

/** Options are lettered on paper, all else is numbered. */
function numberOf(list: string, index: number): string {
  return list === "options" ? String.fromCodePoint("A".codePointAt(0)! + index) : String(index + 1);
}

function readName(value: unknown, list: string): string | null {
  const code = readText(value, "code") ?? readText(value, "term");
  if (code !== null) return code;
  if (list === "specification") return readText(value, "title");
  const name = list === "skills" ? readText(value, "name") : list === "units" ? readText(value, "title") : null;
  return name === null ? null : `${singular(list)} “${name}”`;
}

function readText(value: unknown, key: string): string | null {
  if (typeof value !== "object" || value === null || !(key in value)) return null;
  const text = Reflect.get(value, key) as unknown;
  return typeof text === "string" ? text : null;
}
