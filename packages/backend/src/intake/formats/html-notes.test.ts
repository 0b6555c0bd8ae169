import { expect, test } from "vitest";
import { htmlBlocks } from "./html-blocks.ts";
import { attachNotes } from "./html-notes.ts";
import { parseHtml } from "./parse-html.ts";

function blocksOf(source: string) {
  const document = parseHtml(`<!doctype html><html><body>${source}</body></html>`);
  attachNotes(document);
  return htmlBlocks(document.body);
}

test("notes follow the paragraph, list or table that refers to them, without number and arrow", () => {
  const blocks =
    blocksOf(`<p>Soil<sup><a href="#n1" id="r1">1</a></sup> holds water.<a epub:type="noteref" href="#n2">2</a></p>
    <ul><li>Loam<sup><a href="#n3">[3]</a></sup></li><li>Sand</li></ul><p>Rain falls.</p>
    <ol><li id="n1"><p>See the survey. <a href="#r1">↩︎</a></p></li></ol>
    <aside epub:type="footnote" id="n2"><p>2. Up to a point.</p></aside>
    <p><a id="n3" href="#r3">[3]</a> A good soil.</p>`);
  expect(
    blocks.map((block) =>
      block.kind === "list" ? block.items.map((item) => item.text) : "text" in block ? block.text : null,
    ),
  ).toEqual([
    "Soil holds water.",
    "See the survey.",
    "Up to a point.",
    ["Loam", "Sand"],
    "A good soil.",
    "Rain falls.",
  ]);
  expect(blocks.filter((block) => "note" in block)).toHaveLength(3);
});

test("a raised number that leads to a chapter is no note, and the chapter stays where it is", () => {
  const blocks = blocksOf(
    `<p>See chapter<sup><a href="#c2">2</a></sup>.</p><div id="c2"><h1>Water</h1><p>Rain falls.</p></div>`,
  );
  expect(blocks.map((block) => block.kind)).toEqual(["paragraph", "heading", "paragraph"]);
});

test("merged cells keep the cells after them under their columns", () => {
  const blocks = blocksOf(
    `<table><tr><th rowspan="2">Kind</th><th colspan="2">Use</th></tr><tr><th>Spring</th><th>Autumn</th></tr><tr><td>Loam</td><td>Wheat</td><td>Rye</td></tr></table>`,
  );
  expect(blocks).toMatchObject([
    {
      headerRows: 2,
      rows: [
        ["Kind", "Use", ""],
        ["", "Spring", "Autumn"],
        ["Loam", "Wheat", "Rye"],
      ],
    },
  ]);
});

test("powers keep their distance from the number they raise", () => {
  expect(
    blocksOf("<p>Some 10<sup>6</sup> cells on 4 m<sup>2</sup>, the 1<sup>st</sup> of CO<sub>2</sub>.</p>"),
  ).toMatchObject([{ text: "Some 10^6 cells on 4 m^2, the 1st of CO2." }]);
});
