import { wordsOf } from "@curriculum/curriculum/language/words.ts";
import { stopWords } from "@curriculum/curriculum/language/stop-words.ts";
import type { Brief } from "@curriculum/curriculum/model/brief.ts";

// Words that name the kind of qualification, not its subject.
const qualification = new Set(
  "award certificate certification diploma degree bachelor master program programme course level professional advanced introduction introductory foundation foundations higher national postgraduate graduate".split(
    " ",
  ),
);

/** Two to four capitals: the brief's own prefix, else the initials of the program's title ("Business Intelligence" → "BI"). */
export function modulePrefix(brief: Brief): string {
  if (brief.modulePrefix !== undefined) return brief.modulePrefix;
  const words = wordsOf(brief.program.normalize("NFD").replaceAll(/\p{M}/gu, ""))
    .filter((word) => /^[a-z]/.test(word) && !stopWords.has(word))
    .map((word) => word.replaceAll(/[^a-z]/g, ""));
  const subject = words.filter((word) => !qualification.has(word));
  const named = subject.length > 0 ? subject : words;
  const [first = "module"] = named;
  const initials =
    named.length > 1
      ? named
          .slice(0, 4)
          .map((word) => word[0] ?? "")
          .join("")
      : first.slice(0, 3);
  return initials.toUpperCase().padEnd(2, "X");
}

/** Codes in teaching order: those the brief gives, and the next free number of the prefix for the others. */
export function moduleCodes(brief: Brief, given: readonly (string | undefined)[]): string[] {
  const prefix = modulePrefix(brief);
  const used = new Set(given.filter((code) => code !== undefined));
  let number = 100;
  return given.map((code) => {
    if (code !== undefined) return code;
    do number += 1;
    while (used.has(`${prefix}${number}`));
    return `${prefix}${number}`;
  });
}
