import type { ItemFlaw } from "../item-flaw.ts";
import { contentOf, type ItemView } from "../read-item.ts";

const filler =
  /\b(?:interesting(?:ly)?|fascinating|as (?:we|you) (?:all )?(?:may |might )?(?:know|recall|remember|learned|saw|discussed)|by the way|fun fact|it is (?:well known|worth noting|important to note|interesting to note)|needless to say|as (?:discussed|mentioned) (?:in|above|earlier)|(?:many|most|some) (?:students|people|textbooks|experts|readers) (?:find|think|believe|enjoy|consider|say|agree)|(?:is|are) (?:a|an) (?:very |really |extremely )?(?:important|popular|useful|common|broad|complex) (?:topic|subject|field|concept|area|issue|idea)|plays? an? (?:\w+ )?important role in (?:our|today's|modern|everyday))\b/i;

// A vignette of real use rarely needs more; beyond it, the reading and not the matter is tested.
const mostWords = 110;

export const gratuitousInformation: ItemFlaw = {
  kind: "gratuitous-information",
  title: "The stem holds what the question needs, no more",
  reason: "Text that plays no part in the answer tests patience and reading speed.",
  remedy: "Strike out every sentence without which the question can still be answered.",
  find: (item) => {
    const found = filler.exec(item.stem);
    if (found) return `“${found[0]}” adds nothing to the question.`;
    if (item.stemWords.length > mostWords) return `The stem has ${item.stemWords.length} words.`;
    const idle = idleSentence(item);
    return idle === undefined ? null : `“${idle}” plays no part in the question.`;
  },
};

/** Words of meaning with which a question stands alone. */
const leastMatter = 5;

/** A sentence that shares no word of meaning with the rest of the item, and to which nothing refers back. */
function idleSentence({ sentences, question, options }: ItemView): string | undefined {
  if (sentences.length < 2) return undefined;
  // A question with little matter of its own leans on what was told before: "Where did the work go wrong?"
  if (new Set(contentOf(question)).size < leastMatter) return undefined;
  const printed = options.flatMap((option) => option.content);
  return sentences.find((sentence, index) => {
    if (sentence === question || sentence.includes("_")) return false;
    const content = contentOf(sentence);
    if (content.length < 3 || /\d/.test(sentence)) return false;
    const rest = new Set([
      ...sentences.flatMap((other, place) => (place === index ? [] : contentOf(other))),
      ...printed,
    ]);
    const next = sentences[index + 1] ?? "";
    const refersBack = /\b(?:he|she|it|they|him|her|his|its|their|them|this|these|those|such|here)\b/i.test(
      next.split(" ").slice(0, 8).join(" "),
    );
    const isReference =
      /\b(?:he|she|it|they|his|her|its|their|this|these|such)\b/i.test(sentence.slice(0, 40)) && index > 0;
    return !refersBack && !isReference && content.every((word) => !rest.has(word));
  });
}
