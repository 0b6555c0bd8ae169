import type { Measure, Quantity } from "./formula.ts";

const counted =
  /^(?:total )?(?:number|count) (?:of|in)\b|\b(?:frequency|successes|sample size|population size|headcount)\b/i;
const money =
  /\b(?:assets?|liabilit(?:y|ies)|equity|debts?|loans?|sales|revenues?|turnover|profits?|income|costs?|expenses?|expenditures?|earnings|prices?|payments?|receipts?|inventor(?:y|ies)|exports?|imports?|investments?|dividends?|wages?|salar(?:y|ies)|tax(?:es)?|budget|premiums?|capital)\b/i;
const sized =
  /\b(?:weight|height|length|width|depth|distance|area|volume|mass|circumference|diameter|radius|time|duration|speed|velocity|force|energy|power|pressure|voltage|resistance|temperature|concentration|dose|dosage|rate|score|mean|variance|deviation|median|quartile|percentile|minimum|maximum|age|intake|output|demand|supply|amplitude|wavelength)s?\b|^(?:total )?value of\b|^sum of\b/i;

// Words that make a part lean on its sentence, or hide another step of the sum.
const unfit =
  /\b(?:it|they|them|or|his|her|this|that|these|those|which|who|where|when|such|each|by|divid\w*|multipl\w*|subtract\w*|add(?:ed|ing)|minus|plus|times|squared?|root|ratio|difference|sum|product|percent\w*|per cent|half|twice)\b|[=÷×√^%$€£_/:]/i;

const dangling = /\b(?:of|the|an?|in|to|and|for|from|with|on|at|is|are)$/i;

function measureOf(name: string): Measure | null {
  if (counted.test(name)) return "count";
  if (money.test(name)) return "money";
  return sized.test(name) ? "size" : null;
}

/** A quantity of a formula from the words that name it, or null where they name nothing that can be measured. */
export function readQuantity(words: string): Quantity | null {
  const name = words
    .replace(/\s*\([^)]*\)/g, "")
    .replace(/\b(?:its|their) /g, "")
    .trim()
    .replace(/^(?:the |an? |any |all )?(?:of )?(?:(?:the|an?) (?:firm|company|business|organi[sz]ation)[’']s )?/i, "")
    .replace(/^(?:its|the|all|any) /i, "")
    .trim();
  if (name === "" || name.split(" ").length > 9 || /[.,;?!]/.test(name) || dangling.test(name)) return null;
  // "The sum of the squares" and "the number of times" are quantities; elsewhere these words announce another step.
  if (unfit.test(name.replace(/^sum of (?:the )?(?:squares of )?|^number of times /i, ""))) return null;
  const measure = measureOf(name);
  return measure === null ? null : { name: /^\p{Lu}\p{Ll}/u.test(name) ? lowered(name) : name, measure };
}

function lowered(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
