import { toTitleCase } from "@curriculum/curriculum/language/title-case.ts";

const numbering =
  /^(?:(?:chapter|part|unit|lesson|module|section|lecture|week|topic|appendix|lab)\s+(?:\d+(?:\.\d+)*|[ivxlc]+|[a-z])\b\s*[.:–—-]?\s*|\d+(?:\.\d+)*[.):]?\s+|[ivxlc]+\.\s+)/i;

// Titles that name a place in the book and no subject.
const generic =
  /^(?:(?:chapter|unit|module|section|key)\s+)?(?:introduction|overview|summary|preface|foreword|conclusions?|review|preview|recap|wrap-?up|objectives|learning (?:objectives|outcomes)|key (?:terms|concepts|points|takeaways)|glossary|exercises?|practice|lab(?:oratory)?|activity|homework|problems?|quiz|discussion(?: questions)?|case stud(?:y|ies)|references|bibliography|further reading|resources|solutions|answers?|questions?|background|terminology|appendix|index|notes?|contents|about (?:this|the) .*|why this matters|what.s next|getting started|text|untitled|topics?|additional information.*)$/i;

const leadIns =
  /^(?:an? )?(?:introduction to|intro to|introducing|welcome to|overview of|understanding|exploring|using|getting (?:started with|to know)|an? (?:\w+ )?(?:look|guide|introduction|view|survey|tour|primer|perspective) (?:at|to|of|on)|applying|making|achieving|looking (?:at|for)|learn(?:ing)? about|what (?:is|are)|who (?:is|are)|facts about|more (?:about|on)|all about|basics of|the basics of|defin(?:ing|itions of))\s+(?:(?:the|an?)\s+(?=\S))?/i;

// "2e", "Second Edition", "Vol. 3": which printing, not which subject.
const edition =
  /[\s,:]+(?:\d+(?:st|nd|rd|th)?\s*(?:e|ed\.?|edition)|(?:second|third|fourth|fifth|revised|new) edition|vol(?:ume|\.)\s*\d+)$/i;

const trailing =
  /,?\s+(?:and key terms|and terminology|topics|overview|at a glance|in a nutshell|explained|revisited|redux)$/i;

/** Whether a printed title names no subject: "Introduction", "Chapter Summary", "Module 3". */
export function isGenericTitle(title: string): boolean {
  const bare = title
    .trim()
    .replace(numbering, "")
    .replace(/[.:!?\s]+$/, "");
  return !/\p{L}{2}/u.test(bare) || generic.test(bare);
}

/**
 * A printed section title as the name of a subject: without number, lead-in, brackets or question,
 * in title case. Empty when nothing is left that names a subject.
 */
export function cleanTitle(printed: string): string {
  let title = printed
    .normalize("NFKC")
    .replaceAll(/[“”"*_`#]/g, "")
    .replaceAll(/[‘’]/g, "’")
    .replaceAll(/\s*[([][^)\]]*[)\]]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  title = title.replace(numbering, "").replace(numbering, "").replace(edition, "");
  if (isGenericTitle(title)) return "";
  title = subjectOf(title);
  const withoutLeadIn = title.replace(leadIns, "");
  if (withoutLeadIn !== title && /^\p{L}/u.test(withoutLeadIn) && !isGenericTitle(withoutLeadIn)) title = withoutLeadIn;
  // "Small Business, Large Impact": a list would have its "and"; this is a subject and a slogan.
  const [head = "", slogan, ...list] = title.split(/[,;] /);
  if (slogan !== undefined && list.length === 0 && !/\b(?:and|or)\b|&/i.test(title) && !isGenericTitle(head))
    title = head;
  // "Statistics, Probability, and Key Terms" is left with two of a list.
  const shortened = title
    .replace(trailing, "")
    .replace(/^([^,]+), ([^,]+)$/, title.includes(", and ") ? "$1 and $2" : "$&");
  if (!isGenericTitle(shortened)) title = shortened;
  title = title.replace(/[\s.,;:!?–—-]+$/, "").trim();
  if (title === title.toUpperCase() && title.length > 6) title = title.toLowerCase();
  return isGenericTitle(title) ? "" : toTitleCase(title).replaceAll(/\/\p{Ll}/gu, (after) => after.toUpperCase());
}

/** From "Going It Alone: Sole Proprietorships" or "What Is Economics, and Why Is It Important?" the part that names the subject. */
function subjectOf(title: string): string {
  const pieces = title
    .split(/(?<=\?)\s+|:\s+|\s+[–—]\s*|\s*[–—]\s+|—/)
    .map((piece) => piece.trim())
    .filter((piece) => piece.length > 2);
  const named = pieces.map(nameInQuestion).filter((piece) => piece !== "");
  if (named.length === 0) return "";
  // After a colon stands what a catchy first half is about, unless that is a long explanation of a short name.
  const [first = "", second] = named;
  if (second === undefined || named.length < pieces.length) return first;
  const firstWords = first.split(" ").length;
  const isCatchy = /^(?:\w+ing \w|[A-Z]\w+,|the \w+ of|show|ready|more)/i.test(first) || /,.*,/.test(first);
  return isCatchy && second.split(" ").length <= 6 ? second : firstWords > 6 ? second : first;
}

/** "What Is Nutrition?" names nutrition; a question that names nothing so plainly gives "". */
function nameInQuestion(piece: string): string {
  const told = /^what (?:an? |the )?(.{3,30}) (?:is|are|means?)$/i.exec(piece)?.[1];
  if (told) return told;
  if (!piece.endsWith("?")) return piece;
  const plain =
    /^(?:what|who) (?:is|are|was|were) (?:(?:the|an?) )?([^,?]+?)(?:,? and (?:why|how|what)\b.*)?\??$/i.exec(
      piece.replace(/,.*$/, "?"),
    )?.[1];
  return plain && plain.split(" ").length <= 5 && !/\b(?:it|we|you|they|this|that)\b/i.test(plain) ? plain : "";
}
