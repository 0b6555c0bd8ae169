import type { Question } from "../read-question.ts";

const mostWords = 8;

/** What a second reader doubts: how the first text of the draft begins, and in a question its key. */
export function writeDoubts({ draft }: Question): { remarks: { about: string; words: string; note: string }[] } {
  const [first] = textsIn(draft);
  if (first === undefined) return { remarks: [] };
  const words = first.split(/\s+/u).slice(0, mostWords).join(" ");
  const isQuestion = typeof draft === "object" && draft !== null && "key" in draft;
  const remarks = [{ about: "support", words, note: "The passage says less than this." }];
  if (isQuestion) remarks.push({ about: "key", words, note: "Another answer could be defended." });
  return { remarks };
}

// What ties a reply to its question, and what its sources say.
const tied: ReadonlySet<string> = new Set(["passage", "quote", "verb", "unit", "outcome", "basis", "concept"]);

function textsIn(value: unknown, name = ""): string[] {
  if (typeof value === "string") return tied.has(name) || value.length < 12 ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((one) => textsIn(one, name));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => textsIn(one, key));
}
