import { withArticle } from "@curriculum/curriculum/language/article.ts";
import { isMassNoun, isPlural } from "@curriculum/curriculum/language/plural.ts";
import { splitSentences } from "@curriculum/curriculum/language/split-sentences.ts";
import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
import { contentStems } from "./content-stems.ts";
import { countTelling } from "./telling-stems.ts";
import { tellsRank } from "../evidence/tells-rank.ts";
import { genusOf } from "./genus-of.ts";
import { isBalanced } from "./wording-faults.ts";
import { countGenusNouns, definiteGenusNouns } from "./genus-nouns.ts";

/**
 * How a definition's defining clause reads: `nominal` takes "is" before it, `plural` "are", `gerund`, `clause`
 * ("when prices rise") and `adjective` ("based on evidence") need a wording of their own, `predicate` begins with its
 * verb, `bare` lacks an article that cannot be supplied safely and is only ever quoted.
 */
export type GlossForm = "nominal" | "plural" | "gerund" | "clause" | "adjective" | "predicate" | "bare";

export interface Gloss {
  text: string;
  form: GlossForm;
  /** The noun the definition puts the concept under: "schema"; empty where it has none. */
  genus: string;
  stems: ReadonlySet<string>;
  words: number;
}

const clauseStart =
  /^(?:when|where|if|how|what|that|whether|why|as|in|at|to|on|by|not|those|also|given|being|because)$/;
const predicateStart =
  /^(?:is|are|was|has|have|can|occurs?|exists?|describes|includes?|contains?|secretes?|results?|consists?|involves?|sits?|allows?|uses|shows?|holds?|helps?|provides?|refers?|produces?|controls?|regulates?|compares?|carries|converts?|connects?|protects?|stores|requires?|reduces?|increases?|means|happens?|takes?|makes?|gives?|gets?|supports?|determines?|focuses|lies|reflects)$/;
// "states that …" has a verb, "drugs that …" a noun.
const sayingVerb =
  /^(?:states|suggests|proposes|holds|argues|claims|says|predicts|asserts|posits|assumes|requires) that\b/;
const adjectival =
  /^(?:\p{Ll}+(?:ed|wn)|consisting|relating|pertaining|having|referring|concerning|able|capable|based|grounded|free|likely|similar|prone|unable) (?:of|to|in|by|on|with|for|at|from|as)\b/u;

function tidy(gloss: string): string {
  const first = splitSentences(gloss)[0]?.text ?? gloss;
  return (
    first
      .split(/;\s|:\s|\s[–—]\s/)[0]!
      .replace(/^\([^)]*\)[,;:]?\s*/, "")
      .replace(/\s*\((?:[^()]*\b(?:1[89]|20)\d\d[a-z]?\b[^()]*|e\.g\.[^()]*|see [^()]*|also[^()]*|[A-Z]{2,6})\)/g, "")
      .replace(/\s*\[\d+(?:[,–-]\s*\d+)*\]/g, "")
      .replace(/^(?:refers? to|defined as|known as|is|are|means) (?=(?:an?|the)\b)/i, "")
      .replace(/^(?:typically|usually|generally|often|simply|essentially),? (?=(?:an?|the)\b)/i, "")
      // "what involves …" is a predicate, "what studies in which …" a noun: the form is told from the rest.
      .replace(/^what (?=\p{Ll}+s\b|(?:is|has|was|can)\b)/u, "")
      // "our kidneys" in a definition is everybody's: the article says the same to any reader.
      .replace(/\bour (?!own)/g, "the ")
      // A comma splice: "a resource directed towards consumers, provides practical information …".
      .replace(/, (?:provides|is|are|allows|helps|gives|makes|has) .*$/, "")
      .replace(/,? (?:etc|and so on|and so forth)\b\.?/g, "")
      .replace(/\s+/g, " ")
      .replace(/[\s.;:,]+$/, "")
      .trim()
  );
}

