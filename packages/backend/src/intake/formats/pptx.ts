import type { IntakeWarning } from "@curriculum/curriculum/model/document.ts";
import type { ReadBlock, ReadingResult, StatedFacts } from "../reading.ts";
import { refuse } from "../reading.ts";
import { unpackArchive } from "../unpack-archive.ts";
import { coreFacts, relationsOf, xmlPart } from "./office-package.ts";
import { readSlide } from "./pptx-slide.ts";
import type { Slide } from "./pptx-slide.ts";
import { elementsOf, childAt, descendantsOf } from "./xml-walk.ts";

/**
 * Reads a presentation: sections and slide titles as headings, then what each slide shows and its notes.
 * A page is a slide; its label is the slide's number.
 */
export async function readPptx(bytes: Uint8Array, fileName: string): Promise<ReadingResult> {
  const unpacked = unpackArchive(bytes, (name) =>
    /^(ppt\/(presentation\.xml|(slides|notesSlides|slideLayouts|diagrams|charts)\/[^/]+\.xml)|ppt\/.*\.rels|docProps\/core\.xml)$/.test(
      name,
    ),
  );
  if (!unpacked.ok) return unpacked;
  const { parts } = unpacked;
  const presentation = xmlPart(parts, "ppt/presentation.xml");
  const relations = relationsOf(parts, "ppt/presentation.xml");
  const ids = elementsOf(childAt(presentation, "sldIdLst"));
  const slides: { id: string; slide: Slide }[] = [];
  for (const [index, entry] of ids.entries()) {
    const path = relations.get(entry.attributes["r:id"] ?? "")?.path ?? "";
    const slide = readSlide(parts, path, index);
    if (slide === null) {
      return refuse(
        "damaged",
        `Slide ${index + 1} of "${fileName}" cannot be read. Open the file in its own program, save it anew and send it again.`,
      );
    }
    slides.push({ id: entry.attributes["id"] ?? "", slide });
  }
  if (presentation === null || slides.length === 0) {
    return refuse("damaged", `"${fileName}" holds no slides that can be read. Save it anew from its own program.`);
  }
  const sections = sectionStarts(descendantsOf(presentation, "section"));
  const facts: StatedFacts = { ...titleFacts(slides[0]?.slide), ...coreFacts(parts) };
  const first = Number(presentation.attributes["firstSlideNum"] ?? "1");
  return {
    ok: true,
    reading: {
      blocks: deckBlocks(slides, sections),
      facts,
      rung: slides.some(({ slide }) => slide.title !== null)
        ? { rung: "native", confidence: 0.9 }
        : { rung: "plain", confidence: 0.3 },
      pages: slides.length,
      pageLabels: slides.map((_, index) => String(first + index)),
      warnings: hiddenWarning(slides.map(({ slide }) => slide)),
    },
  };
}

/** Names of the presenter's own sections by the id of their first slide; a lone section parts nothing. */
function sectionStarts(sections: readonly ReturnType<typeof descendantsOf>[number][]): Map<string, string> {
  const starts = new Map<string, string>();
  for (const section of sections) {
    const first = descendantsOf(section, "sldId")[0]?.attributes["id"];
    const name = section.attributes["name"] ?? "";
    if (first !== undefined && !/^(default|untitled) section$/i.test(name)) starts.set(first, name);
  }
  return starts.size > 1 ? starts : new Map<string, string>();
}

function deckBlocks(
  slides: readonly { id: string; slide: Slide }[],
  sections: ReadonlyMap<string, string>,
): ReadBlock[] {
  const hasParts = sections.size > 0 || slides.some(({ slide }) => slide.role === "section");
  const blocks: ReadBlock[] = [];
  let above = "";
  for (const [page, { id, slide }] of slides.entries()) {
    const section = sections.get(id);
    if (section !== undefined && !(slide.role === "section" && slide.title !== null)) {
      blocks.push({ kind: "heading", level: 1, text: section, page });
      above = section;
    }
    // The title slide names the work: its record holds what it says.
    if (slide.isHidden || (page === 0 && slide.role === "title")) continue;
    const title = slide.title === null ? "" : withoutCount(slide.title);
    if (title !== "" && title !== above) {
      const level = hasParts && slide.role !== "section" ? 2 : 1;
      blocks.push({ kind: "heading", level, text: title, page });
      above = title;
    }
    blocks.push(...slide.blocks);
  }
  return blocks;
}

/** "Rocks (2/3)" and "Rocks (cont.)" go on under "Rocks". */
function withoutCount(title: string): string {
  return title.replace(/\s*[([](?:\d+\s*(?:\/|of)\s*\d+|cont(?:inued|['’]?d|\.)?\.?)[)\]]\s*$/i, "").trim();
}

function titleFacts(slide: Slide | undefined): StatedFacts {
  if (slide === undefined || slide.role !== "title" || slide.title === null) return {};
  return { title: slide.title, ...(slide.subtitle === null ? {} : { subtitle: slide.subtitle }) };
}

function hiddenWarning(slides: readonly Slide[]): IntakeWarning[] {
  const hidden = slides.flatMap((slide, index) => (slide.isHidden ? [index + 1] : []));
  if (hidden.length === 0) return [];
  return [
    {
      code: "hidden-slides",
      message: `Hidden slides were left out: ${hidden.join(", ")}. Unhide them and send the file again if they belong to it.`,
    },
  ];
}
