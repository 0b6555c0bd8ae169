const words = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

/** 1 → "1st", 12 → "12th", 23 → "23rd". */
function ordinal(number: number): string {
  const tens = number % 100;
  if (tens >= 11 && tens <= 13) return `${number}th`;
  const ending = { 1: "st", 2: "nd", 3: "rd" }[number % 10] ?? "th";
  return `${number}${ending}`;
}

/**
 * An edition as a reference shows it: "5", "5th", "Fifth edition" → "5th ed."; "Revised" → "Rev. ed.".
 * Null for a first edition and where nothing is said: the style names only later ones.
 */
export function formatEdition(edition: string | undefined): string | null {
  const plain = (edition ?? "").replace(/\bed(?:ition|n)?\b\.?/iu, "").trim();
  if (plain === "") return null;
  const digits = /^(\d{1,3})(?:st|nd|rd|th|e)?\.?$/iu.exec(plain)?.[1];
  const number = digits === undefined ? words.indexOf(plain.toLowerCase()) + 1 : Number(digits);
  if (number === 1) return null;
  if (number > 1) return `${ordinal(number)} ed.`;
  if (/^rev(ised)?\.?$/iu.test(plain)) return "Rev. ed.";
  return `${plain} ed.`;
}
