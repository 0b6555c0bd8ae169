import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { expect, test } from "vitest";
import type { CleanDocument } from "@curriculum/curriculum/model/document.ts";
import { readDocument } from "../read-document.ts";

const prose =
  "Sedimentological characterisation of agricultural environments necessitates comprehensive understanding of mineralogical transformation and microbiological decomposition processes. ";

const source = `#set document(title: "Earth")
#set page(columns: 2, numbering: "i", header: [Running header #h(1fr) Soil science], footer: context [Faculty #counter(page).display()])
#set text(size: 10pt, hyphenate: true, lang: "en")
#set par(justify: true)
#let prose = [${prose}]
= Soil
Soil holds about $10^6$ organisms per gram.#footnote[After the survey of 1990.] The next sentence follows it.
#for i in range(14) { prose }
#figure(table(columns: 3, [*Kind*], [*Use*], [*Share*], [Loam], [Wheat], [30], [Sand], [Rye], [20], [Clay], [Rice], [50]), caption: [Kinds of soil])
#for i in range(14) { prose }#footnote[Another note about clay and its many uses in the building trade, long enough for two lines.]
#for i in range(24) { prose }
= Water
#for i in range(30) { prose }
`;

const tagged = new Uint8Array(NodeCompiler.create({}).pdf({ mainFileContent: source }));
const untagged = Buffer.from(
  Buffer.from(tagged)
    .toString("latin1")
    .replace(/\/StructTreeRoot \d+ \d+ R/, (found) => " ".repeat(found.length)),
  "latin1",
);

async function read(bytes: Uint8Array): Promise<CleanDocument> {
  const outcome = await readDocument({ bytes: new Uint8Array(bytes), fileName: "earth.pdf" });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.document;
}

for (const [name, bytes] of [
  ["tagged", tagged],
  ["untagged", untagged],
] as const) {
  test(`a ${name} page in two columns keeps order, tables, captions, notes, powers, labels and whole words`, async () => {
    const { blocks } = await read(bytes);
    expect(blocks.filter((block) => block.kind === "heading").map((block) => block.text)).toEqual(["Soil", "Water"]);
    expect(blocks.find((block) => block.kind === "table")).toMatchObject({
      headerRows: 1,
      rows: [
        ["Kind", "Use", "Share"],
        ["Loam", "Wheat", "30"],
        ["Sand", "Rye", "20"],
        ["Clay", "Rice", "50"],
      ],
    });
    expect(blocks.some((block) => block.kind === "caption" && block.text === "Table 1: Kinds of soil")).toBe(true);
    const notes = blocks.filter((block) => "note" in block);
    expect(notes.map((block) => block.text)).toEqual([
      "After the survey of 1990.",
      "Another note about clay and its many uses in the building trade, long enough for two lines.",
    ]);
    expect(blocks[1]?.text).toContain("about 10^6 organisms per gram. The next sentence follows it.");
    expect(blocks[2]).toMatchObject({ note: true });
    const running = blocks
      .filter((block) => block.kind === "paragraph" && !("note" in block))
      .map((block) => block.text);
    const words = running.join(" ");
    expect(words).not.toMatch(/Running header|Faculty|-\s|\ue000/);
    // Every sentence is whole again, over lines, columns and pages.
    expect(words.split(prose.trim())).toHaveLength(14 + 14 + 24 + 30 + 1);
    expect(new Set(blocks.map((block) => block.pageLabel))).toEqual(new Set(["i", "ii"]));
  });
}
