import { irregularNouns, massNouns, singularInS, unchangingNouns } from "./irregular-nouns.ts";

const pluralBySingular = new Map(irregularNouns);
const singularByPlural = new Map([
  ...irregularNouns.map(([singular, plural]) => [plural, singular] as const),
  // Read, not written: "schemas" is the common form.
  ["schemata", "schema"],
  ["stigmata", "stigma"],
]);

/** The head noun decides the number: "standard of living" → "standard", "fact table" → "table". */
const headPattern =
  /^(.*?)([\p{L}\p{N}'&]+)((?:-(?:in|of|up|off|down)(?:-.+)?)?(?: \([^)]*\))?(?: (?:of|in|for|to|with|by|at|on|from|per|under|over|between) .*)?)$/u;

interface HeadSplit {
  before: string;
  head: string;
  after: string;
}

function splitHead(noun: string): HeadSplit {
  const preposition = /^(.+?)( (?:of|in|for|to|with|by|at|on|from|per|under|over|between) .*)$/u.exec(noun);
  const core = preposition?.[1] ?? noun;
  const match = headPattern.exec(core);
  return { before: match?.[1] ?? "", head: match?.[2] ?? core, after: (match?.[3] ?? "") + (preposition?.[2] ?? "") };
}

function matchCase(model: string, word: string): string {
  return /^\p{Lu}/u.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

function isAcronym(word: string): boolean {
  return /^[A-Z][A-Z0-9]+$/.test(word);
}

function pluralOfWord(word: string): string {
  const lower = word.toLowerCase();
  if (isAcronym(word)) return `${word}s`;
  if (isPluralWord(word) || unchangingNouns.has(lower)) return word;
  const irregular = pluralBySingular.get(lower);
  if (irregular) return matchCase(word, irregular);
  if (/(?:wo)?man$/.test(lower) && !/(?:hu|ger|ro|talis)man$/.test(lower)) return `${word.slice(0, -2)}en`;
  if (/[^aeiou]y$/.test(lower)) return `${word.slice(0, -1)}ies`;
  if (lower.endsWith("sis")) return `${word.slice(0, -2)}es`;
  if (/(?:s|x|z|ch|sh)$/.test(lower) && !/(?:stomach|monarch|epoch|eunuch)$/.test(lower)) return `${word}es`;
  return `${word}s`;
}

function singularOfWord(word: string): string {
  const lower = word.toLowerCase();
  if (!isPluralWord(word) || unchangingNouns.has(lower)) return word;
  const irregular = singularByPlural.get(lower);
  if (irregular) return matchCase(word, irregular);
  if (/(?:wo)?men$/.test(lower)) return `${word.slice(0, -2)}an`;
  if (/[a-z]{2}ies$/.test(lower) && !/(?:movies|calories|cookies|zombies)$/.test(lower)) return `${word.slice(0, -3)}y`;
  if (
    /(?:[^aeiou]s|ss|x|zz|ch|sh|us)es$/.test(lower) &&
    !/(?:[lnr]ses|caches|[ao]uses|^(?:re)?uses|[cf]uses|abuses)$/.test(lower)
  )
    return word.slice(0, -2);
  return word.slice(0, -1);
}

function isPluralWord(word: string): boolean {
  const lower = word.toLowerCase();
  if (/^[A-Z]{2,}s$/.test(word)) return true;
  if (/[A-Z\d]$/.test(word)) return false;
  if (singularByPlural.has(lower)) return true;
  if (unchangingNouns.has(lower) || singularInS.has(lower) || massNouns.has(lower) || pluralBySingular.has(lower))
    return false;
  if (/(?:wo)?men$/.test(lower) && !/(?:abdo|speci|regi|acu|hy|a|o)men$/.test(lower)) return true;
  if (/[a-z]{3}(?:itis|osis|asis|esis|ysis|ics|ness|less)$/.test(lower))
    return (
      /(?:top|crit|fabr|metr|graph|mechan|bas|com|cl[ia]n|attr?|stat|character[ia]st|analyt)ics$/.test(lower) &&
      !/(?:statistics|mechanics|graphics|analytics)$/.test(lower)
    );
  if (/(?:amnios|[ao]gnosis|ectas)$/.test(lower)) return false;
  return /[^su]s$/.test(lower) && !/(?:^|[^aeiou])is$/.test(lower) && lower.length > 3;
}

/** The plural of a noun phrase, its head inflected: "criteria", "KPIs", "standards of living". Plurals stay as they are. */
export function pluralOf(noun: string): string {
  const { before, head, after } = splitHead(noun);
  if (isMassNoun(noun)) return noun;
  return before + pluralOfWord(head) + after;
}

/** The singular of a noun phrase: "analyses" → "analysis". Singulars stay as they are. */
export function singularOf(noun: string): string {
  const { before, head, after } = splitHead(noun);
  return before + singularOfWord(head) + after;
}

/** Whether a noun phrase takes a plural verb: "data", "KPIs", "degrees of freedom". */
export function isPlural(noun: string): boolean {
  return isPluralWord(splitHead(noun).head);
}

/** Whether a noun phrase takes neither article nor plural: "information", "descriptive statistics", "active listening". */
export function isMassNoun(noun: string): boolean {
  const { head } = splitHead(noun);
  const lower = head.toLowerCase();
  return (
    massNouns.has(lower) ||
    (/[a-z]{3}(?:ics|ness|ship)$/.test(lower) &&
      !isPluralWord(head) &&
      !/(?:relationship|scholarship|fellowship|steamship|business|illness|witness|weakness|likeness|harness|sickness)$/.test(
        lower,
      ))
  );
}
