import type { DraftRecord } from "./draft-record.ts";
import type { Sent } from "./catch-fault.ts";
import type { RepliedCitation, Reply, ToldQuestion } from "./to-reply.ts";

export const faultKinds = [
  "invented citation",
  "wrong level",
  "two keys",
  "flawed item",
  "copied sibling",
  "truncated",
  "off-topic",
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** What a seed may draw on. */
export interface Surroundings {
  record: DraftRecord;
  told: ToldQuestion;
  /** A text of the same kind about something else; null where there is none. */
  other: DraftRecord | null;
  /** Number of the record, to take turns by. */
  at: number;
}

/** One way in which a model errs: `apply` makes a sound reply faulty, or gives null where it cannot have the fault. */
export interface Seed {
  kind: FaultKind;
  name: string;
  apply: (reply: Reply, around: Surroundings) => Sent | null;
}

export interface Option {
  text: string;
  rationale: string;
}

export function optionsOf(reply: Reply): { key: Option; distractors: [Option, Option, Option] } | null {
  const { key, distractors } = reply;
  return key && distractors ? { key: key as Option, distractors: distractors as [Option, Option, Option] } : null;
}

/** The reply with every list of citations changed, however deep it lies. */
export function withCitations(reply: Reply, change: (citations: RepliedCitation[]) => RepliedCitation[]): Reply {
  const walk = (value: unknown, name: string): unknown => {
    if (name === "citations") return change(value as RepliedCitation[]);
    if (Array.isArray(value)) return value.map((one) => walk(one, ""));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one, key)]));
  };
  return walk(reply, "") as Reply;
}

export function citationsIn(reply: Reply): RepliedCitation[] {
  const found: RepliedCitation[] = [];
  withCitations(reply, (citations) => {
    found.push(...citations);
    return citations;
  });
  return found;
}
