import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import type { DocumentOutcome } from "../read-document.ts";
import { readDocument } from "../read-document.ts";

const styles = `<office:document-styles><office:styles>
  <style:style style:name="Heading_20_1" style:display-name="Heading 1" style:default-outline-level="1"/>
  <style:style style:name="Book_20_Chapter" style:parent-style-name="Heading_20_1"/>
  <style:style style:name="Illustration" style:parent-style-name="Caption"/><style:style style:name="Caption"/>
  <style:style style:name="Title"/></office:styles></office:document-styles>`;

const content = (body: string) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
<office:document-content><office:automatic-styles>
  <style:style style:name="P1" style:parent-style-name="Book_20_Chapter"/>
  <style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style>
  <text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/><text:list-level-style-number text:level="2" style:num-format="a"/></text:list-style>
  <text:list-style style:name="L2"><text:list-level-style-bullet text:level="1"/></text:list-style>
</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;

const body = `<text:p text:style-name="Title">Earth</text:p>
<text:table-of-content><text:index-body><text:p>1.1 What soil is 3</text:p></text:index-body></text:table-of-content>
<text:p text:style-name="P1">Chapter 1. Soil</text:p>
<text:h text:outline-level="2">1.1 What soil is</text:h>
<text:p><text:span text:style-name="T1">Loam</text:span> is soil<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>After the survey of 1990.</text:p></text:note-body></text:note> of sand,<text:s text:c="2"/>silt &amp; clay, where <draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>.&secret;<office:annotation><text:p>check this</text:p></office:annotation></text:p>
<text:list text:style-name="L1"><text:list-item><text:p>Dig a hole.</text:p><text:list><text:list-item><text:p>Use a spade.</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>Look at it.</text:p></text:list-item></text:list>
<text:p><draw:frame><draw:text-box><text:p text:style-name="Illustration">Figure 1: Layers of soil</text:p></draw:text-box></draw:frame></text:p>
<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Kind</text:p></table:table-cell><table:table-cell><text:p>Use</text:p></table:table-cell></table:table-row></table:table-header-rows>
<table:table-row><table:table-cell><text:p>Loam</text:p></table:table-cell><table:table-cell><text:p>Wheat</text:p></table:table-cell></table:table-row></table:table>
<text:h text:outline-level="1">Chapter 2. Water</text:h><text:p>Rain falls.</text:p>`;

const math = `<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow><mi>p</mi><mo>=</mo><mfrac><mi>F</mi><mi>A</mi></mfrac></mrow><annotation>p = F over A</annotation></semantics></math>`;

function odt(parts: Record<string, string>, type = "text"): Promise<DocumentOutcome> {
  const files = { mimetype: `application/vnd.oasis.opendocument.${type}`, "styles.xml": styles, ...parts };
  const bytes = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
  return readDocument({ bytes, fileName: "earth.odt" });
}

test("an OpenDocument text gives headings, lists, tables, captions, formulas and notes at their place", async () => {
  const outcome = await odt({
    "content.xml": content(body),
    "Object 1/content.xml": math,
    "meta.xml": `<office:document-meta><office:meta><meta:initial-creator>Ada Rossi</meta:initial-creator></office:meta></office:document-meta>`,
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const { blocks, record } = outcome.document;
  expect(record).toMatchObject({ title: "Earth", authors: [{ family: "Rossi", given: "Ada" }] });
  expect(blocks.map((block) => [block.kind, block.text])).toEqual([
    ["heading", "Chapter 1. Soil"],
    ["heading", "1.1 What soil is"],
    ["paragraph", "Loam is soil of sand, silt & clay, where p = F/A.&secret;"],
    ["paragraph", "After the survey of 1990."],
    ["list", "Dig a hole.\nUse a spade.\nLook at it."],
    ["caption", "Figure 1: Layers of soil"],
    ["table", "Kind | Use\nLoam | Wheat"],
    ["heading", "Chapter 2. Water"],
    ["paragraph", "Rain falls."],
  ]);
  expect(blocks[3]).toMatchObject({ note: true });
  expect(blocks[4]).toMatchObject({ ordered: true });
  expect(blocks[6]).toMatchObject({ headerRows: 1 });
});

test("a text behind a password, one with a broken part and other OpenDocument files are refused", async () => {
  const locked = await odt({
    "content.xml": "garbled",
    "META-INF/manifest.xml": "<manifest:manifest><manifest:encryption-data/></manifest:manifest>",
  });
  expect(locked).toMatchObject({ ok: false, problems: [{ code: "encrypted" }] });
  expect(await odt({ "content.xml": "<office:document-content><office:body>" })).toMatchObject({
    ok: false,
    problems: [{ code: "damaged" }],
  });
  expect(await odt({ "content.xml": content(body) }, "spreadsheet")).toMatchObject({
    ok: false,
    problems: [{ code: "unsupported" }],
  });
});

test("a part that nests without end is refused, not followed", async () => {
  const deep = content("<text:section>".repeat(50_000) + "</text:section>".repeat(50_000));
  expect(await odt({ "content.xml": deep })).toMatchObject({ ok: false, problems: [{ code: "damaged" }] });
});
