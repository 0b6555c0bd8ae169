/** Capitals that are read as a word although they have three letters only. */
const spokenAcronyms = new Set([
  "ram",
  "rom",
  "lan",
  "sim",
  "fat",
  "nic",
  "san",
  "man",
  "sip",
  "fifo",
  "lifo",
  "nice",
  "laser",
]);

/** Names of these letters begin with a vowel sound: "an F-test", "an X-ray". */
const vowelLetters = new Set("aefhilmnorsx");

const silentH = /^(?:hour|honest|honou?r|heir)/;
const soundsLikeYou =
  /^(?:eu|ewe|ub(?:i|er?ous)|ufo|uku|unan|uni(?!n(?!g)|m(?!o)|d(?!im|ir)|ss)|ural|uran|ure[at]|urin|uro|us[aeu]|usi|uter|uti|utop|uvu)/;
const soundsLikeWon = /^(?:one(?:$|[^a-z]|ness|self)|once)/;

/** Whether four or more capitals begin as a spoken syllable does ("NATO", "SWOT"), not as a row of letter names ("HTML", "FMEA"). */
function isSpoken(capitals: string): boolean {
  const word = capitals.toLowerCase();
  if (spokenAcronyms.has(word)) return true;
  return word.length >= 4 && /^(?:[bcdfghjklmnpqrstvwz]|s[ckmpqtw]|[bcfgp][lr]|[dt]r|sh|th|ch)?[aeiou]/.test(word);
}

function isCapitals(word: string): boolean {
  return /^[A-Z][A-Z0-9&]*s?$/.test(word) && /^[A-Z]{2}/.test(word);
}

/** "a" or "an", by the sound that the phrase begins with. */
export function articleFor(phrase: string): "a" | "an" {
  const first = /[\p{L}\p{N}].*/u.exec(phrase)?.[0] ?? "";
  const number = /^\d[\d,]*/.exec(first)?.[0].replaceAll(",", "");
  if (number) return number.startsWith("8") || /^1[18](?:\d{3})*$/.test(number) ? "an" : "a";
  const word = /^[\p{L}\p{N}&']+/u.exec(first)?.[0] ?? "";
  if (word.length === 1) return vowelLetters.has(word.toLowerCase()) && !/^a /i.test(first) ? "an" : "a";
  if (isCapitals(word)) {
    const letters = word.replace(/s$/, "");
    if (!isSpoken(letters)) return vowelLetters.has(letters.charAt(0).toLowerCase()) ? "an" : "a";
    if (/^UN[A-Z]/.test(letters)) return "a";
  }
  const lower = first.toLowerCase();
  if (silentH.test(lower)) return "an";
  if (soundsLikeYou.test(lower) || soundsLikeWon.test(lower)) return "a";
  return /^[aeiouàáâäèéêëìíîïòóôöùúûü]/.test(lower) ? "an" : "a";
}

/** The phrase with its indefinite article: "a star schema", "an hourly rate", "an MBA". For singular count nouns. */
export function withArticle(phrase: string): string {
  return `${articleFor(phrase)} ${phrase}`;
}
