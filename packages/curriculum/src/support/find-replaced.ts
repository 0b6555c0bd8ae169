/** Words of one statement that stand in another's sentence in place of others. */
export interface Replaced {
  by: string;
  was: string;
}

// One thing has a short name; where more words differ, the same may be said otherwise.
const [mostBy, mostWas] = [3, 4];

/**
 * Where two sentences run alike, the place at which one holds other words than the other: "A monopoly has many
 * sellers" beside "A market has many sellers". Both are given as the stems of their words of meaning, in order; null
 * where nothing that runs alike is replaced. What one merely leaves out or adds is no replacement.
 */
export function findReplaced(
  claim: readonly string[],
  sentence: readonly string[],
  isKnown: (stem: string) => boolean,
): Replaced | null {
  const matches = alignWords(claim, sentence);
  // The end counts as a match: what stands last can be replaced too.
  const ends = [...matches, [claim.length, sentence.length] as const];
  let [fromClaim, fromSentence] = [0, 0];
  for (const [inClaim, inSentence] of ends) {
    const by = claim.slice(fromClaim, inClaim).filter((stem) => !isKnown(stem));
    const was = sentence.slice(fromSentence, inSentence).filter((stem) => !claim.includes(stem));
    if (by.length > 0 && by.length <= mostBy && was.length > 0 && was.length <= mostWas)
      return { by: by.join(" "), was: was.join(" ") };
    [fromClaim, fromSentence] = [inClaim + 1, inSentence + 1];
  }
  return null;
}

/** The longest row of words that stand in both in the same order, as pairs of places. */
function alignWords(one: readonly string[], other: readonly string[]): (readonly [number, number])[] {
  const width = other.length + 1;
  const lengths = new Uint16Array((one.length + 1) * width);
  for (let a = one.length - 1; a >= 0; a -= 1)
    for (let b = other.length - 1; b >= 0; b -= 1)
      lengths[a * width + b] =
        one[a] === other[b]
          ? lengths[(a + 1) * width + b + 1]! + 1
          : Math.max(lengths[(a + 1) * width + b]!, lengths[a * width + b + 1]!);
  const pairs: (readonly [number, number])[] = [];
  let [a, b] = [0, 0];
  while (a < one.length && b < other.length) {
    if (one[a] === other[b]) {
      pairs.push([a, b]);
      [a, b] = [a + 1, b + 1];
    } else if (lengths[(a + 1) * width + b]! >= lengths[a * width + b + 1]!) a += 1;
    else b += 1;
  }
  return pairs;
}
