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

interface Read {
  /** Stem of the noun that the definition puts the concept under; null where it says nothing. */
  kind: string | null;
  /** All that the source says of it, folded, its words one space apart. */
  said: string;
  /** The names of it that are long enough to be looked for. */
  names: string[];
  related: ReadonlySet<string | null>;
}

// Each entry is held against every other for every question of its module.
const known = new WeakMap<Entry, Read>();

function bare(text: string): string {
  return ` ${foldText(text).replace(/[^\p{L}\p{N}-]+/gu, " ")} `;
}

function read(entry: Entry): Read {
  const before = known.get(entry);
  if (before !== undefined) return before;
  const { concept, gloss } = entry;
  const sound = entry.statements.filter(({ quality }) => quality >= 0.5);
  const kind = stemWord(headOfGloss(gloss?.text ?? ""));
  const fresh: Read = {
    kind: emptyHeads.has(kind) ? null : kind,
    said: bare([concept.definition?.sentence ?? "", ...sound.map(({ predicate }) => predicate)].join(" . ")),
    names: [concept.term, ...concept.aliases].filter((name) => name.length > 3).map(bare),
    related: new Set(sound.map(({ objectConceptId }) => objectConceptId)),
  };
  known.set(entry, fresh);
  return fresh;
}

/** Whether what the source says of `a` speaks of `b` by name. */
function speaksOf(a: Entry, b: Entry): boolean {
  const { said, related } = read(a);
  return related.has(b.concept.id) || read(b).names.some((name) => said.includes(name));
}

/**
 * Whether a learner could take one concept for the other: their definitions put them under the same noun, their names
 * end in the same word, or the source speaks of one when it explains the other.
 */
export function isComparable(a: Entry, b: Entry): boolean {
  if (a.gloss === null || b.gloss === null) return false;
  const kind = read(a).kind;
  return (kind !== null && kind === read(b).kind) || hasSameHead(a, b) || speaksOf(a, b) || speaksOf(b, a);
}
