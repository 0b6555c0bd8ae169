import { withArticle } from "@curriculum/curriculum/language/article.ts";
import { isMassNoun, isPlural } from "@curriculum/curriculum/language/plural.ts";
import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
import { contentStems } from "./content-stems.ts";
import { countGenusNouns, definiteGenusNouns } from "./genus-nouns.ts";

/**
 * How a definition's defining clause reads: `nominal` takes "is" before it, `plural` "are", `gerund` and `clause`
 * ("when prices rise") need a wording of their own, `predicate` begins with its verb, `bare` lacks an article
 * that cannot be supplied safely and is only ever quoted.
 */
export type GlossForm = "nominal" | "plural" | "gerund" | "clause" | "predicate" | "bare";

export interface Gloss {
  text: string;
  form: GlossForm;
  /** The noun the definition puts the concept under: "schema"; empty where it has none. */
  genus: string;
  stems: ReadonlySet<string>;
  words: number;
}

const genusEnds =
  /^(?:of|in|that|which|who|whom|whose|where|when|for|by|with|from|on|to|at|between|among|as|during|after|before|without|within|into|through|about|and|or|whereby|is|are|was|were|has|have)$/;
const determiner = /^(?:an?|the|one|any|each|another|every|either|two|three|four|five|all)$/;
const predicateStart =
  /^(?:is|are|was|has|have|can|occurs?|exists?|describes?|includes?|contains?|secretes?|results?|consists?|involves?|states?|allows?|uses?|measures?|shows?|holds?|helps?|provides?|refers?|produces?|controls?|regulates?|characteri[sz]ed)$/;

function tidy(gloss: string): string {
  return gloss
    .replace(/^\((?:also|or|abbreviated)[^)]*\)[,;:]?\s*/i, "")
    .replace(/\s*\((?:[^()]*\b(?:1[89]|20)\d\d[a-z]?\b[^()]*|e\.g\.[^()]*|see [^()]*|also[^()]*|[A-Z]{2,6})\)/g, "")
    .replace(/\s*\[\d+(?:[,–-]\s*\d+)*\]/g, "")
    .replace(/^(?:refers? to|defined as|known as|is|are|means) (?=(?:an?|the)\b)/i, "")
    .split(/;\s|\.\s+(?=[A-Z])/)[0]!
    .replace(/\s+/g, " ")
    .replace(/[\s.;:,]+$/, "")
    .trim();
}

/** The last word before the definition starts to limit its genus. */
export function genusOf(text: string): string {
  const words = text.split(" ");
  let genus = "";
  for (const [at, raw] of words.entries()) {
    const word = raw.replace(/[,;:()]+$/, "").toLowerCase();
    if (at > 0 && (genusEnds.test(word) || (/(?:ed|ing)$/.test(word) && genus !== "" && !/,$/.test(words[at - 1]!))))
      break;
    if (!determiner.test(word)) genus = word;
    if (/[,;:(]$/.test(raw) && !/,$/.test(raw)) break;
    if (at > 7) break;
  }
  return genus.replace(/[^\p{L}-]/gu, "");
}

function formOf(text: string, genus: string): GlossForm {
  const first = text.split(" ")[0]!.toLowerCase();
  if (/^(?:when|where|if|how|what|that|whether|why|as|in|at|to|on|by|not|those|also|given|being)$/.test(first))
    return "clause";
  if (predicateStart.test(first)) return "predicate";
  if (/^(?:an?|the|one|any|each|another)$/.test(first)) return "nominal";
  if (/ing$/.test(first) && first.length > 5 && /^\w+ing (?:an?|the|\w+s\b|in|of|to|for|with|by|on|one)/i.test(text))
    return "gerund";
  if (genus !== "" && isPlural(genus)) return "plural";
  return "bare";
}

/** "method of research that …" → "a method of research that …", where the article is certain. */
function withGenusArticle(text: string, genus: string): string | null {
  const next = text.toLowerCase().startsWith(`${genus} `) ? text.split(" ")[1] : null;
  if (definiteGenusNouns.has(genus) && next !== null && /^(?:of|to|that)$/.test(next ?? "")) return `the ${text}`;
  if (countGenusNouns.has(genus)) return withArticle(text);
  return isMassNoun(genus) && genus !== "" ? text : null;
}

/** The concept's definition as an item can use it; null where it has none or it is broken. */
export function readGloss(concept: Concept): Gloss | null {
  if (concept.definition === null) return null;
  let text = tidy(concept.definition.gloss);
  const words = text.split(" ").length;
  if (words < 3 || !/^[\p{L}“"]/u.test(text)) return null;
  const genus = genusOf(text);
  let form = formOf(text, genus);
  if (form === "bare") {
    const completed = withGenusArticle(text, genus);
    if (completed !== null) {
      text = completed;
      form = "nominal";
    }
  }
  return { text, form, genus, stems: contentStems(text), words: text.split(" ").length };
}
