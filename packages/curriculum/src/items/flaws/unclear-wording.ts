import type { ItemFlaw } from "../item-flaw.ts";
import type { ItemView } from "../read-item.ts";

const loose =
  /\b(?:and\/or|etc|and so (?:on|forth)|stuff|thingy|whatsit|or something|kind of thing|sort of thing|things like that|some kind of (?:thing|way)|somehow|or whatever|and the like|blah|tbd|tbc|xxx)\b|\?{2,}|\(\?\)/i;

const doubleNegative =
  /\b(?:not|never|no|cannot|\w+n't)\b(?: \w+){0,4}? \b(?:not|never|except|without|un(?:able|likely|true|necessary|important|common|usual|related|clear|aware|willing)|in(?:correct|accurate|appropriate|effective|sufficient|frequent|significant)|im(?:possible|probable|proper))\b/i;

export const unclearWording: ItemFlaw = {
  kind: "unclear-wording",
  title: "The wording has one meaning",
  reason: "A reader who knows the answer must not fail on what the question may have meant.",
  remedy: "Name the thing instead of “it”, ask one question, and say it without two negatives.",
  find: (item) => {
    const found =
      loose.exec(item.stem) ?? item.options.map((option) => loose.exec(option.text)).find((match) => match !== null);
    if (found) return `“${found[0]}” leaves open what is meant.`;
    const twice = doubleNegative.exec(item.stem.replaceAll("’", "'").replace(/\b(?:is|are) not(?= an? example)/gi, ""));
    if (twice) return `“${twice[0]}” denies twice.`;
    if ((item.stem.match(/\?/g) ?? []).length > 1) return "The stem asks two questions.";
    return missingAntecedent(item) ?? brokenText(item);
  },
};

/** "What does it do?" without anything that "it" could be. */
export function missingAntecedent({ stem, sentences }: Pick<ItemView, "stem" | "sentences">): string | null {
  if (sentences.length > 1) return null;
  const found =
    /^(?:what|which)(?: of (?:these|the following))? (?:is|are) (?:\w+ )?(?:about|for|of|with|to|in|from) (it|this|them|these)[\s?]*$/i.exec(
      stem,
    ) ??
    /^(?:what|how|why|when|where|which(?: of the following| one)?)\b(?: \w+)?,? (?:is|are|does|do|did|was|were|can|will|would|best describes|describes|explains|applies to|refers to|relates to) (it|this|they|these|those|them)(?=[\s?.:]*$|[\s?]+(?:do|mean|work|used|called|about|for|apply|like|happen|involve)\b)/i.exec(
      stem,
    ) ??
    /^(it|this|they|these|those)\b(?=\s+(?:is|are|was|were|has|have|can|may|does|do|\w+s)\b)/i.exec(stem);
  return found ? `Nothing says what “${found[1]}” is.` : null;
}

function brokenText({ stem, options }: ItemView): string | null {
  const broken = [stem, ...options.map((option) => option.text)].find((text) =>
    /\b(\p{L}{2,}) \1\b(?<!\b(?:had had|that that|very very|bye bye|ha ha))|\[object/u.test(text),
  );
  return broken === undefined ? null : `“${broken}” is broken.`;
}
