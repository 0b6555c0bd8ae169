import { bloomRank, type BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { splitLeadingVerb } from "@curriculum/curriculum/bloom/leading-verb.ts";
import type { Seed } from "./seed.ts";
import type { Reply } from "./to-reply.ts";

const kind = "wrong level";

const high = (level: unknown) => bloomRank(level as BloomLevel) >= bloomRank("Apply");

/** Texts that ask for less, or for other, than their level. */
export const levelSeeds: readonly Seed[] = [
  {
    kind,
    name: "an outcome with a verb of another level",
    apply: (reply, { told, at }) => {
      if (typeof reply["text"] !== "string" || !("verb" in reply)) return null;
      const verbs = high(told.slot["level"]) ? ["list", "name", "define"] : ["design", "evaluate", "critique"];
      const verb = verbs[at % verbs.length]!;
      return { ...reply, verb, text: `${capitaliseFirst(verb)} ${splitLeadingVerb(reply["text"]).rest}.` };
    },
  },
  {
    kind,
    name: "an outcome with a verb that nobody can observe",
    apply: (reply) =>
      typeof reply["text"] === "string" && "verb" in reply
        ? { ...reply, verb: "understand", text: `Understand ${splitLeadingVerb(reply["text"]).rest}.` }
        : null,
  },
  {
    kind,
    name: "a question for a meaning where use is wanted",
    apply: (reply, { told, at }) => {
      if (!("key" in reply) || !high(told.slot["level"])) return null;
      const concept = String(told.slot["concept"]);
      const stems = [
        `What is meant by ${concept}?`,
        `Which of these best defines ${concept}?`,
        `Which term names what is described as ${String((reply["key"] as Reply)["text"])}?`,
        `What does ${concept} refer to?`,
      ];
      return { ...reply, stem: stems[at % stems.length] };
    },
  },
  {
    kind,
    name: "a judgement where recall is wanted",
    apply: (reply, { told }) =>
      "key" in reply && !high(told.slot["level"])
        ? {
            ...reply,
            stem: `How would you evaluate whether ${String(told.slot["concept"])} deserves its place, and why?`,
          }
        : null,
  },
  {
    kind,
    name: "a task that asks for a list",
    apply: (reply, { told, at }) => {
      if (!("points" in reply)) return null;
      const concept = String(told.slot["concept"]);
      const stems = [`List three facts about ${concept}.`, `Define ${concept} and name two examples of it.`];
      return { ...reply, stem: stems[at % stems.length] };
    },
  },
];
