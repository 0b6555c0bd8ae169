/** One fact held against the database. A `note` is no fault: something that an administrator may want to do. */
export interface Verdict {
  state: "ok" | "wrong" | "note";
  /** What was looked at: "programs.status". */
  subject: string;
  /** What holds, or what should. */
  expected: string;
  /** What is there instead; null where it is as expected. */
  found: string | null;
  /** What to do about it; null where there is nothing to do. */
  remedy: string | null;
}

export function ok(subject: string, expected: string): Verdict {
  return { state: "ok", subject, expected, found: null, remedy: null };
}

export function wrong(subject: string, expected: string, found: string, remedy: string): Verdict {
  return { state: "wrong", subject, expected, found, remedy };
}

export function note(subject: string, expected: string, found: string, remedy: string): Verdict {
  return { state: "note", subject, expected, found, remedy };
}
