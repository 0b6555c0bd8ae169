import type { z } from "zod";

export type ReplyReading<T> =
  | { ok: true; reply: T }
  /** `problems` are sentences for the model's second attempt. */
  | { ok: false; problems: string[] };

// A preface may hold braces of its own, but not many of them.
const mostStarts = 12;

// Twenty complaints say no more than the first few.
const mostProblems = 8;

/**
 * The object in what a model wrote, whatever stands around it: a preface, a code fence, a closing remark. It is never
 * mended: an object that breaks off or has another shape is a problem to be told.
 */
export function readReply<T>(text: string, schema: z.ZodType<T>, isCut: boolean): ReplyReading<T> {
  if (text.trim() === "") return { ok: false, problems: ["The reply was empty. Reply with the JSON object."] };
  let problems: string[] | null = null;
  for (const start of startsOf(text)) {
    const value = parseAt(text, start);
    if (value === undefined) continue;
    const read = schema.safeParse(value);
    if (read.success) return { ok: true, reply: read.data };
    problems ??= complaintsOf(read.error);
  }
  if (problems !== null && !isCut) return { ok: false, problems };
  return {
    ok: false,
    problems: [
      isCut || text.includes("{")
        ? "The reply broke off before its JSON object ended. Reply with the whole object, in shorter texts."
        : "The reply holds no JSON object. Reply with the object alone.",
    ],
  };
}

function startsOf(text: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf("{"); at >= 0 && starts.length < mostStarts; at = text.indexOf("{", at + 1))
    starts.push(at);
  return starts;
}

function parseAt(text: string, start: number): unknown {
  const end = endOfObject(text, start);
  if (end === null) return undefined;
  try {
    return JSON.parse(text.slice(start, end));
  } catch {
    return undefined;
  }
}

/** Just after the brace that closes the one at `start`; null where none does. Braces in strings do not count. */
function endOfObject(text: string, start: number): number | null {
  let depth = 0;
  let isInString = false;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (isInString) {
      if (character === "\\") at += 1;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === "{") depth += 1;
    else if (character === "}") {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return null;
}

function complaintsOf({ issues }: z.ZodError): string[] {
  const told = issues.slice(0, mostProblems).map(({ path, message }) => {
    const place = path.length === 0 ? "The reply" : `“${path.join(".")}”`;
    return `${place}: ${message.replace(/\.$/, "")}.`;
  });
  const more = issues.length - told.length;
  return more > 0 ? [...told, `There are ${more} more faults of this kind.`] : told;
}
