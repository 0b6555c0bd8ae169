import { answerWith } from "../../src/authoring/model/scripted-model.ts";
import type { Seed } from "./seed.ts";
import type { Reply } from "./to-reply.ts";

const kind = "truncated";
const proseFields = ["text", "stem", "definition", "explanation", "modelAnswer", "workplaceUse", "scenario"];

/** Replies that were broken off. */
export const shapeSeeds: readonly Seed[] = [
  ...[0.3, 0.6, 0.95].map((share): Seed => ({
    kind,
    name: `cut at ${share * 100} % and marked as cut`,
    apply: (reply) => answerWith(cutAt(JSON.stringify(reply), share), "call-1", true),
  })),
  { kind, name: "cut without a mark", apply: (reply) => cutAt(JSON.stringify(reply), 0.8) },
  {
    kind,
    name: "whole JSON around a text that stops in the middle",
    apply: (reply) => {
      const field = proseFields.find((name) => isLong(reply[name]));
      if (field === undefined || "key" in reply) return null;
      return { ...reply, [field]: halved(reply[field]) };
    },
  },
  {
    kind,
    name: "whole JSON with half of its lists",
    apply: (reply) => {
      const field = ["distractors", "points", "questions", "units", "criteria"].find(
        (name) => Array.isArray(reply[name]) && reply[name].length > 1,
      );
      return field === undefined ? null : { ...reply, [field]: (reply[field] as unknown[]).slice(0, 1) };
    },
  },
];

function cutAt(text: string, share: number): string {
  return text.slice(0, Math.floor(text.length * share));
}

function isLong(value: Reply[string]): boolean {
  const text = Array.isArray(value) ? value.at(-1) : value;
  return typeof text === "string" && text.split(" ").length > 6;
}

function halved(value: Reply[string]): unknown {
  if (Array.isArray(value)) return [...value.slice(0, -1), halved(value.at(-1))];
  const words = String(value).split(" ");
  return words
    .slice(0, Math.floor(words.length / 2))
    .join(" ")
    .replace(/[.,;:?!]+$/, "");
}
