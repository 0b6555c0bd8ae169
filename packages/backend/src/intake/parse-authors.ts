import type { Contributor } from "@curriculum/curriculum/model/source.ts";

const bodyWords =
  /\b(?:university|college|school|institute|institut|press|organi[sz]ation|department|ministry|foundation|society|association|team|agency|council|committee|group|commission|bureau|office|cent(?:er|re)|library|project|consortium|inc|ltd|llc|gmbh|company|corporation|government|authority|bank|union|federation|network|academy|staff|editors|contributors|community|international|national|united|world)\b/i;

const particles = new Set("van von de der den del della di da dos du la le ten ter zu bin ibn al el st".split(" "));

/** Contributors from the texts of author fields. A body keeps its whole name; "Rossi, Ada" and "Ada Rossi" are the same person. */
export function parseAuthors(texts: readonly string[]): Contributor[] {
  const names = texts.flatMap((text) => splitNames(text.trim().replace(/^(?:by|authors?|edited by)\s*:?\s+/i, "")));
  const contributors = names.filter((name) => /\p{L}/u.test(name)).map(contributorOf);
  const seen = new Set<string>();
  return contributors.filter((contributor) => {
    const key = JSON.stringify(contributor).toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function splitNames(text: string): string[] {
  if (text.includes(";")) return text.split(";").flatMap((part) => splitNames(part.trim()));
  if (bodyWords.test(text)) return [text];
  const parts = text.split(/\s*,?\s+(?:and|&|und|et|y)\s+|\s*&\s*/);
  return parts.flatMap((part) => {
    const pieces = part.split(/\s*,\s*/).filter((piece) => piece !== "");
    // "Rossi, Ada" is one person; "Ada Rossi, Jo Berg" are two.
    const areWhole = pieces.length > 1 && pieces.every((piece) => piece.split(" ").length > 1);
    return areWhole ? pieces : [part];
  });
}

function contributorOf(name: string): Contributor {
  const clean = name.replace(/\s+/g, " ").trim();
  if (bodyWords.test(clean)) return { literal: clean };
  const [before, after, ...more] = clean.split(/\s*,\s*/);
  if (before !== undefined && after !== undefined && more.length === 0) return { family: before, given: after };
  const words = clean.split(" ");
  if (words.length < 2 || words.length > 5 || /\d/.test(clean)) return { literal: clean };
  let start = words.length - 1;
  while (start > 1 && particles.has((words[start - 1] ?? "").toLowerCase())) start -= 1;
  return { family: words.slice(start).join(" "), given: words.slice(0, start).join(" ") };
}
