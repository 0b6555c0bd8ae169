import { capitaliseFirst, lowerFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { splitLeadingVerb } from "@curriculum/curriculum/bloom/leading-verb.ts";
import type { Seed, Surroundings } from "./seed.ts";
import type { Reply } from "./to-reply.ts";

const kind = "copied sibling";
const fields = ["stem", "text", "name", "title"] as const;

/** The reply with its main text taken from one that is written already, by way of `change`. */
function copy(reply: Reply, { record, at }: Surroundings, change: (text: string) => string | null): Reply | null {
  const { written } = record.context;
  const text = written[at % Math.max(1, written.length)];
  const field = fields.find((name) => typeof reply[name] === "string");
  const changed = text === undefined ? null : change(text);
  if (changed === null || field === undefined || "definition" in reply) return null;
  return { ...reply, [field]: changed };
}

/** Texts that repeat one of the program, as it is or thinly disguised. */
export const copySeeds: readonly Seed[] = [
  { kind, name: "word for word", apply: (reply, around) => copy(reply, around, (text) => text) },
  {
    kind,
    name: "in another case, with other marks",
    apply: (reply, around) =>
      copy(reply, around, (text) => `${capitaliseFirst(text.toLowerCase()).replaceAll(",", " ,")} `),
  },
  {
    kind,
    name: "behind an opening",
    apply: (reply, around) =>
      copy(reply, around, (text) => ("stem" in reply ? `In this module, ${lowerFirst(text)}` : null)),
  },
  {
    kind,
    name: "with a word put in",
    apply: (reply, around) =>
      copy(reply, around, (text) => {
        const words = text.split(" ");
        return words.length < 8 ? null : words.toSpliced(Math.floor(words.length / 2), 0, "really").join(" ");
      }),
  },
  {
    kind,
    name: "an outcome under another verb of its level",
    apply: (reply, around) =>
      copy(reply, around, (text) => {
        if (!("verb" in reply)) return null;
        const { verb, rest } = splitLeadingVerb(text);
        const verbs = around.told.slot["verbs"] as string[];
        const other = verbs.find((one) => one !== verb && !one.includes(" "));
        return other === undefined ? null : `${capitaliseFirst(other)} ${rest}.`;
      }),
  },
];
