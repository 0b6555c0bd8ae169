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
  ({ list, topic }) => `This module introduces ${list} and asks what each contributes to ${topic}.`,
  ({ list, definition }) => `${sentence(definition)} From there the module leads on to ${list}.`,
  ({ list, onCase }) => `Students learn to work with ${list}, first on prepared examples and then on ${onCase}.`,
  ({ list, topic }) => `Within ${topic}, the module concentrates on ${list}.`,
  ({ list, onCase }) => `By the end of the module students can draw on ${list} when they are faced with ${onCase}.`,
  ({ list, topic }) => `What ${topic} asks of a practitioner is studied here by way of ${list}.`,
  ({ list }) => `The module takes up ${list}, one after another, and brings them together in a case.`,
  ({ list, topic }) => `${capitaliseFirst(topic)} is approached through three ideas: ${list}.`,
  ({ list, onCase }) => `Starting from ${onCase}, the module develops ${list} as means of making sense of it.`,
];

const reasons: readonly ((clause: string) => string)[] = [
  (clause) => `It matters because ${clause}.`,
  (clause) => `The reason is practical: ${clause}.`,
  (clause) => `In the words of its sources, ${clause}.`,
  (clause) => `Behind this stands the observation that ${clause}.`,
  (clause) => `How much depends on it can be seen from one point: ${clause}.`,
  (clause) => `Practice shows the need, since ${clause}.`,
  (clause) => `A thread that runs through all units is that ${clause}.`,
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
  const material: AimMaterial = {
    list: joinList([first, ...rest.slice(0, 2)].map((facts) => facts.noun.generic)),
    topic: runningTitle(module.title, evidence.passages),
    onCase: setting.cases[module.sequenceOrder % setting.cases.length] ?? setting.observation,
    definition: first.definition ?? "",
    why,
  };
  const usable = openings.filter(
    (_, index) =>
      (index !== 1 || first.definition !== null) &&
      (index !== 7 || (rest.length >= 2 && !material.topic.includes("“") && !material.topic.includes(" and "))),
  );
  const opening = usable[turn % usable.length]?.(material) ?? "";
  const ground = why?.text ?? first.definition;
  const reason = ground && !opening.includes(ground) ? (reasons[turn % reasons.length]?.(ground) ?? "") : "";
  const earlier = module.prerequisites.flatMap(
    (key) => context.plan.modules.find((other) => other.key === key)?.title ?? [],
  );
  const also = rest.slice(2, 5).map((facts) => facts.noun.generic);
  const links = [
    earlier.length > 0 ? `It builds on ${joinList(earlier.slice(0, 2).map((title) => `“${title}”`))}.` : "",
    also.length > 0 ? `Further topics are ${joinList(also)}.` : "",
  ];
  return {
    text: [opening, reason, ...links].filter(Boolean).join(" "),
    basis: "evidence",
    citations: uniqueCitations(
      [why?.citation ?? null, ...[first, ...rest.slice(0, 2)].flatMap((facts) => facts.citations.slice(0, 1))],
      4,
    ),
  };
}
