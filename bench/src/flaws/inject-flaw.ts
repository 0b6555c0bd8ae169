import type { FlawKind } from "@curriculum/curriculum/items/item-flaw.ts";
import { withArticle } from "@curriculum/curriculum/language/article.ts";
import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";

export interface PlainItem {
  stem: string;
  options: string[];
  key: number;
}

/** Draws one of several: a number in 0 … n-1. */
export type Draw = (n: number) => number;

type Injection = (item: PlainItem, draw: Draw) => PlainItem | null;

/** How each flaw gets into a clean item, as a hurried writer would put it there; null where an item has no room for it. */
export const injections: Record<FlawKind, Injection> = {
  "all-or-none-of-the-above": (item, draw) =>
    withDistractor(item, draw, pick(["All of the above", "None of the above", "None of these", "All of these"], draw)),
  "k-type": (item, draw) =>
    withDistractor(
      item,
      draw,
      pick(["Both A and B", "A and C only", "Both b and c", "I and III only", "A, B and C"], draw),
    ),
  "negative-stem": (item, draw) => negate(item, draw),
  "fill-in-blank": (item) => blankOut(item),
  "true-false": (item, draw) =>
    draw(2) === 0
      ? {
          ...item,
          options: item.options.map((text, index) => `${index === item.key ? "True" : "False"}: ${text}`),
        }
      : { ...item, stem: `Which of the following statements about ${topicOf(item)} is true?` },
  "vague-terms": (item, draw) =>
    changeDistractor(item, draw, (text) => `${pick(["Usually", "Often", "Sometimes", "Generally"], draw)} ${text}`),
  "absolute-terms": (item, draw) =>
    changeDistractor(item, draw, (text) => `${pick(["Always", "Never", "In every case"], draw)} ${text}`),
  "unfocused-stem": (item, draw) => ({
    ...item,
    stem: pick(
      [
        "Which of the following is correct?",
        `${capitaliseFirst(topicOf(item))}:`,
        "Choose the best answer.",
        `Regarding ${topicOf(item)}:`,
      ],
      draw,
    ),
  }),
  "implausible-distractor": (item, draw) =>
    withDistractor(item, draw, pick(["a banana", "magic", "a flying unicorn", "I do not know", "pizza"], draw)),
  "grammatical-cue": (item) => {
    const article = withArticle(item.options[item.key]!).split(" ")[0]!;
    const stem = item.stem.replace(
      /\b((?:(?:is|are|considered|called|as|known|an?|the) )*)_+\W*$/,
      `is called ${article}`,
    );
    const others = item.options.filter((_, index) => index !== item.key);
    if (item.options.some((text) => /^(?:an?|the|to|being|is|are) |[.]$/i.test(text))) return null;
    const differs = others.some((text) => withArticle(text).split(" ")[0] !== article);
    return stem === item.stem || !differs ? null : { ...item, stem };
  },
  "longest-option": (item) =>
    changeKey(
      item,
      "which holds under the conditions described in the chapter and in most comparable settings where the same approach is taken",
      ", ",
    ),
  "more-than-one-correct": (item, draw) => withDistractor(item, draw, restate(item.options[item.key]!, draw)),
  "word-repeat": (item) => {
    const word = topicWord(item);
    // A word more must not also make the key the one long option.
    const longest = Math.max(...item.options.map((text) => text.length));
    return word === undefined || item.options[item.key]!.length + word.length + 1 > longest * 1.3
      ? null
      : changeKey(item, word, " ");
  },
  "logical-cue": (item) => {
    const key = item.options[item.key]!;
    if (key.split(" ").length > 4) return null;
    const at = (item.key + 1) % item.options.length;
    return {
      ...item,
      options: item.options.map((text, index) =>
        index === item.key ? `higher ${key}` : index === at ? `lower ${key}` : text,
      ),
    };
  },
  "convergence-cue": (item) => {
    const plain = item.options.map((text) => text.replace(/[.\s]+$/, ""));
    const [a, b, c] = plain.filter((_, index) => index !== item.key);
    const key = plain[item.key]!;
    const word = topicWord(item);
    if (word === undefined || plain.some((text) => text.split(" ").length > 3 || /[,;/]| and | or /.test(text)))
      return null;
    const made = [`${key} and ${b}`, `${a} and ${c}`, `${key} and ${word}`];
    let next = 0;
    return { ...item, options: plain.map((_, index) => (index === item.key ? `${key} and ${a}` : made[next++]!)) };
  },
  "gratuitous-information": (item, draw) => ({
    ...item,
    stem: `${pick(["Many students find this an enjoyable part of the course.", "It was a rainy Tuesday morning and the bus arrived late.", "The library recently bought several new chairs.", "This is a very important topic that experts have debated for decades."], draw)} ${item.stem}`,
  }),
  "lost-sequence": (item, draw) => {
    const base = 4 + draw(30);
    const figures = [base * 3, base, base * 4, base * 2].map((value) => `${value}${draw(1) === 0 ? " per cent" : ""}`);
    return { ...item, options: figures };
  },
  "unclear-wording": (item, draw) =>
    draw(2) === 0
      ? { ...item, stem: pick(["What does it do?", "How does this work?", "Which of these is about it?"], draw) }
      : { ...item, stem: item.stem.replace(/\s*([?.:]|_+\.?)?$/, ` and/or things like that, etc.$1`) },
  "heterogeneous-options": (item, draw) =>
    draw(2) === 0
      ? withDistractor(item, draw, item.options.filter((_, index) => index !== item.key)[draw(2)]!, true)
      : withDistractor(
          item,
          draw,
          "to take all of the necessary steps before the end of the following week at the latest",
        ),
};

