import type { XmlElement } from "./parse-xml.ts";
import { styleChain } from "./odt-styles.ts";
import type { OdtStyles } from "./odt-styles.ts";
import { raised } from "./superscript.ts";
import { elementsOf } from "./xml-walk.ts";

/** What a paragraph holds: its text, its opening words in bold, and what stands beside it: notes and framed text. */
export interface OdtText {
  text: string;
  lead: string | null;
  notes: XmlElement[];
  frames: XmlElement[];
}

/** Text of the formula in an embedded object, by its path; empty where the object is none. */
export type FormulaText = (path: string) => string;

const silent = new Set(
  "annotation annotation-end tracked-changes ruby-text bookmark reference-mark note-citation sequence-decls forms".split(
    " ",
  ),
);

export function odtText(paragraph: XmlElement, styles: OdtStyles, formula: FormulaText): OdtText {
  const found: OdtText = { text: "", lead: null, notes: [], frames: [] };
  let lead = "";
  let isLead = true;
  const visit = (element: XmlElement, isBold: boolean, isRaised = false): void => {
    for (const child of element.children) {
      if (typeof child !== "string") {
        visitElement(child, isBold);
        continue;
      }
      // Line breaks of the source are layout; real ones are elements.
      const plain = child.replace(/\s+/g, " ");
      const text = isRaised ? raised(found.text, plain) : plain;
      found.text += text;
      if (isLead && (isBold || text.trim() === "")) lead += text;
      else isLead = false;
    }
  };
  const visitElement = (child: XmlElement, isBold: boolean): void => {
    if (silent.has(child.name)) return;
    if (child.name === "s") found.text += " ".repeat(Math.min(Number(child.attributes["text:c"] ?? "1") || 1, 100));
    else if (child.name === "tab") found.text += "\t";
    else if (child.name === "line-break") found.text += "\n";
    else if (child.name === "note") found.notes.push(child);
    else if (child.name === "frame") {
      const path = elementsOf(child).find((part) => part.name === "object")?.attributes["xlink:href"];
      if (path === undefined) found.frames.push(child);
      else found.text += formula(path.replace(/^\.\//, ""));
    } else if (child.name === "span") {
      const chain = styleChain(styles.styles, child.attributes["text:style-name"]);
      if (chain.some((style) => style.isHidden)) return;
      visit(
        child,
        isBold || chain.some((style) => style.isBold),
        chain.some((style) => style.isRaised),
      );
    } else visit(child, isBold);
  };
  const chain = styleChain(styles.styles, paragraph.attributes["text:style-name"]);
  visit(
    paragraph,
    chain.some((style) => style.isBold),
  );
  found.lead = lead.trim() === "" ? null : lead.trim();
  return found;
}
