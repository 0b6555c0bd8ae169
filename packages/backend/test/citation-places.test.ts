import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { splitSentences } from "@curriculum/curriculum/language/split-sentences.ts";
import type { CleanDocument } from "@curriculum/curriculum/model/document.ts";
import type { Passage } from "@curriculum/curriculum/model/knowledge.ts";
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
  },
  120_000,
);

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
    // A passage is cited by the page that it begins on, and may run on to the next.
    const at = [...pages.keys()].indexOf(passage.pageLabel ?? "");
    const letters = lettersOf(quote).slice(0, 30);
    if (at < 0 || ![...pages.values()].slice(at, at + 2).some((page) => page.includes(letters)))
      faults.push(`not on page ${passage.pageLabel} or the one after`);
  }
  return faults.map((fault) => ({ quote, fault }));
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
