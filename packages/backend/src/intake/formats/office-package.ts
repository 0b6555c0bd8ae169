import type { StatedFacts } from "../reading.ts";
import { textPart } from "../unpack-archive.ts";
import { parseXml } from "./parse-xml.ts";
import type { XmlElement } from "./parse-xml.ts";
import { descendantsOf, elementsOf, textOf } from "./xml-walk.ts";

export type Parts = ReadonlyMap<string, Uint8Array>;

export interface Relation {
  /** Last segment of the type's URI: "slide", "notesSlide", "worksheet". */
  type: string;
  /** Path of the part inside the archive. */
  path: string;
}

export function xmlPart(parts: Parts, name: string): XmlElement | null {
  const text = textPart(parts, name);
  return text === null ? null : parseXml(text);
}

/** What a part of an Office file refers to, by relation id. Links to places outside the file are left out. */
export function relationsOf(parts: Parts, part: string): Map<string, Relation> {
  const slash = part.lastIndexOf("/") + 1;
  const folder = part.slice(0, slash);
  const root = xmlPart(parts, `${folder}_rels/${part.slice(slash)}.rels`);
  const relations = new Map<string, Relation>();
  for (const { name, attributes } of elementsOf(root)) {
    if (name !== "Relationship" || attributes["TargetMode"] === "External") continue;
    const target = attributes["Target"] ?? "";
    relations.set(attributes["Id"] ?? "", {
      type: (attributes["Type"] ?? "").split("/").at(-1) ?? "",
      path: resolvePart(folder, target),
    });
  }
  return relations;
}

function resolvePart(folder: string, target: string): string {
  const parts: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") parts.pop();
    else if (step !== "" && step !== ".") parts.push(step);
  }
  return parts.join("/");
}

/** Core properties. Their dates are those of the file, not of the work, and stay out. */
export function coreFacts(parts: Parts): StatedFacts {
  const root = xmlPart(parts, "docProps/core.xml");
  const facts: StatedFacts = {};
  for (const field of ["title", "creator", "language"] as const) {
    const text = textOf(descendantsOf(root, field)[0]).trim();
    if (text === "") continue;
    if (field === "creator") facts.authors = text.split(/\s*;\s*/);
    else facts[field] = text;
  }
  return facts;
}
