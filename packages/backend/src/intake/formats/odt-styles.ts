import type { XmlElement } from "./parse-xml.ts";
import { childAt, descendantsOf, elementsOf } from "./xml-walk.ts";

export interface OdtStyle {
  /** Name that people see, with its spaces: "Heading 1". */
  name: string;
  parent: string | null;
  isBold: boolean;
  isHidden: boolean;
  isRaised: boolean;
  /** Outline level for text in this style; null where the style sets none. */
  outline: number | null;
}

export interface OdtStyles {
  styles: ReadonlyMap<string, OdtStyle>;
  /** List style name → whether each level is numbered, outermost first. */
  numbered: ReadonlyMap<string, readonly boolean[]>;
}

/** Styles of styles.xml and the automatic ones of content.xml. */
export function odtStyles(parts: readonly (XmlElement | null)[]): OdtStyles {
  const styles = new Map<string, OdtStyle>();
  const numbered = new Map<string, boolean[]>();
  for (const part of parts) {
    for (const style of descendantsOf(part, "style")) {
      const name = style.attributes["style:name"] ?? "";
      const text = childAt(style, "text-properties")?.attributes ?? {};
      styles.set(name, {
        name: style.attributes["style:display-name"] ?? name.replaceAll("_20_", " "),
        parent: style.attributes["style:parent-style-name"] ?? null,
        isBold: /^(bold|[6-9]00)$/.test(text["fo:font-weight"] ?? ""),
        isHidden: text["text:display"] === "none",
        isRaised: /^(super|[1-9]\d?%)/.test(text["style:text-position"] ?? ""),
        outline: Number(style.attributes["style:default-outline-level"] ?? "") || null,
      });
    }
    for (const list of descendantsOf(part, "list-style")) {
      const levels = elementsOf(list)
        .filter((level) => level.name.startsWith("list-level-style-"))
        .map(
          (level) =>
            level.name === "list-level-style-number" && (level.attributes["style:num-format"] ?? "1").trim() !== "",
        );
      numbered.set(list.attributes["style:name"] ?? "", levels);
    }
  }
  return { styles, numbered };
}

/** A style and those it is based on, nearest first. */
export function styleChain(styles: ReadonlyMap<string, OdtStyle>, name: string | undefined): OdtStyle[] {
  const chain: OdtStyle[] = [];
  let next = name ?? null;
  while (next !== null && chain.length < 30) {
    const style = styles.get(next);
    if (style === undefined) break;
    chain.push(style);
    next = style.parent;
  }
  return chain;
}
