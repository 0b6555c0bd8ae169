import { irregularVerbs } from "./irregular-verbs.ts";

const irregularByBase = new Map(irregularVerbs.map(([base, past, participle]) => [base, { past, participle }]));

/** Longer verbs stressed on their last syllable, which double their consonant: "referred", "submitting". */
const stressedLast =
  /(?:[^f]fer|mit|cur|gin|get|set|pel|trol|quip|bug|map|run|cut|put|llot|abet|concur|deter|program|format)$/;
const stressedEarly = /(?:^offer|differ|suffer|buffer|proffer|target|budget|market|limit|vomit|margin|carpet|widget)$/;

function doubles(verb: string): boolean {
  if (!/(?:^|[^aeiou]|qu)[aeiou][bdgklmnprtvz]$/.test(verb)) return false;
  const isOneSyllable = (verb.replace("qu", "q").match(/[aeiouy]+/g) ?? []).length === 1;
  return isOneSyllable || (stressedLast.test(verb) && !stressedEarly.test(verb));
}

/** British English doubles a final l ("modelling"); American does so under stress only ("modeling", "controlling"). */
function doublesL(verb: string, locale: string): boolean {
  if (!/[^aeiou][aeiou]l$/.test(verb) || (verb.match(/[aeiou]+/g) ?? []).length < 2) return false;
  return locale === "en-GB" || /(?:trol|pel)$/.test(verb);
}

function onFirstWord(phrase: string, inflect: (verb: string) => string): string {
  const match = /^([A-Za-z]+)((?:-[a-z]+)*)/.exec(phrase);
  if (!match?.[0]) return phrase;
  const hyphenated = match[2] ?? "";
  const verb = match[1] ?? "";
  // "cross-validate" inflects its last part, "set-up" style verbs do not occur with a hyphen.
  if (hyphenated) {
    const cut = match[0].lastIndexOf("-") + 1;
    return match[0].slice(0, cut) + inflect(match[0].slice(cut)) + phrase.slice(match[0].length);
  }
  return inflect(verb) + phrase.slice(match[0].length);
}

/** "analyse" → "analyses", "carry out tests" → "carries out tests". Keeps a leading capital. */
export function thirdPerson(phrase: string): string {
  return onFirstWord(phrase, (verb) => {
    const lower = verb.toLowerCase();
    if (lower === "be") return "is";
    if (lower === "have") return `${verb.slice(0, 2)}s`;
    if (/[^aeiou]y$/.test(lower)) return `${verb.slice(0, -1)}ies`;
    if (/(?:s|x|z|ch|sh|[^o]o)$/.test(lower)) return `${verb}es`;
    return `${verb}s`;
  });
}

/** "build a model" → "building a model", "die" → "dying". */
export function gerund(phrase: string, locale: string = "en-GB"): string {
  return onFirstWord(phrase, (verb) => {
    const lower = verb.toLowerCase();
    if (lower.endsWith("ie")) return `${verb.slice(0, -2)}ying`;
    if (/(?:ee|oe|ye)$/.test(lower) || lower === "be") return `${verb}ing`;
    if (lower.endsWith("e")) return `${verb.slice(0, -1)}ing`;
    if (/[^aeiou][aeiou]c$/.test(lower)) return `${verb}king`;
    return doubles(lower) || doublesL(lower, locale) ? `${verb}${verb.slice(-1)}ing` : `${verb}ing`;
  });
}

function regularPast(verb: string, locale: string): string {
  const lower = verb.toLowerCase();
  if (lower.endsWith("e")) return `${verb}d`;
  if (/[^aeiou]y$/.test(lower)) return `${verb.slice(0, -1)}ied`;
  return doubles(lower) || doublesL(lower, locale) ? `${verb}${verb.slice(-1)}ed` : `${verb}ed`;
}

function keepCapital(model: string, word: string): string {
  return /^[A-Z]/.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** "write a report" → "written a report", "label" → "labelled" (American: "labeled"). */
export function pastParticiple(phrase: string, locale: string = "en-GB"): string {
  return onFirstWord(phrase, (verb) => {
    const irregular = irregularByBase.get(verb.toLowerCase());
    return irregular ? keepCapital(verb, irregular.participle) : regularPast(verb, locale);
  });
}

/** "choose a test" → "chose a test". */
export function pastTense(phrase: string, locale: string = "en-GB"): string {
  return onFirstWord(phrase, (verb) => {
    const irregular = irregularByBase.get(verb.toLowerCase());
    return irregular ? keepCapital(verb, irregular.past) : regularPast(verb, locale);
  });
}

/** The base of a third-person verb: "reduces joins" → "reduce joins", "is" → "be", "has" → "have". */
export function baseOfThirdPerson(phrase: string): string {
  return onFirstWord(phrase, (verb) => {
    const lower = verb.toLowerCase();
    if (lower === "is" || lower === "are") return "be";
    if (lower === "has") return "have";
    if (/(?:ss|us)$/.test(lower) || !lower.endsWith("s")) return verb;
    if (/[^aeiou]ies$/.test(lower) && lower.length > 4) return `${verb.slice(0, -3)}y`;
    if (/(?:ss|x|zz|ch|sh|[^aeiou]o)es$/.test(lower) && !/(?:aches|shoes)$/.test(lower)) return verb.slice(0, -2);
    return verb.slice(0, -1);
  });
}
