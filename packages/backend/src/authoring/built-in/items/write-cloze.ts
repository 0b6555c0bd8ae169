import { foldText } from "@curriculum/curriculum/language/fold-text.ts";
import { withArticle } from "@curriculum/curriculum/language/article.ts";
import { isMassNoun, isPlural, pluralOf, singularOf } from "@curriculum/curriculum/language/plural.ts";
import type { ClozeItem } from "@curriculum/curriculum/model/assessment.ts";
import type { Concept, StatementKind } from "@curriculum/curriculum/model/knowledge.ts";
import type { ItemSlot } from "@curriculum/curriculum/model/plan.ts";
import type { AuthorContext } from "../../author.ts";
import { contentStems, sharedStems } from "./content-stems.ts";
import { citeSentence, type Entry, type Material } from "./gather-material.ts";
import { accountOf } from "./name-questions.ts";
import { describeConcept } from "./name-concept.ts";
import { maximumStemWords } from "./question.ts";
import { predicatesOf } from "./shapes/read-predicate.ts";
import { isSubject } from "./shapes/relation-stems.ts";
import { isTalk, standsAlone } from "./wording-faults.ts";

const blank = "_____";
const openers =
  /^(?:and|but|or|so|yet|however|therefore|thus|for example|for instance|in addition|also|then|it|they|he|she|its|their)\b/i;

// What follows from the sentence before is no more than an opinion without it.
const inference = /[;,] (?:therefore|thus|hence|however|moreover|nevertheless)\b/i;

const literature = /\s*\([^()]*\b(?:(?:1[89]|20)\d\d[a-z]?\b[^()]*|n\.d\.)\)/g;

// Kinds that say what one concept is or does; an example or a quantity fits many gaps.
const telling: ReadonlySet<StatementKind> = new Set([
  "definition",
  "is-a",
  "part-of",
  "consists-of",
  "purpose",
  "cause",
  "effect",
  "requirement",
  "property",
]);

interface Source {
  sentence: string;
  /** The sentence as the item prints it: verbatim, or rebuilt from a glossary line. */
  printed: string;
  passageId: string;
  worth: number;
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** All forms in which a learner may rightly give the term, the longest first. */
function formsOf(concept: Concept, isCounted: boolean): string[] {
  const forms = [concept.term, ...concept.aliases];
  if (isCounted && !isMassNoun(concept.term))
    forms.push(isPlural(concept.term) ? singularOf(concept.term) : pluralOf(concept.term));
  return [...new Set(forms)].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

function sourcesOf(material: Material, entry: Entry): Source[] {
  const { concept, gloss } = entry;
  const sources: Source[] = (isSubject(material, entry) ? [] : predicatesOf(entry))
    .filter(
      ({ statement, stems, text, verb }) =>
        // Figures belong to one example.
        (statement.kind === "definition" || !/\d/.test(text)) &&
        telling.has(statement.kind) &&
        // "The data are the distances from a home": those of one example.
        !(concept.number === "plural" && /^the /i.test(statement.subject)) &&
        // Beside a definition, what a thing "is" in one more place is that place's example.
        (gloss === null || !/^(?:definition|is-a)$/.test(statement.kind)) &&
        !/^(?:can|may|might|could|was|were|had|did)$/.test(verb) &&
        stems.size >= (/^(?:definition|is-a)$/.test(statement.kind) ? 4 : 6),
    )
    .map(({ statement, words }) => ({
      sentence: statement.sentence,
      printed: statement.sentence.replace(literature, ""),
      passageId: statement.passageId,
      worth: statement.quality + (statement.kind === "definition" ? 0.5 : 0) + Math.min(0.3, words / 60),
    }));
  if (gloss !== null && concept.definition !== null && (gloss.form === "nominal" || gloss.form === "plural")) {
    const { sentence, passageId } = concept.definition;
    const isSentence =
      /[.!]$/.test(sentence) && /\b(?:is|are|means?|refers? to|called)\b/.test(sentence) && !sentence.includes(": ");
    sources.push({
      sentence,
      printed: isSentence ? sentence.replace(literature, "") : describeConcept(entry, gloss),
      passageId,
      worth: 1.2,
    });
  }
  return sources.toSorted((a, b) => b.worth - a.worth);
}

/** The sentence with its one mention of the term blanked, any article left open; null where it does not make a fair gap. */
function blankOut(
  printed: string,
  forms: readonly string[],
  isCounted: boolean,
): { stem: string; found: string } | null {
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}-])(?:(an?) )?(${forms.map(escape).join("|")})(?![\p{L}\p{N}-])`,
    "giu",
  );
  const hits = [...printed.matchAll(pattern)];
  const hit = hits[0];
  if (hit === undefined || hits.length > 1) return null;
  const takesArticle = hit[1] !== undefined || (isCounted && hit.index === 0 && !isPlural(hit[2]!));
  // "a(n)": the article must not tell how the answer begins.
  const article = takesArticle ? (hit.index === 0 ? "A(n) " : "a(n) ") : "";
  const stem = printed.slice(0, hit.index) + article + blank + printed.slice(hit.index + hit[0].length);
  return { stem, found: hit[2]! };
}

function isFair(stem: string, answer: string): boolean {
  if (stem.split(" ").length > maximumStemWords || stem.split(" ").length < 8) return false;
  if (isTalk(stem) || inference.test(stem)) return false;
  if (!standsAlone(stem.replace(blank, "X").replace(/[.!]+$/, "")) || openers.test(stem)) return false;
  if (!/^(?:_|[“"]?\p{Lu})/u.test(stem) || !/[.!]$/.test(stem)) return false;
  const own = [...contentStems(answer)];
  const given = sharedStems(contentStems(answer), contentStems(stem.replace(blank, "")));
  // A modifier may come back ("data" of "data governance"); the head is what is asked for.
  return given.length === 0 || (given.length < own.length && !given.includes(own.at(-1)!));
}

/** Every fair gap sentence about one concept, best first. */
export function writeCloze(
  slot: ItemSlot,
  material: Material,
  entry: Entry,
  context: Pick<AuthorContext, "written">,
): ClozeItem[] {
  const written = new Set(context.written.map(foldText));
  const isCounted = entry.article === "a" || entry.concept.number === "plural";
  const forms = formsOf(entry.concept, isCounted);
  const stems = new Set<string>();
  return sourcesOf(material, entry).flatMap((source) => {
    const gap = blankOut(source.printed, forms, entry.article === "a");
    const citation = citeSentence(material, source.passageId, source.sentence);
    if (gap === null || citation === null || !isFair(gap.stem, gap.found)) return [];
    if (written.has(foldText(gap.stem)) || stems.has(gap.stem)) return [];
    stems.add(gap.stem);
    const answer = foldText(gap.found) === foldText(entry.concept.term) ? entry.concept.term : gap.found;
    const others = forms.filter((form) => foldText(form) !== foldText(answer));
    return [
      {
        type: "cloze" as const,
        id: "",
        outcomeId: slot.outcomeKey,
        bloomLevel: slot.bloomLevel,
        difficulty: slot.difficulty,
        concept: entry.concept.term,
        explanation: accountOf(entry) ?? source.sentence,
        citations: [citation],
        stem: gap.stem,
        answer,
        accepted: [...others, ...(entry.article === "a" && !isPlural(answer) ? [withArticle(answer)] : [])],
      },
    ];
  });
}
