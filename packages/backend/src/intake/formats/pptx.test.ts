import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readDocument } from "../read-document.ts";

const namespaces =
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';

const run = (text: string, bold = false) => `<a:r><a:rPr${bold ? ' b="1"' : ""}/><a:t>${text}</a:t></a:r>`;
const line = (text: string, level = 0) => `<a:p><a:pPr lvl="${level}"/>${run(text)}</a:p>`;
const shape = (type: string | null, body: string) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="x"/><p:nvPr>${type === null ? "" : `<p:ph type="${type}"/>`}</p:nvPr></p:nvSpPr><p:txBody>${body}</p:txBody></p:sp>`;
const slide = (shapes: string, attributes = "") =>
  `<?xml version="1.0"?><p:sld ${namespaces} ${attributes}><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:sld>`;
const relations = (entries: [id: string, type: string, target: string][]) =>
  `<Relationships>${entries.map(([id, type, target]) => `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`).join("")}</Relationships>`;

const table = `<p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tblPr firstRow="1"/>
  <a:tr><a:tc><a:txBody>${line("Kind")}</a:txBody></a:tc><a:tc><a:txBody>${line("Use")}</a:txBody></a:tc></a:tr>
  <a:tr><a:tc><a:txBody>${line("Loam")}</a:txBody></a:tc><a:tc><a:txBody>${line("Wheat &amp; rye")}</a:txBody></a:tc></a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
const formula = `<a:p><mc:AlternateContent><mc:Choice><a14:m><m:oMath><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup><m:r><m:t>=</m:t></m:r><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>c</m:t></m:r></m:den></m:f></m:oMath></a14:m></mc:Choice><mc:Fallback>${run("picture")}</mc:Fallback></mc:AlternateContent></a:p>`;

function deck(slides: { xml: string; layout?: string; notes?: string }[], extra = ""): Uint8Array {
  const files: Record<string, string> = {
    "ppt/presentation.xml": `<p:presentation ${namespaces} firstSlideNum="1"><p:sldIdLst>${slides.map((_, index) => `<p:sldId id="${256 + index}" r:id="r${index}"/>`).join("")}</p:sldIdLst>${extra}</p:presentation>`,
    "ppt/_rels/presentation.xml.rels": relations(
      slides.map((_, index) => [`r${index}`, "slide", `slides/s${index}.xml`]),
    ),
  };
  slides.forEach(({ xml, layout = "obj", notes }, index) => {
    files[`ppt/slides/s${index}.xml`] = xml;
    files[`ppt/slideLayouts/l${index}.xml`] = `<p:sldLayout type="${layout}"/>`;
    const links: [string, string, string][] = [["rId1", "slideLayout", `../slideLayouts/l${index}.xml`]];
    if (notes !== undefined) {
      files[`ppt/notesSlides/n${index}.xml`] = slide(shape("body", line(notes)) + shape("sldNum", line("7")));
      links.push(["rId2", "notesSlide", `../notesSlides/n${index}.xml`]);
    }
    files[`ppt/slides/_rels/s${index}.xml.rels`] = relations(links);
  });
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

const earth = deck([
  { xml: slide(shape("ctrTitle", line("Earth")) + shape("subTitle", line("An introduction"))), layout: "title" },
  { xml: slide(shape("title", line("Soil"))), layout: "secHead" },
  {
    xml: slide(
      shape("title", line("What soil is (1/2)")) +
        shape("body", line("Soil is the upper layer of the earth.") + line("Its grains differ in size.", 1) + formula) +
        shape("ftr", line("Faculty of Earth")) +
        shape(null, `<a:p>${run("Loam", true)}${run(" is soil of sand, silt and clay.")}</a:p>`) +
        table,
    ),
    notes: "Remind the class that soil holds water and air.",
  },
  { xml: slide(shape("title", line("What soil is (2/2)")) + shape("body", line("Plants grow in soil."))) },
  { xml: slide(shape("title", line("Secret"))), layout: "obj" },
  { xml: slide(shape("title", line("Old slide")) + shape("body", line("Outdated.")), 'show="0"') },
]);

test("a presentation gives sections and slide titles as headings, with slides as pages", async () => {
  const outcome = await readDocument({ bytes: earth, fileName: "earth.pptx" });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const { document } = outcome;
  expect(document.record).toMatchObject({ title: "Earth", subtitle: "An introduction" });
  expect(document.pages).toBe(6);
  expect(document.sections.map((section) => `${section.kind} ${section.title}`)).toEqual([
    "chapter Soil",
    "section What soil is",
    "section Secret",
  ]);
  expect(document.blocks.map((block) => [block.kind, block.pageLabel, block.text])).toEqual([
    ["heading", "2", "Soil"],
    ["heading", "3", "What soil is"],
    ["list", "3", "Soil is the upper layer of the earth.\nIts grains differ in size.\nx^2 = (a + b)/c"],
    ["paragraph", "3", "Loam is soil of sand, silt and clay."],
    ["table", "3", "Kind | Use\nLoam | Wheat & rye"],
    ["paragraph", "3", "Remind the class that soil holds water and air."],
    ["paragraph", "4", "Plants grow in soil."],
    ["heading", "5", "Secret"],
  ]);
  expect(document.warnings).toMatchObject([{ code: "hidden-slides", message: expect.stringContaining("6") }]);
});

test("the presenter's own sections part the slides", async () => {
  const bytes = deck(
    [
      { xml: slide(shape("title", line("Sand")) + shape("body", line("Sand is coarse."))) },
      { xml: slide(shape("title", line("Rain")) + shape("body", line("Rain falls."))) },
    ],
    `<p:extLst><p:ext><p14:sectionLst><p14:section name="Ground"><p14:sldIdLst><p14:sldId id="256"/></p14:sldIdLst></p14:section><p14:section name="Sky"><p14:sldIdLst><p14:sldId id="257"/></p14:sldIdLst></p14:section></p14:sectionLst></p:ext></p:extLst>`,
  );
  const outcome = await readDocument({ bytes, fileName: "earth.pptx" });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  expect(outcome.document.sections.map((section) => section.path.join(" > "))).toEqual([
    "Ground",
    "Ground > Sand",
    "Sky",
    "Sky > Rain",
  ]);
});

test("a slide that is not well-formed is named in the refusal", async () => {
  const bytes = deck([{ xml: slide(shape("title", line("Soil"))) }, { xml: "<p:sld><p:cSld></p:sld>" }]);
  expect(await readDocument({ bytes, fileName: "earth.pptx" })).toMatchObject({
    ok: false,
    problems: [{ code: "damaged", message: expect.stringContaining("Slide 2") }],
  });
});