function changeKey(item: PlainItem, addition: string, glue: string): PlainItem {
  const text = item.options[item.key]!;
  const stop = /[.\s]*$/.exec(text)?.[0] ?? "";
  const changed = `${text.slice(0, text.length - stop.length)}${glue}${addition}${stop}`;
  return { ...item, options: item.options.map((option, index) => (index === item.key ? changed : option)) };
}

function pick<T>(values: readonly T[], draw: Draw): T {
  return values[draw(values.length)]!;
}

function distractorAt(item: PlainItem, draw: Draw): number {
  return item.options.map((_, index) => index).filter((index) => index !== item.key)[draw(item.options.length - 1)]!;
}

function withDistractor(item: PlainItem, draw: Draw, text: string, last = false): PlainItem {
  const drawn = distractorAt(item, draw);
  const at = last ? item.options.findIndex((option, index) => index !== item.key && option !== text) : drawn;
  return { ...item, options: item.options.map((option, index) => (index === at ? text : option)) };
}

function changeDistractor(item: PlainItem, draw: Draw, change: (text: string) => string): PlainItem {
  const at = distractorAt(item, draw);
  return { ...item, options: item.options.map((option, index) => (index === at ? change(option) : option)) };
}

function negate(item: PlainItem, draw: Draw): PlainItem | null {
  if (/^Which of the following (is|are|was|best)\b/.test(item.stem))
    return {
      ...item,
      stem: item.stem.replace(/^(Which of the following) (is|are|was|best)\b/, (_, head: string, verb: string) =>
        verb === "best" ? `${head} does not` : `${head} ${verb} ${pick(["not", "NOT"], draw)}`,
      ),
    };
  if (/_+\W*$/.test(item.stem)) return { ...item, stem: item.stem.replace(/_+\W*$/, "all of the following except:") };
  return null;
}

/** A content word in the middle of the stem goes. */
function blankOut(item: PlainItem): PlainItem | null {
  const words = item.stem.split(" ");
  const at = words.findIndex((word, index) => index > 1 && index < words.length - 2 && /^[a-z]{5,}$/.test(word));
  return at < 0 ? null : { ...item, stem: words.map((word, index) => (index === at ? "_____" : word)).join(" ") };
}

function restate(key: string, draw: Draw): string {
  return draw(2) === 0 ? (/^(?:an?|the) /i.test(key) ? key.replace(/^\w+ /, "") : `the ${key}`) : `${key}.`;
}

/** The longest plain word of the stem that no option holds. */
function topicWord({ stem, options }: PlainItem): string | undefined {
  const printed = options.join(" ").toLowerCase();
  return (stem.match(/\b[a-z]{6,}\b/g) ?? [])
    .filter(
      (word) =>
        !printed.includes(word.slice(0, 5)) &&
        !/^(?:following|describe[sd]?|example|called|likely|people|person|refers|statement|process|question|between|because|through|without)$/.test(
          word,
        ),
    )
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))[0];
}

function topicOf(item: PlainItem): string {
  return topicWord(item) ?? "this topic";
}
