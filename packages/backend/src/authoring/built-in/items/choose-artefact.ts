import type { BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";

interface Field {
  cue: RegExp;
  artefacts: Record<"Apply" | "Analyze" | "Evaluate" | "Create", string>;
}

// What people of a field hand over, told by the words its sources use.
const fields: Field[] = [
  {
    cue: /\b(?:python|program(?:ming)?|code|loop|string|function call|variable name|compiler|syntax|exception|algorithm)\b/gi,
    artefacts: {
      Apply: "commented program",
      Analyze: "code review",
      Evaluate: "code review",
      Create: "commented program",
    },
  },
  {
    cue: /\b(?:probability|distribution|sample|mean|variance|regression|hypothesis test|confidence interval|ratio|equation)s?\b/gi,
    artefacts: {
      Apply: "calculation sheet",
      Analyze: "statistical analysis",
      Evaluate: "evaluation report",
      Create: "analysis plan",
    },
  },
  {
    cue: /\b(?:patient|client care|nurs(?:e|ing)|clinical|diet|nutrition|symptom|dosage|treatment|care plan)s?\b/gi,
    artefacts: { Apply: "care plan", Analyze: "case analysis", Evaluate: "care review", Create: "care plan" },
  },
  {
    cue: /\b(?:statute|court|plaintiff|defendant|contract law|tort|liability|jurisdiction|legal)s?\b/gi,
    artefacts: {
      Apply: "legal memorandum",
      Analyze: "legal memorandum",
      Evaluate: "legal opinion",
      Create: "draft clause set",
    },
  },
  {
    cue: /\b(?:balance sheet|income statement|budget|cash flow|financial|accounting|audit|invoice)s?\b/gi,
    artefacts: {
      Apply: "financial worksheet",
      Analyze: "financial analysis",
      Evaluate: "evaluation report",
      Create: "financial plan",
    },
  },
  {
    cue: /\b(?:market|customer|strateg(?:y|ic)|stakeholder|project|manager|organi[sz]ation|employee|compan(?:y|ies)|firm)s?\b/gi,
    artefacts: {
      Apply: "action plan",
      Analyze: "business analysis",
      Evaluate: "evaluation report",
      Create: "project proposal",
    },
  },
  {
    cue: /\b(?:dashboard|warehouse|schema|database|query|dataset|metadata|pipeline)s?\b/gi,
    artefacts: {
      Apply: "worked design",
      Analyze: "technical analysis",
      Evaluate: "evaluation report",
      Create: "design document",
    },
  },
  {
    cue: /\b(?:experiment|participant|research(?:er)?|psycholog\w+|behaviou?r|therap(?:y|ist))s?\b/gi,
    artefacts: { Apply: "case report", Analyze: "case analysis", Evaluate: "critical review", Create: "study design" },
  },
];

const general: Field["artefacts"] = {
  Apply: "written case report",
  Analyze: "written analysis",
  Evaluate: "evaluation report",
  Create: "written proposal",
};

// Three mentions: one or two are a passing example from another field.
const fewestCues = 3;

/** The artefact that suits the level and the field that the evidence speaks of. */
export function chooseArtefact(level: BloomLevel, evidenceText: string): string {
  const row = level === "Remember" || level === "Understand" ? "Apply" : level;
  let best = general;
  let most = fewestCues - 1;
  for (const { cue, artefacts } of fields) {
    const count = evidenceText.match(cue)?.length ?? 0;
    if (count > most) {
      most = count;
      best = artefacts;
    }
  }
  return best[row];
}
