/** Typographic ligatures that fonts leave in extracted text; letters such as "æ" are no ligatures. */
const ligatures: Record<string, string> = {
  "\ufb00": "ff",
  "\ufb01": "fi",
  "\ufb02": "fl",
  "\ufb03": "ffi",
  "\ufb04": "ffl",
  "\ufb05": "st",
  "\ufb06": "st",
};

/**
 * One line of clean text: NFC, ligatures spelled out, soft hyphens and invisible marks gone,
 * every run of white space one space. Nothing is added, and holes that lost figures left stay.
 */
export function cleanText(text: string): string {
  return cleanCharacters(text).replace(/\s+/g, " ").trim();
}

/** As `cleanText`, but line breaks and indentation stay: for code and for lines that still carry structure. */
export function cleanLines(text: string): string {
  return cleanCharacters(text)
    .replace(/\r\n?/g, "\n")
    .replace(/[ \t]+$/gm, "")
    .replace(/^\n+|\n+$/g, "");
}

function cleanCharacters(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligatures[ligature] ?? ligature)
    .replace(/\u00ad|\u200b|\u200c|\u200d|\u2060|\ufeff|\ufffc/g, "")
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, " ")
    .replace(/[\u2028\u2029]/g, "\n")
    .replace(/(?![\t\n\r])\p{Cc}/gu, "");
}
