import { caseKinds } from "./evaluation-case.ts";
import type { CaseKind, EvaluationCase } from "./evaluation-case.ts";
import { pairedBootstrap } from "./paired-bootstrap.ts";
import type { BootstrapResult } from "./paired-bootstrap.ts";

/** A case with its reciprocal rank at each of `fusionWeights`. */
export interface MeasuredCase {
  asked: EvaluationCase;
  ranks: readonly number[];
}

/** Weights that are tried; 0 is the lexical ranking alone. */
export const fusionWeights = [0, 0.1, 0.2, 0.3, 0.5, 0.75, 1, 1.5, 2, 3] as const;

export interface KindFigures {
  cases: number;
  /** Mean reciprocal rank of the right section. */
  lexical: number;
  fused: number;
}

export interface FusionVerdict {
  isOn: boolean;
  /** The best on the learn half; 0 when no weight helped there. */
  weight: number;
  /** Why, for people. */
  reason: string;
  learn: { cases: number; meanByWeight: number[] };
  report: KindFigures & { gain: BootstrapResult; kinds: Record<CaseKind, KindFigures> };
}

// Below that a handful of lucky sections makes an interval that excludes nothing.
const fewestCases = 50;
const fewestSections = 20;
// Smaller gains are real at best for this sample, and not worth a call to a model for every question.
const smallestGain = 0.005;

/**
 * Finds the weight on the learn half and judges it on the other. On only when the gain there is real: its 95 % interval
 * is above 0, it is worth having, and no kind of case pays for it.
 */
export function judgeFusion(learn: readonly MeasuredCase[], report: readonly MeasuredCase[]): FusionVerdict {
  const meanByWeight = fusionWeights.map((_, place) => mean(learn.map(({ ranks }) => ranks[place]!)));
  // Of equal means the lower weight: the first that is found.
  const chosen = meanByWeight.indexOf(Math.max(...meanByWeight));
  const gain = pairedBootstrap(
    report.map(({ asked, ranks }) => ({ gain: ranks[chosen]! - ranks[0]!, group: asked.section })),
  );
  const ofKind = (kind: CaseKind) =>
    figuresOf(
      report.filter(({ asked }) => asked.kind === kind),
      chosen,
    );
  const kinds = Object.fromEntries(caseKinds.map((kind) => [kind, ofKind(kind)])) as Record<CaseKind, KindFigures>;
  const sections = new Set(report.map(({ asked }) => asked.section)).size;
  const against = reasonAgainst({ chosen, gain, kinds, cases: Math.min(learn.length, report.length), sections });
  return {
    isOn: against === null,
    weight: fusionWeights[chosen]!,
    reason: against ?? "the gain on the half that it was not chosen on is real",
    learn: { cases: learn.length, meanByWeight },
    report: { ...figuresOf(report, chosen), gain, kinds },
  };
}

function reasonAgainst(seen: {
  chosen: number;
  gain: BootstrapResult;
  kinds: Record<CaseKind, KindFigures>;
  cases: number;
  sections: number;
}): string | null {
  if (seen.cases < fewestCases || seen.sections < fewestSections) {
    return `too little to judge by: ${seen.cases} cases on the smaller half, ${seen.sections} sections; it takes ${fewestCases} and ${fewestSections}`;
  }
  if (seen.chosen === 0) return "no weight of the vectors did better than words alone on the learn half";
  if (seen.gain.low <= 0) return "the gain may be chance: its 95 % interval holds 0";
  if (seen.gain.mean < smallestGain) return `the gain is below ${smallestGain}`;
  for (const [kind, { cases, lexical, fused }] of Object.entries(seen.kinds)) {
    if (cases > 0 && fused < lexical - smallestGain) return `${kind}s lose by it`;
  }
  return null;
}

function figuresOf(cases: readonly MeasuredCase[], chosen: number): KindFigures {
  return {
    cases: cases.length,
    lexical: mean(cases.map(({ ranks }) => ranks[0]!)),
    fused: mean(cases.map(({ ranks }) => ranks[chosen]!)),
  };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
