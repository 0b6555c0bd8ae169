/** An element of an XML part. Names of elements come without their prefix, names of attributes with it. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

/** No document nests deeper; a file that does would exhaust the stack of whoever walks it. */
const maximumDepth = 400;

const entities: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\]\s*)?>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/gi;

/**
 * The element tree of an XML part, as office formats write it. A document type and its entities are passed over, never
 * resolved: nothing outside the part is read. Null where the text is not well-formed or nests absurdly deep.
 */
export function parseXml(text: string): XmlElement | null {
  const root: XmlElement = { name: "", attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  token.lastIndex = 0;
  let at = text.startsWith("\ufeff") ? 1 : 0;
  for (;;) {
    token.lastIndex = at;
    const match = token.exec(text);
    if (match === null || match.index !== at) break;
    at = token.lastIndex;
    const [, data, closing, opening, attributes = "", slash, plain] = match;
    const parent = open.at(-1);
    if (parent === undefined) return null;
    if (opening !== undefined) {
      const element = { name: localName(opening), attributes: attributesOf(attributes), children: [] };
      parent.children.push(element);
      if (slash !== "/") open.push(element);
      if (open.length > maximumDepth) return null;
    } else if (closing !== undefined) {
      if (parent.name !== localName(closing)) return null;
      open.pop();
    } else if (data !== undefined) parent.children.push(data);
    else if (plain !== undefined) parent.children.push(decodeEntities(plain));
  }
  const top = root.children.find((child) => typeof child !== "string");
  return at === text.length && open.length === 1 && top !== undefined ? top : null;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = "", double, single] of text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    attributes[name] = decodeEntities(double ?? single ?? "");
  }
  return attributes;
}

function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return entities[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}
