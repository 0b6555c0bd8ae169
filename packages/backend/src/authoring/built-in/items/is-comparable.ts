import { foldText } from "@curriculum/curriculum/language/fold-text.ts";
import { stemWord } from "@curriculum/curriculum/language/stem-word.ts";
import { headOfGloss } from "../evidence/concept-kind.ts";
import type { Entry } from "./gather-material.ts";
import { hasSameHead } from "./is-fair-distractor.ts";

// Almost anything may be called one of these: to share them is to share nothing.
const emptyHeads: ReadonlySet<string> = new Set(
  ["", ..."thing something someone anything term word name way use act fact part item one time".split(" ")].map(
    stemWord,
  ),
);

function isSameKind(a: string, b: string): boolean {
  const [one, other] = [stemWord(headOfGloss(a)), stemWord(headOfGloss(b))];
  return one === other && !emptyHeads.has(one);
}

/** Whether what the source says of `a` speaks of `b` by name. */
function speaksOf(a: Entry, b: Entry): boolean {
  const sound = a.statements.filter(({ quality }) => quality >= 0.5);
  if (sound.some(({ objectConceptId }) => objectConceptId === b.concept.id)) return true;
  const said = [a.concept.definition?.sentence ?? "", ...sound.map(({ predicate }) => predicate)].join(" . ");
  const bare = ` ${foldText(said).replace(/[^\p{L}\p{N}-]+/gu, " ")} `;
  return [b.concept.term, ...b.concept.aliases].some((name) => name.length > 3 && bare.includes(` ${foldText(name)} `));
}

/**
 * Whether a learner could take one concept for the other: their definitions put them under the same noun, their names
 * end in the same word, or the source speaks of one when it explains the other.
 */
export function isComparable(a: Entry, b: Entry): boolean {
  if (a.gloss === null || b.gloss === null) return false;
  return isSameKind(a.gloss.text, b.gloss.text) || hasSameHead(a, b) || speaksOf(a, b) || speaksOf(b, a);
}
