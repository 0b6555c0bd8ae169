import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { gerund } from "@curriculum/curriculum/language/verb-forms.ts";
import { countWords } from "@curriculum/curriculum/language/words.ts";
import type { Deed } from "./skill-deed.ts";

const analysed =
  /^(?:analy[sz]e|examine|compare|contrast|differentiate|distinguish|evaluate|assess|judge|critique|interpret|investigate)\b/i;
const used =
  /^(?:use|employ|implement|write|construct|build|create|perform|conduct|solve|draw|develop|prepare|plan|test|debug|classify|measure|record)\b/i;
const aside =
  /,? (?:with reference to|using evidence|including|in particular|such as|and what (?:it|they) mean|, in particular)\b.*$/;
const mostWords = 13;
const mostOfObject = 10;
// "Apply knowledge of …" says that something is known: what is done with it follows from what it is.
const known = /^apply knowledge of (?=.)/i;
const doneWithKnown: readonly (readonly [RegExp, Deed, string])[] = [
  [/^(?:the )?(?:advantages|strengths|costs|benefits|pros)\b.* of /, "analyse", "weigh "],
  [/^(?:the )?(?:impacts?|effects?|influence) of /, "analyse", "assess "],
  [/^(?:the )?(?:cues|signs|symptoms|indicators|causes)\b.* of /, "analyse", "recognise "],
  [
    /\b(?:process|procedure|method|technique|approach|model|mix|cycle|step|stage|type|principle|theor(?:y|ie)|system|strateg(?:y|ie)|rule|view|scale|tool|guideline|framework)(?:e?s)?\b/,
    "apply",
    "apply ",
  ],
];
const compared = /^(?:the )?(?:similarities and )?differences (?:of|between|among) /;

/**
 * The skill that an outcome names by itself: "Compare type 1 and type 2 diabetes in terms of causes." → analysing,
 * "Comparing type 1 and type 2 diabetes in terms of causes". `cases`: what outcomes are worked on, which a skill leaves
 * out. `object`: what it is done to, left out where it is no thing. Null where the outcome only tells or shows, or is too long for a name.
 */
export function deedOfOutcome(
  text: string,
  cases: readonly string[],
): { deed: Deed; name: string; object?: string } | null {
  const { deed, told } = readVerb(text);
  if (deed === null) return null;
  const interprets = / to (?:interpret|explain|judge|assess|analy[sz]e)\b/.test(text);
  let phrase = told.replace(/\.$/, "").replace(aside, "");
  for (const one of cases) {
    // "Analyse a patient case with regard to X" is about X; "Analyse X in a patient case" too.
    phrase = phrase.replace(new RegExp(`^(\\w+) ${escaped(one)} (?:with regard to|in terms of) `), "$1 ");
    phrase = phrase.replace(new RegExp(` (?:in|to work on|to|of|for) ${escaped(one)}$`), "");
  }
  const words = countWords(phrase);
  if (words < 3 || words > mostWords || /\b(?:why|whether|that|trends)\b|[:;]/.test(phrase)) return null;
  const object = phrase.replace(/^\w+ /, "").replace(/ (?:in terms of|with regard to|by means of) .*$/, "");
  const isThing =
    !cases.includes(object) && countWords(object) <= mostOfObject && !/^(?:how|what|between)\b| to \w+ /.test(object);
  return {
    deed: interprets ? "analyse" : deed,
    name: capitaliseFirst(gerund(phrase)),
    ...(isThing ? { object } : {}),
  };
}

/** What is done, and the outcome as it says so. */
function readVerb(text: string): { deed: Deed | null; told: string } {
  if (known.test(text)) {
    const object = text.replace(known, "");
    if (compared.test(object)) return { deed: "analyse", told: `compare ${object.replace(compared, "")}` };
    const found = doneWithKnown.find(([pattern]) => pattern.test(object));
    return found === undefined ? { deed: null, told: text } : { deed: found[1], told: found[2] + object };
  }
  return { deed: analysed.test(text) ? "analyse" : used.test(text) ? "use" : null, told: text };
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
