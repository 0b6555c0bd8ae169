/** A figure with its sign of currency or of per cent: "$48,000", "0.35", "15 %". */
export const figure = /[$€£]?\s?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:\s?%)?/u;

/** The value of a figure as printed: "$48,000" is 48000, "15 %" is 0.15; null where the text is no figure. */
export function valueOfFigure(text: string): number | null {
  const parts = /^[$€£]?\s?([\d,]+(?:\.\d+)?)\s?(%?)$/u.exec(text.trim());
  if (parts === null) return null;
  const value = Number(parts[1]!.replaceAll(",", ""));
  return parts[2] === "%" ? value / 100 : value;
}

type Token = { value: number } | { sign: string };

const signs: Record<string, string> = { "−": "-", "–": "-", "×": "*", "·": "*", "÷": "/" };
const token = new RegExp(String.raw`\s*(?:(${figure.source})|([-+*/^()√−–×·÷]))`, "uy");

function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = [];
  let at = 0;
  while (text.slice(at).trim() !== "") {
    token.lastIndex = at;
    const found = token.exec(text);
    if (found === null) return null;
    at = token.lastIndex;
    if (found[2] !== undefined) tokens.push({ sign: signs[found[2]] ?? found[2] });
    else tokens.push({ value: valueOfFigure(found[1]!)! });
  }
  return tokens;
}

/**
 * What a sum in print comes to: "(12 + 8) ÷ 4" is 5. Knows + − × ÷ ^ √, brackets, signs of currency and per cent;
 * null where the text is anything else or has no finite value. No text is ever run as code.
 */
export function evaluateArithmetic(text: string): number | null {
  const tokens = tokensOf(text);
  if (tokens === null || tokens.length === 0) return null;
  let at = 0;
  const isNext = (...wanted: string[]) => {
    const next = tokens[at];
    return next !== undefined && "sign" in next && wanted.includes(next.sign) ? next.sign : null;
  };
  const unit = (): number => {
    const next = tokens[at];
    at += 1;
    if (next === undefined) return Number.NaN;
    if ("value" in next) return next.value;
    if (next.sign === "-") return -power();
    if (next.sign === "√") return Math.sqrt(unit());
    if (next.sign !== "(") return Number.NaN;
    const inner = sum();
    if (isNext(")") === null) return Number.NaN;
    at += 1;
    return inner;
  };
  const power = (): number => {
    const base = unit();
    if (isNext("^") === null) return base;
    at += 1;
    return base ** power();
  };
  const product = (): number => {
    let value = power();
    for (let sign = isNext("*", "/"); sign !== null; sign = isNext("*", "/")) {
      at += 1;
      const other = power();
      value = sign === "*" ? value * other : value / other;
    }
    return value;
  };
  const sum = (): number => {
    let value = product();
    for (let sign = isNext("+", "-"); sign !== null; sign = isNext("+", "-")) {
      at += 1;
      const other = product();
      value = sign === "+" ? value + other : value - other;
    }
    return value;
  };
  const value = sum();
  return at === tokens.length && Number.isFinite(value) ? value : null;
}
