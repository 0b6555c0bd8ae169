import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { contentStems, sharedStems } from "../content-stems.ts";
import { citeSentence, type Entry, type Material } from "../gather-material.ts";
import { pickBy } from "../hash-text.ts";
import { mayTakeIn } from "../is-wider.ts";
import { describeConcept, nameConcept, verbToBe } from "../name-concept.ts";
import { typedBonus, type OptionText, type Question } from "../question.ts";
import { rankDistractors } from "../rank-distractors.ts";
import { wordingCost } from "../wording-faults.ts";
import { readCase, type Case } from "./read-case.ts";
import type { Scene } from "./scene.ts";

const substance =
  /^(?:an? |the )?(?:[\p{L}-]+ ){0,3}(?:hormones?|enzymes?|proteins?|neurotransmitters?|vitamins?|minerals?|nutrients?|micronutrients?|lipoproteins?|compounds?|cofactors?)\b/u;

function wordStem(form: Case["form"], entry: Entry, { Actor, actor, work }: Scene, seed: string): string {
  const named = nameConcept(entry);
  const be = verbToBe(entry);
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
    person:
      entry.concept.number === "plural"
        ? [`Four groups are described to ${actor}. Which of them are ${named}?`]
        : [
            `Four people are described to ${actor}. Which of them is ${named}?`,
            `${Actor} has to seek out ${named}. Who is meant?`,
          ],
    topic: [
      `${Actor} sorts four proposals by what they look into. Which of them belongs to ${named}?`,
      `${Actor} takes up ${work} from the side of ${named}. What comes under review?`,
    ],
    function: substance.test(entry.gloss?.text ?? "")
      ? [
          `${capitaliseFirst(work)} shows a lack of ${entry.concept.term}. Which function suffers?`,
          `Too little ${entry.concept.term} is found in ${work}. What is impaired by this?`,
        ]
      : [
          `In ${work}, ${named} ${be} damaged. Which function suffers?`,
          `In ${work}, ${named} no longer ${be === "is" ? "works" : "work"} as before. What is impaired by this?`,
        ],
    course: [
      `${capitaliseFirst(named)} ${be} disturbed in ${work}. What is affected first?`,
      `${Actor} has to keep watch over ${named} in ${work}. What is to be watched?`,
    ],
    duty: [
      `Four duties are to be shared out in ${work}. Which of them falls to ${named}?`,
      `${Actor} turns to ${named} for help. With which of these tasks?`,
    ],
    task: [
      `${Actor} lists four jobs to be done in ${work}. Which of them calls for ${named}?`,
      `Four needs come up in ${work}. For which of them ${be} ${named} the right choice?`,
    ],
  };
  return pickBy(`${seed}#case`, wordings[form]);
}

function asOption(entry: Entry, text: string, plausibility: number, rationale: string): OptionText {
  return { text: capitaliseFirst(text), entry, plausibility: plausibility - wordingCost(text), rationale };
}

// "management" beside "planning": what is spoken of everywhere, in words of like matter, may well take the other in.
const widerMentions = 6;

/** Forms in which a general thing is told in words that its kinds share: "psychotherapy" beside "token economy". */
const general: ReadonlySet<Case["form"]> = new Set(["task", "deed", "topic", "event", "course"]);

function isFarWider(a: Entry, b: Entry, one: string, other: string): boolean {
  const [more, less] = [a.concept.mentions, b.concept.mentions].toSorted((x, y) => y - x);
  return more! >= widerMentions * less! && sharedStems(contentStems(one), contentStems(other)).length >= 2;
}

/** The cases that siblings' definitions describe in the same form, none of which speaks of the key or is of it too. */
function poolOf(material: Material, key: Entry, { form, text: own }: Case): OptionText[] {
  return rankDistractors(key, material.entries, new Set<string>()).flatMap(({ entry, plausibility }) => {
    const found = readCase(entry);
    if (found?.form !== form || entry.gloss === null) return [];
    if (sharedStems(key.termStems, contentStems(found.text)).length > 0 || mayTakeIn(key, entry)) return [];
    if (isFarWider(key, entry, own, found.text)) return [];
    if (general.has(form) && key.concept.mentions >= widerMentions * entry.concept.mentions) return [];
    const rationale = `This would be ${nameConcept(entry)}: ${describeConcept(entry, entry.gloss)}`;
    return [asOption(entry, found.text, plausibility, rationale)];
  });
}

/** Questions that name a concept at work and ask which of four described cases, tasks or findings belongs to it. */
export function caseQuestions(material: Material, entry: Entry, scene: Scene, seed: string): Question[] {
  const { concept, gloss } = entry;
  const found = readCase(entry);
  if (found === null || gloss === null || concept.definition === null) return [];
  const citation = citeSentence(material, concept.definition.passageId, concept.definition.sentence);
  const pool = citation === null ? [] : poolOf(material, entry, found);
  if (citation === null || pool.length < 3) return [];
  const account = describeConcept(entry, gloss);
  return [
    {
      shape: `case-${found.form}`,
      stemKind: "application",
      levels: ["Apply", "Analyze"],
      stem: wordStem(found.form, entry, scene, seed),
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
