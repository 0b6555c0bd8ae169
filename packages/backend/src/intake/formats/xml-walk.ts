import type { XmlElement } from "./parse-xml.ts";

export function elementsOf(parent: XmlElement | null | undefined): XmlElement[] {
  return parent?.children.filter((child): child is XmlElement => typeof child !== "string") ?? [];
}

/** The first child of that name, or the one that a path of names ("nvSpPr/nvPr/ph") leads to. */
export function childAt(parent: XmlElement | null | undefined, path: string): XmlElement | undefined {
  let element: XmlElement | undefined = parent ?? undefined;
  for (const name of path.split("/")) element = elementsOf(element).find((child) => child.name === name);
  return element;
}

/** All descendants of that name in document order; what stands inside a match is searched too. */
export function descendantsOf(root: XmlElement | null | undefined, name: string): XmlElement[] {
  return elementsOf(root).flatMap((child) => [...(child.name === name ? [child] : []), ...descendantsOf(child, name)]);
}

/** All text below an element, without any added space. */
export function textOf(element: XmlElement | null | undefined): string {
  return element?.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("") ?? "";
}
