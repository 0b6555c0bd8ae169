import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { joinList } from "@curriculum/curriculum/language/join-list.ts";
import type { GroundedText } from "@curriculum/curriculum/model/citation.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { ModulePlan } from "@curriculum/curriculum/model/plan.ts";
import type { AuthorContext } from "../../author.ts";
import { uniqueCitations } from "../evidence/cite-sentence.ts";
import type { Claim, ConceptFacts } from "../evidence/concept-facts.ts";
import { runningTitle } from "../evidence/running-title.ts";
import type { Setting } from "../setting/setting.ts";

function sentence(text: string): string {
  return `${capitaliseFirst(text)}.`;
}

interface AimMaterial {
  list: string;
  topic: string;
  onCase: string;
  definition: string;
  why: Claim | undefined;
}

/** One opening a module, in turn, so that no program opens three modules alike. */
const openings: readonly ((material: AimMaterial) => string)[] = [
  ({ list, topic }) => `This module introduces ${topic}, with particular attention to ${list}.`,
  ({ list, definition }) => `${sentence(definition)} The module builds on this idea to study ${list}.`,
  ({ list, onCase }) => `Students learn to work with ${list}, first in prepared examples and then on ${onCase}.`,
  ({ list, topic }) => `Within ${topic}, the module concentrates on ${list}.`,
  ({ list, onCase }) => `By the end of this module, students can draw on ${list} when they work on ${onCase}.`,
  ({ list, topic }) => `The module gives students a sound footing in ${topic}: ${list}.`,
  ({ list }) => `The module studies ${list} in turn and brings them together in a case.`,
  ({ list, topic }) => `Three ideas organise the study of ${topic}: ${list}.`,
  ({ list, onCase }) => `Students use ${list} to make sense of ${onCase}.`,
  ({ list, topic }) => `The aim is a working knowledge of ${topic}, above all of ${list}.`,
];

const reasons: readonly ((clause: string) => string)[] = [
  (clause) => `This matters because ${clause}.`,
  (clause) => `The practical point is that ${clause}.`,
  (clause) => `One finding shows why: ${clause}.`,
  (clause) => `The sources make the case plainly: ${clause}.`,
  (clause) => `Much depends on it, since ${clause}.`,
  (clause) => `Students come to see that ${clause}.`,
  (clause) => `A central point throughout is that ${clause}.`,
];

/** What the module is for: its main concepts, why they count by the source, and what it builds on. */
export function writeAim(
  module: ModulePlan,
  main: readonly ConceptFacts[],
  setting: Setting,
  evidence: Evidence,
  context: AuthorContext,
): GroundedText {
  const [first, ...rest] = main.toSorted((a, b) => Number(b.definition !== null) - Number(a.definition !== null));
  if (!first) return { text: "", basis: "ungrounded", citations: [] };
  const turn = module.sequenceOrder + context.brief.seed + context.round;
  const kinds = ["purpose", "effect", "cause", "requirement"];
  const why = main
    .flatMap((facts) => facts.claims)
    .find((claim) => kinds.includes(claim.kind) && !/\b(?:may|might|could)\b/.test(claim.predicate));
  const topic = runningTitle(module.title, evidence.passages);
  // A module on nutrition does not have nutrition as one of three ideas.
  const named = [first, ...rest].filter(({ noun }) => !topic.toLowerCase().includes(noun.term.toLowerCase()));
  const ideas = (named.length >= 3 ? named : [first, ...rest]).slice(0, 3);
  const material: AimMaterial = {
    list: joinList(ideas.map((facts) => facts.noun.generic)),
    topic,
    onCase: setting.cases[module.sequenceOrder % setting.cases.length] ?? setting.observation,
    definition: first.definition ?? "",
    why,
  };
  const usable = openings.filter(
    (_, index) =>
      (index !== 1 || (first.definition !== null && !ideas.includes(first))) &&
      (index !== 7 || (ideas.length === 3 && !material.topic.includes("“") && !material.topic.includes(" and "))),
  );
  const opening = usable[turn % usable.length]?.(material) ?? "";
  // A definition is no reason: where the source gives none, the aim gives none.
  const ground = why?.text;
  const reason = ground && !opening.includes(ground) ? (reasons[turn % reasons.length]?.(ground) ?? "") : "";
  const earlier = module.prerequisites.flatMap(
    (key) => context.plan.modules.find((other) => other.key === key)?.title ?? [],
  );
  const also = rest
    .filter((facts) => !ideas.includes(facts))
    .slice(0, 3)
    .map((facts) => facts.noun.generic);
  const links = [
    earlier.length > 0 ? `It builds on ${joinList(earlier.slice(0, 2).map((title) => `“${title}”`))}.` : "",
    also.length > 0
      ? `${also.length === 1 ? `A further topic is ${also[0]}` : `Further topics are ${joinList(also)}`}.`
      : "",
  ];
  return {
    text: [opening, reason, ...links].filter(Boolean).join(" "),
    basis: "evidence",
    citations: uniqueCitations([why?.citation ?? null, ...ideas.flatMap((facts) => facts.citations.slice(0, 1))], 4),
  };
}
