import { toTitleCase } from "@curriculum/curriculum/language/title-case.ts";
import { isGenericTitle } from "./clean-title.ts";
import { contentStems } from "./topic-vectors.ts";

/** Longer titles do not stand in a table or a menu. */
export const mostTitleWords = 8;

/** Titles that differ only in small words or endings are one title. */
export function titleKey(title: string): string {
  return contentStems(title).join(" ");
}

export function isFit(text: string): boolean {
  return text !== "" && text.split(" ").length <= mostTitleWords && !isGenericTitle(text) && !text.includes("?");
}

/** The parts of a title that can stand alone: around "and", before "to" and "for"; the head first. */
export function titlePieces(title: string): string[] {
  // A question in disguise ("How Business Works") falls apart when cut.
  if (/^(?:how|why|when|where|what|who)\b/i.test(title)) return [];
  const pieces: string[] = [];
  // "… to Promote Nutrition for Renal Wellness": what the purpose is about.
  const purpose = / to \p{Lu}\p{Ll}+ (.+)$/u.exec(title)?.[1];
  // "Trends in Ownership and Work": an "and" after a preposition joins what hangs on it.
  const [beforeAnd = ""] = title.split(/ and | & /);
  if (beforeAnd !== title && !/ (?:in|of|for|with|to|on|from|by|through) /i.test(beforeAnd))
    pieces.push(...title.split(/, (?:and )?| and | & /));
  // The longest head first: "The Impact of Nutrition on Endocrine Wellness" without "Across the Lifespan".
  const head = /^(.+) (?:in|with|for|from|on|across|around|through|using|to) (.+)$/i.exec(title)?.[1];
  if (head && title.split(" ").length > mostTitleWords) {
    // A purpose that is a title by itself says more than what serves it.
    const isLong = (purpose ?? "").split(" ").length >= leastPurpose;
    return [
      ...(purpose && isLong ? [purpose] : []),
      withoutArticle(head),
      ...(purpose && !isLong ? [purpose] : []),
      ...titlePieces(head),
    ];
  }
  const cut = /^(.+?) (?:in|with|for|from|on|across|around|through|using|to) (.+)$/i.exec(title);
  if (cut?.[1] && title.split(" ").length > 4) pieces.push(cut[1]);
  if (purpose) pieces.push(purpose);
  return pieces
    .map((piece) => withoutArticle(piece.replace(/^(?:to|your|its) /i, "")))
    .filter((piece) => /^\p{Lu}/u.test(piece) && piece.length > 3 && isPhrase(piece) && !leaningPiece.test(piece));
}

const leastPurpose = 3;

// Pieces that lean on what was cut away, or that name an action without its object.
const leaningPiece = /^(?:(?:how|why|when|where|what|who|related|other|more|future|large|some)\b.*|\w+ing)$/i;

function withoutArticle(text: string): string {
  return text.replace(/^(?:the|an?) (?=\S)/i, "").trim();
}

const edgeWords = /^(?:and|or|of|the|a|an|to|in|for|with|on|by|from|at|as|across|using)$/i;

function isPhrase(phrase: string): boolean {
  const words = phrase.split(" ");
  return (
    phrase.length > 3 &&
    (words.at(-1) ?? "").length > 1 &&
    !edgeWords.test(words[0] ?? "") &&
    !edgeWords.test(words.at(-1) ?? "")
  );
}

/** Phrases that open or close at least two titles: "Hypothesis Testing with …" and "Hypothesis Testing with …". */
export function sharedPhrases(titles: readonly string[]): string[] {
  if (titles.length < 2) return [];
  const counts = new Map<string, number>();
  for (const title of titles) {
    const words = title.split(" ");
    const phrases = new Set<string>();
    for (let size = 1; size < words.length; size += 1) {
      phrases.add(words.slice(0, size).join(" "));
      phrases.add(words.slice(-size).join(" "));
    }
    phrases.add(title);
    for (const phrase of phrases) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  }
  const shared = [...counts].filter(([phrase, count]) => count >= 2 && count * 2 >= titles.length && isPhrase(phrase));
  // "Central Limit" says less than "Central Limit Theorem", which as many titles share.
  return shared
    .filter(
      ([phrase, count]) =>
        !shared.some(([other, same]) => same === count && other !== phrase && other.includes(phrase)),
    )
    .map(([phrase]) => toTitleCase(phrase));
}

/** "A and B", the second without its article, where neither is a chain already and they share no word; null otherwise. */
export function joinTitles(a: string, b: string): string | null {
  if (/\band\b|,|&|:/.test(`${a} ${b}`)) return null;
  // "Technology to Manage Information and Accounting": what follows would hang on the verb.
  if (/ to \p{Lu}/u.test(a)) return null;
  const [opening = "", ...others] = b.split(" ");
  // "Data Integration", "Data Quality": the shared first word stands for both.
  if (isPhrase(others.join(" ")) && a.startsWith(`${opening} `) && a.split(" ").length > 1)
    return joinTitles(a, others.join(" "));
  const stems = new Set(contentStems(a));
  if (stems.size === 0 || contentStems(b).length === 0 || contentStems(b).some((stem) => stems.has(stem))) return null;
  const text = `${a} and ${withoutArticle(b)}`;
  return isFit(text) ? text : null;
}
