import type { CompetitorProgram } from "./competitor-program.ts";

/** What a file, or whoever imports it, says of the program as a whole. */
export interface StatedFacts {
  institution?: string;
  program?: string;
  level?: string;
  hours?: string;
  modules?: string;
  delivery?: string;
  assessment?: string;
}

const names: Record<keyof StatedFacts, RegExp> = {
  institution: /^(?:institution|provider|university|college|school|awarding body)(?: name)?$/i,
  program: /^(?:program|programme|program name|programme name|award|qualification)$/i,
  level: /^(?:level|qualification level|eqf level|rqf level)$/i,
  hours: /^(?:hours|total hours|learning hours|notional hours)$/i,
  modules: /^(?:modules|number of modules)$/i,
  delivery: /^(?:delivery|delivery mode|mode)$/i,
  assessment: /^(?:assessment|assessments|assessment methods)$/i,
};

/** Which fact a column or the word before a colon names; null where none. */
export function factNamed(name: string): keyof StatedFacts | null {
  const found = Object.entries(names).find(([, pattern]) => pattern.test(name.trim()));
  return found === undefined ? null : (found[0] as keyof StatedFacts);
}

/** Reads "Level: EQF 6"; null where the line states no fact. */
export function readFactLine(line: string): StatedFacts | null {
  const match = /^([\p{L} ]{3,30}):\s+(\S.*)$/u.exec(line.trim());
  const fact = match === null ? null : factNamed(match[1]!);
  return fact === null ? null : { [fact]: match![2]!.trim() };
}

export type FactsOutcome = { ok: true; facts: Omit<CompetitorProgram, "topics"> } | { ok: false; problems: string[] };

/** The facts with their types; a missing name is refused with the ways to give it. `place` begins each problem. */
export function settleFacts(stated: StatedFacts, place: string): FactsOutcome {
  const problems: string[] = [];
  const number = (fact: "hours" | "modules") => {
    const text = stated[fact];
    if (text === undefined || text === "") return undefined;
    const value = Number(text.replaceAll(",", ""));
    if (Number.isFinite(value) && value > 0 && (fact === "hours" || Number.isInteger(value))) return value;
    problems.push(`${place}: ${fact} is “${text}”; write a number above 0.`);
    return undefined;
  };
  const [hours, modules] = [number("hours"), number("modules")];
  if (!stated.institution)
    problems.push(`${place}: no institution is named. Add it to the file, or name it with the import.`);
  if (!stated.program)
    problems.push(`${place}: the program has no name. Add it to the file, or name it with the import.`);
  if (problems.length > 0) return { ok: false, problems };
  const kinds = (stated.assessment ?? "").split(/\s*[,;]\s*/).filter((kind) => kind !== "");
  return {
    ok: true,
    facts: {
      institution: stated.institution!,
      program: stated.program!,
      level: stated.level || null,
      structure: {
        ...(modules === undefined ? {} : { modules }),
        ...(hours === undefined ? {} : { hours }),
        ...(stated.delivery ? { delivery: stated.delivery } : {}),
        ...(kinds.length > 0 ? { assessment: kinds } : {}),
      },
    },
  };
}
