import type { ItemFlaw } from "../item-flaw.ts";

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
  find: ({ distractors, key, foldedStem, options, vocabulary }) => {
    for (const option of distractors) {
      if (nonAnswer.test(option.folded)) return `“${option.text}” is no answer.`;
      const joke = absurd.exec(option.folded)?.[0];
      const others = options.filter((other) => other !== option);
      const isAtHome =
        joke !== undefined && (foldedStem.includes(joke) || others.some((other) => absurd.test(other.folded)));
      if (joke !== undefined && !isAtHome) return `“${option.text}” is a joke.`;
      if (vocabulary && key && option.content.length > 0 && isForeign(option.content, vocabulary))
        if (!isForeign(key.content, vocabulary)) return `No word of “${option.text}” stands in the sources.`;
    }
    return null;
  },
};

function isForeign(content: readonly string[], vocabulary: ReadonlySet<string>): boolean {
  return content.every((word) => !vocabulary.has(word) && !/\d/.test(word));
}
