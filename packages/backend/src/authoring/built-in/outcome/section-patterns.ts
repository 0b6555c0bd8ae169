import { joinList } from "@curriculum/curriculum/language/join-list.ts";
import type { BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import type { ConceptFacts } from "../evidence/concept-facts.ts";
import type { ConceptKind } from "../evidence/concept-kind.ts";
import { areNear } from "../evidence/are-comparable.ts";
import { rotate } from "../choose.ts";
import { hasSteps, isDisorder, isDoable, quantity } from "./clauses.ts";
import { candidate, type OutcomeCandidate, type OutcomeMaterial } from "./outcome-candidate.ts";
import { usesOf } from "./follow-objective.ts";
import { sectionOf, type SectionMatter } from "./section-matter.ts";
import { sectionWordings, type Words } from "./section-wordings.ts";

// Above what the concept alone gives; the source's own objective and a calculation stand higher.
const base = 0.93;
const mostListed = 3;

/** Ways to word an outcome from what a run of sections teaches: its title, and the parts or concepts that stand for it. */
export function sectionPatterns(
  level: BloomLevel,
  matter: SectionMatter,
  material: OutcomeMaterial,
): OutcomeCandidate[] {
  const { named, parts } = matter;
  const most = Math.min(mostListed, named.length);
  const lists = [
    ...[3, 2, 1].filter((count) => count <= most).map((count) => conceptWords(matter, named.slice(0, count))),
    ...[3, 2].filter((count) => count <= parts.length).map((count) => partWords(matter, parts.slice(0, count))),
    ...likeLists(named).map((listed) => conceptWords(matter, listed)),
    bareWords(matter),
  ];
  return lists.flatMap((words) => {
    // What is named is assessed; of a title alone, what its sections teach.
    const uses =
      words.listed.length > 0
        ? [...words.listed]
        : [...usesOf(matter.title.text, material), ...(isOwn(matter) ? [] : named.slice(0, 2))];
    return sectionWordings(level, words, material).map(([verbs, rest, worth, artefact], at) => ({
      ...candidate(
        `${isOwn(matter) ? "objective" : "section"}-${level}-${at}`,
        verbs,
        rest,
        base + matter.worth + worth - costOf(words, most) - (isOwn(matter) ? unfitCost(level, matter) : 0),
        [...new Set(uses)],
        level === "Create" ? { artefact: artefact ?? artefactOf(material) } : {},
      ),
      about: matter.title.stems,
    }));
  });
}

/** What the source's own objective asks for has nothing beside it. */
function isOwn({ named, parts, title }: SectionMatter): boolean {
  return named.length === 0 && parts.length === 0 && !title.isJoined;
}

/** "The merits of an education in psychology": what is said of a subject as a whole is known, not put to use. */
const tellsOfSubject =
  /^(?:the )?(?:\w+ )?(?:merits|scope|histor(?:y|ies)|fields?|importance|value|careers?|requirements|diversity|nature|origins?|goals?|background)\b/;

function unfitCost(level: BloomLevel, { title }: SectionMatter): number {
  return title.shape === "noun" && level !== "Remember" && level !== "Understand" && tellsOfSubject.test(title.text)
    ? 0.2
    : 0;
}

/** What names more stands first, unlike things after like ones; what names one of several subjects beside them last. */
function costOf({ title, list, listed, kind, isLinked }: Words, most: number): number {
  const sections = new Set(listed.map(({ concept }) => concept.sectionId)).size;
  const isOneOfMany = title.isJoined && listed.length > 0 && sections < 2;
  const isUnlike = listed.length > 1 && kind === "mixed" && !isLinked;
  const isOfParts = listed.length === 0 && list !== "";
  const pieces = title.text.split(/,| and /).length;
  return (
    0.02 * Math.max(0, most - (isOfParts ? 1.5 : listed.length)) +
    (isOneOfMany ? 0.08 : 0) +
    (isUnlike ? 0.05 : 0) +
    (pieces > 3 ? 0.03 : 0)
  );
}

function artefactOf({ setting, seed }: OutcomeMaterial): string {
  return rotate(setting.artefacts, seed)[0] ?? "written report";
}

function bareWords({ title }: SectionMatter): Words {
  return { title, list: "", listed: [], near: [], isTogether: false, isLinked: false, beside: "", kind: "mixed" };
}

function partWords({ title }: SectionMatter, parts: readonly string[]): Words {
  const list = joinList([...parts]);
  const beside = `, including ${list}`;
  return { title, list, listed: [], near: [], isTogether: false, isLinked: false, beside, kind: "mixed" };
}

function conceptWords({ title }: SectionMatter, listed: readonly ConceptFacts[]): Words {
  const list = joinList(listed.map(({ noun }) => noun.generic));
  const head =
    title.text
      .split(/\s(?:of|in|for|to|on|with)\b/)[0]
      ?.split(" ")
      .at(-1) ?? "";
  const hasKinds = head.length > 3 && listed.some(({ noun }) => noun.generic.endsWith(head));
  const kinds = new Set(listed.map(kindOf));
  const [first] = listed;
  const near = listed.filter(({ concept }) => concept.sectionId === first?.concept.sectionId);
  return {
    title,
    list,
    listed,
    near,
    isTogether: near.length === listed.length || areLinked(listed),
    isLinked: areLinked(near),
    beside: `, ${hasKinds ? "including" : "with reference to"} ${list}`,
    kind: kinds.size === 1 ? [...kinds][0]! : "mixed",
  };
}

/** Those of one section, and of one kind: they belong together where all do not. */
function likeLists(named: readonly ConceptFacts[]): ConceptFacts[][] {
  const groups = [Map.groupBy(named, sectionOf), Map.groupBy(named, (one) => `${sectionOf(one)} ${kindOf(one)}`)];
  return groups
    .flatMap((group) => [...group.values()])
    .filter((group) => group.length > 1 && group.length < named.length)
    .map((group) => group.slice(0, mostListed));
}

/** Whether each is comparable to another or spoken of together with one. */
function areLinked(listed: readonly ConceptFacts[]): boolean {
  return listed.every(
    (one, index) => listed.length === 1 || listed.some((other, at) => at !== index && areNear(one, other)),
  );
}

/** The kind by which a concept may be put to use: what merely looks like a process or a condition is a thing. */
function kindOf(facts: ConceptFacts): ConceptKind {
  if (facts.kind === "process") return hasSteps(facts) || isDoable(facts) ? "process" : "thing";
  if (facts.kind === "measure") return quantity.test(facts.gloss ?? "") ? "measure" : "thing";
  if (facts.kind === "condition") return isDisorder(facts) ? "condition" : "thing";
  return facts.kind;
}
