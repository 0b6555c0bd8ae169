/** A piece of Rich Text: group marks, control words, bytes of text in the current code page, characters. */
export type RtfToken =
  | { kind: "open" }
  | { kind: "close" }
  | { kind: "word"; word: string; value: number | null }
  | { kind: "symbol"; symbol: string }
  | { kind: "byte"; byte: number }
  | { kind: "text"; text: string };

/** Tokens of a Rich Text file, given one character for each byte. Line breaks of the source and binary data are passed over. */
export function* rtfTokens(source: string): Generator<RtfToken> {
  const pattern = /[{}]|\\([A-Za-z]{1,32})(-?\d{1,10})? ?|\\'([0-9A-Fa-f]{2})|\\([^A-Za-z])|[\r\n]+|[^{}\\\r\n]+/g;
  for (let match = pattern.exec(source); match !== null; match = pattern.exec(source)) {
    const [whole, word, value, hex, symbol] = match;
    if (whole === "{") yield { kind: "open" };
    else if (whole === "}") yield { kind: "close" };
    else if (word === "bin") pattern.lastIndex += Math.max(0, Number(value ?? "0"));
    else if (word !== undefined) yield { kind: "word", word, value: value === undefined ? null : Number(value) };
    else if (hex !== undefined) yield { kind: "byte", byte: Number.parseInt(hex, 16) };
    else if (symbol !== undefined)
      yield symbol === "\r" || symbol === "\n"
        ? { kind: "word", word: "par", value: null }
        : { kind: "symbol", symbol };
    else if (whole !== "" && !/^[\r\n]/.test(whole)) yield { kind: "text", text: whole };
  }
}
