/** A stretch of a text; `isChanged`: the other version does not have it there. */
export interface MarkedWords {
  text: string;
  isChanged: boolean;
}

// The table of a comparison grows with the product of both lengths: longer texts are compared as a whole.
const mostWords = 1_200;
const leastCommon = 0.4;

/** Two versions of a text with the words marked that only one of them has. Joined, the stretches give the texts again. */
export function markWords(before: string, after: string): { before: MarkedWords[]; after: MarkedWords[] } {
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  if (old.length > mostWords || fresh.length > mostWords)
    return { before: join(old, new Set()), after: join(fresh, new Set()) };
  const { inOld, inFresh } = commonWords(old, fresh);
  // Texts that share little but their small words are two texts: marks between each of them would hide it.
  if (inOld.size < Math.min(old.length, fresh.length) * leastCommon)
    return { before: join(old, new Set()), after: join(fresh, new Set()) };
  return { before: join(old, inOld), after: join(fresh, inFresh) };
}

/** Words with the space behind them. */
function wordsOf(text: string): string[] {
  return text.match(/\s*\S+\s*/gu) ?? (text === "" ? [] : [text]);
}

/** Places of the longest row of words that both have in the same order. */
function commonWords(old: readonly string[], fresh: readonly string[]) {
  const [left, right] = [old.map((word) => word.trim()), fresh.map((word) => word.trim())];
  const width = right.length + 1;
  // Of each pair of places: how many words both have in common from there on.
  const common = new Uint16Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      common[i * width + j] =
        left[i] === right[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
    }
  }
  const [inOld, inFresh] = [new Set<number>(), new Set<number>()];
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    if (left[i] === right[j]) {
      inOld.add(i);
      inFresh.add(j);
      i += 1;
      j += 1;
    } else if (common[(i + 1) * width + j]! >= common[i * width + j + 1]!) i += 1;
    else j += 1;
  }
  return { inOld, inFresh };
}

function join(words: readonly string[], unchanged: ReadonlySet<number>): MarkedWords[] {
  const stretches: MarkedWords[] = [];
  for (const [index, word] of words.entries()) {
    const isChanged = !unchanged.has(index);
    const last = stretches.at(-1);
    if (last?.isChanged === isChanged) last.text += word;
    else stretches.push({ text: word, isChanged });
  }
  return stretches;
}
