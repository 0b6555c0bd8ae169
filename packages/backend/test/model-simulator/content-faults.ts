import type { Question } from "./read-question.ts";

/** What models do wrong in an answer that the wire carries well. The first two are manners, not faults. */
export const contentFaults = [
  "prefaced",
  "fenced",
  "truncated",
  "wrong shape",
  "invented citation",
  "wrong level",
  "two keys",
  "flawed item",
  "copied sibling",
  "off-topic",
] as const;
export type ContentFault = (typeof contentFaults)[number];

export interface Spoilt {
  text: string;
  isCut: boolean;
}

type Reply = Record<string, unknown>;

/** Verbs of the levels farthest from the one that was asked for. */
const otherVerb: Record<string, string> = {
  Remember: "design",
  Understand: "design",
  Apply: "list",
  Analyze: "list",
  Analyse: "list",
  Evaluate: "list",
  Create: "list",
};

const elsewhere =
  "The tulip fields of the northern coast bloom in April, when ferries carry the first visitors across.";

/** The reply with one fault of the kind, or null where a reply to this question cannot have it. */
export function applyContentFault(fault: ContentFault, reply: unknown, question: Question): Spoilt | null {
  const whole = JSON.stringify(reply);
  const spoilt = (changed: Reply | null) => changed && { text: JSON.stringify(changed), isCut: false };
  const value = reply as Reply;
  switch (fault) {
    case "prefaced":
      return {
        text: `Certainly! Here is the {answer} you asked for:\n${whole}\nLet me know if it fits.`,
        isCut: false,
      };
    case "fenced":
      return { text: `\`\`\`json\n${whole}\n\`\`\``, isCut: false };
    case "truncated":
      return { text: whole.slice(0, Math.floor(whole.length * 0.6)), isCut: true };
    case "wrong shape":
      return { text: JSON.stringify({ result: Object.values(value) }), isCut: false };
    case "invented citation":
      return spoilt(withInventedQuotation(value, question));
    case "wrong level":
      return spoilt(withOtherLevel(value, question));
    case "two keys":
      return spoilt(withTwoKeys(value));
    case "flawed item":
      return spoilt(withFlaw(value));
    case "copied sibling":
      return spoilt(withCopy(value, question));
    case "off-topic":
      return spoilt(offTopic(value));
  }
}

function withInventedQuotation(value: Reply, { evidence }: Question): Reply | null {
  const passage = evidence[0]?.id;
  if (passage === undefined || !Array.isArray(value["citations"])) return null;
  return { ...value, citations: [{ passage, quote: "Nine out of ten practitioners agree that this is always so." }] };
}

function withOtherLevel(value: Reply, { slot }: Question): Reply | null {
  const { verb, text } = value;
  const other = otherVerb[slot.level ?? ""];
  if (typeof verb !== "string" || typeof text !== "string" || other === undefined) return null;
  return { ...value, verb: other, text: `${other[0]!.toUpperCase()}${other.slice(1)}${text.slice(verb.length)}` };
}

interface Choice {
  text: string;
  rationale: string;
}

function withTwoKeys(value: Reply): Reply | null {
  const key = value["key"] as Choice | undefined;
  const distractors = value["distractors"] as Choice[] | undefined;
  if (!key || !distractors) return null;
  const again = { ...distractors[0]!, text: `${key.text.slice(0, 1).toLowerCase()}${key.text.slice(1)}` };
  return { ...value, distractors: [again, ...distractors.slice(1)] };
}

function withFlaw(value: Reply): Reply | null {
  const distractors = value["distractors"] as Choice[] | undefined;
  if (!distractors) return null;
  return { ...value, distractors: [...distractors.slice(0, 2), { ...distractors[2]!, text: "All of the above" }] };
}

function withCopy(value: Reply, { written }: Question): Reply | null {
  const copy = written.at(-1);
  if (copy === undefined) return null;
  if ("stem" in value) return { ...value, stem: copy };
  if ("text" in value) return { ...value, text: copy, verb: copy.split(" ")[0]!.toLowerCase() };
  if ("name" in value) return { ...value, name: copy };
  return null;
}

function offTopic(value: Reply): Reply | null {
  if ("key" in value) {
    return {
      ...value,
      stem: "When do the tulip fields of the northern coast bloom?",
      key: { text: elsewhere, rationale: elsewhere },
    };
  }
  if ("definition" in value) return { ...value, definition: elsewhere };
  return null;
}
