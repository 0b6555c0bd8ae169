import type { ItemFlaw } from "../item-flaw.ts";
import type { ItemView, OptionView } from "../read-item.ts";

/** Nobody who read the question takes these for an answer. */
const nonAnswer =
  /^(?:i (?:do not|don't) know|don't know|do not know|not sure|unsure|not applicable|n\/a|no idea|who knows|nothing|nobody knows|whatever|it (?:does not|doesn't) matter|something else|it depends|anything|any|-+|\?+|\.+|lorem ipsum.*|asdf\w*|foo|bar|xyz)$/;

/** Things from jokes, not from any field's reasoning. A question on them has them in its stem or in more than one option. */
const absurd =
  /\b(?:bananas?|pizzas?|unicorns?|dragons?|wizards?|fair(?:y|ies)|santa claus|santa|elves|elf|dinosaurs?|aliens?|martians?|ufos?|magic(?:al|ally)?|leprechauns?|mermaids?|zombies?|vampires?|ghosts?|spaghetti|sandwich(?:es)?|donuts?|doughnuts?|ice cream|cheese|penguins?|giraffes?|kangaroos?|elephants?|bigfoot|superman|batman|mickey mouse|teddy bears?|tooth fairy|the moon|pirates?|ninjas?|hogwarts|crystal ball|horoscopes?|purple)\b/;

export const implausibleDistractor: ItemFlaw = {
  kind: "implausible-distractor",
  title: "Every distractor could be believed",
  reason: "An option that nobody chooses leaves a question with fewer options than it prints.",
  remedy: "Use a real misconception, or a sibling concept from the same section.",
  find: (item) => {
    const joke = item.distractors.find((option) => isJoke(option, item));
    if (joke) return `Nobody takes “${joke.text}” for an answer.`;
    const foreign = foreignDistractor(item);
    return foreign ? `No word of “${foreign.text}” stands in the sources.` : null;
  },
};

/** A distractor without a word of the sources, where the vocabulary of the sources is known and the key keeps to it. */
export function foreignDistractor({ vocabulary, key, distractors }: ItemView): OptionView | undefined {
  if (!vocabulary || !key || isForeign(key.content, vocabulary)) return undefined;
  return distractors.find((option) => isForeign(option.content, vocabulary));
}

/** Whether an option is no answer at all, or brings in something from nowhere. */
export function isJoke(option: OptionView, { foldedStem, options, vocabulary }: ItemView): boolean {
  if (nonAnswer.test(option.folded)) return true;
  // "Cheese" in nutrition and "magic methods" in programming are matter of the field.
  if (vocabulary !== null && option.content.every((word) => vocabulary.has(word))) return false;
  const joke = absurd.exec(option.folded)?.[0];
  if (joke === undefined || foldedStem.includes(joke)) return false;
  return !options.some((other) => other !== option && absurd.test(other.folded));
}

function isForeign(content: readonly string[], vocabulary: ReadonlySet<string>): boolean {
  return content.length > 0 && content.every((word) => !vocabulary.has(word) && !/\d/.test(word));
}
