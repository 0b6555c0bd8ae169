import { withArticle } from "@curriculum/curriculum/language/article.ts";
import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { isPlural } from "@curriculum/curriculum/language/plural.ts";
import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
import { sharedStems } from "../content-stems.ts";
import { citeSentence, type Entry, type Material } from "../gather-material.ts";
import { pickBy } from "../hash-text.ts";
import { isClearlyOther } from "../is-fair-distractor.ts";
import { isComparable } from "../is-comparable.ts";
import { mayTakeIn } from "../is-wider.ts";
import { defineConcept, describeConcept, nameConcept } from "../name-concept.ts";
import type { OptionText, Question } from "../question.ts";
import { rankDistractors } from "../rank-distractors.ts";
import type { Gloss } from "../read-gloss.ts";
import { standsAlone, wordingCost } from "../wording-faults.ts";
import type { Scene } from "./scene.ts";

// A longer statement hides its one mistake.
const longestGloss = 20;
// Statements about what no learner mixes up give themselves away.
const considered = 14;

// What is said of a concept anyway may well be true of it under another's definition.
const mostShared = 0.3;

/** A definition that reads as a statement of either concept, in its number. */
function canBeStated(entry: Entry, gloss: Gloss | null): gloss is Gloss {
  if (gloss === null || gloss.words > longestGloss || !standsAlone(gloss.text)) return false;
  return gloss.form === (entry.concept.number === "plural" ? "plural" : "nominal");
}

/** What another concept is, said of `entry`: of those that could be taken for it and are not `spent`, the likeliest. */
function misstate(entry: Entry, key: Entry, material: Material, spent: Set<Entry>): OptionText | null {
  if (entry.gloss === null) return null;
  const wrong = rankDistractors(entry, material.entries, new Set<string>())
    .slice(0, considered)
    .map((ranked) => ranked.entry)
    .find(
      (other) =>
        other !== key &&
        !spent.has(other) &&
        canBeStated(entry, other.gloss) &&
        isPlural(other.gloss.genus) === (entry.concept.number === "plural") &&
        isComparable(entry, other) &&
        !mayTakeIn(entry, other) &&
        isClearlyOther(key, other) &&
        sharedStems(entry.termStems, other.gloss.stems).length === 0 &&
        sharedStems(other.gloss.stems, entry.knownStems).length < mostShared * other.gloss.stems.size,
    );
  if (wrong?.gloss === undefined || wrong.gloss === null) return null;
  spent.add(wrong);
  return {
    text: capitaliseFirst(defineConcept(entry, wrong.gloss)),
    entry,
    plausibility: -wordingCost(wrong.gloss.text),
    rationale: `This says of ${nameConcept(entry)} what is true of ${nameConcept(wrong)}. ${describeConcept(entry, entry.gloss)}`,
  };
}

/** " on “The Endocrine System”": the section that teaches it; empty where no heading says so. */
function topicOf({ passages }: Material, { sectionId, documentId }: Concept): string {
  const taught = [...passages.values()].find((one) => one.sectionId === sectionId && one.documentId === documentId);
  const heading = taught?.sectionPath.at(-1)?.replace(/^[\dA-Z]{1,3}(?:\.\d+)*[.:]? /, "") ?? "";
  if (!/^\p{Lu}/u.test(heading) || heading.split(" ").length > 8) return "";
  return /glossary|key terms|summary|review|introduction|[?“”]/i.test(heading) ? "" : ` on “${heading}”`;
}

const pairing =
  /, of which three mix things up\. |^Three of four notes .*for .+ give one thing the meaning of another\. /;

/** Whether a stem offers statements that mix up what belongs to whom, in one of the wordings below. */
export function isPairingStem(stem: string): boolean {
  return pairing.test(stem);
}

/** Questions in which four statements mix up what belongs to whom, and one of them does not. */
export function pairingQuestions(material: Material, key: Entry, scene: Scene, seed: string): Question[] {
  const { concept, gloss } = key;
  if (!canBeStated(key, gloss) || concept.definition === null) return [];
  const citation = citeSentence(material, concept.definition.passageId, concept.definition.sentence);
  if (citation === null) return [];
  const spent = new Set<Entry>();
  const pool = rankDistractors(key, material.entries, new Set<string>())
    .slice(0, considered)
    .flatMap(({ entry, plausibility }) => {
      const option = misstate(entry, key, material, spent);
      return option === null ? [] : [{ ...option, plausibility: plausibility + option.plausibility }];
    });
  if (pool.length < 3) return [];
  const account = describeConcept(key, gloss);
  const topic = topicOf(material, concept);
  const stem = pickBy(`${seed}#pairing`, [
    `${scene.Actor} checks four statements${topic} in a draft ${scene.product}, of which three mix things up. Which one can stay as it is?`,
    `Three of four notes${topic} for ${withArticle(scene.product)} give one thing the meaning of another. Which note is sound?`,
  ]);
  return [
    {
      shape: "pairing",
      stemKind: "application",
      // Statements are held against meanings; nothing is done with them.
      levels: ["Understand"],
      stem,
      key: {
        text: capitaliseFirst(defineConcept(key, gloss)),
        entry: key,
        plausibility: 0,
        rationale: `This is what the source says of ${nameConcept(key)}: ${account}`,
      },
      pool,
      rival: null,
      citation,
      explanation: account,
      matter: { kind: "meaning", stems: gloss.stems },
      cost: wordingCost(gloss.text),
    },
  ];
}
