/** The part of the DOM that the readers use. The project compiles without browser types, and linkedom brings none of its own. */
export interface HtmlNode {
  nodeType: number;
  textContent: string | null;
  childNodes: Iterable<HtmlNode>;
}

export interface HtmlElement extends HtmlNode {
  tagName: string;
  children: Iterable<HtmlElement>;
  firstElementChild: HtmlElement | null;
  parentElement: HtmlElement | null;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
  closest(selector: string): HtmlElement | null;
  cloneNode(deep: boolean): HtmlElement;
  setAttribute(name: string, value: string): void;
  after(...nodes: HtmlNode[]): void;
  append(...nodes: (HtmlNode | string)[]): void;
  remove(): void;
}

export interface HtmlDocument {
  body: HtmlElement;
  documentElement: HtmlElement | null;
  createElement(tag: string): HtmlElement;
  getElementById(id: string): HtmlElement | null;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return node.nodeType === 1;
}
