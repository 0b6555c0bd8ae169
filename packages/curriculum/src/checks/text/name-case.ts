import { knownTerms } from "../known-terms.ts";
import type { Check } from "../check.ts";

export const nameCase: Check = {
  id: "text.name-case",
  severity: "warning",
  title: "Names keep their capitals",
  reason: "“python Tutor” is a name that lost its first letter on the way into a sentence.",
  remedy: "Write the name as it is written elsewhere.",
  run: (curriculum, { texts }) => {
    // A name has a second word with a capital. A first capital alone may come from a heading, and letters after a
    // word ("Self-service BI", "Vitamin K") say nothing of it.
    const names = Array.from(knownTerms(curriculum)).filter((term) => /^\p{Lu}\p{Ll}[^ ]* \p{Lu}\p{Ll}/u.test(term));
    if (names.length === 0) return [];
    const lowered = names
      .map((name) => name.charAt(0).toLowerCase() + name.slice(1))
      .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
    const pattern = new RegExp(
      String.raw`(?<![\p{L}\p{N}-])(?:${lowered.map((name) => RegExp.escape(name)).join("|")})(?!\p{L})`,
      "u",
    );
    return texts.flatMap(({ path, itemId, text }) => {
      const found = pattern.exec(text);
      return found ? [{ path, itemId, message: `“${found[0]}” is a name without its first capital.` }] : [];
    });
  },
};
