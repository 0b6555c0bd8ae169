import { foldText } from "../language/fold-text.ts";
import { splitSentences } from "../language/split-sentences.ts";
import { readAfter, readSentence, type SentenceReading } from "./read-sentence.ts";
import { quantitiesOf, type Quantity } from "./quantities.ts";

/** A passage taken apart once, so that any number of statements can be held against it. */
export interface PassageReading {
  folded: string;
  stems: ReadonlySet<string>;
  quantities: readonly Quantity[];
  sentences: readonly SentenceReading[];
  /** First letters of its words in order: acronyms are looked up here. */
  initials: string;
}

export function readPassage(text: string): PassageReading {
  const sentences: SentenceReading[] = [];
  for (const { text: said } of splitSentences(text)) sentences.push(readInPlace(said, sentences.at(-1)));
  return {
    folded: foldText(text),
    stems: new Set(sentences.flatMap((sentence) => sentence.content)),
    quantities: quantitiesOf(text),
    sentences,
    initials: [...text.matchAll(/(?<![\p{L}\d])\p{L}/gu)].map(([letter]) => letter.toLowerCase()).join(""),
  };
}

/** Words of meaning that a pronoun is taken to stand for: as many as a term mostly has. */
const antecedentLength = 2;

/** A sentence that begins with a pronoun speaks of what the one before it began with. */
function readInPlace(said: string, previous: SentenceReading | undefined): SentenceReading {
  const reading = readSentence(said);
  if (previous === undefined || !/^(?:it|they|this|these|he|she|both)\b/iu.test(said)) return reading;
  return readAfter(previous.content.slice(0, antecedentLength), reading);
}
