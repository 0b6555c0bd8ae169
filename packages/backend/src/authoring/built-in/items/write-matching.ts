import { choosePairs } from "@curriculum/curriculum/items/choose-pairs.ts";
import { joinList } from "@curriculum/curriculum/language/join-list.ts";
import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import type { MatchingItem } from "@curriculum/curriculum/model/assessment.ts";
import type { ItemSlot } from "@curriculum/curriculum/model/plan.ts";
import type { AuthorContext } from "../../author.ts";
import { hashText } from "../choose.ts";
import { uniqueCitations } from "../evidence/cite-sentence.ts";
import { citeSentence, type Entry, type Material } from "./gather-material.ts";
import { isComparable } from "./is-comparable.ts";
import { isAdjective } from "./is-fair-distractor.ts";
import { describeConcept } from "./name-concept.ts";
import { isAsked } from "./what-is-asked.ts";

const lines = { most: 5, least: 4 };
const mostSpare = 2;

/** A set of terms with their meanings, from the concepts that the plan chose; none where too few can be cited. */
export function writeMatching(slot: ItemSlot, material: Material, { module }: AuthorContext): MatchingItem[] {
  const entries = [slot.conceptId, ...slot.alternativeConceptIds].flatMap((id) => material.byId.get(id) ?? []);
  const told = entries.flatMap((entry) => {
    const citation = citationOf(entry, material);
    const isPhrase =
      entry.gloss !== null &&
      (entry.gloss.form === "nominal" || entry.gloss.form === "plural") &&
      // "clinical", of a study: among names it is the odd one out.
      !isAdjective(entry) &&
      !/(?:ical|ous)$/u.test(entry.concept.term.replace(/^.* /u, ""));
    return citation === null || entry.gloss === null || !isPhrase ? [] : [{ entry, citation, gloss: entry.gloss }];
  });
  // A description of several things finds its name by the number of the name.
  const single = told.filter(({ gloss }) => gloss.form === "nominal");
  const alike = single.length > lines.least ? single : told;
  // Read once more, as it is printed: the plan knew the meaning as it was found.
  const fit = new Set(
    choosePairs(
      alike.map(({ entry, gloss }) => ({ id: entry.concept.id, term: entry.concept.term, gloss: gloss.text })),
      alike.length,
    ).map(({ id }) => id),
  );
  const sound = alike.filter(({ entry }) => fit.has(entry.concept.id));
  // What another question of the quiz asks would answer it here, or be answered by it.
  const fresh = sound.filter(
    ({ entry, gloss }) => !isAsked(gloss.text, { kind: "meaning", stems: gloss.stems }, entry, material.asked),
  );
  const usable = mostKindred(fresh.length > lines.most ? fresh : sound, lines.most + mostSpare);
  const spare = Math.min(mostSpare, usable.length - lines.least);
  if (spare < 1) return [];
  const premises = inChance(usable.slice(0, usable.length - spare).slice(0, lines.most), slot.key);
  const names = usable.map(({ entry }) => ({ id: entry.concept.id, text: capitaliseFirst(entry.concept.term) }));
  const responses = names
    .toSorted((a, b) => a.text.localeCompare(b.text, "en", { numeric: true, sensitivity: "base" }))
    .map((response, at) => ({ ...response, id: `r${at + 1}`, conceptId: response.id }));
  const idOf = new Map(responses.map(({ id, conceptId }) => [conceptId, id]));
  const asked = new Set(premises.map(({ entry }) => entry.concept.id));
  const left = responses.filter(({ conceptId }) => !asked.has(conceptId)).map(({ text }) => `“${text}”`);
  const place = module === null ? "" : ` of “${module.title}”`;
  return [
    {
      type: "matching",
      id: "",
      outcomeId: slot.outcomeKey,
      bloomLevel: slot.bloomLevel,
      difficulty: slot.difficulty,
      concept: premises[0]!.entry.concept.term,
      explanation: `Each description is what the sources say of its term. ${joinList(left)} ${left.length > 1 ? "belong" : "belongs"} to none of them.`,
      citations: uniqueCitations(
        premises.map(({ citation }) => citation),
        lines.most,
      ),
      stem: `Match each description with the term${place} that it describes. Each term is used once or not at all.`,
      premiseTitle: "Description",
      responseTitle: "Term",
      premises: premises.map(({ entry, gloss }, at) => ({
        id: `p${at + 1}`,
        text: capitaliseFirst(gloss.text),
        responseId: idOf.get(entry.concept.id) ?? "",
        rationale: describeConcept(entry, gloss),
      })),
      responses: responses.map(({ id, text }) => ({ id, text })),
    },
  ];
}

function citationOf({ concept }: Entry, material: Material) {
  return concept.definition && citeSentence(material, concept.definition.passageId, concept.definition.sentence);
}

/**
 * The `most` that are most of a kind: first the one that has most of its kind, then always the one that is comparable with
 * most of those taken; the earlier among equals.
 */
function mostKindred<T extends { entry: Entry }>(all: readonly T[], most: number): T[] {
  const chosen: T[] = [];
  const kinship = ({ entry }: T, others: readonly T[]) =>
    others.reduce((sum, { entry: other }) => sum + (entry === other ? 0 : likeness(entry, other)), 0);
  while (chosen.length < Math.min(most, all.length)) {
    const left = all.filter((one) => !chosen.includes(one));
    const scores = left.map((one) => kinship(one, chosen.length === 0 ? all : chosen));
    chosen.push(left[scores.indexOf(Math.max(...scores))]!);
  }
  return chosen;
}

/** What could be taken for one another counts most: then a name must be known and is not found by elimination. */
function likeness(a: Entry, b: Entry): number {
  const isNear = a.concept.documentId === b.concept.documentId && a.concept.sectionId === b.concept.sectionId;
  return (isComparable(a, b) ? 2 : 0) + (isNear ? 1 : 0);
}

/** An order that says nothing of the key, the same whenever the slot is the same. */
function inChance<T extends { entry: Entry }>(all: readonly T[], seed: string): T[] {
  const place = ({ entry }: T) => hashText(`${seed}/${entry.concept.id}`);
  return all.toSorted((a, b) => place(a) - place(b));
}
