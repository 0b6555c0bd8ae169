import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { splitSentences } from "@curriculum/curriculum/language/split-sentences.ts";
import type { CleanDocument } from "@curriculum/curriculum/model/document.ts";
import type { Passage } from "@curriculum/curriculum/model/knowledge.ts";
import { pageOfQuotation } from "@curriculum/curriculum/sources/page-of-quotation.ts";
import { getDocumentProxy } from "unpdf";
import { readDocument } from "../src/intake/read-document.ts";
import { buildKnowledge } from "../src/knowledge/build-knowledge.ts";
import { anchorCitations } from "../src/programs/anchor-citations.ts";
import { seededRandom } from "./seeded-random.ts";

const sources = join(process.env["CURRICULUM_DATA"] ?? "", "sources");
const files = [
  "introduction-to-business.docx",
  "psychology.epub",
  "nutrition-for-nurses.pdf",
  "introductory-statistics.html",
  "introduction-to-python.md",
];
const seed = 1;
const count = 100;

// The data is not part of the project: CURRICULUM_DATA names its folder.
const isHere = process.env["CURRICULUM_DATA"] !== undefined && existsSync(sources);

test.skipIf(!isHere).each(files)(
  `${count} quotations of %s lead to their passage and their page (seed ${seed})`,
  async (file) => {
    const bytes = await readFile(join(sources, file));
    const read = await readDocument({ bytes: new Uint8Array(bytes), fileName: file });
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const { document } = read;
    const { passages } = buildKnowledge(document, "00000000-0000-4000-8000-000000000000");
    const pages = document.format === "pdf" ? await readPages(new Uint8Array(bytes)) : null;
    const wrong = quotationsOf(passages).flatMap((one) => faultsOf(one, document, pages));
    const right = count - new Set(wrong.map(({ quote }) => quote)).size;
    process.stdout.write(`${file}: ${right} of ${count}\n`);
    expect(wrong).toEqual([]);
    if (pages === null) return;
    // The control: the page on which the passage begins is the wrong one for many.
    const byBegin = quotationsOf(passages).flatMap((one) => faultsOf(one, document, pages, ({ page }) => page));
    expect(byBegin.length).toBeGreaterThan(10);
  },
  120_000,
);

test("quotations of a PDF whose paragraphs run over its pages lead to the page they stand on, in its own labels", async () => {
  const { document, passages, pages } = await readPrinted(overPages);
  expect([...pages.keys()].slice(0, 4)).toEqual(["i", "ii", "iii", "iv"]);
  const wrong = quotationsOf(passages).flatMap((one) => faultsOf(one, document, pages));
  expect(wrong).toEqual([]);
  const cited = quotationsOf(passages).map(({ quote, passage }) =>
    pageOfQuotation({ ...passage, page: passage.pageLabel }, quote),
  );
  expect(cited.filter((page) => /^[ivx\d]+–[ivx\d]+$/u.test(page ?? "")).length).toBeGreaterThan(2);
  // The control: the page on which the passage begins is the wrong one for many.
  const byBegin = quotationsOf(passages).flatMap((one) => faultsOf(one, document, pages, ({ page }) => page));
  expect(byBegin.length).toBeGreaterThan(10);
});

const words =
  "amber basket candle drifts early feeble garden hollow island jumps kettle lantern meadow narrow olive pepper quiet river silver timber under velvet window yellow anchor bitter copper distant ember further".split(
    " ",
  );
const draw = seededRandom(seed);
const sentenceOn = (topic: string) =>
  `The ${topic.toLowerCase()} ${Array.from({ length: 16 }, () => words[Math.floor(draw() * words.length)]).join(" ")}.`;

/** Paragraphs and items of many lines on small pages, the first six with Roman numbers. */
const overPages = [
  '#set page(width: 110mm, height: 120mm, margin: 12mm, numbering: "i")',
  "#set text(size: 10pt)",
  ...["Harbours", "Orchards", "Bridges"].flatMap((topic, part) => [
    ...(part === 1 ? ['#set page(numbering: "1")', "#counter(page).update(1)"] : []),
    `= ${topic}`,
    ...Array.from({ length: 6 }, (_, paragraph) => {
      const sentences = Array.from({ length: 14 }, () => sentenceOn(topic));
      if (paragraph !== 3) return `${sentences.join(" ")}\n`;
      return `${sentences.map((sentence) => `- ${sentence}`).join("\n")}\n`;
    }),
  ]),
].join("\n");

