import type { IntakeProblem } from "../../intake/reading.ts";
import { refuse } from "../../intake/reading.ts";

type Refusal = { ok: false; problems: IntakeProblem[] };

/** What a file is told when its reader threw: no reader may, but each rests on libraries that do. */
export function describeParserError(error: unknown, fileName: string): Refusal {
  const message = error instanceof Error ? error.message : String(error);
  if (/call stack/i.test(message)) {
    return refuse(
      "over-limit",
      `"${fileName}" is nested too deeply to be read. Save it anew from its own program, or send its text as DOCX or PDF.`,
    );
  }
  if (isMemory(message)) return outOfMemory(fileName);
  return refuse(
    "damaged",
    `"${fileName}" could not be read (${message.slice(0, 200)}). Save it anew from its own program and send it again.`,
  );
}

/** What a file is told when the process that read it ended. `said` is the last of what the process wrote. */
export function describeParserEnd(
  end: { code: number | null; signal: string | null; said: string },
  fileName: string,
): Refusal {
  if (isMemory(end.said)) return outOfMemory(fileName);
  if (end.signal === "SIGXCPU") return outOfTime(fileName);
  return refuse(
    "over-limit",
    `"${fileName}" ended the process that read it (${end.signal ?? `code ${end.code}`}). Save it anew from its own program, without embedded media, and send it again.`,
  );
}

export function outOfTime(fileName: string, ms?: number): Refusal {
  const time = ms === undefined ? "" : ` (${Math.round(ms / 1000)} s)`;
  return refuse(
    "over-limit",
    `"${fileName}" takes longer to read than a file may${time}. Split it by chapters, or save it anew from its own program.`,
  );
}

function outOfMemory(fileName: string): Refusal {
  return refuse(
    "over-limit",
    `"${fileName}" needs more memory to be read than a file may. Split it by chapters, or remove its embedded media.`,
  );
}

function isMemory(text: string): boolean {
  return /out of memory|heap limit|allocation failed|bad_alloc|Invalid (string|array|typed array) length|Cannot allocate/i.test(
    text,
  );
}
