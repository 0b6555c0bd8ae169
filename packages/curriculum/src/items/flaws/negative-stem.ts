import type { ItemFlaw } from "../item-flaw.ts";

/** What follows describes a case; a "not" in it belongs to the case, not to the question. */
const subordinate =
  /(?<=\S\s)\b(?:who|whom|whose|that|when|where|because|if|since|although|while|in which|for which|so that|which)\b(?! (?:of|one|statement|option)\b)/i;

export const negativeStem: ItemFlaw = {
  kind: "negative-stem",
  title: "The stem asks positively",
  reason:
    "A reader who overlooks “not” or “except” answers the opposite question, and knowing what is false is not knowing what is true.",
  remedy: "Ask for what is the case. Where the exception itself matters, ask for it by name.",
  find: ({ stem, question }) => {
    const shouted = /\b(?:NOT|EXCEPT|LEAST|NEVER|CANNOT|FALSE|INCORRECT)\b/.exec(stem);
    if (shouted) return `The stem turns on “${shouted[0]}”.`;
    const start = question.search(/\b(?:which|what|who|all|each|every)\b/i);
    const asked = start < 0 ? question : question.slice(start);
    const cut = asked.slice(6).search(subordinate);
    const main = cut < 0 ? asked : asked.slice(0, cut + 6);
    const found =
      /\b(?:except(?: for)?)\b[\s:_.?]*$/i.exec(question) ??
      /\bexcept\b/i.exec(/\b(?:all|each|every|any) of\b/i.test(question) ? question : "") ??
      /\b(?:not|cannot|never|least (?:likely|appropriate|suitable|important|effective|useful|true|accurate)|(?<=\b(?:is|are|would be) )(?:\w+ly )?(?:incorrect|untrue|false|inaccurate|wrong|unlikely|inappropriate))\b|\b(?:incorrect|false) (?:statement|option|answer|claim)s?\b|\w+n't\b/i.exec(
        main
          .replaceAll("’", "'")
          .replace(
            /\b(?:whether or not|not only|if not|true or false|false (?:positive|negative|alarm|memor|belief|consensus)\w*|(?:positives?|negatives?) or false)\b/gi,
            "",
          ),
      );
    if (!found) return null;
    const asksForOne =
      /\b(?:which|what|who|all|each|every|except)\b/i.test(question) || /(?:_{2,}|:|\bis|\bare)\W*$/.test(question);
    return asksForOne ? `The stem turns on “${found[0].trim()}”.` : null;
  },
};
