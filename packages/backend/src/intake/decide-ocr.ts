import type { IntakeProblem } from "./reading.ts";

/** What text recognition finds on the machine. */
export interface OcrPrograms {
  /** Names of programs that are not there. */
  missing: string[];
  /** Languages that tesseract has data for ("eng", "deu"). */
  languages: string[];
}

export type OcrDecision =
  | { kind: "none" }
  | { kind: "recognise" }
  /** Says what to do so that the pages can be read. */
  | { kind: "refuse"; message: string };

/**
 * Whether a file that could not be read is handed to text recognition: only scans are, only when asked for, and only
 * where programs and languages are there. `languages` as tesseract takes them ("deu+eng").
 */
export function decideOcr(input: {
  fileName: string;
  problems: readonly Pick<IntakeProblem, "code">[];
  languages: string | null;
  programs: OcrPrograms;
}): OcrDecision {
  const { fileName, languages, programs } = input;
  if (languages === null || !input.problems.some((problem) => problem.code === "scanned")) return { kind: "none" };
  if (programs.missing.length > 0) {
    return {
      kind: "refuse",
      message: `"${fileName}" is a scan, and text recognition is not installed (missing: ${programs.missing.join(", ")}). Install it with "apt-get install tesseract-ocr poppler-utils" on the machine that reads the files and try again.`,
    };
  }
  const wanted = languages.split("+");
  const unknown = wanted.filter((language) => !programs.languages.includes(language));
  if (unknown.length === 0) return { kind: "recognise" };
  return {
    kind: "refuse",
    message: `"${fileName}" is a scan, and tesseract has no data for ${unknown.join(", ")}; it has ${programs.languages.join(", ")}. Install it with "apt-get install ${unknown.map((language) => `tesseract-ocr-${language.replaceAll("_", "-").toLowerCase()}`).join(" ")}" or name another language.`,
  };
}
