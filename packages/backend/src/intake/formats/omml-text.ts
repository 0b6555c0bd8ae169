import { fraction, matrix, root, scripted, spaced } from "./linear-math.ts";
import type { XmlElement } from "./parse-xml.ts";
import { childAt, elementsOf, textOf } from "./xml-walk.ts";

/** Text of a formula of Word or PowerPoint (an `m:oMath` element). */
export function ommlText(formula: XmlElement): string {
  return spaced(inner(formula));
}

function inner(element: XmlElement | undefined): string {
  return elementsOf(element).map(linear).join("");
}

function part(element: XmlElement, name: string): string {
  return inner(childAt(element, name));
}

function property(element: XmlElement, path: string, fallback: string): string {
  const found = childAt(element, path);
  return found === undefined ? fallback : (found.attributes["m:val"] ?? "");
}

function linear(element: XmlElement): string {
  switch (element.name) {
    case "r":
      return elementsOf(element)
        .filter((child) => child.name === "t")
        .map(textOf)
        .join("");
    case "f":
      return fraction(part(element, "num"), part(element, "den"));
    case "sSup":
      return scripted(part(element, "e"), null, part(element, "sup"));
    case "sSub":
    case "limLow":
      return scripted(part(element, "e"), part(element, element.name === "limLow" ? "lim" : "sub"), null);
    case "limUpp":
      return scripted(part(element, "e"), null, part(element, "lim"));
    case "sSubSup":
      return scripted(part(element, "e"), part(element, "sub"), part(element, "sup"));
    case "sPre":
      return scripted("", part(element, "sub"), part(element, "sup")) + part(element, "e");
    case "rad":
      return root(part(element, "e"), part(element, "deg"));
    case "nary":
      return `${scripted(property(element, "naryPr/chr", "∫"), part(element, "sub"), part(element, "sup")).trim()} ${part(element, "e")}`;
    case "d": {
      const parts = elementsOf(element).filter((child) => child.name === "e");
      const separator = property(element, "dPr/sepChr", "|");
      return `${property(element, "dPr/begChr", "(")}${parts.map(inner).join(separator)}${property(element, "dPr/endChr", ")")}`;
    }
    case "m":
      return matrix(rowsOf(element, "mr"));
    case "eqArr":
      return rowsOf(element, null).flat().join("; ");
    case "func":
      return `${part(element, "fName").trim()} ${part(element, "e")}`;
    case "acc":
      return part(element, "e") + property(element, "accPr/chr", "\u0302");
    default:
      return element.name.endsWith("Pr") ? "" : inner(element);
  }
}

function rowsOf(element: XmlElement, rowName: string | null): string[][] {
  const rows = rowName === null ? [element] : elementsOf(element).filter((child) => child.name === rowName);
  return rows.map((row) =>
    elementsOf(row)
      .filter((child) => child.name === "e")
      .map(inner),
  );
}
