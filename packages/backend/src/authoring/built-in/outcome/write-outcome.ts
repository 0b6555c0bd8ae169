import { spellForLocale } from "@curriculum/curriculum/language/spell-for-locale.ts";
import { countWords } from "@curriculum/curriculum/language/words.ts";
import type { BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { ModuleOutcome } from "@curriculum/curriculum/model/outcome.ts";
import type { OutcomeSlot } from "@curriculum/curriculum/model/plan.ts";
import type { AuthorContext, Draft } from "../../author.ts";
import { choose } from "../choose.ts";
import { uniqueCitations } from "../evidence/cite-sentence.ts";
import { factsOf, type ConceptFacts } from "../evidence/concept-facts.ts";
import { withOwnClaims } from "../evidence/own-claims.ts";
import { relatedFacts } from "../evidence/related-facts.ts";
import { isEmptyTitle, stemsOf } from "../evidence/spoken-title.ts";
import { runningTitle } from "../evidence/running-title.ts";
import { chooseSetting } from "../setting/choose-setting.ts";
import { chooseOutcome, type ChosenOutcome } from "./choose-outcome.ts";
import { citeOutcome } from "./cite-outcome.ts";
import { coverCriterion, termsBeside } from "./cover-criterion.ts";
import { kindPatterns } from "./kind-patterns.ts";
import { objectivePatterns } from "./follow-objective.ts";
import { rememberPatterns, understandPatterns } from "./knowledge-patterns.ts";
import type { OutcomeCandidate, OutcomeMaterial } from "./outcome-candidate.ts";
import { analyzePatterns, applyPatterns, createPatterns, evaluatePatterns } from "./practice-patterns.ts";
import { matterCriteria } from "./matter-criteria.ts";
import { objectiveMatter } from "./objective-matter.ts";
import { readSections } from "./section-matter.ts";
import { sectionPatterns } from "./section-patterns.ts";
import { besideMatter, writeCriteria } from "./write-criteria.ts";

const patternsByLevel: Record<BloomLevel, (material: OutcomeMaterial) => OutcomeCandidate[]> = {
  Remember: rememberPatterns,
  Understand: understandPatterns,
  Apply: applyPatterns,
  Analyze: analyzePatterns,
  Evaluate: evaluatePatterns,
  Create: createPatterns,
};

/** The title of the section that teaches a concept, as it runs inside a sentence; null where it is long or a sentence itself. */
function placeOf(subject: ConceptFacts, evidence: Evidence): string | null {
  const title = subject.citations[0]?.section.split(" > ").at(-1) ?? "";
  const running = runningTitle(title, evidence.passages);
  const isPlain =
    !running.includes("“") &&
    !isEmptyTitle(title) &&
    !/^(?:\w+ing|key|summary|review|glossary|chapter|exercises)\b/.test(running);
  return running !== "" && isPlain && countWords(running) <= 5 ? running : null;
}

// A sentence has room for three; some of these are named by the title already.
const mostBeside = 6;
// What the evidence does not treat of is followed by another wording, as many times as there are rounds.
const mostTries = 6;

/** A measurable outcome at the slot's level, worded from the slot's concepts, with criteria and citations. */
export function writeOutcome(slot: OutcomeSlot, evidence: Evidence, context: AuthorContext): Draft<ModuleOutcome> {
  const [concept] = evidence.concepts;
  if (!concept) return { ok: false, problems: [`${slot.key}: the evidence names no concept to write about`] };
  const setting = chooseSetting(context.brief, context.plan.modules, evidence);
  const sections = context.module?.sectionKeys ?? [];
  const subject = withOwnClaims(factsOf(concept, evidence), sections, evidence);
  if (subject.citations.length === 0)
    return { ok: false, problems: [`${slot.key}: no passage of the evidence names "${concept.term}"`] };
  const ownTerms = new Set(slot.conceptIds);
  const siblings = (context.module?.outcomes ?? []).filter(({ key }) => key !== slot.key);
  const otherConcepts = new Set(siblings.flatMap(({ conceptIds }) => conceptIds));
  const related = relatedFacts(subject, evidence).toSorted(
    (a, b) => Number(ownTerms.has(b.concept.id)) - Number(ownTerms.has(a.concept.id)),
  );
  const topic = context.module ? runningTitle(context.module.title, evidence.passages) : context.brief.program;
  const seed = `${context.brief.seed}/${slot.key}`;
  const place = placeOf(subject, evidence) ?? topic;
  const material: OutcomeMaterial = {
    subject,
    related,
    setting,
    topic,
    place,
    seed,
    onCase: choose(setting.cases, seed),
  };
  const own = evidence.concepts.map((other) =>
    other === concept ? subject : withOwnClaims(factsOf(other, evidence), sections, evidence),
  );
  const moduleTitle = context.module?.title ?? "";
  const beside = termsBeside(slot, otherConcepts, evidence).slice(0, mostBeside);
  const meant = objectiveMatter(slot.sourceObjective);
  const matters = [
    ...(meant ? [meant] : []),
    ...readSections({ covers: slot.covers ?? { title: "", parts: [] }, moduleTitle, uses: own, beside }, evidence),
    ...readSections({ covers: { title: moduleTitle, parts: [] }, moduleTitle, uses: own, beside: [] }, evidence).map(
      (matter) => ({ ...matter, worth: -0.25 }),
    ),
  ];
  const candidates = [
    ...matters.flatMap((matter) => sectionPatterns(slot.bloomLevel, matter, material)),
    ...objectivePatterns(slot.sourceObjective, slot.bloomLevel, material),
    ...patternsByLevel[slot.bloomLevel](material),
    ...kindPatterns(slot.bloomLevel, material),
  ];
  const moduleTexts = (context.module?.outcomes ?? []).flatMap((other) => context.outcomes.get(other.key)?.text ?? []);
  const used = { module: moduleTexts, program: context.written };
  const ownSections = slot.covers?.sectionKeys ?? slot.sectionKeys;
  const wordingAt = (round: number) => chooseOutcome(candidates, slot.bloomLevel, used, round);
  const citedBy = (one: ChosenOutcome) => citeOutcome(one, ownSections, sections, evidence);
  let chosen = wordingAt(context.round);
  for (let next = 1; chosen && next < mostTries && citedBy(chosen).length === 0; next += 1)
    chosen = wordingAt(context.round + next);
  if (!chosen)
    return {
      ok: false,
      problems: [`${slot.key}: no wording for "${concept.term}" fits ${slot.bloomLevel} in 25 words`],
    };
  const cited = citedBy(chosen);
  const { locale } = context.brief;
  const { uses } = chosen.candidate;
  const artefact =
    slot.bloomLevel === "Create" || slot.evidenceKind === "artefact"
      ? (chosen.candidate.artefact ?? setting.artefacts[0] ?? null)
      : null;
  const wording = chosen.candidate.rest;
  // The source's own objective asks for one thing, not for all that its section teaches.
  const isNarrow = chosen.candidate.pattern.startsWith("objective");
  // What an earlier outcome of the module names already is assessed there.
  const earlier = siblings.flatMap(({ key }) => context.outcomes.get(key)?.criteria ?? []).join("\n");
  const told = { wording, onCase: material.onCase, seed, otherConcepts, earlier };
  const cover = isNarrow ? null : coverCriterion(slot.bloomLevel, slot, told, evidence);
  const { onCase } = material;
  const said = new Set(stemsOf(chosen.text));
  const namesUses = uses.some(({ noun }) => stemsOf(noun.term).every((stem) => said.has(stem)));
  const criteria = namesUses
    ? writeCriteria(slot.bloomLevel, uses, onCase, artefact, seed, wording, cover)
    : besideMatter(
        matterCriteria(slot.bloomLevel, { verb: chosen.verb, rest: wording }, onCase, artefact, seed),
        cover,
        own,
        seed,
        wording,
      );
  return {
    ok: true,
    value: {
      id: "",
      code: slot.code,
      text: spellForLocale(chosen.text, locale),
      verb: spellForLocale(chosen.verb, locale),
      bloomLevel: slot.bloomLevel,
      class: slot.class,
      criteria: criteria.map((text) => spellForLocale(text, locale)),
      evidence: { kind: slot.evidenceKind, artefact: artefact === null ? null : spellForLocale(artefact, locale) },
      concepts: uses.map((facts) => facts.concept.term),
      programOutcomeIds: slot.programOutcomeKeys,
      basis: "evidence",
      citations: cited.length > 0 ? cited : uniqueCitations(chosen.candidate.citations, 3),
    },
  };
}
