import { findItemFlaws } from "@curriculum/curriculum/items/find-item-flaws.ts";
import { measureGuessability } from "@curriculum/curriculum/items/guessability.ts";
import { measureKeyBalance } from "@curriculum/curriculum/items/key-balance.ts";
import { shareOfLongestKeys } from "@curriculum/curriculum/items/longest-option.ts";
import { singularOf } from "@curriculum/curriculum/language/plural.ts";
import type { MultipleChoiceItem } from "@curriculum/curriculum/model/assessment.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import { solveFromSource } from "./items/solve-from-source.ts";
import { writeBank, type Bank } from "./items/write-bank.ts";
import { convertOpenstaxBook, openstaxSlugs, readOpenstaxBook } from "./openstax.ts";

const seed = 1;
const modulesPerBook = 12;

interface Choice {
  item: MultipleChoiceItem;
  evidence: Evidence;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Whether an option is the term of a concept that the same module teaches, or that concept's own definition or statement. */
function siblingKind(option: string, { evidence, item }: Choice): "term" | "statement" | null {
  const others = [...evidence.concepts, ...evidence.siblings].filter((concept) => concept.term !== item.concept);
  const text = fold(option);
  // An option may print a term in the key's number.
  const forms = new Set([text, fold(singularOf(option))]);
  if (others.some(({ term }) => forms.has(fold(term)) || forms.has(fold(singularOf(term))))) return "term";
  const core = text.replace(/^(?:an?|the|it|they) /, "");
  const ids = new Set(others.map((concept) => concept.id));
  const said = [
    ...others.map((concept) => fold(concept.definition?.gloss ?? "")),
    ...evidence.statements.filter((one) => ids.has(one.conceptId)).map((one) => fold(one.predicate)),
  ];
  return said.some((other) => other !== "" && (other.includes(core) || core.includes(other))) ? "statement" : null;
}

function solvedFromSource({ item, evidence }: Choice): number {
  const passages = new Map(evidence.passages.map((passage) => [passage.id, passage.text]));
  const text = item.citations.map((citation) => passages.get(citation.passageId) ?? "").join("\n\n");
  const key = item.options.findIndex((option) => option.correct);
  return solveFromSource(
    item.stem,
    item.options.map((option) => option.text),
    key,
    text,
  );
}

function measure(choices: readonly Choice[]) {
  const items = choices.map(({ item }) => item);
  const siblings = choices.flatMap((choice) =>
    choice.item.options.filter((option) => !option.correct).map((option) => siblingKind(option.text, choice)),
  );
  return {
    atMostOneFlaw: mean(items.map((item) => Number(findItemFlaws(item).length <= 1))),
    keyPositionP: measureKeyBalance(items).p,
    pickLongest: shareOfLongestKeys(items),
    contentBlind: measureGuessability(items).combined,
    sourceSolver: mean(choices.map(solvedFromSource)),
    siblingDistractors: mean(siblings.map((kind) => Number(kind !== null))),
    count: items.length,
  };
}

function choicesOf(bank: Bank): Choice[] {
  return bank.items.flatMap(({ item, evidence }) => (item.type === "multiple_choice" ? [{ item, evidence }] : []));
}

function countBy(values: readonly string[]): Record<string, number> {
  const tally: Record<string, number> = {};
  for (const value of values) tally[value] = (tally[value] ?? 0) + 1;
  return tally;
}

/** The textbooks' own keyed questions under the same measures, for comparison. */
function humanBaseline() {
  const items = openstaxSlugs
    .flatMap((slug) => readOpenstaxBook(slug)?.chapters ?? [])
    .flatMap((chapter) => chapter.modules)
    .flatMap((module) => module.mcqs)
    .filter((mcq) => mcq.key !== null && mcq.options.length === 4)
    .map(({ stem, options, key }) => ({
      stem,
      options: options.map((text, at) => ({ id: String(at), text, correct: at === key, rationale: "" })),
    }));
  return {
    atMostOneFlaw: mean(items.map((item) => Number(findItemFlaws(item).length <= 1))),
    keyPositionP: measureKeyBalance(items).p,
    pickLongest: shareOfLongestKeys(items),
    contentBlind: measureGuessability(items).combined,
    count: items.length,
  };
}

/** Items written for whole programs from real textbooks: flaws, balance, and how far they can be guessed or looked up. */
export async function run() {
  const banks: { slug: string; bank: Bank }[] = [];
  for (const slug of openstaxSlugs) {
    const book = readOpenstaxBook(slug);
    if (book === undefined) throw new Error("Set CURRICULUM_DATA to the folder that holds openstax-dev.");
    banks.push({ slug, bank: await writeBank(convertOpenstaxBook(book), slug, { modules: modulesPerBook, seed }) });
  }
  const all = banks.flatMap(({ bank }) => choicesOf(bank));
  return {
    name: "items",
    seed,
    figures: measure(all),
    baselines: { textbook: humanBaseline() },
    detail: {
      guessability: measureGuessability(all.map(({ item }) => item)),
      flaws: countBy(all.flatMap(({ item }) => findItemFlaws(item).map(({ flaw }) => flaw))),
      termDistractors: mean(
        all.flatMap((choice) =>
          choice.item.options
            .filter((option) => !option.correct)
            .map((option) => Number(siblingKind(option.text, choice) === "term")),
        ),
      ),
      stemKinds: countBy(all.map(({ item }) => item.stemKind)),
      books: Object.fromEntries(
        banks.map(({ slug, bank }) => [slug, { ...measure(choicesOf(bank)), refused: bank.refused.length }]),
      ),
    },
  };
}
