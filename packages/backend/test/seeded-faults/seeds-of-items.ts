import { lowerFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { pluralOf } from "@curriculum/curriculum/language/plural.ts";
import { optionsOf, type Option, type Seed, type Surroundings } from "./seed.ts";
import type { Reply } from "./to-reply.ts";

type Options = { key: Option; distractors: [Option, Option, Option] };

/** A seed that changes the options, or the stem, of a choice item. */
function choice(
  kind: "two keys" | "flawed item",
  name: string,
  change: (options: Options, reply: Reply, around: Surroundings) => Reply | null,
): Seed {
  return {
    kind,
    name,
    apply: (reply, around) => {
      const options = optionsOf(reply);
      const changed = options && change(options, reply, around);
      return changed ? { ...reply, ...changed } : null;
    },
  };
}

const replaced = (options: Options, text: string): Reply => ({
  distractors: [{ ...options.distractors[0], text }, ...options.distractors.slice(1)],
});

const bare = (text: string) => text.replace(/\.$/, "");

/** Choice items with more than one right answer, and with flaws that give the answer away or confuse. */
export const itemSeeds: readonly Seed[] = [
  choice("two keys", "a distractor that is the key in another case", (options) =>
    replaced(
      options,
      options.key.text === lowerFirst(options.key.text) ? options.key.text.toUpperCase() : lowerFirst(options.key.text),
    ),
  ),
  choice("two keys", "a distractor that is the key with an article or a plural", (options) => {
    const { text } = options.key;
    if (/^(?:an?|the) /i.test(text)) return replaced(options, text.replace(/^(?:an?|the) /i, ""));
    return replaced(options, text.split(" ").length <= 3 ? pluralOf(text) : `the ${text}`);
  }),
  choice("two keys", "a distractor that says the key in other function words", (options) => {
    const { text } = options.key;
    const other = text.replace(/\bwhich\b/, "that").replace(/\bthat\b/, "which");
    return other === text || text.split(" ").length < 4 ? null : replaced(options, other);
  }),
  choice("two keys", "a distractor that the source states of the concept too", (options, _, { record }) => {
    if (record.kind !== "item") return null;
    const concept = record.evidence.concepts.find(({ term }) => term === record.value.concept);
    // A question for a name is not answered by a statement.
    if (options.key.text.split(" ").length < 5) return null;
    const also = record.evidence.statements.find(
      ({ conceptId, predicate, quality }) =>
        conceptId === concept?.id &&
        quality > 0.6 &&
        !options.key.text.includes(predicate) &&
        predicate.split(" ").length > 5,
    );
    return also ? replaced(options, also.predicate) : null;
  }),
  choice("two keys", "a distractor that is another name of the key", (options, _, { record }) => {
    const all = [...record.evidence.concepts, ...record.evidence.siblings];
    const named = all.find(
      ({ term }) => term.toLowerCase() === options.key.text.replace(/^(?:an?|the) /i, "").toLowerCase(),
    );
    const alias = named?.aliases.find((one) => one.toLowerCase() !== named.term.toLowerCase());
    return alias === undefined ? null : replaced(options, alias);
  }),
  choice("flawed item", "all of the above", (options) => replaced(options, "All of the above")),
  choice("flawed item", "none of these", (options) => replaced(options, "None of these")),
  choice("flawed item", "two options joined", (options) =>
    replaced(options, `Both “${bare(options.key.text)}” and “${bare(options.distractors[1].text)}”`),
  ),
  choice("flawed item", "a negative stem", (_, __, { told }) => ({
    stem: `Which of these is not true of ${String(told.slot["concept"])}?`,
  })),
  choice("flawed item", "a stem that asks for any true statement", () => ({
    stem: "Which of the following statements is true?",
  })),
  choice("flawed item", "a key that is much longer than the rest", ({ key }) => ({
    key: {
      ...key,
      text: `${bare(key.text)}, as the careful reader of this chapter will have noticed in the worked example with its several parts and conditions`,
    },
  })),
  choice("flawed item", "a distractor in absolute terms", (options) =>
    replaced(options, `It always and only applies, never otherwise: ${bare(options.distractors[0].text)}`),
  ),
  choice("flawed item", "a joke among the options", (options) =>
    replaced(options, "A purple unicorn on roller skates"),
  ),
  choice("flawed item", "one rationale for all options", (options) => {
    const rationale = "This is what the chapter says.";
    return {
      key: { ...options.key, rationale },
      distractors: options.distractors.map((one) => ({ ...one, rationale })),
    };
  }),
  choice("flawed item", "a distractor printed twice", (options) => replaced(options, options.distractors[1].text)),
  choice("flawed item", "a distractor from another field", (options) =>
    replaced(options, "Tulips blooming along northern ferry harbours"),
  ),
];
