import { levelsOfVerb } from "@curriculum/curriculum/bloom/verb-levels.ts";
import { gerund } from "@curriculum/curriculum/language/verb-forms.ts";

// Verbs that are as often nouns: "Plan Nutritional Strategies" orders, "Plan Types" names.
const nounsToo =
  /^(?:plan|design|test|report|map|model|group|sample|sort|review|research|measure|display|function|program|project|question|value|estimate|contrast|conduct|support|practice|process|change|use|work|focus|state|list|order|rank|rate|point|place|position|experiment|debate|budget|schedule|forecast|sketch|draft|format|graph|chart|diagram|label|name|match|record|outline|exhibit|survey|probe|account|market|produce|produce|structure|figure|object|present|subject|combine|interview|dispute|influence|request)$/i;

const determiners = /^(?:the|an?|your|its|their|our|this|these|each|how|why|whether|what)$/i;

// A title of more words is shortened to what the verb is about.
const mostWords = 8;

/**
 * A title that tells the reader what to do, as the name of a subject: "Evaluate Treatments for Shock" →
 * "Evaluating Treatments for Shock", "Assess and Analyze the Impact of Nutrition on …" → "The Impact of Nutrition on …"
 * where that is long enough. `isOrder` decides about verbs that may be nouns.
 */
export function toNounTitle(title: string, isOrder: (verb: string, rest: string) => boolean): string {
  const read = leadingVerbs(title);
  if (!read) return title;
  const { verbs, rest } = read;
  const [first = ""] = verbs;
  const isPlain = verbs.length > 1 || !nounsToo.test(first) || determiners.test(rest.split(" ")[0] ?? "");
  if (!isPlain && !isOrder(first, rest)) return title;
  const named = `${verbs.map((verb) => gerund(verb)).join(" and ")} ${rest}`;
  return named.split(" ").length > mostWords && rest.split(" ").length > 2 ? capitalised(rest) : named;
}

/** One or two verbs in the base form that open a title, and what they are about; null where a title opens otherwise. */
export function leadingVerbs(title: string): { verbs: string[]; rest: string } | null {
  const [first = "", second = "", third = "", ...others] = title.split(" ");
  if (!isBase(first)) return null;
  if (second.toLowerCase() === "and" && isBase(third) && others.length > 0)
    return { verbs: [first, third], rest: others.join(" ") };
  const rest = [second, third, ...others].filter((word) => word !== "");
  // "Report and …", "Test of …", "Estimate, …": a noun among others.
  if (rest.length < 2 || /^(?:and|or|of|for|in|on|with|from|by|to|at|is|are|vs)$/i.test(second) || /[,;:]$/.test(first))
    return null;
  return { verbs: [first], rest: rest.join(" ") };
}

function isBase(word: string): boolean {
  return (
    /^\p{L}+$/u.test(word) &&
    !/(?:ing|ed|s)$/i.test(word.replace(/ss$/i, "")) &&
    levelsOfVerb(word.toLowerCase()).length > 0
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
