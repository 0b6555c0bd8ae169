import { stemWord } from "../language/stem-word.ts";
import { stopWords } from "../language/stop-words.ts";
import { wordsOf } from "../language/words.ts";
import { directionsOf, type Direction } from "./direction-words.ts";
import { isFigure, quantitiesOf, type Quantity } from "./quantities.ts";

/** A sentence taken apart for comparing what it says with what another says. */
export interface SentenceReading {
  text: string;
  /** Stems of the words that carry meaning, in order. */
  content: readonly string[];
  stems: ReadonlySet<string>;
  /** Stems that a negation in the same clause denies. */
  denied: ReadonlySet<string>;
  /** Stems that stand outside the reach of any negation; one word can be both denied and affirmed. */
  affirmed: ReadonlySet<string>;
  /** In order. */
  directions: readonly Direction[];
  quantities: readonly Quantity[];
  isCertain: boolean;
  isHedged: boolean;
}

const negator =
  /^(?:not|no|never|none|neither|nor|cannot|without|fail|fails|failed|lack|lacks|lacking|rarely|hardly|\w+n't)$/;
// "Not only", "no more than" and the like deny nothing.
const noDenial =
  /\bnot (?:only|just|merely|necessarily)\b|\bno (?:more|less|later|longer) than\b|\bno matter\b|\bwhether or not\b/giu;
const clauseEnd = /[,;:()[\]—–]|\s-\s|\b(?:but|although|though|whereas|while|because|unless|which|who)\b/iu;
/** How many words of meaning a negation reaches. */
const reach = 4;

const certain = /\b(?:all|every|always|must|only|never|entirely|completely|solely|exclusively)\b/iu;
const hedged =
  /\b(?:some|many|most|often|may|might|can|could|sometimes|usually|typically|generally|tends?|likely|several|few|partly|partially)\b/iu;

/** Reads one sentence or clause. */
export function readSentence(text: string): SentenceReading {
  const words = wordsOf(text);
  const content = words.filter((word) => !stopWords.has(word) && !isFigure(word)).map(stemWord);
  const directions = words.flatMap((word) => directionsOf(stemWord(word)));
  return withReadings(text, content, directions);
}

/** The same sentence with words of meaning before its own: those that its pronoun stands for. */
export function readAfter(words: readonly string[], { text, content, directions }: SentenceReading): SentenceReading {
  return withReadings(text, [...words, ...content], directions);
}

/** Of a passage's sentences all are asked for their words and one or two for the rest, so that is read when asked for. */
function withReadings(text: string, content: readonly string[], directions: readonly Direction[]): SentenceReading {
  let signs: ReturnType<typeof signsOf> | null = null;
  let quantities: readonly Quantity[] | null = null;
  return {
    text,
    content,
    stems: new Set(content),
    directions,
    get denied() {
      return (signs ??= signsOf(text)).denied;
    },
    get affirmed() {
      return (signs ??= signsOf(text)).affirmed;
    },
    get quantities() {
      return (quantities ??= quantitiesOf(text));
    },
    get isCertain() {
      return certain.test(text);
    },
    get isHedged() {
      return hedged.test(text);
    },
  };
}

function signsOf(text: string): { denied: Set<string>; affirmed: Set<string> } {
  const [denied, affirmed] = [new Set<string>(), new Set<string>()];
  for (const clause of text.replace(noDenial, "").split(clauseEnd)) {
    let left = 0;
    for (const word of wordsOf(clause)) {
      // Two negations affirm.
      if (negator.test(word)) left = left > 0 ? 0 : reach;
      else if (!stopWords.has(word)) {
        (left > 0 ? denied : affirmed).add(stemWord(word));
        left -= 1;
      }
    }
  }
  return { denied, affirmed };
}