/**
 * "a having access to …", "a facilitates movement": an article that the source's own sentence does not have, before
 * what is no noun.
 */
function withoutWrongArticle(text: string, sentence: string): string {
  const [article, first = "", next = ""] = text.split(" ");
  if (!/^an?$/i.test(article!) || sentence.includes(`${article} ${first}`)) return text;
  const isGerund = /\p{L}{2,}ing$/u.test(first) && !/^(?:of|that|which|in|for|with|to|between|where)$/.test(next);
  // "a weight gain, bruising and weakness": a row of nouns.
  const isRow = /^an? \S+(?: \S+)?,/.test(text) && !/^an? \S+(?: \S+)?, (?:that|which|who|or)\b/.test(text);
  const isOwned = /[’']s$/.test(first);
  return isGerund ||
    isRow ||
    (isPlural(genusOf(text)) && !isOwned) ||
    predicateStart.test(first) ||
    /ates$|izes$|ifies$/.test(first)
    ? text.slice(article!.length + 1)
    : text;
}

// "things that are alike tend to be grouped": the relative clause ends, and the verb comes.
const overlapping = /\b(?:that|which|who) (?:is|are) \p{Ll}+ (?:tends?|is|are|have|has|can|will|must|may) /u;

/** A finite verb before any relative word makes the whole a sentence: "a member may be chosen only once". */
function hasMainVerb(text: string): boolean {
  const words = text.toLowerCase().split(" ");
  const relative = words.findIndex((word) =>
    /^(?:that|which|who|whom|whose|what|where|when|how|whereby|if|whether|because|as)$/.test(word),
  );
  const verb = words.findIndex((word) => /^(?:is|are|was|were|may|can|will|must|should|cannot|does|do)$/.test(word));
  // "an infant with no known condition suddenly dies": an adverb before a verb, where no noun can stand.
  const acting = words.findIndex((word, at) => at > 2 && /\p{L}{3,}ly$/u.test(words[at - 1]!) && /[^s]s$/.test(word));
  return [verb, acting].some((at) => at > 0 && (relative === -1 || at < relative)) || overlapping.test(text);
}

/** "building block for …", "screening tool": a noun that begins as a gerund would, ended by what narrows it. */
function isCompound(text: string): boolean {
  return (
    /^\p{L}+ing \p{L}+(?<!s|ly|ing) (?:for|that|which|used|of|to)\b/u.test(text) &&
    !/^(?:having|being|using|making|giving|taking|getting|doing) /.test(text)
  );
}

/** "processes complaints, issues regulations, and disseminates information": one doing after another. */
const verbsInRow =
  /^\p{Ll}+s [^,]+, \p{Ll}+s [^,]+, and \p{Ll}+(?:ates|izes|ifies|ides|uces|ains|ures|ects|oses) \p{Ll}+/u;

/** "transmits impulses from …": a verb with its object, which the word list of verbs does not know. */
const verbWithObject = /^\p{Ll}{3,}[bdfgklmnprt]s \p{Ll}{3,}s (?:from|to|into|across|between|through|toward)\b/u;

function formOf(text: string, genus: string): GlossForm {
  const first = text.split(" ")[0]!.toLowerCase();
  if (clauseStart.test(first) || sentence.test(text)) return "clause";
  if (predicateStart.test(first) || sayingVerb.test(text) || verbWithObject.test(text) || verbsInRow.test(text))
    return "predicate";
  if (hasMainVerb(text)) return "clause";
  if (/^characteri[sz]ed by\b/.test(text)) return "predicate";
  if (adjectival.test(text)) return "adjective";
  if (/^(?:two|three|four|five|both|all)$/.test(first)) return "plural";
  // "a manager’s activities as …"
  if (/^(?:an?|the) \p{L}+[’']s /u.test(text) && isPlural(genus)) return "plural";
  if (/^(?:an?|the|one|any|each|another|anything|something|someone|anyone|everything)$/.test(first)) return "nominal";
  // "learning" may also be the noun itself: before "that" or "of" it is read as one.
  if (/^\p{L}+ly \p{L}{3,}ing\b/u.test(text)) return "gerund";
  if (
    /(?:\p{L}{3,}|^us|^do|^be|^ow)ing$/u.test(first) &&
    !/^\S+ (?:that|which|who|of)\b/.test(text) &&
    !isCompound(text)
  )
    return "gerund";
  return genus !== "" && isPlural(genus) ? "plural" : "bare";
}

/** "method of research that …" → "a method of research that …", where the article is certain. */
function withGenusArticle(text: string, genus: string, countNouns: ReadonlySet<string>): string | null {
  // A row of nouns ("weight gain, bruising and weakness") takes no article.
  if (genus === "" || /^\p{Lu}/u.test(text) || /^\S+(?: \S+)?,/.test(text)) return null;
  const [first, next] = text.split(" ");
  if (first === genus && definiteGenusNouns.has(genus) && /^(?:of|to|that|at)$/.test(next ?? "")) return `the ${text}`;
  if (/^(?:first|second|third|last|final|next|most|least|only|same|total)$/.test(first!)) return `the ${text}`;
  if (/^(?:people|children|men|women|one|others)[’']s?\b/iu.test(text)) return text;
  if (isMassNoun(genus)) return text;
  return countGenusNouns.has(genus) || countNouns.has(genus) ? withArticle(text) : null;
}

// A finite verb before any relative word: "old information hinders the recall of …" is a sentence, not a phrase.
const sentence =
  /^(?!(?:\S+ ){0,3}(?:that|which|who|whom|whose|in|of|for|where|when|to|by|with)\b)(?:\p{L}[\p{L}'’-]* ){1,4}(?:are|is|cause|change|have|has|can|will|must|don['’]t|\p{Ll}+[^s'’]s) (?:the|an?|their|its|more|less|not|be|join|in)\b/u;

// Concepts are shared by all evidence of a run; what a definition says by itself is read once.
const known = new WeakMap<Concept, Gloss | null>();

function readBare(concept: Concept): Gloss | null {
  const before = known.get(concept);
  if (before !== undefined) return before;
  const fresh = readDefinition(concept);
  known.set(concept, fresh);
  return fresh;
}

function readDefinition(concept: Concept): Gloss | null {
  if (concept.definition === null) return null;
  const text = withoutWrongArticle(tidy(concept.definition.gloss), concept.definition.sentence);
  // An address or a sentence that runs into the next: the text was not read cleanly here.
  if (/https?:|www\.|\p{Ll}\.\p{Lu}|\)\.?\p{Lu}/u.test(text) || !isBalanced(text)) return null;
  if (/, (?:whereas|while) /.test(text) || text.split(" ").length < 4 || !/^[\p{L}“"]/u.test(text)) return null;
  // "in which the lining becomes inflamed, dies": a row cut off before its end.
  if (tellsRank(text) || /, \p{L}+$/u.test(text)) return null;
  const genus = genusOf(text);
  return toGloss(text, formOf(text, genus), genus);
}

function toGloss(text: string, form: GlossForm, genus: string): Gloss | null {
  const stems = contentStems(text);
  // "the traditional 4Ps of marketing" names without telling apart.
  return stems.size < 4 || countTelling(stems) < 3 ? null : { text, form, genus, stems, words: text.split(" ").length };
}

/**
 * The concept's definition as an item can use it; null where it has none or it is broken.
 *
 * @param countNouns nouns that the source uses with an indefinite article
 */
export function readGloss(concept: Concept, countNouns: ReadonlySet<string>): Gloss | null {
  const gloss = readBare(concept);
  if (gloss?.form !== "bare") return gloss;
  const completed = withGenusArticle(gloss.text, gloss.genus, countNouns);
  return completed === null ? gloss : toGloss(completed, "nominal", gloss.genus);
}
