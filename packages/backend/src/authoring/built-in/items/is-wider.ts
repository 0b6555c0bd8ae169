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

/** Whether what is true of one of two concepts may be true of the other as well, because one takes the other in. */
export function mayTakeIn(a: Entry, b: Entry): boolean {
  return isBound(a, b) || isBound(b, a) || isGeneral(a, b) || isGeneral(b, a);
}
