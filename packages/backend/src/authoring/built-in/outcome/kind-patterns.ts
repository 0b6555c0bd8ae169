import type { BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import type { ConceptKind } from "../evidence/concept-kind.ts";
import { hasSteps, isDisorder } from "./clauses.ts";
import { candidate, type OutcomeCandidate, type OutcomeMaterial } from "./outcome-candidate.ts";

/** What can be said of things of a kind, by level: [verbs, what follows, with # for the concept (% for one of it), @ for the case, ~ for what is observed and § for the place]. */
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
    [["describe", "illustrate"], "the main characteristics of #, with examples"],
  ],
};

const apply: Record<ConceptKind, Shapes> = {
  measure: [
    [["use", "apply"], "# to interpret ~"],
    [["use", "apply"], "# to describe @"],
  ],
  process: [
    [["apply"], "the steps of # to @"],
    [["demonstrate", "show"], "the steps of # with @"],
  ],
  artefact: [
    [["use", "apply"], "# to work on @"],
    [["use"], "# to account for ~"],
  ],
  theory: [
    [["apply", "use"], "# to explain ~"],
    [["apply"], "the main ideas of # to @"],
  ],
  agent: [[["demonstrate", "show"], "with @ what # ¬contributes"]],
  part: [
    [["use", "apply"], "the function of # to explain ~"],
    [["demonstrate", "show"], "how # ¬functions, using @"],
  ],
  condition: [
    [["use", "apply"], "the signs and causes of % to interpret ~"],
    [["use"], "the features of % to decide whether @ shows it"],
  ],
  thing: [
    [["apply"], "knowledge of # to @"],
    [["use", "apply"], "the definition of # to find examples in @"],
  ],
};

const analyse: Record<ConceptKind, Shapes> = {
  measure: [[["analyse", "examine"], "what changes in # show about @"]],
  process: [[["analyse", "examine"], "the steps of # in @ and how they depend on one another"]],
  artefact: [[["analyse", "examine"], "how # ¬contributes to an account of ~"]],
  theory: [[["examine", "analyse"], "the assumptions on which # ¬rests, with reference to @"]],
  agent: [[["analyse", "examine"], "the influence of # on ~"]],
  part: [[["analyse", "examine"], "how changes in # affect ~"]],
  condition: [[["examine", "investigate"], "@ for the signs and likely causes of %"]],
  thing: [
    [["analyse", "examine"], "the part that # ¬plays in §"],
    [["investigate", "examine"], "how # ¬bears on @"],
  ],
};

const evaluate: Record<ConceptKind, Shapes> = {
  measure: [[["evaluate", "assess"], "how reliable # ¬is as a basis for decisions in @"]],
  process: [[["evaluate", "appraise"], "the effectiveness of # in @ against stated criteria"]],
  artefact: [[["evaluate", "assess"], "how well # ¬serves the work on @"]],
  theory: [[["evaluate", "critique"], "the strengths and limitations of # in accounting for ~"]],
  agent: [[["assess", "evaluate"], "how well # ¬serves the interests involved in @"]],
  part: [[["assess", "evaluate"], "the significance of # for ~"]],
  condition: [[["assess", "evaluate"], "the severity and likely consequences of % in @"]],
  thing: [
    [["assess", "evaluate"], "the importance of # in §"],
    [["evaluate", "appraise"], "the relevance of # to @"],
  ],
};

const byLevel: Partial<Record<BloomLevel, [Record<ConceptKind, Shapes>, number]>> = {
  Understand: [understand, 0.76],
  Apply: [apply, 0.77],
  Analyze: [analyse, 0.76],
  Evaluate: [evaluate, 0.8],
};

/** Verbs that follow "¬" agree with the concept: "# ¬is" → "star schemas are". */
function fill(shape: string, { subject, onCase, place, setting }: OutcomeMaterial): string {
  const { one, generic, genericIsPlural } = subject.noun;
  return shape
    .replace(/¬(\w+)/g, (_, verb: string) =>
      genericIsPlural ? (verb === "is" ? "are" : verb === "does" ? "do" : verb.replace(/s$/, "")) : verb,
    )
    .replace("^", genericIsPlural ? "they" : "it")
    .replace("#", () => generic)
    .replace("%", () => one)
    .replace("@", () => onCase)
    .replace("~", () => setting.observation)
    .replace("§", () => place);
}

/** What suits a concept of this kind at this level: object and context as module descriptors put them. */
export function kindPatterns(level: BloomLevel, material: OutcomeMaterial): OutcomeCandidate[] {
  const { subject, place } = material;
  const entry = byLevel[level];
  if (!entry) return [];
  const [shapes, worth] = entry;
  const isVague =
    (subject.kind === "process" && !hasSteps(subject)) || (subject.kind === "condition" && !isDisorder(subject));
  const kind = isVague ? "thing" : subject.kind;
  // A title that has to be quoted names no place in which anything has a role.
  const isFitPlace = !place.includes("“") && !place.includes(subject.noun.term);
  return shapes[kind].map(([verbs, shape], index) =>
    candidate(
      `${level}-${kind}-${index}`,
      verbs,
      fill(shape, material),
      worth - 0.03 * index - (shape.includes("§") && !isFitPlace ? 0.3 : 0),
      [subject],
    ),
  );
}
