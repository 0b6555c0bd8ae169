import { outcomeFitsLevel } from "@curriculum/curriculum/bloom/outcome-level.ts";
import { withArticle } from "@curriculum/curriculum/language/article.ts";
import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { joinList } from "@curriculum/curriculum/language/join-list.ts";
import { spellForLocale } from "@curriculum/curriculum/language/spell-for-locale.ts";
import { countWords } from "@curriculum/curriculum/language/words.ts";
import type { BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { ProgramOutcome } from "@curriculum/curriculum/model/outcome.ts";
import type { ProgramOutcomeSlot } from "@curriculum/curriculum/model/plan.ts";
import type { AuthorContext, Draft } from "../../author.ts";
import { choose } from "../choose.ts";
import { uniqueCitations } from "../evidence/cite-sentence.ts";
import { factsOf } from "../evidence/concept-facts.ts";
import { runningTitle } from "../evidence/running-title.ts";
import { chooseSetting } from "../setting/choose-setting.ts";
import type { Setting } from "../setting/setting.ts";

interface Wording {
  verbs: readonly string[];
  rest: string;
}

/** What a graduate does with whole areas of the program, by level; `list` names the areas, `topics` the modules. */
function wordings(level: BloomLevel, list: string, topics: string, setting: Setting, seed: string): Wording[] {
  const onCase = choose(setting.cases, seed);
  const artefact = withArticle(choose(setting.artefacts, seed));
  switch (level) {
    case "Remember":
      return [
        { verbs: ["identify", "define"], rest: `the central terms of ${topics}, among them ${list}` },
        { verbs: ["state", "outline"], rest: `the main ideas of ${topics}, including ${list}` },
      ];
    case "Understand":
      return [
        { verbs: ["explain", "describe"], rest: `how ${list} fit together in ${topics}` },
        { verbs: ["summarise", "discuss"], rest: `the main ideas of ${topics}, including ${list}` },
      ];
    case "Apply":
      return [
        { verbs: ["apply", "use"], rest: `the methods of ${topics} to ${onCase}` },
        { verbs: ["use", "apply"], rest: `${list} to work on ${onCase}` },
      ];
    case "Analyze":
      return [
        { verbs: ["analyse", "examine"], rest: `${onCase}, using ${list}` },
        { verbs: ["examine", "investigate"], rest: `how ${list} help to explain ${setting.observation}` },
      ];
    case "Evaluate":
      return [
        {
          verbs: ["evaluate", "assess", "appraise"],
          rest: `competing explanations of ${setting.observation}, drawing on ${list}`,
        },
        { verbs: ["justify", "defend"], rest: `decisions about ${onCase} with evidence from the study of ${topics}` },
      ];
    case "Create":
      return [
        { verbs: ["produce", "develop"], rest: `${artefact} that draws on ${list}` },
        { verbs: ["design", "formulate"], rest: `${artefact} that draws on ${topics}` },
      ];
  }
}

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
  const setting = chooseSetting(context.brief, context.plan.modules, evidence);
  const seed = `${context.brief.seed}/${slot.key}`;
  const spread = modules.flatMap((module) => facts.find((entry) => module.conceptIds.includes(entry.concept.id)) ?? []);
  const ordered = [...new Set([...spread, ...facts])];
  const titles = modules.map((module) => runningTitle(module.title, evidence.passages));
  // A title that is a list by itself stands alone: "a and b and c" reads as no list at all.
  const plain = titles.filter((text) => !/ and |,|“/.test(text)).slice(0, 2);
  const topics = plain.length > 0 ? joinList(plain) : (titles[0] ?? "");
  const listed = ordered.filter((entry) => !/ and |,|“/.test(entry.noun.generic));
  const areas = listed.length >= 2 ? listed : ordered;
  const texts = [3, 2].flatMap((count) =>
    areas.length === 0
      ? []
      : wordings(
          slot.bloomLevel,
          joinList(areas.slice(0, count).map((entry) => entry.noun.generic)),
          topics || context.brief.program,
          setting,
          seed,
        ).flatMap((wording) =>
          wording.verbs.map((verb) => ({ verb, text: `${capitaliseFirst(`${verb} ${wording.rest}`)}.` })),
        ),
  );
  const usable = texts.filter(
    ({ text }) => countWords(text) <= 25 && outcomeFitsLevel(text, slot.bloomLevel) && !context.written.includes(text),
  );
  // A quoted title of many words is no area of knowledge: such wordings come last.
  const awkward = (text: string) =>
    text.includes("“") || /^\w+ \w+ing\b/.test(text) || text.split(" and ").length > 2 ? 5 : 0;
  const uses = (verb: string) => context.written.filter((text) => text.toLowerCase().startsWith(`${verb} `)).length;
  const ranked = usable
    .map((entry, index) => ({ ...entry, cost: uses(entry.verb) * 2 + awkward(entry.text) + index * 0.1 }))
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
      citations: uniqueCitations(
        ordered.slice(0, 3).flatMap((entry) => entry.citations.slice(0, 1)),
        3,
      ),
    },
  };
}
