import { catalogue } from "../checks/catalogue.ts";
import { accreditationPreset, type AccreditationPreset } from "./preset.ts";

export type ReadPreset = { ok: true; preset: AccreditationPreset } | { ok: false; problems: string[] };

/** Without these a curriculum is no curriculum, or its sources cannot be trusted: no preset takes them out. */
const fixedAreas = ["structure", "citation"];

/** Reads a preset that somebody wrote; every fault is told with its place. */
export function readPreset(value: unknown): ReadPreset {
  const read = accreditationPreset.safeParse(value);
  if (!read.success) {
    return {
      ok: false,
      problems: read.error.issues.map((issue) => `${issue.path.join(".") || "preset"}: ${issue.message}`),
    };
  }
  const preset = read.data;
  const problems = [...repeatedIds(preset), ...unknownChecks(preset), ...forbiddenSeverities(preset)];
  return problems.length === 0 ? { ok: true, preset } : { ok: false, problems };
}

function repeatedIds({ criteria }: AccreditationPreset): string[] {
  const repeated = criteria.filter(({ id }, index) => criteria.findIndex((one) => one.id === id) !== index);
  return repeated.map(({ id }) => `criteria: “${id}” stands more than once; give each criterion an id of its own.`);
}

function unknownChecks({ criteria, severities }: AccreditationPreset): string[] {
  const named = criteria.flatMap(({ id, evidence }) =>
    evidence.flatMap((rule) => (rule.kind === "checks" ? rule.checks.map((check) => ({ where: id, check })) : [])),
  );
  const weighed = Object.keys(severities).map((check) => ({ where: "severities", check }));
  return [
    ...named.filter(({ check }) => !catalogue.some((one) => isNamedBy(one.id, check))),
    ...weighed.filter(({ check }) => !catalogue.some((one) => one.id === check)),
  ].map(({ where, check }) => `${where}: there is no check “${check}”; docs/checks.md lists them all.`);
}

function forbiddenSeverities({ severities }: AccreditationPreset): string[] {
  return Object.entries(severities).flatMap(([id, wanted]) => {
    const isFixed = fixedAreas.some((area) => id.startsWith(`${area}.`));
    const stands = catalogue.find((check) => check.id === id)?.severity;
    return isFixed && stands === "error" && wanted !== "error"
      ? [`severities: “${id}” stays an error: without it nothing else can be relied on.`]
      : [];
  });
}

/** Whether "hours.*" or "hours.module-sum" names a check. */
export function isNamedBy(checkId: string, name: string): boolean {
  return name.endsWith(".*") ? checkId.startsWith(name.slice(0, -1)) : checkId === name;
}
