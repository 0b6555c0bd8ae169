import { curriculum as curriculumShape } from "@curriculum/curriculum/model/curriculum.ts";
import type { Curriculum } from "@curriculum/curriculum/model/curriculum.ts";

type ImportResult = { ok: true; curriculum: Curriculum } | { ok: false; problems: string[] };

/** More would bury the first cause; the last line says how many were left out. */
const mostProblems = 50;

function placeOf(path: readonly PropertyKey[]): string {
  const place = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`)).join("");
  return place === "" ? "the file" : place.replace(/^\./u, "");
}

/**
 * Reads a curriculum file. Problems are sentences that name the place ("modules[2].hours") and what is wrong there.
 * The address in `$schema` is the file's, not the curriculum's, and is left out.
 */
export function importCurriculum(text: string): ImportResult {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: [`The file is not JSON: ${reason}. Export it again, or repair it in an editor.`] };
  }
  const result = curriculumShape.safeParse(value);
  if (result.success) {
    const { $schema: _, ...curriculum } = result.data;
    return { ok: true, curriculum };
  }
  const problems = result.error.issues.map((issue) => `${placeOf(issue.path)}: ${issue.message}.`);
  const left = problems.length - mostProblems;
  return {
    ok: false,
    problems: left > 0 ? [...problems.slice(0, mostProblems), `${left} more problems of this kind.`] : problems,
  };
}
