import type { BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import type { ConceptFacts } from "../evidence/concept-facts.ts";
import type { ConceptKind } from "../evidence/concept-kind.ts";
import { hasSteps } from "./clauses.ts";
import { candidate, type OutcomeCandidate, type OutcomeMaterial } from "./outcome-candidate.ts";

/** What can be said of things of a kind, by level: [verbs, what follows, with # for the concept and @ for the case]. */
type Shapes = readonly (readonly [readonly string[], string])[];

const understand: Record<ConceptKind, Shapes> = {
  measure: [
    [["explain", "describe"], "what # ¬measures and how results are read"],
    [["interpret", "summarise"], "the meaning of # in reported figures"],
  ],
  process: [
    [["describe", "outline"], "the main stages of # and the purpose of each"],
    [["explain", "summarise"], "how # ¬works and what it is carried out for"],
  ],
  artefact: [
    [["describe", "explain"], "the purpose and main features of #"],
    [["explain", "summarise"], "when # ¬is needed and what ^ ¬contains"],
  ],
  theory: [
    [["summarise", "explain"], "the main ideas of # and the questions that ^ ¬addresses"],
    [["discuss", "explain"], "the central claims of #, with an example"],
  ],
  agent: [
    [["describe", "explain"], "the role and responsibilities of #"],
    [["discuss", "summarise"], "what # ¬does for those who depend on it"],
  ],
  part: [
    [["describe", "explain"], "the structure and function of #"],
    [["explain", "describe"], "how # ¬contributes to the working of the whole"],
  ],
  condition: [
    [["describe", "explain"], "the causes and main features of #"],
    [["explain", "summarise"], "how # ¬arises and how ^ ¬is recognised"],
  ],
  thing: [
    [["explain", "discuss"], "the role of # in §"],
    [["describe", "illustrate"], "the main characteristics of # with examples"],
  ],
};

const apply: Record<ConceptKind, Shapes> = {
  measure: [
    [["calculate", "determine"], "# from the figures of @"],
    [["use", "apply"], "# to describe @"],
  ],
  process: [
    [["apply"], "the steps of # to @"],
    [["demonstrate", "show"], "the steps of # with @"],
  ],
  artefact: [
    [["prepare", "use"], "# for @"],
    [["use", "apply"], "# in work on @"],
  ],
  theory: [
    [["apply"], "the main ideas of # to @"],
    [["demonstrate", "show"], "how # ¬accounts for @"],
  ],
  agent: [
    [["demonstrate", "show"], "how # ¬acts in @"],
    [["apply"], "knowledge of # to @"],
  ],
  part: [
    [["apply", "use"], "knowledge of # to interpret @"],
    [["demonstrate", "show"], "how # ¬functions, using @"],
  ],
  condition: [
    [["use", "apply"], "the features of # to classify @"],
    [["apply"], "knowledge of # to @"],
  ],
  thing: [
    [["apply"], "knowledge of # to @"],
    [["demonstrate", "show"], "the use of # in @"],
  ],
};

const analyse: Record<ConceptKind, Shapes> = {
  measure: [[["analyse", "examine"], "what changes in # show about @"]],
  process: [[["analyse", "examine"], "the steps of # in @ and how they depend on one another"]],
  artefact: [[["analyse", "examine"], "the structure of # used in @"]],
  theory: [[["examine", "analyse"], "the assumptions on which # ¬rests, with reference to @"]],
  agent: [[["analyse", "examine"], "the influence of # on @"]],
  part: [[["analyse", "examine"], "how changes in # affect @"]],
  condition: [[["analyse", "investigate"], "the causes and effects of # in @"]],
  thing: [
    [["analyse", "examine"], "the role of # in @"],
    [["examine", "investigate"], "how # ¬affects §"],
  ],
};

const evaluate: Record<ConceptKind, Shapes> = {
  measure: [[["evaluate", "assess"], "how reliable # ¬is as a basis for decisions in @"]],
  process: [[["evaluate", "appraise"], "the effectiveness of # in @ against stated criteria"]],
  artefact: [[["evaluate", "assess"], "the quality of # prepared for @"]],
  theory: [[["evaluate", "critique"], "the strengths and limitations of # in accounting for @"]],
  agent: [[["assess", "evaluate"], "how well # ¬serves the interests involved in @"]],
  part: [[["assess", "evaluate"], "the significance of # for the findings in @"]],
  condition: [[["assess", "evaluate"], "the severity and likely consequences of # in @"]],
  thing: [
    [["evaluate", "assess"], "the importance of # for § in the light of @"],
    [["appraise", "assess"], "the benefits and limitations of # in @"],
  ],
};

const byLevel: Partial<Record<BloomLevel, [Record<ConceptKind, Shapes>, number]>> = {
  Understand: [understand, 0.76],
  Apply: [apply, 0.77],
  Analyze: [analyse, 0.76],
  Evaluate: [evaluate, 0.8],
};

/** Verbs that follow "¬" agree with the concept: "# ¬is" → "star schemas are". */
function fill(shape: string, subject: ConceptFacts, onCase: string, place: string): string {
  const { generic, genericIsPlural } = subject.noun;
  return shape
    .replace(/¬(\w+)/g, (_, verb: string) =>
      genericIsPlural ? (verb === "is" ? "are" : verb === "does" ? "do" : verb.replace(/s$/, "")) : verb,
    )
    .replace("^", genericIsPlural ? "they" : "it")
    .replace("#", () => generic)
    .replace("@", () => onCase)
    .replace("§", () => place);
}

/** What suits a concept of this kind at this level: object and context as module descriptors put them. */
export function kindPatterns(level: BloomLevel, material: OutcomeMaterial): OutcomeCandidate[] {
  const { subject, onCase, place } = material;
  const entry = byLevel[level];
  if (!entry) return [];
  const [shapes, worth] = entry;
  const kind = subject.kind === "process" && !hasSteps(subject) ? "thing" : subject.kind;
  return shapes[kind].map(([verbs, shape], index) =>
    candidate(
      `${level}-${kind}-${index}`,
      verbs,
      fill(shape, subject, onCase, place),
      worth - 0.03 * index - (shape.includes("§") && place.includes(subject.noun.term) ? 0.3 : 0),
      [subject],
    ),
  );
}
