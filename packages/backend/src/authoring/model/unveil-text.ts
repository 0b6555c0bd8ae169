const invisible = /\p{Cf}|\p{Variation_Selector}/gu;
const tagLetters = /[\u{e0020}-\u{e007e}]/gu;

// Letters of other scripts that look like Latin ones, the commonest.
const lookalikes: Readonly<Record<string, string>> = Object.fromEntries(
  [..."аaеeоoрpсcхxуyіiјjѕsԁdһhɡgոnмmтtкkвbнhαaοoρpνvιiτtκkυuεe".matchAll(/(.)(.)/gu)].map(([, other, latin]) => [
    other,
    latin,
  ]),
);
const leet: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
};
const encoded = /(?<![\w+/])(?:[A-Za-z0-9+/]{32,}={0,2})(?![\w+/])/gu;
const hexadecimal = /(?:\b[0-9a-f]{2}[\s:]?){24,}/giu;
const spaced = /(?<!\S)(?:\p{L}[ .\-_*]){2,}\p{L}(?!\S)/gu;
// A whole alphabet in groups is no word: only words told letter by letter are joined, and double spaces part them.
const wordBreak = / {2,}/gu;

/**
 * A text as it stands, and in every other way in which a reader that knows codes would read it: without invisible
 * marks, with letters that look alike made the same, told letter by letter, backwards, turned by 13 letters, and decoded.
 */
export function unveilText(text: string): string[] {
  const plain = fold(text);
  const hidden = [...text.matchAll(tagLetters)].map(([letter]) =>
    String.fromCodePoint(letter.codePointAt(0)! - 0xe0000),
  );
  return [
    plain,
    plain.replace(/[013457@$]/gu, (sign) => leet[sign] ?? sign),
    plain.replace(spaced, (letters) => letters.replace(/[ .\-_*]/gu, "")),
    fold(text.replace(wordBreak, "\n").replace(spaced, (letters) => letters.replace(/[ .\-_*]/gu, ""))),
    Array.from(plain).toReversed().join(""),
    plain.replace(/[a-z]/gu, turned),
    hidden.join(""),
    ...[...text.matchAll(encoded)].map(([code]) => fold(Buffer.from(code, "base64").toString("utf8"))),
    ...[...text.matchAll(hexadecimal)].map(([code]) =>
      fold(Buffer.from(code.replace(/[\s:]/gu, ""), "hex").toString("utf8")),
    ),
  ].filter((reading) => reading !== "");
}

function fold(text: string): string {
  return Array.from(
    text.normalize("NFKC").replace(invisible, "").toLowerCase(),
    (letter) => lookalikes[letter] ?? letter,
  )
    .join("")
    .replace(/\s+/gu, " ");
}

function turned(letter: string): string {
  return String.fromCodePoint(((letter.codePointAt(0)! - 97 + 13) % 26) + 97);
}
