import { isElement } from "./html-dom.ts";
import type { HtmlElement } from "./html-dom.ts";
import { fraction, matrix, root, scripted, spaced } from "./linear-math.ts";

/** Text of a `<math>` element. */
export function mathmlText(math: HtmlElement): string {
  return spaced(inner(math));
}

function inner(element: HtmlElement): string {
  return [...element.children].map(linear).join("");
}

function linear(element: HtmlElement | undefined): string {
  if (element === undefined) return "";
  const [first, second, third] = element.children;
  switch (nameOf(element)) {
    case "mi":
    case "mn":
    case "mo":
    case "mtext":
    case "ms":
      return (element.textContent ?? "").replace(/[\u2061-\u2064]/g, "").replace(/\s+/g, " ");
    case "mspace":
      return " ";
    case "mfrac":
      return fraction(linear(first), linear(second));
    case "msup":
      return scripted(linear(first), null, linear(second));
    case "msub":
    case "munder":
      return scripted(linear(first), linear(second), null);
    case "mover":
      return isAccent(second) ? linear(first) + linear(second) : scripted(linear(first), null, linear(second));
    case "msubsup":
    case "munderover":
      return scripted(linear(first), linear(second), linear(third));
    case "msqrt":
      return root(inner(element), null);
    case "mroot":
      return root(linear(first), linear(second));
    case "mfenced":
      return `${element.getAttribute("open") ?? "("}${[...element.children].map(linear).join(", ")}${element.getAttribute("close") ?? ")"}`;
    case "mtable":
      return matrix([...element.children].map((row) => [...row.children].map(linear)));
    case "semantics":
      return linear(first);
    case "annotation":
    case "annotation-xml":
    case "mphantom":
      return "";
    default:
      return inner(element);
  }
}

function nameOf(element: HtmlElement): string {
  return element.tagName.toLowerCase().replace(/^\w+:/, "");
}

function isAccent(element: HtmlElement | undefined): boolean {
  return (
    element !== undefined && isElement(element) && /^[\u0300-\u036f¯ˆ˜→^~‾]$/.test((element.textContent ?? "").trim())
  );
}
