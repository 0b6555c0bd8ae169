import { expect, test } from "vitest";
import { normaliseBlocks } from "../normalise-blocks.ts";
import { placeBlocks } from "../place-blocks.ts";
import { markPageBreaks, placeOnPages } from "./epub-pages.ts";
import { htmlBlocks } from "./html-blocks.ts";
import { parseHtml } from "./parse-html.ts";

function placed(html: string) {
  const labels: string[] = [];
  const { body } = parseHtml(`<html><body>${html}</body></html>`);
  markPageBreaks(body, labels);
  return placeBlocks(normaliseBlocks(placeOnPages(htmlBlocks(body))), labels).map(({ block }) => block);
}

test("page breaks of the print edition give blocks their page, and paragraphs the place where the next begins", () => {
  const blocks = placed(
    '<div epub:type="pagebreak" title="xii"/><h1>Costs</h1><p>Fixed costs stay. <span role="doc-pagebreak" id="page_1" aria-label=" Page 1. ">1</span>Others move.</p>' +
      '<div role="doc-pagebreak" aria-label="2"></div><ul><li>One.</li><li><span epub:type="pagebreak" id="p3"/>Two.</li></ul>',
  );
  expect(blocks).toMatchObject([
    { text: "Costs", pageLabel: "xii" },
    { text: "Fixed costs stay. Others move.", pageLabel: "xii", pageStarts: [[18, 1, "1"]] },
    { text: "One.\nTwo.", pageLabel: "2", pageStarts: [[5, 3, "3"]] },
  ]);
});

test("a break inside a table leaves no mark in its cells", () => {
  const [table, after] = placed(
    '<table><tr><th>A</th><th>B</th></tr><tr><td>1<span epub:type="pagebreak" title="9"></span></td><td>2</td></tr></table><p>After it.</p>',
  );
  expect(table).toMatchObject({
    kind: "table",
    rows: [
      ["A", "B"],
      ["1", "2"],
    ],
    pageLabel: null,
  });
  expect(after).toMatchObject({ text: "After it.", pageLabel: "9" });
});
