import { expect, test } from "vitest";
import { mathmlText } from "./mathml-text.ts";
import { ommlText } from "./omml-text.ts";
import { parseHtml } from "./parse-html.ts";
import { parseXml } from "./parse-xml.ts";

function mathml(source: string): string {
  const math = parseHtml(`<p><math>${source}</math></p>`).querySelector("math");
  if (math === null) throw new Error("no formula");
  return mathmlText(math);
}

function omml(source: string): string {
  const formula = parseXml(`<m:oMath>${source.replace(/\{(.+?)\}/g, "<m:r><m:t>$1</m:t></m:r>")}</m:oMath>`);
  if (formula === null) throw new Error("not well-formed");
  return ommlText(formula);
}

test("MathML becomes a line that can be read aloud, and its source note is dropped", () => {
  expect(
    mathml(
      "<semantics><mrow><mi>x</mi><mo>=</mo><mfrac><mrow><mo>−</mo><mi>b</mi><mo>±</mo><msqrt><msup><mi>b</mi><mn>2</mn></msup><mo>−</mo><mn>4</mn><mi>a</mi><mi>c</mi></msqrt></mrow><mrow><mn>2</mn><mi>a</mi></mrow></mfrac></mrow><annotation>x=\\frac</annotation></semantics>",
    ),
  ).toBe("x = (−b ± √(b^2 − 4ac))/(2a)");
  expect(
    mathml(
      "<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>",
    ),
  ).toBe("∑_(i=1)^n x_i^2");
  expect(mathml("<mroot><mi>x</mi><mn>3</mn></mroot><mo>≤</mo><mn>2</mn>")).toBe("∛(x) ≤ 2");
  expect(
    mathml(
      "<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr><mtr><mtd><mn>0</mn></mtd><mtd><mn>1</mn></mtd></mtr></mtable>",
    ),
  ).toBe("[1, 0; 0, 1]");
});

test("formulas of Word become the same lines", () => {
  expect(omml("{p}{=}<m:f><m:num>{F}</m:num><m:den>{A}</m:den></m:f>")).toBe("p = F/A");
  expect(
    omml(
      '<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>{i=1}</m:sub><m:sup>{n}</m:sup><m:e><m:sSub><m:e>{x}</m:e><m:sub>{i}</m:sub></m:sSub></m:e></m:nary>',
    ),
  ).toBe("∑_(i=1)^n x_i");
  expect(omml("<m:d><m:e>{a+b}</m:e></m:d>{=}<m:rad><m:deg/><m:e>{c}</m:e></m:rad>")).toBe("(a + b) = √(c)");
});
