import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { contentStems, sharedStems } from "../content-stems.ts";
import { citeSentence, type Entry, type Material } from "../gather-material.ts";
import { pickBy } from "../hash-text.ts";
import { describeConcept, nameConcept } from "../name-concept.ts";
import { typedBonus, type OptionText, type Question } from "../question.ts";
import { rankDistractors } from "../rank-distractors.ts";
import { wordingCost } from "../wording-faults.ts";
import { readCase, type Case } from "./read-case.ts";
import type { Scene } from "./scene.ts";

function wordStem(form: Case["form"], named: string, { Actor, actor, work }: Scene, seed: string): string {
  const wordings: Record<Case["form"], readonly [string, ...string[]]> = {
    finding: [
      `${Actor} suspects ${named} in ${work}. Which finding would bear this out?`,
      `Looking at ${work}, ${actor} thinks of ${named}. Which finding supports this?`,
    ],
    deed: [
      `${Actor} is put in charge of ${named}. Which action does this call for?`,
      `Four actions stand in a plan of ${actor}. Which of them belongs to ${named}?`,
    ],
    event: [
      `${Actor} looks through ${work} for ${named}. Which case is to be marked?`,
      `Four cases are put before ${actor}. Which of them shows ${named}?`,
    ],
  };
  return pickBy(`${seed}#case`, wordings[form]);
}

function asOption(entry: Entry, text: string, plausibility: number, rationale: string): OptionText {
  return { text: capitaliseFirst(text), entry, plausibility: plausibility - wordingCost(text), rationale };
}

/** The cases that siblings' definitions describe in the same form, none of which speaks of the key. */
function poolOf(material: Material, key: Entry, form: Case["form"]): OptionText[] {
  return rankDistractors(key, material.entries, new Set<string>()).flatMap(({ entry, plausibility }) => {
    const found = readCase(entry);
    if (found?.form !== form || entry.gloss === null) return [];
    if (sharedStems(key.termStems, contentStems(found.text)).length > 0) return [];
    const rationale = `This would be ${nameConcept(entry)}: ${describeConcept(entry, entry.gloss)}`;
    return [asOption(entry, found.text, plausibility, rationale)];
  });
}

/** Questions that name a concept at work and ask which of four described cases, findings or actions is one of it. */
export function caseQuestions(material: Material, entry: Entry, scene: Scene, seed: string): Question[] {
  const { concept, gloss } = entry;
  const found = readCase(entry);
  if (found === null || gloss === null || concept.definition === null) return [];
  const citation = citeSentence(material, concept.definition.passageId, concept.definition.sentence);
  const pool = citation === null ? [] : poolOf(material, entry, found.form);
  if (citation === null || pool.length < 3) return [];
  const account = describeConcept(entry, gloss);
  return [
    {
      shape: `case-${found.form}`,
      stemKind: "application",
      levels: ["Apply", "Analyze"],
      stem: wordStem(found.form, nameConcept(entry), scene, seed),
      key: asOption(entry, found.text, 0, `This is what the source describes: ${account}`),
      pool,
      rival: null,
      citation,
      explanation: account,
      matter: { kind: "meaning", stems: gloss.stems },
      cost: wordingCost(found.text) - typedBonus,
    },
  ];
}
