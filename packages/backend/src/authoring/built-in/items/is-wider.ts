import { singularOf } from "@curriculum/curriculum/language/plural.ts";
import { foldText } from "@curriculum/curriculum/language/fold-text.ts";
import type { Entry } from "./gather-material.ts";

const bonds: ReadonlySet<string> = new Set(["is-a", "part-of", "consists-of", "example"]);

/** Whether the source puts `b` into `a` or `a` into `b`: a kind, a part, a function, an example of it. */
function isBound(a: Entry, b: Entry): boolean {
  const name = foldText(b.concept.term);
  return a.statements.some(
    ({ kind, objectConceptId, sentence }) =>
      bonds.has(kind) && (objectConceptId === b.concept.id || foldText(sentence).includes(name)),
  );
}

function headOf({ concept }: Entry): string {
  return concept.term.toLowerCase().split(" ").at(-1)!;
}

/** "psychological disorder" beside "bipolar disorder", which is defined as "a mood disorder …", and spoken of far more. */
function isGeneral(b: Entry, a: Entry): boolean {
  return a.gloss !== null && headOf(b) === a.gloss.genus && b.concept.mentions >= 2 * a.concept.mentions;
}

/** "a group of disorders in which …" takes in whatever is defined as a disorder. */
function isGroupOf(b: Entry, a: Entry): boolean {
  const members = /^(?:an? |the )?(?:group|class|family|category) of (?:[\p{L}-]+ )??(\p{L}+s)\b/u.exec(
    b.gloss?.text ?? "",
  )?.[1];
  return members !== undefined && a.gloss !== null && singularOf(members) === a.gloss.genus;
}

/** Whether what is true of one of two concepts may be true of the other as well, because one takes the other in. */
export function mayTakeIn(a: Entry, b: Entry): boolean {
  return [
    [a, b],
    [b, a],
  ].some(([one, other]) => isBound(one!, other!) || isGeneral(one!, other!) || isGroupOf(one!, other!));
}
