import { levelsOfVerb } from "@curriculum/curriculum/bloom/verb-levels.ts";
import { lowerFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { thirdPerson } from "@curriculum/curriculum/language/verb-forms.ts";

const participle = String.raw`(?:\w+ed|made|held|sold|bought|built|grown|found|known|chosen|paid|set|done|given|taken|kept|led)`;
const quality = "important|critical|necessary|essential|useful|valuable|significant|vital|difficult|needed";
const plainVerbs =
  "affect|help|influence|provide|contribute|differ|fit|protect|foster|shape|work|play|make|take|give|become|enter|lead|need|meet|control|" +
  "change|respond|communicate|vary|relate|cause|reduce|increase|improve|serve|support|function|occur|happen|depend|offer|exist|form|drive";
const verbs = new RegExp(`^(?:${plainVerbs})$`);

/**
 * What a question asks for, as an outcome may name it: "How do companies enter the market?" → "how companies enter the
 * market", "What are the barriers to trade?" → "the barriers to trade". Null where its words cannot be put in order
 * surely. Of two questions in one, the first.
 */
export function stateQuestion(question: string): string | null {
  const first = (question.split("?")[0] ?? "")
    .replace(/,? and (?:how|why|what|who|when|where|which)\b.*$/i, "")
    .replace(/,\s*what\b.*$/i, "")
    .replace(/\s*\([^)]*\)/g, "")
    .trim();
  const text = lowerFirst(first, () => false);
  const named = /^what (?:is|are) ((?:the |some of the )?(?!an? ).+)$/.exec(text)?.[1];
  if (named) return named.replace(/^some of /, "");
  const altered = /^(how|why) can (.+?) be (.+)$/.exec(text);
  if (altered) return `${altered[1]} ${altered[2]} can be ${altered[3]}`;
  const plain = /^(how|why) (?:do|can) (.+)$/.exec(text);
  if (plain) return `${plain[1]} ${plain[2]}`;
  const singular = /^(how|why) does (.+)$/.exec(text);
  if (singular) return inflected(singular[1] ?? "", singular[2] ?? "");
  const asked = /^(?:what|which) (.+?) (do|can|does) (.+)$/.exec(text);
  if (asked)
    return asked[2] === "does" ? inflected(`the ${asked[1]} that`, asked[3] ?? "") : `the ${asked[1]} that ${asked[3]}`;
  const passive = new RegExp(String.raw`^(how|why|when|where) (is|are|has|have) (.+?) (${participle}\b.*)$`).exec(text);
  if (passive) return `${passive[1]} ${passive[3]} ${passive[2]} ${passive[4]}`;
  const valued = new RegExp(String.raw`^why (is|are) (.+?) ((?:so |an? )?(?:${quality})\b.*)$`).exec(text);
  if (valued) return `why ${valued[2]} ${valued[1]} ${valued[3]}`;
  // The asked-for is the subject itself: its words stand in order.
  const subject = new RegExp(
    String.raw`^(?:what|which) ((?:[\w-]+,? )*?[\w-]+s) ((?:are|will|have|may|can|${plainVerbs})\b.*)$`,
  ).exec(text);
  const isInverted = /^(?:are|have|will) (?!\w+ing\b|\w+ed\b|affect|change|be\b)/.test(subject?.[2] ?? "");
  return subject && !isInverted ? `the ${subject[1]} that ${subject[2]}` : null;
}

/** "how the government use policy" with its verb in the third person; null where the verb cannot be told. */
function inflected(opening: string, rest: string): string | null {
  const words = rest.split(" ");
  const at = words.findIndex(
    (word, index) =>
      index > 0 &&
      !/^(?:the|an?|of|and|or|in|for|to)$/.test(words[index - 1] ?? "") &&
      (verbs.test(word) || levelsOfVerb(word).length > 0),
  );
  if (at < 0) return null;
  return [opening, ...words.slice(0, at), thirdPerson(words[at] ?? ""), ...words.slice(at + 1)].join(" ");
}
