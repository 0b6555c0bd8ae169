import type { IndexedPassage } from "@curriculum/backend/retrieval/search-index.ts";
import { foldText } from "@curriculum/curriculum/language/fold-text.ts";
import { splitSentences } from "@curriculum/curriculum/language/split-sentences.ts";
import { countWords } from "@curriculum/curriculum/language/words.ts";
import { isLearnHalf } from "../learn-half.ts";
import type { OpenstaxBook, OpenstaxModule } from "../openstax.ts";
import { passagesOf } from "../textbook-sections.ts";
import { spoilers } from "./spoil-statement.ts";

/** A statement, a passage, and whether the one carries the other: known by how the two were made. */
export interface SupportCase {
  kind: string;
  statement: string;
  passage: string;
  isSupported: boolean;
  isToLearn: boolean;
}

/** Statements of each kind and module: one module must not outweigh the others. */
const ofEachKind = 4;

/** Cases from one textbook: its own definitions and sentences with their passages, and the same ones spoilt by rule. */
export function supportCases(book: OpenstaxBook, draw: (below: number) => number): SupportCase[] {
  const passages = Map.groupBy(passagesOf(book), (passage) => passage.sectionId);
  return book.chapters.flatMap(({ modules }) => {
    const terms = modules.flatMap((module) => module.glossary.map(({ term }) => term));
    return modules.flatMap((module) => {
      const own = passages.get(module.id) ?? [];
      const others = modules.filter(({ id }) => id !== module.id).flatMap(({ id }) => passages.get(id) ?? []);
      const isToLearn = isLearnHalf(`${book.slug}/${module.id}`);
      return [...definitionCases(module, terms, own, others, draw), ...sentenceCases(own, others, terms, draw)].map(
        (one) => ({ ...one, isToLearn }),
      );
    });
  });
}

type Case = Omit<SupportCase, "isToLearn">;

function definitionCases(
  { glossary }: OpenstaxModule,
  terms: readonly string[],
  own: readonly IndexedPassage[],
  others: readonly IndexedPassage[],
  draw: (below: number) => number,
): Case[] {
  return glossary.slice(0, 2 * ofEachKind).flatMap(({ term, meaning }) => {
    const passage = own.find(({ text }) => defines(text, term));
    if (passage === undefined || countWords(meaning) < 4) return [];
    const say = (subject: string) => `${subject}: ${meaning}`;
    const cases = [make("definition", say(term), passage, true)];
    const foreign = terms.filter((other) => !overlaps(other, term) && !overlaps(other, meaning));
    if (foreign.length > 0) cases.push(make("definition, term swapped", say(pick(foreign, draw)), passage, false));
    const elsewhere = others.filter(({ text }) => !foldText(text).includes(foldText(term)));
    if (elsewhere.length > 0) cases.push(make("definition, other section", say(term), pick(elsewhere, draw), false));
    return cases;
  });
}

/** Whether a passage defines a term: it stands beside words that say what something is. */
function defines(text: string, term: string): boolean {
  const name = foldText(term).replaceAll(/[^\p{L}\d ]/gu, ".");
  const before = new RegExp(
    `${name}s?(?: \\([^)]*\\))?,? (?:(?:is|are) (?:an?|the|any|when|how)|refers? to|means?\\b|describes|involves|consists? of|occurs? when)`,
    "u",
  );
  const after = new RegExp(`(?:called|known as|termed|referred to as|defined as)(?: an?| the)? ["']?${name}`, "u");
  const folded = foldText(text);
  return before.test(folded) || after.test(folded);
}

function sentenceCases(
  own: readonly IndexedPassage[],
  others: readonly IndexedPassage[],
  terms: readonly string[],
  draw: (below: number) => number,
): Case[] {
  const cases: Case[] = [];
  const counts = new Map<string, number>();
  const add = (one: Case) => {
    const count = counts.get(one.kind) ?? 0;
    if (count >= ofEachKind) return;
    counts.set(one.kind, count + 1);
    cases.push(one);
  };
  for (const passage of own) {
    for (const { text } of splitSentences(passage.text)) {
      const words = countWords(text);
      if (words < 8 || words > 35 || !/^\p{Lu}.*[.]$/u.test(text)) continue;
      const statement = restate(text, draw);
      add(make("sentence", statement, passage, true));
      for (const [kind, spoil] of Object.entries(spoilers)) {
        const spoilt = spoil(statement, draw);
        if (spoilt === null) continue;
        add(make(`sentence, ${kind} turned`, spoilt, passage, false));
        // The same statement unspoilt, so that both sides are of one make.
        add(make(`sentence with ${kind}`, statement, passage, true));
      }
      const term = terms.find((one) => foldText(statement).includes(foldText(one)));
      const foreign = terms.filter((one) => !foldText(passage.text).includes(foldText(one)));
      if (term !== undefined && foreign.length > 0) {
        const at = foldText(statement).indexOf(foldText(term));
        const swapped = statement.slice(0, at) + pick(foreign, draw) + statement.slice(at + term.length);
        add(make("sentence, term swapped", swapped, passage, false));
      }
      if (others.length > 0) add(make("sentence, other section", statement, pick(others, draw), false));
    }
  }
  return cases;
}

// What authors put before a statement; none of it is in the passage.
const openings = ["In practice, ", "Researchers report that ", "Students learn that ", "Put simply, ", "", ""];

/** A sentence said otherwise: brackets, articles and a last side clause left out, an opening put before it. */
function restate(sentence: string, draw: (below: number) => number): string {
  const shorter = sentence
    .replaceAll(/\s*\([^()]*\)/gu, "")
    .replace(/^(?:However|Therefore|Thus|Moreover|In addition|For example|For instance|Indeed),\s*/u, "")
    .replace(/, (?:which|and|but|because|although|while|as|so|where)\b[^,]*\.$/u, ".");
  const bare = shorter.replaceAll(/\b(?:the|a|an|also|very) /giu, "");
  const opening = pick(openings, draw);
  return opening + (opening === "" ? bare : bare.replace(/^\p{Lu}(?=\p{Ll}+\s)/u, (letter) => letter.toLowerCase()));
}

function make(kind: string, statement: string, passage: IndexedPassage, isSupported: boolean): Case {
  return { kind, statement, passage: passage.text, isSupported };
}

function overlaps(one: string, other: string): boolean {
  const [a, b] = [foldText(one), foldText(other)];
  return a.includes(b) || b.includes(a);
}

function pick<T>(list: readonly T[], draw: (below: number) => number): T {
  return list[draw(list.length)]!;
}
