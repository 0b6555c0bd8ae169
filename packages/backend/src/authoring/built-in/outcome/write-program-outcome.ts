import { outcomeFitsLevel } from "@curriculum/curriculum/bloom/outcome-level.ts";
import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { joinList } from "@curriculum/curriculum/language/join-list.ts";
import { spellForLocale } from "@curriculum/curriculum/language/spell-for-locale.ts";
import { countWords } from "@curriculum/curriculum/language/words.ts";
import type { Citation } from "@curriculum/curriculum/model/citation.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { ProgramOutcome } from "@curriculum/curriculum/model/outcome.ts";
import type { ModulePlan, ProgramOutcomeSlot } from "@curriculum/curriculum/model/plan.ts";
import { statedBy } from "@curriculum/curriculum/support/stated-by.ts";
import type { AuthorContext, Draft } from "../../author.ts";
import { carryingCitations } from "../evidence/carrying-citations.ts";
import { citeMatter } from "../evidence/cite-matter.ts";
import { uniqueCitations } from "../evidence/cite-sentence.ts";
import { factsOf, type ConceptFacts } from "../evidence/concept-facts.ts";
import { stemsOf } from "../evidence/spoken-title.ts";
import { chooseSetting } from "../setting/choose-setting.ts";
import { areasOfTitle } from "./program-areas.ts";
import { programWordings } from "./program-wordings.ts";

/** A program outcome that sums up its modules, in the vocabulary of their main concepts. */
export function writeProgramOutcome(
  slot: ProgramOutcomeSlot,
  evidence: Evidence,
  context: AuthorContext,
): Draft<ProgramOutcome> {
  // "psychology" says nothing in an outcome of a program in psychology.
  const title = context.brief.program.toLowerCase();
  const namesProgram = (term: string) => title.includes(term.toLowerCase());
  const facts = evidence.concepts
    .map((concept) => factsOf(concept, evidence))
    .filter((entry) => entry.citations.length > 0)
    .toSorted((a, b) => Number(namesProgram(a.noun.term)) - Number(namesProgram(b.noun.term)));
  if (facts.length === 0) return { ok: false, problems: [`${slot.key}: no passage supports the modules' concepts`] };
  const modules = slot.moduleKeys.flatMap((key) => context.plan.modules.find((module) => module.key === key) ?? []);
  const ordered = oneOfEach(modules, facts);
  const lists = listsOfAreas(slot, modules, ordered, evidence, context);
  const setting = chooseSetting(context.brief, context.plan.modules, evidence);
  const number = context.plan.programOutcomes.findIndex(({ key }) => key === slot.key);
  const texts = lists.flatMap((areas, rank) =>
    programWordings(
      slot.bloomLevel,
      listed(areas),
      setting,
      `${context.brief.seed}/program`,
      Math.max(0, number),
    ).flatMap(({ verbs, rest, mark }, order) =>
      verbs.map((verb) => ({
        verb,
        areas,
        text: `${capitaliseFirst(`${verb} ${rest}`)}.`,
        cost: rank * 2 + order * 0.1 + 3 * countHolding(context.written, mark),
      })),
    ),
  );
  const usable = texts.filter(
    ({ text }) => countWords(text) <= 25 && outcomeFitsLevel(text, slot.bloomLevel) && !context.written.includes(text),
  );
  const uses = (verb: string) => context.written.filter((text) => text.toLowerCase().startsWith(`${verb} `)).length;
  const ranked = usable
    .map((entry) => ({ ...entry, cost: entry.cost + uses(entry.verb) }))
    .toSorted((a, b) => a.cost - b.cost);
  const chosen = ranked[Math.min(context.round, ranked.length - 1)];
  if (!chosen)
    return { ok: false, problems: [`${slot.key}: no wording of the module titles and concepts fits 25 words`] };
  return {
    ok: true,
    value: {
      id: "",
      code: slot.code,
      text: spellForLocale(chosen.text, context.brief.locale),
      verb: spellForLocale(chosen.verb, context.brief.locale),
      bloomLevel: slot.bloomLevel,
      class: slot.class,
      basis: "evidence",
      citations: citeAreas(chosen, ordered, evidence),
    },
  };
}

/** The best supported concept of each module before the others. */
function oneOfEach(modules: readonly ModulePlan[], facts: readonly ConceptFacts[]): ConceptFacts[] {
  const spread = modules.flatMap((module) => facts.find((entry) => module.conceptIds.includes(entry.concept.id)) ?? []);
  return [...new Set([...spread, ...facts])];
}

/**
 * What the outcome may speak of, best first: the areas that the titles of its modules name, fewer of them where many
 * make it too long; then main concepts. Concepts come first where another outcome is about the same module.
 */
function listsOfAreas(
  slot: ProgramOutcomeSlot,
  modules: readonly ModulePlan[],
  ordered: readonly ConceptFacts[],
  evidence: Evidence,
  context: AuthorContext,
): string[][] {
  const ofModules = modules.map((module) => areasOfTitle(module.title, evidence.passages));
  const isShared = context.plan.programOutcomes.some(
    (other) => other.key !== slot.key && other.moduleKeys.some((key) => slot.moduleKeys.includes(key)),
  );
  const titled = ofModules.some((areas) => areas.length === 0)
    ? []
    : [4, 3, 2, 1].map((most) => [...new Set(evenly(ofModules, most))]);
  const nouns = ordered.map((entry) => entry.noun.generic).filter((noun) => !/ and |,|“/.test(noun));
  const concepts = [3, 2].map((count) => nouns.slice(0, count));
  const lists = isShared ? [...concepts, ...titled] : [...titled, ...concepts];
  return lists.filter(
    (list, index) => list.length > 0 && lists.findIndex((one) => listed(one) === listed(list)) === index,
  );
}

/** A sentence on each area and on the main concepts, as far as it treats of what the outcome names. */
function citeAreas(
  { areas, text, verb }: { areas: readonly string[]; text: string; verb: string },
  ordered: readonly ConceptFacts[],
  evidence: Evidence,
): Citation[] {
  const everywhere = evidence.passages.map(({ documentId, sectionId }) => `${documentId}#${sectionId}`);
  const ofAreas = areas.flatMap((area) => citeMatter(new Set(stemsOf(area)), everywhere, evidence) ?? []);
  const ofConcepts = ordered.slice(0, 3).flatMap(({ citations }) => citations.slice(0, 1));
  const stated = statedBy({ text, verb, concepts: areas });
  const carry = carryingCitations([...ofAreas, ...ofConcepts], stated, evidence);
  return uniqueCitations(carry.length > 0 ? carry : ofConcepts, 3);
}

/** At most so many of several lists, each list giving one before any gives a second, in their order. */
function evenly(lists: readonly (readonly string[])[], most: number): string[] {
  const turns = Math.max(...lists.map((list) => list.length));
  const chosen = Array.from({ length: turns }, (_, turn) => lists.flatMap((list) => list.slice(turn, turn + 1)))
    .flat()
    .slice(0, most);
  return lists.flat().filter((area) => chosen.includes(area));
}

/** "measuring and managing performance" as the last of a list needs a comma before its "and". */
function listed(areas: readonly string[]): string {
  const last = areas.at(-1)!;
  return / and /.test(last) && areas.length > 1 ? `${areas.slice(0, -1).join(", ")}, and ${last}` : joinList(areas);
}

function countHolding(texts: readonly string[], mark: string): number {
  return texts.filter((text) => text.toLowerCase().includes(mark)).length;
}