async function readPrinted(source: string) {
  const bytes = new Uint8Array(NodeCompiler.create({}).pdf({ mainFileContent: source }));
  const read = await readDocument({ bytes, fileName: "pages.pdf" });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { passages } = buildKnowledge(read.document, "00000000-0000-4000-8000-000000000000");
  return { document: read.document, passages, pages: await readPages(bytes) };
}

interface Quotation {
  quote: string;
  passage: Passage;
}

/** Sentences drawn from passages drawn, as an author quotes them. */
function quotationsOf(passages: readonly Passage[]): Quotation[] {
  const random = seededRandom(seed);
  const drawn = new Map<string, Quotation>();
  while (drawn.size < count) {
    const passage = passages[Math.floor(random() * passages.length)]!;
    const sentences = splitSentences(passage.text).filter(({ text }) => text.split(/\s+/u).length >= 6);
    const sentence = sentences[Math.floor(random() * sentences.length)];
    if (sentence !== undefined) drawn.set(sentence.text, { quote: sentence.text, passage });
  }
  return [...drawn.values()];
}

function faultsOf(
  { quote, passage }: Quotation,
  document: CleanDocument,
  pages: ReadonlyMap<string, string> | null,
  pageOf: typeof pageOfQuotation = pageOfQuotation,
): { quote: string; fault: string }[] {
  const faults: string[] = [];
  if (!passage.text.includes(quote)) faults.push("not in its passage");
  const place = { passageId: passage.id, quote, sourceId: "", section: "", page: null };
  const stored = { id: passage.id, content: passage.text, charStart: passage.charStart };
  const [row] = anchorCitations([{ place: "", part: { basis: "evidence", text: quote }, citation: place }], [stored]);
  const isAnchored = row !== undefined && "char_start" in row;
  const [start, end] = isAnchored ? [row.char_start ?? -1, row.char_end ?? -1] : [-1, -1];
  const text = document.blocks.map((block) => block.text).join("\n\n");
  if (text.slice(start, end) !== quote) faults.push("not at its offsets");
  const section = document.sections.find(({ id }) => id === passage.sectionId);
  const held = document.blocks
    .slice(section?.firstBlock ?? 0, section?.lastBlock)
    .some((block) => block.charStart <= start && start < block.charEnd);
  if (!held || (section && section.path.join() !== passage.sectionPath.join())) faults.push("not in its section");
  if (pages !== null) {
    const cited = pageOf({ ...passage, page: passage.pageLabel }, quote);
    const [first, last = first] = cited?.split("–") ?? [];
    const labels = [...pages.keys()];
    const [from, to] = [labels.indexOf(first ?? ""), labels.indexOf(last ?? "")];
    if (from < 0 || !isOnPages({ quote, passage }, [...pages.values()].slice(from, to + 1)))
      faults.push(`not on page ${cited}`);
  }
  return faults.map((fault) => ({ quote, fault }));
}

/** Whether a quotation stands on its one page, or before the break on the first of two and after it on the last. */
function isOnPages({ quote, passage }: Quotation, pages: readonly string[]): boolean {
  const at = passage.text.indexOf(quote);
  const breaks = (passage.pageStarts ?? []).map(([start]) => start - at).filter((cut) => cut > 0 && cut < quote.length);
  if (pages.length === 1) return pages[0]!.includes(lettersOf(quote));
  const [first, last] = [breaks[0] ?? 0, breaks.at(-1) ?? 0];
  return pages[0]!.includes(lettersOf(quote.slice(0, first))) && pages.at(-1)!.includes(lettersOf(quote.slice(last)));
}

/** Text by page label, by another reader than the product's: pages as they come, with nothing recognised. */
async function readPages(bytes: Uint8Array): Promise<Map<string, string>> {
  const pdf = await getDocumentProxy(bytes);
  const labels = await pdf.getPageLabels();
  const pages = new Map<string, string>();
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const content = await (await pdf.getPage(number)).getTextContent();
    const text = content.items.map((item) => ("str" in item ? item.str : "")).join(" ");
    pages.set(labels?.[number - 1] ?? String(number), lettersOf(text));
  }
  return pages;
}

function lettersOf(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}
