import { citationsIn, withCitations, type Seed } from "./seed.ts";
import { toReply, type RepliedCitation, type Reply } from "./to-reply.ts";

const cites = (reply: Reply) => citationsIn(reply).length > 0;
const kind = "invented citation";

/** Quotations that do not stand where the reply says they do, and texts about something else. */
export const sourceSeeds: readonly Seed[] = [
  {
    kind,
    name: "a quotation made up",
    apply: (reply, { told }) =>
      cites(reply)
        ? withCitations(reply, ([first, ...rest]) =>
            first
              ? [{ passage: told.passages[0]!.id, quote: "Nine of ten practitioners agree that this holds." }, ...rest]
              : [],
          )
        : null,
  },
  {
    kind,
    name: "a passage that was not shown",
    apply: (reply) =>
      cites(reply) ? withCitations(reply, (all) => all.map((one) => ({ ...one, passage: "p99" }))) : null,
  },
  {
    kind,
    name: "one word of the quotation exchanged",
    apply: (reply) => (cites(reply) ? withCitations(reply, (all) => all.map(exchangeWord)) : null),
  },
  {
    kind,
    name: "a true quotation under another passage's label",
    apply: (reply, { told }) => {
      const other = (quote: string) => told.passages.find(({ text }) => !text.includes(quote))?.id;
      if (!citationsIn(reply).some(({ quote }) => other(quote) !== undefined)) return null;
      return withCitations(reply, (all) => all.map((one) => ({ ...one, passage: other(one.quote) ?? one.passage })));
    },
  },
  {
    kind: "off-topic",
    name: "a text about another subject, with a true quotation of a passage shown",
    apply: (_, { other, told }) => {
      const text = other && toReply(other, { ...told, passages: ownPassages(other.evidence.passages) });
      const [shown] = told.passages;
      if (!text || !shown) return null;
      const quotation = { passage: shown.id, quote: shown.text.split(" ").slice(0, 20).join(" ") };
      return withCitations({ ...text, ...("concept" in text && { concept: told.slot["concept"] }) }, (all) =>
        all.length > 0 ? [quotation] : [],
      );
    },
  },
];

function exchangeWord({ passage, quote }: RepliedCitation): RepliedCitation {
  const words = quote.split(" ");
  return { passage, quote: words.with(Math.floor(words.length / 2), "seventeen").join(" ") };
}

function ownPassages(passages: readonly { text: string }[]): { id: string; text: string }[] {
  return passages.map(({ text }, at) => ({ id: `p${at + 1}`, text }));
}
