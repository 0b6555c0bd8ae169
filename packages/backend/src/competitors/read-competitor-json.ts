import { competitorProgram, type CompetitorProgram } from "./competitor-program.ts";
import type { StatedFacts } from "./stated-facts.ts";

export type CompetitorOutcome = { ok: true; programs: CompetitorProgram[] } | { ok: false; problems: string[] };

/** Reads one program or a list of them: `{ institution, program, level?, topics: [string | { title, text?, module? }], structure? }`. */
export function readCompetitorJson(text: string, fileName: string, given: StatedFacts): CompetitorOutcome {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch (error) {
    return { ok: false, problems: [`${fileName} is not JSON: ${(error as Error).message}.`] };
  }
  const list = Array.isArray(value) ? value : [value];
  if (list.length === 0) return { ok: false, problems: [`${fileName} holds no program.`] };
  const names = {
    ...(given.institution ? { institution: given.institution } : {}),
    ...(given.program ? { program: given.program } : {}),
    ...(given.level ? { level: given.level } : {}),
  };
  const programs: CompetitorProgram[] = [];
  const problems: string[] = [];
  for (const [index, one] of list.entries()) {
    const candidate: unknown = typeof one === "object" && one !== null ? { ...one, ...names } : one;
    const read = competitorProgram.safeParse(candidate);
    if (read.success) programs.push(read.data);
    else {
      const place = Array.isArray(value) ? `[${index}]` : "";
      for (const { path, message } of read.error.issues) {
        const steps = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`)).join("");
        problems.push(`${fileName}: ${`${place}${steps}`.replace(/^\./, "") || "the program"}: ${message}.`);
      }
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, programs };
}
