import { foldText } from "@curriculum/curriculum/language/fold-text.ts";
import { contentStems } from "./content-stems.ts";
import type { Entry } from "./gather-material.ts";
import { isSameQuestion, matterOf } from "./matter-of.ts";
import { isContrastStem } from "./shapes/contrast-wording.ts";

/** What an item turns on, whatever its wording: a concept's meaning, or one statement about it. */
export interface Matter {
  kind: "meaning" | "statement";
  stems: ReadonlySet<string>;
}

/** A stem that is already in the module, taken apart once. */
export interface Asked {
  stems: ReadonlySet<string>;
  matter: ReadonlySet<string>;
  /** The words that ask, without a concept that is only there for comparison. */
  question: string;
  asksForMeaning: boolean;
  asksForStatement: boolean;
}

// These name the concept and leave what it means to the options.
const forMeaning =
  /^(?:what (?:is|are|comes|does the term)|how (?:is the term|can)|which (?:description|explanation of|meaning|finding|action|case|function|of them)|who is|(?:for|with) which|in a comparison of)\b/;
const forStatement =
  /^(?:which (?:statement|effect|use|role|requirement|reply)|what (?:effect|should|does|do)|how (?:is|are|does|do))\b/;

/** Reads a stem for what it asks. */
export function readStem(stem: string): Asked {
  const sentences = stem.split(/(?<=[.!?”"]) (?=\p{Lu})/u);
  const sentence = foldText(sentences.at(-1)!);
  // "Which function suffers?" asks about what the sentence before it names.
  const isAboutScene = sentences.length > 1 && !isContrastStem(stem);
  return {
    stems: contentStems(stem),
    matter: matterOf(stem),
    question: isAboutScene ? foldText(stem) : sentence.split(/ (?:from|with) /)[0]!,
    asksForMeaning: forMeaning.test(sentence),
    asksForStatement: forStatement.test(sentence),
  };
}

function holds(stems: ReadonlySet<string>, part: ReadonlySet<string>): boolean {
  if (part.size === 0) return false;
  let both = 0;
  for (const stem of part) if (stems.has(stem)) both += 1;
  return both / part.size >= 0.65;
}

function names({ question }: Asked, { concept }: Entry): boolean {
  return [concept.term, ...concept.aliases].some((name) => ` ${question}`.includes(` ${foldText(name)}`));
}

/** Whether the module already asks for this: in nearly these words, or by naming the concept and asking for the same. */
export function isAsked(stem: string, matter: Matter, entry: Entry, asked: readonly Asked[]): boolean {
  const own = matterOf(stem);
  return asked.some(
    (one) =>
      isSameQuestion(one.matter, own) ||
      holds(one.stems, matter.stems) ||
      ((matter.kind === "meaning" ? one.asksForMeaning : one.asksForStatement) && names(one, entry)),
  );
}
