import { foldText } from "../../language/fold-text.ts";
import { isPlural, singularOf } from "../../language/plural.ts";
import type { Check } from "../check.ts";
import { foldedTerms } from "../known-terms.ts";

export const agreement: Check = {
  id: "text.agreement",
  severity: "warning",
  title: "Terms and their verbs agree in number",
  reason: "“Conditions stands first” shows that a term was put where another fitted.",
  remedy: "Give the verb the number of its subject.",
  run: (curriculum, { texts }) => {
    const terms = foldedTerms(curriculum);
    const isTerm = (name: string) => terms.has(name) || terms.has(singularOf(name));
    return texts.flatMap(({ path, itemId, text, kind }) => {
      if (kind === "title") return [];
      const found = Array.from(foldText(text).matchAll(subjectAndVerb)).find(([, article, name, verb]) => {
        if (!isTerm(name!)) return false;
        // "The means is" may be the method or several averages; a form that is both is let pass.
        const isMany = isPlural(name!) && singularOf(name!) !== name && !terms.has(`${name} of`);
        return article === undefined
          ? isMany && singular.has(verb!) && !terms.has(name!)
          : !isPlural(name!) && plural.has(verb!);
      });
      return found
        ? [{ path, itemId, message: `“${found[0].replace(/^[.!?;:] /, "")}” does not agree in number.` }]
        : [];
    });
  },
};

const singular = new Set(["is", "was", "has", "does", "stands", "needs", "plays", "helps", "shows"]);
const plural = new Set(["are", "were", "have", "do"]);

/** A term as the subject at the start of a clause, with or without "a" or "an", and its verb. */
const subjectAndVerb =
  /(?:^|[.!?;:] )(?:(an?) )?((?:[\p{L}-]+ ){0,3}[\p{L}-]+) (is|was|has|does|stands|needs|plays|helps|shows|are|were|have|do)\b/gu;
