import { catalogue } from "../checks/catalogue.ts";
import type { Curriculum } from "../model/curriculum.ts";
import type { Finding } from "../model/finding.ts";
import { describePlacesIn } from "../report/describe-place.ts";
import { applySeverities } from "./apply-severities.ts";
import { figureRows, printFigure } from "./figures.ts";
import { locatePart, type EvidencePlace } from "./parts.ts";
import type { AccreditationPreset, Criterion, EvidenceRule } from "./preset.ts";
import { isNamedBy } from "./read-preset.ts";

/**
 * `met`: all that is asked stands. `met, more to be supplied`: all that a curriculum can show stands, and people supply
 * the rest. `partly met`: some of it stands. `not met`: none does. `to be supplied`: it is all outside the curriculum.
 */
export type CriterionStatus = "met" | "met, more to be supplied" | "partly met" | "not met" | "to be supplied";

/** What one rule of a criterion found. */
export interface Evidence {
  rule: EvidenceRule;
  /** Null: no curriculum can show it. */
  holds: boolean | null;
  /** Where it is met, or the checks and figures that show it. */
  places: EvidencePlace[];
  /** What is missing, in words that name the places; each with its own place and what to do where a check found it. */
  missing: { text: string; path: string | null; remedy: string | null }[];
}

export interface EvidenceRow {
  criterion: Criterion;
  status: CriterionStatus;
  evidence: Evidence[];
}

export interface EvidenceMatrix {
  preset: AccreditationPreset;
  rows: EvidenceRow[];
}

/**
 * Criterion → where the curriculum meets it → what is missing, by one preset. `findings` are those of `runChecks` on
 * the same curriculum; findings of severity `advice` hold nothing back.
 */
export function buildEvidenceMatrix(
  curriculum: Curriculum,
  findings: readonly Finding[],
  preset: AccreditationPreset,
): EvidenceMatrix {
  const weighed = applySeverities(findings, preset).filter(({ severity }) => severity !== "advice");
  return {
    preset,
    rows: preset.criteria.map((criterion) => {
      const evidence = criterion.evidence.map((rule) => gather(rule, curriculum, weighed));
      return { criterion, status: statusOf(evidence), evidence };
    }),
  };
}

function statusOf(evidence: readonly Evidence[]): CriterionStatus {
  const decided = evidence.filter(({ holds }) => holds !== null);
  if (decided.length === 0) return "to be supplied";
  if (decided.every(({ holds }) => holds === true)) {
    return decided.length === evidence.length ? "met" : "met, more to be supplied";
  }
  return decided.some(({ holds, places }) => holds === true || places.length > 0) ? "partly met" : "not met";
}

function gather(rule: EvidenceRule, curriculum: Curriculum, findings: readonly Finding[]): Evidence {
  switch (rule.kind) {
    case "part": {
      const { places, lacks } = locatePart(rule.part, curriculum);
      const missing = lacks.map((text) => ({ text, path: null, remedy: null }));
      return { rule, holds: lacks.length === 0 && places.length > 0, places, missing };
    }
    case "checks":
      return gatherChecks(rule, curriculum, findings);
    case "figure":
      return gatherFigure(rule, curriculum);
    case "outside":
      return { rule, holds: null, places: [], missing: [{ text: rule.what, path: null, remedy: null }] };
  }
}

function gatherChecks(
  rule: EvidenceRule & { kind: "checks" },
  curriculum: Curriculum,
  findings: readonly Finding[],
): Evidence {
  const checks = catalogue.filter(({ id }) => rule.checks.some((name) => isNamedBy(id, name)));
  const found = findings.filter(({ check }) => checks.some(({ id }) => id === check));
  const passed = checks.filter(({ id }) => !found.some(({ check }) => check === id));
  return {
    rule,
    holds: found.length === 0,
    places: passed.map(({ id, title }) => ({ text: title, path: `check:${id}` })),
    missing: found.map(({ message, path, remedy }) => ({
      text: describePlacesIn(message, curriculum),
      path,
      remedy,
    })),
  };
}

function gatherFigure(rule: EvidenceRule & { kind: "figure" }, curriculum: Curriculum): Evidence {
  const { figure, atLeast, atMost } = rule;
  const { name, of } = figureRows[figure];
  const value = of(curriculum);
  const shown = printFigure(figure, value);
  // Sums of thirds are compared as they are printed, not by their last binary digit.
  const slack = 1e-9;
  const isIn = (atLeast === undefined || value >= atLeast - slack) && (atMost === undefined || value <= atMost + slack);
  const bounds = [
    ...(atLeast === undefined ? [] : [`at least ${printFigure(figure, atLeast)}`]),
    ...(atMost === undefined ? [] : [`at most ${printFigure(figure, atMost)}`]),
  ].join(" and ");
  if (isIn && Number.isFinite(value)) {
    return { rule, holds: true, places: [{ text: `${name} is ${shown}.`, path: `figure:${figure}` }], missing: [] };
  }
  return {
    rule,
    holds: false,
    places: [],
    missing: [{ text: `${name} is ${shown}; asked is ${bounds}.`, path: null, remedy: null }],
  };
}
