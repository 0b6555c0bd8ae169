import { assessCitation } from "./assess-citation.ts";
import { readPassage, type PassageReading } from "./read-passage.ts";
import { statedBy, type Stated } from "./stated-by.ts";
import type { Support } from "./support.ts";

/** How far a passage, given by its text, carries what a part of a curriculum states. */
export type AssessPart = (part: Readonly<Record<string, unknown>>, passage: string) => Support;

interface Remembered {
  reading: PassageReading;
  /** By what is stated. */
  supports: Map<string, Support>;
}

/**
 * Assesses citations and remembers what it found: each passage is read once, each statement held against it once. A run
 * stores its citations, checks them, has some written again and checks all of them anew: little changes in between.
 */
export function rememberSupport(): AssessPart {
  const passages = new Map<string, Remembered>();
  const statements = new WeakMap<object, { stated: Stated; key: string }>();
  const read = (part: Readonly<Record<string, unknown>>) => {
    let known = statements.get(part);
    if (known === undefined) {
      const stated = statedBy(part);
      statements.set(part, (known = { stated, key: JSON.stringify(stated) }));
    }
    return known;
  };
  return (part, passage) => {
    let known = passages.get(passage);
    if (known === undefined) passages.set(passage, (known = { reading: readPassage(passage), supports: new Map() }));
    const { stated, key } = read(part);
    let support = known.supports.get(key);
    if (support === undefined) known.supports.set(key, (support = assessCitation(stated, known.reading)));
    return support;
  };
}
