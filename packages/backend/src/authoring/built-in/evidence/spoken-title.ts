import { levelsOfVerb } from "@curriculum/curriculum/bloom/verb-levels.ts";
import { isMassNoun, isPlural, pluralOf } from "@curriculum/curriculum/language/plural.ts";
import { stemWord } from "@curriculum/curriculum/language/stem-word.ts";
import { stopWords } from "@curriculum/curriculum/language/stop-words.ts";
import { countWords, wordsOf } from "@curriculum/curriculum/language/words.ts";
import type { Passage } from "@curriculum/curriculum/model/knowledge.ts";
import { countTermUses, type TermUses } from "./count-term-uses.ts";
import { lowerTitle } from "./running-title.ts";

/** A section's title as a sentence may speak of what the section teaches. */
export interface SpokenTitle {
  text: string;
  /** "barriers to trade"; "why nations trade"; "managing a small business". */
  shape: "noun" | "clause" | "doing";
  isPlural: boolean;
  /** Whether it is made of the titles of several sections. */
  isJoined: boolean;
  /** Stems of its words of meaning. */
  stems: ReadonlySet<string>;
}

// A longer title leaves no room for a verb and what is named beside it.
const mostWords = 10;

const addressesReader = /\b(?:we|you|your|yours|our|us|i|my|me|let['’]?s|it|this|these|that)\b/i;
const opensMidway = /^(?:from|in|on|by|with|for|to|of|at|beyond|toward|towards|behind|inside|putting|and|or|but)\b/i;
/** "Public relations helps build goodwill": a sentence. */
const tellsAll =
  /\b(?:is|are|was|were|has|have|do|does|can|will|should|must|helps?|makes?|builds|gets?|goes|becomes?|needs|takes|gives|keeps|matters?)\b/i;
const notRunning = /[:;?!“”"…=<>_]|\(| \/|\b\d{3,}/;
const clause = /^(?:how|why|when|where|what|whether)\b/i;

/** What stands over some section of nearly every book and says nothing of what that section teaches. */
const saysNothing =
  /^(?:the )?(?:principles|overview|introduction|basics|background|examples?|installation|configuration|configurations|usage|use|syntax|features?|results?|discussion|details?|notes?|steps|definitions?|concepts?|context|conclusions?|general|considerations|options|types|others?|miscellaneous|requirements|terminology|procedure|common procedures|other)$/i;

/** Whether a title names no subject: "Principles", "Common Procedures". */
export function isEmptyTitle(title: string): boolean {
  return saysNothing.test(title.replace(/^\d[\d.]*\s+/, "").trim());
}

/** Null for a title that does not run: a slogan, a question, one that speaks to its reader. */
export function spokenTitle(title: string, passages: readonly Passage[]): SpokenTitle | null {
  const bare = title.replace(/^\d[\d.]*\s+/, "").trim();
  const words = countWords(bare);
  if (bare === "" || saysNothing.test(bare) || words > mostWords || addressesReader.test(bare) || notRunning.test(bare))
    return null;
  if (opensMidway.test(bare) || (!clause.test(bare) && tellsAll.test(bare))) return null;
  const lower = lowerTitle(bare, passages).replace(/^(?:An?|The) /, (article) => article.toLowerCase());
  const stems = new Set(stemsOf(lower));
  if (stems.size === 0) return null;
  if (clause.test(lower)) {
    const text = lower.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
    return words < 3 || / and (?:how|why|what)\b/.test(text)
      ? null
      : { text, shape: "clause", isPlural: false, isJoined: false, stems };
  }
  if (isDoing(lower, passages)) return { text: lower, shape: "doing", isPlural: false, isJoined: false, stems };
  const pair = /^(.+?) (?:versus|vs\.?) (.+)$/i.exec(lower);
  if (pair)
    return {
      text: `the difference between ${pair[1]} and ${pair[2]}`,
      shape: "noun",
      isPlural: false,
      isJoined: false,
      stems,
    };
  const text = withTitleArticle(lower, passages);
  return {
    text,
    shape: "noun",
    isPlural: isPlural(coreOf(text)) || / and /.test(beforePreposition(text)),
    isJoined: false,
    stems,
  };
}

export function stemsOf(text: string): string[] {
  return wordsOf(text)
    .filter((word) => word.length > 1 && !stopWords.has(word))
    .map(stemWord);
}

const preposition =
  /\s(?:of|in|for|to|on|with|from|by|at|through|across|among|between|under|over|as|using|that|which|who)\b/;

function beforePreposition(text: string): string {
  return text.split(preposition)[0] ?? text;
}

function coreOf(text: string): string {
  return beforePreposition(text).split(" ").at(-1) ?? "";
}

// "Operating systems", "pricing strategies": what is named, not what is done.
const namedAfterGerund =
  /^(?:systems?|theor(?:y|ies)|process(?:es)?|strateg(?:y|ies)|principles?|methods?|techniques?|skills?|practices?|rules?|standards?|models?|tools?|costs?|rates?|concepts?|styles?|stages?|errors?|environments?|decisions?|plans?|activities|companies|firms|units?|segments?|disorders?|problems?|distributions?|interventions?|considerations?|goals?|experiences?|relationships?)$/;

// Never a noun or an adjective: "installing Postfix", where "measuring instruments" may be things.
const alwaysDone =
  /^(?:installing|configuring|calculating|computing|solving|compiling|debugging|constructing|creating|choosing|setting up|maintaining|scheduling|administering)$/;

/** "managing a small business", "analysing findings", but neither "hearing" nor "operating systems". */
function isDoing(text: string, passages: readonly Passage[]): boolean {
  const opening = /^\w+ing(?: up)?(?= \S)/i.exec(text)?.[0] ?? "";
  if (alwaysDone.test(opening.toLowerCase())) return true;
  const read = /^([a-z]+ing)(?:(?:,? and |\/)[a-z]+ing)? (.+)$/i.exec(text);
  if (!read?.[1] || !read[2]) return false;
  const [next = ""] = read[2].split(" ");
  if (/^(?:the|an?|its|their|others|in|for|to|with|through|from|by)$/.test(next)) return true;
  const head = coreOf(read[2].split(/ and |,/)[0] ?? "");
  if (namedAfterGerund.test(head) || !(isPlural(head) || /^(?:code|data|information|text)$/.test(head))) return false;
  return baseForms(read[1].toLowerCase()).some((base) => isVerb(base, passages));
}

function baseForms(gerund: string): string[] {
  const stem = gerund.slice(0, -3);
  return [stem, `${stem}e`, stem.replace(/(.)\1$/, "$1")];
}

function isVerb(base: string, passages: readonly Passage[]): boolean {
  return (
    base.length > 2 && (levelsOfVerb(base).length > 0 || passages.some(({ text }) => text.includes(` to ${base} `)))
  );
}

/** Nouns that lean on what follows: "the role of banks". */
const leaning =
  /^(?:role|impact|importance|nature|structure|history|purpose|function|concept|process|effects?|regulation|pursuit|evolution|development|design|scope|value|meaning|origins?|causes?|law|rise|size|shape|location|center|centre|spread) (?:of|on)\b/;
const abstractEnding =
  /(?:ing|ism|ity|tion|sion|ment|ance|ence|ness|acy|ship|ology|ics|th|cy|sis|itis|emia|phobia|care|health|wellness)$/;

/** "Marketing concept" is spoken of as "the marketing concept": what the passages show decides, the shape where they show nothing. */
function withTitleArticle(text: string, passages: readonly Passage[]): string {
  if (/^(?:an?|the|two|three|other|single|one)\b/.test(text)) return text;
  if (leaning.test(text)) return `the ${text}`;
  const core = coreOf(text);
  if (isPlural(core) || isMassNoun(core) || /,| and /.test(text)) return text;
  const whole = countTermUses(beforePreposition(text).toLowerCase(), passages);
  // "while loop": what is spoken of as one of many names the many.
  if (whole.withA > bareUses(whole) + whole.withThe) return pluralOf(text);
  if (whole.withThe > bareUses(whole)) return `the ${text}`;
  if (whole.all > 0 || abstractEnding.test(core) || /^\p{Lu}/u.test(core) || /['’]s /.test(text)) return text;
  // Nothing shows the whole: what is counted by its last word takes the article.
  const uses = countTermUses(core.toLowerCase(), passages);
  return text.includes(" ") && uses.withA > 0 && uses.withA >= bareUses(uses) ? `the ${text}` : text;
}

function bareUses({ all, withA, withThe, described }: TermUses): number {
  return all - withA - withThe - described;
}
