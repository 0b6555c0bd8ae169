import { alignmentMatrix, rowsAtLevel, servedBy } from "../alignment/alignment-matrix.ts";
import { measureGuessability } from "../items/guessability.ts";
import type { Curriculum } from "../model/curriculum.ts";
import type { Finding } from "../model/finding.ts";

/** One part of the quality score. */
export interface QualityPart {
  name: string;
  /** Of the 100 points. */
  weight: number;
  /** 0 to 1. */
  value: number;
  /** The figures that it comes from, in words. */
  says: string;
}

export interface QualityScore {
  /** 0 to 100, whole. */
  score: number;
  parts: QualityPart[];
  /** Why the score is held below what its parts make; null where it is not. */
  held: string | null;
}

// Approval needs a program without errors; no sum of good parts may hide one.
const mostWithErrors = 59;

/**
 * How good a curriculum is by what can be counted: the weighted sum of six parts, each from its rows and the findings
 * that stand. Held at 59 while an error stands. It says nothing of what only a reader can judge.
 */
export function qualityScore(curriculum: Curriculum, findings: readonly Finding[]): QualityScore {
  const parts = [
    completeness(curriculum),
    alignment(curriculum),
    grounding(curriculum, findings),
    assessment(curriculum, findings),
    sources(curriculum),
    rules(curriculum, findings),
  ];
  const sum = Math.round(parts.reduce((total, { weight, value }) => total + weight * value, 0));
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const isHeld = errors > 0 && sum > mostWithErrors;
  return {
    score: isHeld ? mostWithErrors : sum,
    parts,
    held: isHeld ? `${errors} ${errors === 1 ? "error stands" : "errors stand"}: the parts alone make ${sum}.` : null,
  };
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const within = (value: number): number => Math.min(1, Math.max(0, value));

/** What a run writes, item by item: the texts of a module are one, and so is the specification. */
function countItems({ program, programOutcomes, modules, skills, glossary }: Curriculum): number {
  const inModules = modules.flatMap((one) => [one.outcomes, one.assessments, one.caseStudies, one.units, one.readings]);
  const texts = modules.filter(({ aim }) => aim.text !== "").length + (program.specification.length > 0 ? 1 : 0);
  return programOutcomes.length + skills.length + glossary.length + inModules.flat().length + texts;
}

function completeness(curriculum: Curriculum): QualityPart {
  const missing = curriculum.report.missingItems.length;
  const all = countItems(curriculum) + missing;
  return {
    name: "Completeness",
    weight: 15,
    // A twentieth missing is a program that cannot be taught.
    value: within(1 - 20 * ratio(missing, all)),
    says: missing === 0 ? `all ${all} planned items are there` : `${missing} of ${all} planned items are missing`,
  };
}

function alignment(curriculum: Curriculum): QualityPart {
  const rows = alignmentMatrix(curriculum);
  const atLevel = rowsAtLevel(curriculum, rows).length;
  const serving = rows.filter((row) => row.programOutcomeCodes.length > 0).length;
  const served = [...servedBy(curriculum).values()].filter((codes) => codes.length > 0).length;
  const count = curriculum.programOutcomes.length;
  return {
    name: "Alignment",
    weight: 20,
    value: (ratio(atLevel, rows.length) + ratio(serving, rows.length) + ratio(served, count)) / 3,
    says: `${atLevel} of ${rows.length} outcomes are assessed at their level, ${serving} serve a program outcome; ${served} of ${count} program outcomes are served`,
  };
}

function grounding(curriculum: Curriculum, findings: readonly Finding[]): QualityPart {
  const { figures } = curriculum.report;
  const citations = figures["citations"] ?? 0;
  const verbatim = figures["citationsVerbatim"] ?? 0;
  const ungrounded = figures["ungrounded"] ?? 0;
  const weak = findings.filter(({ check }) => check === "citation.support").length;
  return {
    name: "Grounding",
    weight: 20,
    value: within(verbatim * (1 - ratio(weak, citations)) * (1 - ratio(ungrounded, countItems(curriculum)))),
    says: `${citations} citations, ${Math.round(1000 * verbatim) / 10} % word for word, ${weak} of weak support; ${ungrounded} statements without a source`,
  };
}

const itemAreas = ["item.", "bank.", "cloze.", "rubric.", "case."];

function assessment({ modules }: Curriculum, findings: readonly Finding[]): QualityPart {
  const items = modules.flatMap((module) => [...module.assessments, ...module.caseStudies]);
  const concerned = findings.filter(({ check }) => itemAreas.some((area) => check.startsWith(area)));
  const faulty = new Set(concerned.map(({ itemId, path }) => itemId ?? path)).size;
  const choice = modules.flatMap((module) => module.assessments).filter((item) => item.type === "multiple_choice");
  const { combined, chance } = measureGuessability(choice);
  // Only what chance alone does not explain in a bank of this size: two standard errors.
  const slack = 2 * Math.sqrt((chance * (1 - chance)) / Math.max(1, choice.length));
  const over = choice.length === 0 ? 0 : within((combined - chance - slack) / (1 - chance));
  return {
    name: "Assessment",
    weight: 20,
    value: within((1 - ratio(faulty, items.length)) * (1 - over) * (items.length > 0 ? 1 : 0)),
    says: `${items.length} items and cases, ${faulty} with a finding; guessing by form gets ${Math.round(combined * 100)} % right where chance gets ${Math.round(chance * 100)} %`,
  };
}

function sources({ sources: list }: Curriculum): QualityPart {
  const mean = ratio(
    list.reduce((sum, source) => sum + source.credibility.score, 0),
    list.length,
  );
  return {
    name: "Sources",
    weight: 10,
    value: within(mean / 100),
    says: `${list.length} ${list.length === 1 ? "source" : "sources"}, credibility ${Math.round(mean)} of 100 on average`,
  };
}

function rules(curriculum: Curriculum, findings: readonly Finding[]): QualityPart {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const warnings = findings.filter(({ severity }) => severity === "warning").length;
  return {
    name: "Rules of the craft",
    weight: 15,
    // Ten warnings are as bad as an error; a tenth of all items warned of leaves nothing.
    value: within(1 - 10 * ratio(10 * errors + warnings, Math.max(50, countItems(curriculum)))),
    says: `${errors} ${errors === 1 ? "error" : "errors"}, ${warnings} ${warnings === 1 ? "warning" : "warnings"}`,
  };
}
