import type { ItemFlaw } from "../item-flaw.ts";
import { contentOf } from "../read-item.ts";
import { missingAntecedent } from "./unclear-wording.ts";

const verbLike =
  /\b(?:is|are|was|were|be|been|do|does|did|has|have|had|can|could|should|would|will|may|might|must|calculate|find|identify|choose|select|determine|name|state|match|complete|consider|explain|give)\b|\b\w{3,}(?:s|ed)\b(?=\s+(?:to|by|in|with|the|an?|that|as|from|for|of|on|when|_))/i;

const empty = new Set(
  contentOf(
    "following option statement answer choice sentence one true false correct incorrect right wrong best accurate describe apply applies appropriate select choose pick item question above below thing know say said about example regarding concerning mark tick",
  ),
);

/** "Which of these statements is true?" is the row of true-or-false statements, reported as such. */
const asksForStatement = /\b(?:statements?|claims?|sentences?|assertions?|propositions?)\b/i;

export const unfocusedStem: ItemFlaw = {
  kind: "unfocused-stem",
  title: "The stem asks one definite question",
  reason: "When the question only appears in the options, each must be read as a separate true-or-false item.",
  remedy: "Say in the stem what is asked, so that the answer could be given with the options covered.",
  find: ({ stem, stemWords, stemContent, sentences }) => {
    const told = [...stemContent].filter((word) => !empty.has(word));
    if (told.length === 0 && asksForStatement.test(stem)) return null;
    if (told.length === 0 && missingAntecedent({ stem, sentences }) !== null) return null;
    if (told.length === 0) return `“${stem}” names no matter.`;
    const isQuestion = /\?\s*$|_{2,}|[=+<>≤≥]/.test(stem);
    if (isQuestion) return null;
    if (!verbLike.test(stem)) return `“${stem}” asks nothing.`;
    const bare = /^(?:the |an? )?[\w' -]{2,60} (?:is|are|was|were|can|may|will|has|have|should|refers?)\W*$/i.test(
      stem,
    );
    return bare && stemWords.length <= 4 ? `“${stem}” leaves the question to the options.` : null;
  },
};
